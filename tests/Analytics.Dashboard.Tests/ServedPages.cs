using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Analytics.TestKit;

namespace Analytics.Dashboard.Tests;

/// <summary>Reads pages and files of the sample's server as a browser would.</summary>
internal static partial class ServedPages
{
    /// <summary>A page's text, its entities resolved in values that are cut out of it later.</summary>
    public static async Task<string> Page(this SampleDashboard sample, string path)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri($"{sample.Url}/{path}"));
    }

    /// <summary>How many rows a list says it has under its question.</summary>
    public static long Total(string page)
    {
        var text = Count().Match(page);
        return text.Success ? long.Parse(text.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>A report of the run.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Report(this SampleDashboard sample, string name) => CsvTable.Read(Path.Combine(sample.Export, "reports", name));

    /// <summary>The text of a page without markup.</summary>
    public static string Words(string page) => WebUtility.HtmlDecode(Markup().Replace(page, " "));

    [GeneratedRegex("<p class=\"count\">(?:共|筛选出) ([0-9,]+) 条")]
    private static partial Regex Count();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();
}
