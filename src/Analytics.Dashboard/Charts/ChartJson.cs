using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Analytics.Dashboard.Charts;

/// <summary>Writes chart options into pages.</summary>
internal static class ChartJson
{
    // Signs that HTML knows are escaped, Chinese is not.
    private static readonly JsonSerializerOptions Layout = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The option as text that can stand within a script element.</summary>
    public static string Text(JsonObject option) => option.ToJsonString(Layout);
}
