using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Peers;

namespace Analytics.Anomalies.Reports;

/// <summary>Ratios within a report that are out of the plausible for any unit: most often a mistaken unit.</summary>
public sealed class RatioBoundsDetector : IDetector
{
    /// <inheritdoc/>
    public DetectorDefinition Definition { get; } = new(
        "implausible_ratio",
        new("比值失常", "Implausible ratio"),
        new("同一份报告中两数之比超出任何单位的合理范围（界限见 ratios.yaml，可改）。该平台各年均超出的，多为口径或平台类型不同，程度为低。有台账可核对的数由账表核对判断，不在此标。", "The ratio of two figures of one report is beyond what is plausible for any unit (limits in ratios.yaml, to be edited). Where all of a center's years are, another way of counting or another kind of center is likelier than an error, and the severity is low. Figures that a ledger can be held against are judged there."),
        "Plausibility limits as data",
        new("界限很宽，只抓量级错误。", "The limits are wide: only errors of magnitude are caught."),
        new("万元与元、平方米与亩误填；大科学装置。", "万元 for 元, mu for square metres; a large research facility."),
        new("请核对该数据的单位。", "Please check the unit of the figure."));

    /// <inheritdoc/>
    public IEnumerable<Flag> Detect(FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var beyondIn = book.Reports.SelectMany(report => PeerRatio.All.Where(ratio => ratio.Of(report) is not null).Select(ratio => (Report: report, Ratio: ratio)))
            .GroupBy(item => (item.Report.Center.Id, item.Ratio.Name.En)).ToDictionary(group => group.Key, group => (Years: group.Count(), Beyond: group.Count(item => item.Ratio.Of(item.Report) > item.Ratio.Most)));
        foreach (var report in book.Reports)
        {
            foreach (var beyond in PeerRatio.All.Where(ratio => ratio.Of(report) > ratio.Most && !book.IsSettled(report, ratio.Figure)).GroupBy(ratio => ratio.Figure))
            {
                var ratio = beyond.MaxBy(item => item.Of(report) / item.Most)!;
                var value = ratio.Of(report)!.Value;
                var (years, often) = beyondIn[(report.Center.Id, ratio.Name.En)];
                yield return new Flag
                {
                    CenterId = report.Center.Id,
                    Year = report.Year,
                    Indicator = ratio.Figure.Name,
                    Detector = "implausible_ratio",
                    Severity = years > 1 && often == years ? Severity.Low : Severity.Medium,
                    Confidence = 0.9,
                    Observed = (double)report[ratio.Figure]!.Value,
                    Expected = (double)(ratio.Most * report[ratio.Over]!.Value),
                    Message = new Wording(
                        $"{report.Year} 年度{ratio.Name.Zh}为 {FigureText.Zh(ratio.Figure, value)}，超出合理范围（不多于 {FigureText.Zh(ratio.Figure, ratio.Most)}）。",
                        $"{report.Year}: {ratio.Name.En} is {FigureText.En(ratio.Figure, value)}, beyond the plausible {FigureText.En(ratio.Figure, ratio.Most)}."),
                    Points = [new FlagPoint("limit", report.Year, (double)(ratio.Most * report[ratio.Over]!.Value), new Wording($"合理范围上限：{ratio.Name.Zh}", $"limit of the plausible: {ratio.Name.En}"))],
                    Evidence = [new FlagRow("annual_report", report.RowId)],
                };
            }
        }
    }
}
