using System.Globalization;
using System.Text;

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
        var text = new StringBuilder().AppendJoin(',', [Sample.IdColumn, Sample.TruthColumn, .. Headings]).Append('\n');
        for (var place = 0; place < Rows.Count; place++)
        {
            text.Append(Id(place)).Append(',').Append(CultureInfo.InvariantCulture, $"{Rows[place].Entity}");
            foreach (var value in Rows[place].Values) text.Append(',').Append(Quoted(value));
            text.Append('\n');
        }

        File.WriteAllText(path, text.ToString());
    }

    private static string Quoted(string value) => value.AsSpan().ContainsAny(",\"\r\n") ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : value;
}
