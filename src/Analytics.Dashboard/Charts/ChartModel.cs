using System.Text.Json.Nodes;

namespace Analytics.Dashboard.Charts;

/// <summary>A chart with the same figures as a table: whoever cannot see the one reads the other.</summary>
/// <param name="Title">What it shows, in a few words.</param>
/// <param name="Option">The option of Apache ECharts; data alone, no functions.</param>
/// <param name="Heads">The table's heads.</param>
/// <param name="Rows">The table's rows.</param>
public sealed record ChartModel(string Title, JsonObject Option, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The height in pixels; one of 160, 240, 320, 480, 640, 960, 1280.</summary>
    public int Height { get; init; } = 320;

    /// <summary>One sentence on how to read it; null for none.</summary>
    public string? Note { get; init; }
}
