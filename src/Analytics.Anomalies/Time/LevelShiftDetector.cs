using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Peers;

namespace Analytics.Anomalies.Time;

/// <summary>Figures that step up once and stay: two years on one level, two on a much higher one.</summary>
public sealed class LevelShiftDetector : IDetector
{
    /// <inheritdoc/>
    public DetectorDefinition Definition { get; } = new(
        "level_shift",
        FlagKind.Years,
        new("水平突变", "Step to a higher level"),
        new("后两年中较小者与前两年中较大者之比的对数明显高于同年同类平台（修正 z 分数不低于 3.5，Benjamini–Hochberg 5%）。有台账可核对的数由账表核对判断，不在此标。",
            "The logarithm of the smaller of two years over the larger of the two before is far above peers' (modified z-score of 3.5 or more, Benjamini–Hochberg at 5 %). Figures that a ledger can be held against are judged there."),
        "Non-overlap of two segments against peers; Benjamini and Hochberg (1995)",
        new("须有连续四年的报告。", "Needs reports of four years in a row."),
        new("统计口径改变；平台扩建或合并。", "Another way of counting from that year on; an extension or a merger."),
        new("请说明该数据自该年起长期高于以往的原因及口径是否改变。", "Please say why the figure has been higher since that year, and whether the way of counting changed."));

    /// <inheritdoc/>
    public IEnumerable<Flag> Detect(FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var contrasts = YearContrasts.Of(book, [-2, -1, +1], (now, years) => Step(Math.Max(years[0], years[1]), Math.Min(now, years[2])))
            .Select(contrast => contrast with { IsTested = contrast.IsTested && !book.IsSettled(book.Find(contrast.Report.Center.Id, contrast.Report.Year + 1)!, contrast.Indicator) });
        return PeerTest.High(contrasts).Select(unusual => FlagOf(book, unusual));
    }

    private static (double Value, double Base, bool IsTested)? Step(double low, double high) => low > 0 && high > 0 ? (Math.Log(high / low), low, true) : null;

    private static Flag FlagOf(FigureBook book, UnusualContrast unusual)
    {
        var (report, indicator) = (unusual.Contrast.Report, unusual.Contrast.Indicator);
        var times = FigureText.Multiple(Math.Exp(unusual.Contrast.Value));
        return new Flag
        {
            CenterId = report.Center.Id,
            Year = report.Year,
            Indicator = indicator.Name,
            Detector = "level_shift",
            Severity = Severity.Low,
            Confidence = PeerTest.MostConfidenceOnceRepeated * (1 - unusual.Adjusted),
            Observed = unusual.Contrast.Observed,
            Expected = unusual.Contrast.Base,
            Message = new Wording(
                $"“{indicator.Column.Zh}”自 {report.Year} 年起不低于此前两年最高值的 {times} 倍，在 {unusual.Peers.Count} 个同类平台中列第 {unusual.Place}。没有台账可核对。",
                $"“{indicator.Column.En}” has been at least {times} times the highest of the two years before since {report.Year}: number {unusual.Place} of {unusual.Peers.Count} peers. There is no ledger to hold it against."),
            Points = PeerSeries.Of(unusual, new Wording("后两年较小者与前两年较大者之比", "the smaller of two years over the larger of the two before")),
            Evidence = [.. Enumerable.Range(report.Year - 2, 4).Select(year => book.Find(report.Center.Id, year)).OfType<Report>().Select(row => new FlagRow("annual_report", row.RowId))],
        };
    }
}
