using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;

namespace Analytics.Anomalies.Reports;

/// <summary>Two centers that state the same figures in the same year, to the last digit.</summary>
public sealed class CopiedFiguresDetector : IDetector
{
    private const int LeastShared = 2;

    // A figure that many state is a form's example or a fixed amount, not somebody's copy.
    private const int MostHolders = 4;

    private const double MostByChance = 0.05;

    /// <inheritdoc/>
    public DetectorDefinition Definition { get; } = new(
        "copied_figures",
        FlagKind.Copies,
        new("与他处雷同", "Same figures as another center"),
        new("同一年度，两个不同依托单位的平台有两个以上四位以上有效数字的数完全相同，且这些数没有台账可核对；按各数在其他平台之间偶然相同的频率推算，全部平台两两之间这样的巧合不到 0.05 对。",
            "In one year two centers of different hosts state two or more equal figures of four significant digits or more, which no ledger can be held against; by how often such figures of other centers are equal, fewer than 0.05 pairs of all centers would be so by chance."),
        "Number duplication across entities (Nigrini, 2012, ch. 8)",
        new("分不出谁抄谁；同一依托单位的平台不看，因其可共用单位整体数据。", "It cannot tell who copied; centers of one host are not looked at, since they may share the host's figures."),
        new("同一次填错了平台的报表；共建平台各报同一整体数据。", "A sheet filed under the wrong center; co-built centers that each state the whole."),
        new("请说明这些数与另一平台完全相同的原因。", "Please say why these figures equal those of the other center."));

    /// <inheritdoc/>
    public IEnumerable<Flag> Detect(FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        foreach (var year in book.Reports.GroupBy(report => report.Year))
        {
            foreach (var ((one, other), indicators) in Shared([.. year]))
            {
                if (indicators.Exists(indicator => !book.IsSettled(one, indicator))) yield return FlagOf(one, other, indicators);
                if (indicators.Exists(indicator => !book.IsSettled(other, indicator))) yield return FlagOf(other, one, indicators);
            }
        }
    }

    /// <summary>The pairs of one year's reports that share more figures than chance would have any pair share.</summary>
    private static IEnumerable<((Report, Report), List<Indicator>)> Shared(List<Report> reports)
    {
        var coincidence = new Coincidence(reports);
        var shared = new Dictionary<(Report, Report), List<Indicator>>();
        foreach (var indicator in Indicator.All)
        {
            var holders = reports.Where(report => SignificantDigits.AtLeastFour(report[indicator])).GroupBy(report => report[indicator]!.Value);
            foreach (var group in holders.Select(group => group.ToList()).Where(group => group.Count is > 1 and <= MostHolders))
            {
                for (var i = 0; i < group.Count; i++)
                {
                    for (var j = i + 1; j < group.Count; j++)
                    {
                        if (!AreStrangers(group[i].Center, group[j].Center)) continue;
                        if (!shared.TryGetValue((group[i], group[j]), out var indicators)) shared[(group[i], group[j])] = indicators = [];
                        indicators.Add(indicator);
                    }
                }
            }
        }

        return shared.Where(item => item.Value.Count >= LeastShared && coincidence.Pairs(item.Key.Item1, item.Value) < MostByChance)
            .OrderBy(item => item.Key.Item1.RowId).ThenBy(item => item.Key.Item2.RowId).Select(item => (item.Key, item.Value));
    }

    private static bool AreStrangers(Center one, Center other) =>
        one.Id != other.Id && (one.Lineage is null || one.Lineage != other.Lineage) && (one.Host is null || one.Host != other.Host);

    private static Flag FlagOf(Report report, Report other, List<Indicator> indicators) => new()
    {
        CenterId = report.Center.Id,
        Year = report.Year,
        Indicator = indicators[0].Name,
        Detector = "copied_figures",
        Severity = Severity.Medium,
        Confidence = 0.8,
        Observed = (double)report[indicators[0]]!.Value,
        Message = new Wording(
            $"{report.Year} 年度有 {indicators.Count} 个数与“{other.Center.Name}”完全相同：{string.Join("、", indicators.Select(indicator => $"{indicator.Column.Zh} {FigureText.Zh(indicator, report[indicator]!.Value)}"))}。",
            $"{report.Year}: {indicators.Count} figures equal those of “{other.Center.Name}”: {string.Join(", ", indicators.Select(indicator => $"{indicator.Column.En} {FigureText.En(indicator, report[indicator]!.Value)}"))}."),
        Points = [.. indicators.Select((indicator, i) => new FlagPoint("shared", i + 1, (double)report[indicator]!.Value, new Wording(indicator.Column.Zh, indicator.Column.En)))],
        Evidence = [new FlagRow("annual_report", report.RowId), new FlagRow("annual_report", other.RowId)],
    };
}
