using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Peers;

namespace Analytics.Anomalies.Reports;

/// <summary>Ratios within a report that are out of the plausible for any unit: most often a mistaken unit.</summary>
public sealed class RatioBoundsDetector : IDetector
{
    private const decimal LeastDivisor = 5;

    /// <inheritdoc/>
    public DetectorDefinition Definition { get; } = new(
        "implausible_ratio",
        FlagKind.Peers,
        new("比值失常", "Implausible ratio"),
        new("同一份报告中两数之比超出任何单位的合理范围（界限见 ratios.yaml，可改；除数不足五的按五计）。该平台各年均超出的，多为口径或平台类型不同，程度为低。有台账可核对的数由账表核对判断，不在此标。", "The ratio of two figures of one report is beyond what is plausible for any unit (limits in ratios.yaml, to be edited; a divisor below five counts as five). Where all of a center's years are, another way of counting or another kind of center is likelier than an error, and the severity is low. Figures that a ledger can be held against are judged there."),
        "Plausibility limits as data",
        new("界限很宽，只抓量级错误。", "The limits are wide: only errors of magnitude are caught."),
        new("万元与元、平方米与亩误填；大科学装置。", "万元 for 元, mu for square metres; a large research facility."),
        new("请核对该数据的单位。", "Please check the unit of the figure."));

    /// <inheritdoc/>
    public IEnumerable<Flag> Detect(FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var years = book.Reports.ToLookup(report => report.Center.Id, StringComparer.Ordinal);
        foreach (var report in book.Reports)
        {
            foreach (var beyond in PeerRatio.All.Where(ratio => IsBeyond(report, ratio) && !book.IsSettled(report, ratio.Figure)).GroupBy(ratio => ratio.Figure))
            {
                var ratio = beyond.MaxBy(item => item.Of(report) / item.Most)!;
                var value = ratio.Of(report)!.Value;
                var own = years[report.Center.Id].Where(other => ratio.Of(other) is not null).ToList();
                yield return new Flag
                {
                    CenterId = report.Center.Id,
                    Year = report.Year,
                    Indicator = ratio.Figure.Name,
                    Detector = "implausible_ratio",
                    Severity = own.Count > 1 && own.TrueForAll(other => IsBeyond(other, ratio)) ? Severity.Low : Severity.Medium,
                    Confidence = 0.9,
                    Observed = (double)report[ratio.Figure]!.Value,
                    Expected = (double)Limit(report, ratio),
                    Message = new Wording(
                        $"{report.Year} 年度{ratio.Name.Zh}为 {FigureText.Zh(ratio.Figure, value)}，超出合理范围（不多于 {FigureText.Zh(ratio.Figure, ratio.Most)}）。",
                        $"{report.Year}: {ratio.Name.En} is {FigureText.En(ratio.Figure, value)}, beyond the plausible {FigureText.En(ratio.Figure, ratio.Most)}."),
                    Points = [new FlagPoint("limit", report.Year, (double)Limit(report, ratio), new Wording($"合理范围上限：{ratio.Name.Zh}", $"limit of the plausible: {ratio.Name.En}"))],
                    Evidence = [new FlagRow("annual_report", report.RowId)],
                };
            }
        }
    }

    private static bool IsBeyond(Report report, PeerRatio ratio) => ratio.Of(report) is not null && report[ratio.Figure] > Limit(report, ratio);

    /// <summary>Over one or two people any ratio can be had: what is beyond must be so over five.</summary>
    private static decimal Limit(Report report, PeerRatio ratio) => ratio.Most * Math.Max(report[ratio.Over]!.Value, LeastDivisor);
}
