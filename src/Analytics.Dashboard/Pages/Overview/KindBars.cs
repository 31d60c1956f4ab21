using System.Globalization;
using System.Text.Json.Nodes;
using Analytics.Dashboard.Charts;
using Analytics.Pipeline.Reports;
using static Analytics.Dashboard.Shell.Figures;

namespace Analytics.Dashboard.Pages.Overview;

/// <summary>Findings by kind as bars, stacked by confidence.</summary>
internal static class KindBars
{
    public static ChartModel Of(ReportWords words, IReadOnlyList<KindFigures> kinds)
    {
        var shown = kinds.OrderBy(kind => kind.Total).ThenByDescending(kind => kind.Kind, StringComparer.Ordinal).ToList();
        var option = Options.Bars(shown.Select(kind => words.Of(kind.Kind)), horizontal: true,
            (words.Of("certain"), shown.Select(kind => (double)kind.Certain)), (words.Of("likely"), shown.Select(kind => (double)kind.Likely)), (words.Of("possible"), shown.Select(kind => (double)kind.Possible)));
        string[] heads = [words.Say("类别", "Kind"), words.Of("certain"), words.Of("likely"), words.Of("possible")];
        var rows = kinds.Select(kind => (IReadOnlyList<string>)[words.Of(kind.Kind), N(kind.Certain), N(kind.Likely), N(kind.Possible)]).ToList();
        return new ChartModel(words.Say("发现，按类别与把握", "Findings by kind and confidence"), option, heads, rows) { Height = kinds.Count > 6 ? 320 : 240 };
    }
}
