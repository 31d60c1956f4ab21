using System.Globalization;
using Analytics.Dashboard.Charts;
using Analytics.Dashboard.Data;

namespace Analytics.Dashboard.Pages.Overview;

/// <summary>Findings over the runs that this one is compared with, the earliest first.</summary>
internal static class TrendBars
{
    /// <summary>The chart; null for the first run.</summary>
    public static ChartModel? Of(RunReader reader, IReadOnlyList<EarlierRunFigures> earlier, long now)
    {
        if (earlier.Count == 0)
        {
            return null;
        }

        var words = reader.Words;
        var points = earlier.Reverse().Select(run => (Name: run.RunId, run.Findings)).Append((Name: reader.Run.Id, Findings: now)).ToList();
        return new ChartModel(words.Say("历次运行的发现数", "Findings over the runs"),
            Options.Bars(points.Select(point => point.Name), horizontal: false, (words.Say("发现", "Findings"), points.Select(point => (double)point.Findings))),
            [words.Say("运行", "Run"), words.Say("发现", "Findings")], [.. points.Select(point => (IReadOnlyList<string>)[point.Name, point.Findings.ToString("N0", CultureInfo.InvariantCulture)])])
        { Height = 240 };
    }
}
