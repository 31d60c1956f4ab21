using System.Globalization;
using System.Text.Json.Nodes;
using Analytics.Dashboard.Charts;
using Analytics.Dashboard.Shell;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Pages.Network;

/// <summary>The network as a graph: a node for each platform, an edge for each two that share people.</summary>
internal static class NetworkGraph
{
    // Of more than a few nobody reads the names: the hubs have them, all others at a touch and in the table.
    private const int MostLabels = 8;

    public static ChartModel Of(ReportWords words, PageLinks links, StaffNetwork network, string? focus)
    {
        var kinds = network.Nodes.Select(node => node.Kind ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var names = network.Nodes.ToDictionary(node => node.Id, node => node.Name, StringComparer.Ordinal);
        var labelled = network.Nodes.OrderByDescending(node => node.Id == focus).ThenByDescending(node => node.People).ThenBy(node => node.Id, StringComparer.Ordinal).Take(MostLabels).Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var numbers = network.Nodes.Select((node, i) => (node.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        var places = NetworkLayout.Of(network.Nodes.Count, [.. network.Edges.Select(edge => (numbers[edge.One], numbers[edge.Other]))]);
        var option = Options.Base(legend: true);
        option.Remove("grid");
        option["legend"]!["data"] = Options.Texts(kinds.Select(kind => Kind(words, kind)));
        option["series"] = new JsonArray(new JsonObject
        {
            ["type"] = "graph",
            ["layout"] = "none",
            ["roam"] = true,
            ["preserveAspect"] = "contain",
            ["left"] = 58,
            ["right"] = 58,
            ["top"] = 52,
            ["bottom"] = 40,
            ["label"] = new JsonObject { ["position"] = "bottom", ["fontSize"] = 11, ["width"] = 112, ["overflow"] = "break", ["color"] = "#1b1f24", ["textBorderColor"] = "#ffffff", ["textBorderWidth"] = 3 },
            ["labelLayout"] = new JsonObject { ["hideOverlap"] = true },
            ["categories"] = new JsonArray([.. kinds.Select(kind => (JsonNode)new JsonObject { ["name"] = Kind(words, kind) })]),
            ["data"] = new JsonArray([.. network.Nodes.Select(node => (JsonNode)new JsonObject
            {
                ["id"] = node.Id,
                ["name"] = node.Name,
                ["x"] = places[numbers[node.Id]].X,
                ["y"] = places[numbers[node.Id]].Y,
                ["value"] = node.People,
                ["category"] = kinds.IndexOf(node.Kind ?? ""),
                ["symbolSize"] = Math.Round(Math.Min(46, 10 + (7 * Math.Sqrt(node.People))), 1),
                ["href"] = links.Page("network/" + node.Id),
                ["label"] = new JsonObject { ["show"] = labelled.Contains(node.Id) },
                ["itemStyle"] = node.Id == focus ? new JsonObject { ["borderColor"] = "#1b1f24", ["borderWidth"] = 3 } : new JsonObject { ["borderColor"] = "#ffffff", ["borderWidth"] = 1 },
            })]),
            ["edges"] = new JsonArray([.. network.Edges.Select(edge => (JsonNode)new JsonObject
            {
                ["source"] = edge.One,
                ["target"] = edge.Other,
                ["value"] = edge.People,
                ["lineStyle"] = new JsonObject { ["width"] = Math.Round(Math.Min(8, 1 + Math.Sqrt(edge.People)), 1) },
            })]),
            ["lineStyle"] = new JsonObject { ["color"] = "#868f9c", ["opacity"] = 0.6 },
        });
        var rows = network.Edges.Select(edge => (IReadOnlyList<string>)[names[edge.One], names[edge.Other], edge.People.ToString("N0", CultureInfo.InvariantCulture)]).ToList();
        return new ChartModel(
            words.Say("共用固定人员的平台", "Platforms that share fixed staff"), option, [words.Say("平台", "Platform"), words.Say("平台", "Platform"), words.Say("共用人员", "People shared")], rows)
        {
            Height = network.Nodes.Count > 12 ? 640 : network.Nodes.Count > 2 ? 480 : 240,
            Note = words.Say("圆越大、线越粗，共用的人员越多；点击平台可查看与其相关的部分。", "The larger a dot and the thicker a line, the more people are shared; a click on a platform shows what concerns it."),
        };
    }

    private static string Kind(ReportWords words, string kind) => kind.Length == 0 ? words.Say("类型不详", "kind unknown") : words.PlatformKind(kind);
}
