using Analytics.Pipeline.Explaining;
using Analytics.Pipeline.Linking.Reports.Pairs;
using Analytics.Pipeline.Reports;
using Analytics.Registry.Schema;

namespace Analytics.Dashboard.Pages.Cases;

/// <summary>Records of one canonical table side by side: a column for each, a line for each canonical column that any of them fills.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Records">The records.</param>
/// <param name="Lines">The lines, in the table's order.</param>
public sealed record RecordTable(string Table, IReadOnlyList<RecordColumn> Records, IReadOnlyList<RecordLine> Lines)
{
    // Long texts are shown beside each other by themselves.
    private static readonly HashSet<string> Elsewhere = ["text"];

    /// <summary>The tables of rows. Rows of a platform that say the same but for the year are one record.</summary>
    /// <param name="words">Words in the viewer's language.</param>
    /// <param name="rows">The rows, masked.</param>
    /// <param name="facts">Cells that the finding itself shows, by row and column: they stand in for the row's own.</param>
    public static IReadOnlyList<RecordTable> Of(ReportWords words, IEnumerable<ExplainedRow> rows, IReadOnlyDictionary<(long Row, string Column), string> facts)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(facts);
        var shown = rows.DistinctBy(row => (row.Table, row.RowId)).Select(row => row with { Cells = [.. row.Cells.Select(cell => facts.TryGetValue((row.RowId, cell.Key), out var fact) ? new(cell.Key, fact) : cell)] });
        return [.. shown.GroupBy(row => row.Table, StringComparer.Ordinal).Select(table => Of(words, CanonicalSchema.Get(table.Key), [.. table]))];
    }

    private static RecordTable Of(ReportWords words, Table table, List<ExplainedRow> rows)
    {
        var year = table.YearColumn;
        var records = rows.GroupBy(row => (row.PlatformId, row.Platform, Said: string.Join('\0', row.Cells.Where(cell => cell.Key != year).Select(cell => cell.Key + '\u0001' + cell.Value))))
            .OrderBy(group => group.Key.PlatformId, StringComparer.Ordinal).ThenBy(group => group.Min(row => row.RowId))
            .Select(group => new RecordColumn(
                group.Key.PlatformId, group.Key.Platform, [.. group],
                [.. group.SelectMany(row => row.Cells).Where(cell => cell.Key == year).Select(cell => cell.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
            .ToList();
        var cells = records.ConvertAll(record => record.Rows[0].Cells.ToDictionary(cell => cell.Key, cell => cell.Value, StringComparer.Ordinal));
        var lines = table.InputColumns.Where(column => column.Name != year && column.Name != table.PlatformColumn && !Elsewhere.Contains(column.Name) && cells.Exists(record => record.ContainsKey(column.Name)))
            .Select(column => Line(words, table, column, [.. cells.Select(record => record.GetValueOrDefault(column.Name))]))
            .ToList();
        return new RecordTable(table.Name, records, lines);
    }

    private static RecordLine Line(ReportWords words, Table table, Column column, string?[] values)
    {
        var texts = Array.ConvertAll(values, value => value is null ? null : FactText.Value(words, table.Name, column.Name, value));
        var filled = texts.OfType<string>().ToList();
        var standing = values.Length < 2 ? RecordStanding.Single
            : filled.Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1 ? RecordStanding.Different
            : filled.Count < values.Length ? RecordStanding.Missing
            : column.Privacy != Privacy.None ? RecordStanding.Masked
            : RecordStanding.Same;
        var cells = Array.ConvertAll(texts, text => text is null ? null : Parts(text, standing == RecordStanding.Different && column.Privacy == Privacy.None ? filled.Find(other => other != text) : null));
        return new RecordLine(FactText.Name(words, table.Name, column.Name), standing, cells);
    }

    // Of masked values nothing is marked: where they differ is part of what the mask hides.
    private static RecordCell Parts(string text, string? other) => new(other is null ? [(text, true)] : [.. TextDifference.Of(text, other)]);
}

/// <summary>A record: the rows of a platform that say the same.</summary>
/// <param name="PlatformId">The platform's id.</param>
/// <param name="Platform">The platform's name.</param>
/// <param name="Rows">The rows, each with its place.</param>
/// <param name="Years">The report years in which they stand.</param>
public sealed record RecordColumn(string PlatformId, string Platform, IReadOnlyList<ExplainedRow> Rows, IReadOnlyList<string> Years);

/// <summary>A line: what the records say in one canonical column.</summary>
/// <param name="Name">The column in words.</param>
/// <param name="Standing">How the values stand to each other.</param>
/// <param name="Cells">The values; null where a record has none.</param>
public sealed record RecordLine(string Name, RecordStanding Standing, IReadOnlyList<RecordCell?> Cells);

/// <summary>A value in pieces, each common with the other records' or not.</summary>
/// <param name="Parts">The pieces.</param>
public sealed record RecordCell(IReadOnlyList<(string Text, bool IsCommon)> Parts);

/// <summary>How the values of a line stand to each other.</summary>
public enum RecordStanding
{
    /// <summary>There is one record only.</summary>
    Single,

    /// <summary>All the same.</summary>
    Same,

    /// <summary>They look the same under the mask, which hides part of them.</summary>
    Masked,

    /// <summary>Not all the same.</summary>
    Different,

    /// <summary>Some record has none; the others are the same.</summary>
    Missing,
}
