using System.Globalization;
using Analytics.Pipeline.Reports.Csv;

namespace Analytics.Campaign.Designs.Tables;

/// <summary>A record: its entity and what was written.</summary>
internal sealed record SampleRow(int Entity, IReadOnlyList<string> Values);

/// <summary>A file of records.</summary>
/// <param name="Headings">The columns beside id and entity.</param>
/// <param name="Prefix">What the ids begin with; a number from 0 follows, the row's place.</param>
/// <param name="Rows">The records.</param>
internal sealed record SampleFile(IReadOnlyList<string> Headings, string Prefix, IReadOnlyList<SampleRow> Rows)
{
    /// <summary>The file of some rows; what a design adds to each is added.</summary>
    public static SampleFile Of(Design design, IReadOnlyList<SampleRow> rows, string prefix, int without, Draws draws)
    {
        string[] headings = [.. design.Table.Columns.Where((_, i) => i != without).Select(column => column.Name), .. design.Extra.Select(extra => extra.Heading())];
        var full = rows.Select((row, place) => row with
        {
            Values = [.. row.Values.Where((_, i) => i != without), .. design.Extra.Select(extra => extra.Value(place + 1, draws))],
        });
        return new SampleFile(headings, prefix, [.. full]);
    }

    /// <summary>The id of a row.</summary>
    public string Id(int place) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{place}");

    /// <summary>Writes the file as CSV.</summary>
    public void Write(string path)
    {
        using var file = new CsvWriter(path);
        Row([Sample.IdColumn, Sample.TruthColumn, .. Headings]);
        for (var place = 0; place < Rows.Count; place++) Row([Id(place), Rows[place].Entity.ToString(CultureInfo.InvariantCulture), .. Rows[place].Values]);

        void Row(IEnumerable<string> cells)
        {
            foreach (var cell in cells) file.Cell(cell);
            file.EndRow();
        }
    }
}
