using Analytics.Regulations.Allocation.Solving;
using Analytics.Regulations.Allocation.Thresholds;
using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Regulations.Allocation.Declared;

/// <summary>What findings say must be assigned: entities that are one thing, and the places between which it must be decided.</summary>
/// <param name="Entities">The entities: one, or a set and its parts.</param>
/// <param name="Places">The places, ascending.</param>
/// <param name="Certain">Whether the finding is at least likely. A weaker one may be a mistake: then nothing is contested.</param>
/// <param name="Excess">Whether more pieces are declared than exist, rather than one piece twice.</param>
internal sealed record Contest(IReadOnlySet<string> Entities, IReadOnlyList<int> Places, bool Certain, bool Excess);

/// <summary>Reads the contests from findings. A finding that an approved exception explains contests nothing.</summary>
internal static class ContestedFindings
{
    private const double Likely = 0.9;

    private const string Sql = $"""
        SELECT DISTINCT f.finding_id, f.confidence, f.kind, e.entity_id, p.place
        FROM result.finding f
        JOIN result.evidence v ON v.finding_id = f.finding_id AND v.table_name = $table AND list_contains(string_split(f.platform_ids, ';'), v.platform_id)
        JOIN {PlaceDirectory.Table} p ON p.platform_id = v.platform_id
        JOIN result.entity e ON e.table_name = v.table_name AND e.row_id = v.row_id
        WHERE f.outcome NOT IN ('INFO', 'EXPLAINED') AND
        """;

    // A person's place must be decided only where the clause of the staff threshold says so itself: 只能在一个省级科技创新平台基地任职.
    private const string OfStaff = " f.kind = 'single_platform' AND f.clause IN (SELECT unnest($clauses))";
    private const string OfEquipment = " f.kind IN ('equipment_duplicate', 'equipment_excess')";

    /// <summary>The contests of a measure, in order of their first finding.</summary>
    /// <param name="database">The run's database, with findings.</param>
    /// <param name="measure">People or equipment.</param>
    /// <param name="clauses">The clauses of the measure's thresholds.</param>
    public static IReadOnlyList<Contest> Read(DuckDbConnection database, Measure measure, IReadOnlyList<string> clauses)
    {
        var rows = Rows(database, measure, clauses).ToList();
        var sets = new DisjointSets(rows.Count);
        foreach (var name in (Func<Row, string>[])[row => row.Finding, row => row.Entity])
        {
            foreach (var same in Enumerable.Range(0, rows.Count).GroupBy(i => name(rows[i]), StringComparer.Ordinal))
            {
                var first = same.First();
                foreach (var other in same)
                {
                    sets.Join(first, other);
                }
            }
        }

        return [.. Enumerable.Range(0, rows.Count).GroupBy(sets.Find, i => rows[i]).Select(ToContest)];
    }

    private static Contest ToContest(IEnumerable<Row> rows)
    {
        var all = rows.ToList();
        return new Contest(
            all.Select(row => row.Entity).ToHashSet(StringComparer.Ordinal),
            [.. all.Select(row => row.Place).Distinct().Order()],
            all.TrueForAll(row => row.Confidence >= Likely),
            all.Exists(row => row.Kind == "equipment_excess"));
    }

    private static IEnumerable<Row> Rows(DuckDbConnection database, Measure measure, IReadOnlyList<string> clauses)
    {
        using var command = database.CreateCommand();
        command.CommandText = Sql + (measure == Measure.FixedStaff ? OfStaff.Replace("$clauses", List(clauses), StringComparison.Ordinal) : OfEquipment) + " ORDER BY ALL";
        command.Parameters.Add(new DuckDbParameter("table", HoldingReader.TableOf(measure)));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new Row(reader.GetString(0), reader.GetDouble(1), reader.GetString(2), reader.GetString(3), reader.GetInt32(4));
        }
    }

    /// <summary>Clause ids come from the shipped packs.</summary>
    private static string List(IReadOnlyList<string> clauses) => $"[{string.Join(", ", clauses.Select(clause => $"'{clause}'"))}]";

    private sealed record Row(string Finding, double Confidence, string Kind, string Entity, int Place);
}
