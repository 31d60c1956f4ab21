using System.Data.Common;
using System.Globalization;
using Analytics.Pipeline.Explaining;
using Analytics.Pipeline.Reports;
using Analytics.Registry.Schema;
using Analytics.Regulations.Compliance;
using Analytics.Regulations.Rules;
using Analytics.Store;

namespace Analytics.Pipeline.Checking;

/// <summary>Reads the compliance sheet of a run, with the places in the papers that it rests on.</summary>
/// <param name="database">The run's database.</param>
/// <param name="book">The rules that were applied.</param>
/// <param name="w">Words in the sheet's language.</param>
internal sealed class CheckQueries(DuckDbConnection database, RuleBook book, ReportWords w)
{
    // Evidence is for a person to look at: of a roster of hundreds the span of rows says enough.
    private const int MostEvidence = 2_000;

    private readonly Dictionary<string, string> _articles = book.Packs.SelectMany(pack => pack.Regulation.Clauses).ToDictionary(clause => clause.Id, clause => clause.Article, StringComparer.Ordinal);

    /// <summary>The day by which a run was judged.</summary>
    public static DateOnly AsOf(DbConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = "SELECT as_of FROM law.scope";
        using var reader = command.ExecuteReader();
        reader.Read();
        return reader.GetFieldValue<DateOnly>(0);
    }

    /// <summary>The lines, gravest first within a center, with their places where something is to be done.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    /// <param name="center">One center; null for all.</param>
    /// <param name="id">Of the center one check, or the checks of one clause, all of whose lines have their places and rows; null for all, of one center without places.</param>
    public List<CheckedOutcome> Outcomes(CancellationToken cancellation, string? center = null, string? id = null)
    {
        var lines = new List<(CheckedOutcome Line, string Set, long Subject)>();
        using (var command = database.CreateCommand())
        {
            command.CommandText = $"""
                SELECT center_id, check_id, clause, name{w.ColumnSuffix}, period, subject, outcome, draft, required{w.ColumnSuffix}, actual, why{w.ColumnSuffix},
                       remedy{w.ColumnSuffix}, missing_inputs, subject_set, subject_id, applicable_version, exception_clause, contested, net_low, net_high
                FROM result.compliance
                {(center is null ? "" : "WHERE center_id = $center")}{(id is null ? "" : " AND (check_id = $id OR clause = $id)")}
                ORDER BY center_id, list_position([{string.Join(", ", OutcomeWords)}], outcome) DESC, place, period, subject, subject_set
                """;
            foreach (var (name, value) in ((string, string?)[])[("center", center), ("id", id)])
            {
                Bind(command, name, value);
            }

            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var outcome = Regulations.Rules.Outcomes.Of(reader.GetString(6))!.Value;
                var fix = outcome == Outcome.Missing ? FillIn(reader.GetString(1), reader.GetString(12)) : outcome is Outcome.Pass or Outcome.NotApplicable ? string.Empty : reader.GetString(11);
                lines.Add((new CheckedOutcome(
                    reader.GetString(0), reader.GetString(1), _articles.GetValueOrDefault(reader.GetString(2), reader.GetString(2)), reader.GetString(3), reader.GetString(4),
                    reader.GetString(5), outcome, reader.GetBoolean(7), reader.GetString(8), ActualWords.Of(w, reader.GetString(9)), reader.GetString(10), fix, [])
                {
                    Clause = reader.GetString(2),
                    Remedy = reader.GetString(11),
                    Version = reader.Text(15) ?? "",
                    ExceptionClause = reader.Text(16),
                    Contested = reader.IsDBNull(17) ? null : reader.GetInt32(17),
                    NetLow = reader.IsDBNull(18) ? null : reader.GetDecimal(18),
                    NetHigh = reader.IsDBNull(19) ? null : reader.GetDecimal(19),
                }, reader.GetString(13), reader.GetInt64(14)));
            }
        }

        return id is not null
            ? [.. lines.Select(item => OutcomeRows.Of(database, book, item.Line.CheckId, item.Set, item.Subject) is var rows ? item.Line with { Evidence = Places(rows), Rows = rows } : item.Line)]
            : [.. lines.Select(item => item.Line with { Evidence = item.Line.NeedsAction && center is null ? Places(item, cancellation) : [] })];
    }

    private static void Bind(DbCommand command, string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private static IEnumerable<string> OutcomeWords => Regulations.Rules.Outcomes.All.Select(word => $"'{word}'");

    /// <summary>What is empty, by sheet: the subject's own fields where they are known, else all that the check reads.</summary>
    private string FillIn(string checkId, string missing)
    {
        var check = book.Checks.FirstOrDefault(item => item.Check.Id == checkId).Check;
        if (check is null)
        {
            // The run was judged by packs of somebody's own, which the reader does not have.
            return missing;
        }

        var inputs = missing.Length > 0 ? missing.Split(';') : check.Inputs.Concat(RuleBook.MeasuresOf(check)).SelectMany(input => book.Measures.TryGetValue(input, out var measure) ? measure.Inputs : [input]);
        var named = inputs.Select(input => input.Split('.')).ToList();
        var facts = named.Where(parts => parts is [_, not ("center_id" or "regime_id" or "platform_id")]).ToList();
        var sheets = (facts.Count > 0 ? facts : named).Where(parts => parts is [var table, var column] && CanonicalSchema.TryGet(table, out var known) && known.TryGet(column, out var found) && !found.Derived)
            .GroupBy(parts => parts[0], StringComparer.Ordinal)
            .Select(table => w.Table(table.Key) + w.Say("（", " (") + string.Join(w.Say("、", ", "), table.Select(parts => ColumnName(parts[0], parts[1])).Distinct()) + w.Say("）", ")"));
        return w.Say("请填写：", "Fill in: ") + string.Join(w.Say("；", "; "), sheets);
    }

    private string ColumnName(string table, string column) => CanonicalSchema.Get(table)[column] is var known ? w.Say(known.Zh, known.En) : column;

    private List<string> Places((CheckedOutcome Line, string Set, long Subject) item, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var rows = ComplianceEvidence.Of(database, book, item.Line.CheckId, item.Set, item.Subject, MostEvidence);
        var places = new List<string>();
        foreach (var table in rows.GroupBy(row => row.Table, StringComparer.Ordinal))
        {
            using var command = database.CreateCommand();
            command.CommandText = $"""
                SELECT f.path, s.sheet, list(DISTINCT t.source_row ORDER BY t.source_row)
                FROM main."{table.Key}" t JOIN intake.source s ON s.source_id = t.source_id JOIN intake.file f ON f.file_id = s.file_id
                WHERE t.row_id IN ({string.Join(',', table.Select(row => row.RowId))}) GROUP BY f.path, s.sheet ORDER BY f.path, s.sheet
                """;
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                places.Add(PlaceText.Of(w, reader.GetString(0), reader.Text(1), reader.GetFieldValue<List<int>>(2)));
            }
        }

        return places;
    }

    private List<string> Places(IReadOnlyList<ExplainedRow> rows) =>
        [.. rows.GroupBy(row => (row.File, row.Sheet)).OrderBy(place => place.Key.File, StringComparer.Ordinal).ThenBy(place => place.Key.Sheet, StringComparer.Ordinal)
            .Select(place => PlaceText.Of(w, place.Key.File, place.Key.Sheet, [.. place.Select(row => row.Row).Distinct().Order()]))];
}
