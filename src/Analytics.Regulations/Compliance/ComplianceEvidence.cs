using Analytics.Registry.Schema;
using Analytics.Regulations.Rules;
using Analytics.Store;

namespace Analytics.Regulations.Compliance;

/// <summary>A row that an outcome rests on.</summary>
/// <param name="Table">The canonical table.</param>
/// <param name="RowId">Its row_id.</param>
public readonly record struct EvidenceRowId(string Table, long RowId);

/// <summary>
/// The rows behind an outcome, asked for one outcome at a time: the rows that made a measure or were counted, those that were judged one by
/// one, and the subject's own (the application, the report, the decision).
/// </summary>
public static class ComplianceEvidence
{
    /// <summary>The rows, in order of table and row.</summary>
    /// <param name="database">The database of a run whose compliance was judged; it is only read.</param>
    /// <param name="book">The rules by which it was judged.</param>
    /// <param name="checkId">The check.</param>
    /// <param name="set">The set of subjects of the outcome (<c>result.compliance.subject_set</c>).</param>
    /// <param name="subject">The subject's number in it.</param>
    /// <param name="most">How many rows at most.</param>
    public static IReadOnlyList<EvidenceRowId> Of(DuckDbConnection database, RuleBook book, string checkId, string set, long subject, int most)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(book);
        var (_, check) = book.Checks.FirstOrDefault(item => item.Check.Id == checkId);
        if (check is null || !book.Subjects.TryGetValue(set, out var subjects))
        {
            return [];
        }

        var queries = Queries(book, check, subjects).ToList();
        if (queries.Count == 0)
        {
            return [];
        }

        using var command = database.CreateCommand();
        command.CommandText = $"""
            WITH subject AS (SELECT * FROM {SubjectTables.NameOf(set)} WHERE subject_id = {subject})
            SELECT DISTINCT table_name, row_id FROM ({string.Join(" UNION ALL ", queries)}) WHERE row_id IS NOT NULL ORDER BY table_name, row_id LIMIT {most}
            """;
        using var reader = command.ExecuteReader();
        var rows = new List<EvidenceRowId>();
        while (reader.Read())
        {
            rows.Add(new EvidenceRowId(reader.GetString(0), reader.GetInt64(1)));
        }

        return rows;
    }

    private static IEnumerable<string> Queries(RuleBook book, Check check, SqlFile subjects)
    {
        foreach (var measure in RuleBook.MeasuresOf(check).Where(name => book.Measures[name].Evidence is not null))
        {
            yield return $"SELECT table_name, row_id FROM ({book.Measures[measure].Evidence})";
        }

        var rows = check.Each ?? (check.Test as CheckTest.Counted)?.Rows ?? (check.Test as CheckTest.Exists)?.Rows;
        if (rows is not null)
        {
            yield return $"SELECT {Sql.Text(rows.Table)} AS table_name, t.row_id FROM subject s JOIN law.\"{rows.Table}\" t ON {LawSchema.Join(rows.Table)}{(rows.Where is null ? "" : $" AND (({rows.Where}) IS NOT FALSE)")}";
        }

        // The title's own structs are made of several rows; the others are rows, of which the check names columns.
        foreach (var table in subjects.Inputs.Where(name => name is not ("center_regime" or "platform") && check.Inputs.Any(input => input.StartsWith(name + ".", StringComparison.Ordinal)) && CanonicalSchema.TryGet(name, out _)))
        {
            yield return $"SELECT {Sql.Text(table)} AS table_name, s.{table}.row_id FROM subject s";
        }
    }
}
