using System.Globalization;
using Analytics.Dashboard.Data;
using Analytics.Registry.Schema;

namespace Analytics.Dashboard.Unmasking;

/// <summary>Reads the exact names and numbers behind one finding: the one place where the dashboard reads rows without masking them.</summary>
internal static class Unmasked
{
    /// <summary>The fewest characters of a reason.</summary>
    public const int ShortestReason = 6;

    /// <summary>The most characters of a reason.</summary>
    public const int LongestReason = 300;

    /// <summary>Whether a text says why.</summary>
    public static bool IsReason(string reason) => reason.Length is >= ShortestReason and <= LongestReason;

    private static readonly Privacy[] Shown = [Privacy.PersonName, Privacy.Identifier];

    /// <summary>Whether the viewer sees a finding of the id.</summary>
    public static bool Exists(RunReader reader, string id) => reader.Count("SELECT count(*) FROM live.finding WHERE finding_id = $id AND {sees_any:platform_ids}", ("id", id)) > 0;

    /// <summary>The finding's rows at platforms that the viewer sees, in their order.</summary>
    public static IReadOnlyList<UnmaskedRow> Read(RunReader reader, string id)
    {
        var evidence = reader.Rows(
            """
            SELECT e.table_name, e.row_id, e.platform_id, e.platform_name, e.file, e.sheet, e.source_row FROM result.evidence e JOIN live.finding f USING (finding_id)
            WHERE finding_id = $id AND {sees_any:f.platform_ids} AND {sees:e.platform_id} ORDER BY e.ordinal
            """,
            row => (Table: row.GetString(0), RowId: row.GetInt64(1), Platform: string.Join(' ', new[] { row.IsDBNull(3) ? null : row.GetString(3), row.IsDBNull(2) ? null : row.GetString(2) }.OfType<string>()),
                Place: string.Create(CultureInfo.InvariantCulture, $"{row.GetString(4)} {(row.IsDBNull(5) ? "" : row.GetString(5))} {row.GetInt32(6)}")),
            ("id", id));
        return [.. evidence.Select(row => new UnmaskedRow(row.Platform, row.Place, Values(reader, CanonicalSchema.Get(row.Table), row.RowId)))];
    }

    private static List<(string, string)> Values(RunReader reader, Table table, long rowId)
    {
        var columns = table.InputColumns.Where(column => Shown.Contains(column.Privacy)).ToList();
        return columns.Count == 0
            ? []
            : reader.First(
                $"SELECT {string.Join(", ", columns.Select(column => $"CAST(\"{column.Name}\" AS VARCHAR)"))} FROM main.\"{table.Name}\" WHERE row_id = $row",
                row => columns.Select((column, i) => (reader.Words.Say(column.Zh, column.En), row.IsDBNull(i) ? "" : row.GetString(i))).Where(value => value.Item2.Length > 0).ToList(), ("row", rowId)) ?? [];
    }
}
