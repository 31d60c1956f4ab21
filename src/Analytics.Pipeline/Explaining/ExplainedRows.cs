using System.Data.Common;
using System.Globalization;
using Analytics.Pipeline.Reports.Data;
using Analytics.Registry.Intake.Rows;
using Analytics.Registry.Schema;
using Analytics.Store;

namespace Analytics.Pipeline.Explaining;

/// <summary>Reads rows of a run with their places, masked, and what joined them.</summary>
internal static class ExplainedRows
{
    // An entity of more rows is a defect to be seen, not a list to be read.
    private const int MostRows = 400;

    // Telephone numbers have eleven digits: one that slipped into a column of amounts is still masked.

    /// <summary>The rows of a condition on <c>result.entity e</c>, in the order of their ids.</summary>
    public static IReadOnlyList<ExplainedRow> Read(DbConnection database, string condition, int most = MostRows) => Places(database, $"""
        SELECT DISTINCT e.row_id, e.entity_id, e.table_name, f.path, s.sheet, e.source_row, f.sha256
        FROM result.entity e JOIN intake.source s ON s.source_id = e.source_id JOIN intake.file f ON f.file_id = s.file_id
        WHERE {condition} ORDER BY e.row_id, e.entity_id LIMIT {most}
        """);

    /// <summary>The rows behind a finding, in the order of their ids: those of tables without entities, such as texts, too.</summary>
    /// <param name="database">The run's database.</param>
    /// <param name="finding">The finding's id as SQL text.</param>
    public static IReadOnlyList<ExplainedRow> OfFinding(DbConnection database, string finding) => Places(database, $"""
        SELECT DISTINCT v.row_id, coalesce(e.entity_id, ''), v.table_name, v.file, v.sheet, v.source_row, v.sha256
        FROM result.evidence v LEFT JOIN result.entity e ON e.row_id = v.row_id AND e.table_name = v.table_name
        WHERE v.finding_id = {finding} ORDER BY 1, 2 LIMIT {MostRows}
        """);

    private static IReadOnlyList<ExplainedRow> Places(DbConnection database, string query)
    {
        using var command = database.CreateCommand();
        command.CommandText = query;
        var rows = new List<ExplainedRow>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                rows.Add(new ExplainedRow(
                    reader.GetInt64(0), reader.GetString(1), reader.GetString(2), "", reader.GetString(3), reader.Text(4), reader.GetInt32(5), reader.GetString(6), []));
            }
        }

        return [.. rows.GroupBy(row => row.Table, StringComparer.Ordinal).SelectMany(table => WithCells(database, CanonicalSchema.Get(table.Key), [.. table])).OrderBy(row => row.RowId)];
    }

    /// <summary>Rows of one table by their ids, in that order; they belong to no entity.</summary>
    public static IReadOnlyList<ExplainedRow> OfTable(DbConnection database, Table table, IEnumerable<long> ids)
    {
        using var command = database.CreateCommand();
        command.CommandText = $"""
            SELECT t.row_id, f.path, s.sheet, t.source_row, f.sha256
            FROM main."{table.Name}" t JOIN intake.source s ON s.source_id = t.source_id JOIN intake.file f ON f.file_id = s.file_id
            WHERE t.row_id IN ({List(ids)}) ORDER BY t.row_id
            """;
        var rows = new List<ExplainedRow>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                rows.Add(new ExplainedRow(reader.GetInt64(0), "", table.Name, "", reader.GetString(1), reader.Text(2), reader.GetInt32(3), reader.GetString(4), []));
            }
        }

        return [.. WithCells(database, table, rows).OrderBy(row => row.RowId)];
    }

    /// <summary>The links among rows, the strongest first.</summary>
    public static IReadOnlyList<ExplainedLink> Links(DbConnection database, IReadOnlyCollection<long> rows)
    {
        var list = List(rows);
        var steps = new Dictionary<string, List<ExplainedStep>>(StringComparer.Ordinal);
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT row_id_l, row_id_r, comparison, level, weight FROM result.link_step WHERE row_id_l IN ({list}) AND row_id_r IN ({list}) ORDER BY row_id_l, row_id_r, position";
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                var id = PairId.Of(reader.GetInt64(0), reader.GetInt64(1));
                if (!steps.TryGetValue(id, out var known))
                {
                    steps.Add(id, known = []);
                }

                known.Add(new ExplainedStep(reader.GetString(2), reader.GetString(3), reader.GetDouble(4)));
            }
        }

        command.CommandText = $"""
            SELECT row_id_l, row_id_r, basis, match_weight, probability FROM result.link
            WHERE row_id_l IN ({list}) AND row_id_r IN ({list}) ORDER BY match_weight DESC, row_id_l, row_id_r
            """;
        using var links = command.ExecuteReader();
        var found = new List<ExplainedLink>();
        while (links.Read())
        {
            var id = PairId.Of(links.GetInt64(0), links.GetInt64(1));
            found.Add(new ExplainedLink(id, links.GetString(2), links.GetDouble(3), links.GetDouble(4), steps.GetValueOrDefault(id) ?? []));
        }

        return found;
    }

    /// <summary>Row ids as SQL.</summary>
    public static string List(IEnumerable<long> rows) => string.Join(", ", rows.Append(-1).Select(row => row.ToString(CultureInfo.InvariantCulture)));

    // An amount of at most ten digits holds no mobile number and no identity number, which a mask for free text would see in it.
    private static string Shown(Column column, string text) =>
        column is { Type: ColumnType.Money or ColumnType.Decimal, Privacy: Privacy.None } && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) && Math.Abs(amount) < 10_000_000_000m
            ? text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text
            : RowMask.Cell(column.Privacy, text);

    private static IEnumerable<ExplainedRow> WithCells(DbConnection database, Table table, IReadOnlyList<ExplainedRow> rows)
    {
        var columns = string.Join(", ", table.InputColumns.Select(column => $"CAST(t.\"{column.Name}\" AS VARCHAR)"));
        var platform = table.PlatformColumn is { } own ? $"(SELECT coalesce(p.name, p.platform_id) FROM registry.platform p WHERE p.platform_id = t.\"{own}\")" : "NULL";
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT t.row_id, {platform}, {(table.PlatformColumn is { } id ? $"t.\"{id}\"" : "NULL")}, {columns} FROM main.\"{table.Name}\" t WHERE t.row_id IN ({List(rows.Select(row => row.RowId))})";
        using var reader = command.ExecuteReader();
        var byId = rows.ToLookup(row => row.RowId);
        while (reader.Read())
        {
            var cells = new List<KeyValuePair<string, string>>();
            for (var i = 0; i < table.InputColumns.Count; i++)
            {
                if (reader.Text(i + 3) is { Length: > 0 } text)
                {
                    cells.Add(new(table.InputColumns[i].Name, Shown(table.InputColumns[i], text)));
                }
            }

            foreach (var row in byId[reader.GetInt64(0)])
            {
                yield return row with { Platform = reader.Text(1) ?? "", PlatformId = reader.Text(2) ?? "", Cells = cells };
            }
        }
    }
}
