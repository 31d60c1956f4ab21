using Analytics.Registry.Headers;

namespace Analytics.Registry.Tests.Headers;

/// <summary>
/// A header row with what each header must mean, in one line: "序号=- | 姓名=name | 天气=?". "-" is neutral, "?" unknown, "!" a duplicate,
/// "~" ambiguous, "" blank.
/// </summary>
internal static class HeaderRowExpectation
{
    public static void Check(string table, string row, HeaderHints? hints = null)
    {
        var (headers, expected) = Split(row);
        var match = HeaderMatcher.Match(headers, hints);
        var actual = string.Join(" | ", match.Columns.Select(column => $"{column.Header}={Say(column)}"));
        Assert.Equal(string.Join(" | ", headers.Zip(expected, (header, meaning) => $"{header}={meaning}")), actual);
        Assert.Equal((table, HeaderRefusal.None), (match.Table?.Name, match.Refusal));
    }

    public static string[] Headers(string row) => [.. row.Split('|', StringSplitOptions.TrimEntries)];

    private static (string[] Headers, string[] Expected) Split(string row)
    {
        var cells = row.Split(" | ").Select(cell => cell.LastIndexOf('=') is var at && at >= 0
            ? (cell[..at].Replace("\\n", "\n", StringComparison.Ordinal), cell[(at + 1)..].Trim())
            : throw new ArgumentException($"'{cell}' has no '='")).ToList();
        return ([.. cells.Select(cell => cell.Item1)], [.. cells.Select(cell => cell.Item2)]);
    }

    private static string Say(HeaderAssignment column) => column.Meaning switch
    {
        HeaderMeaning.Neutral => "-",
        HeaderMeaning.Unknown => "?",
        HeaderMeaning.Duplicate => "!",
        HeaderMeaning.Ambiguous => "~",
        HeaderMeaning.Blank => "",
        _ => column.Column!.Name,
    };
}
