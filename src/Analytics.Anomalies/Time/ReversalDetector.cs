using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Peers;
using Analytics.Anomalies.Reports;

namespace Analytics.Anomalies.Time;

/// <summary>Figures that rise for one year and fall back: the year in between stands out, most of all where it was looked at in an evaluation.</summary>
public sealed class ReversalDetector : IDetector
{
    private const double LeastRise = 1.1;

    /// <inheritdoc/>
    public DetectorDefinition Definition { get; } = new(
        "reversal",
        FlagKind.Years,
        new("升后回落", "Rise and fall back"),
        new("该年数高于前后两年，其高出前后几何平均的对数明显大于同年同类平台（修正 z 分数不低于 3.5，Benjamini–Hochberg 5%）；存量数（人员、场地、设备）高出一成以上，而前后两年四位以上有效数字完全相同的，不论同类如何均标，程度为中。前一年或当年受评估的，严重程度提高。有台账可核对的数由账表核对判断，不在此标。",
            "The figure lies above those of the years before and after; the logarithm by which it exceeds their geometric mean is far above peers' (modified z-score of 3.5 or more, Benjamini–Hochberg at 5 %). A stock (people, premises, equipment) that is more than a tenth higher between two years that are equal in four significant digits or more is flagged whatever peers do, as medium. It weighs more where the year, or the next, saw an evaluation. Figures that a ledger can be held against are judged there."),
        "Second difference of logarithms against peers; Benjamini and Hochberg (1995)",
        new("须有连续三年的报告；最近一年看不出。", "Needs reports of three years in a row; says nothing of the latest year."),
        new("一次性的大额合同或专项经费；前后年度漏报。", "A single large contract or grant; incomplete reports before or after."),
        new("请说明该年度数据高于前后年度的原因，并提供依据。", "Please say why the year lies above those before and after, with the documents."));

    /// <inheritdoc/>
    public IEnumerable<Flag> Detect(FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return PeerTest.Tested(YearContrasts.Of(book, [-1, +1], (now, years) => Excess(now, years[0], years[1])))
            .Select(test => (Test: test, IsExact: IsExact(book, test.Contrast)))
            .Where(item => item.Test.IsSignificant || item.IsExact)
            .Select(item => FlagOf(book, item.Test, item.IsExact));
    }

    /// <summary>
    /// Whether a stock was raised by more than a tenth for one year and then stood where it had stood, to the last of four significant digits or more:
    /// one of three figures is the odd one, and needs no peers to be so.
    /// </summary>
    private static bool IsExact(FigureBook book, Contrast contrast)
    {
        var (indicator, report) = (contrast.Indicator, contrast.Report);
        var before = book.Find(report.Center.Id, report.Year - 1)?[indicator];
        return indicator.IsStock && SignificantDigits.AtLeastFour(before) && before == book.Find(report.Center.Id, report.Year + 1)?[indicator]
            && contrast.Observed > LeastRise * contrast.Base;
    }

    private static (double Value, double Base, bool IsTested)? Excess(double now, double before, double after)
    {
        if (now <= 0 || before <= 0 || after <= 0) return null;
        var usual = Math.Sqrt(before * after);

        // A step that stays is a change of level, not a rise and fall: both neighbours must lie below. Peers that step are peers still.
        return (Math.Log(now / usual), usual, now > Math.Max(before, after));
    }

    private static Flag FlagOf(FigureBook book, UnusualContrast unusual, bool isExact)
    {
        var (report, indicator) = (unusual.Contrast.Report, unusual.Contrast.Indicator);
        var evaluated = book.Evaluations.Contains((report.Center.Id, report.Year)) || book.Evaluations.Contains((report.Center.Id, report.Year + 1));
        var years = new[] { report, book.Find(report.Center.Id, report.Year - 1)!, book.Find(report.Center.Id, report.Year + 1)! };
        var (now, before, after) = (years[0][indicator] ?? 0, years[1][indicator] ?? 0, years[2][indicator] ?? 0);
        return new Flag
        {
            CenterId = report.Center.Id,
            Year = report.Year,
            Indicator = indicator.Name,
            Detector = "reversal",
            Severity = evaluated || isExact ? Severity.Medium : Severity.Low,
            Confidence = isExact ? PeerTest.MostConfidence : PeerTest.MostConfidence * (1 - unusual.Adjusted),
            Observed = unusual.Contrast.Observed,
            Expected = unusual.Contrast.Base,
            Message = new Wording(
                $"“{indicator.Column.Zh}”{report.Year - 1}、{report.Year}、{report.Year + 1} 年依次为 {FigureText.Number(before)}、{FigureText.Number(now)}、{FigureText.Number(after)} {indicator.Column.Unit}，升后回落{(evaluated ? "，其间有评估" : "")}；{unusual.Peers.Count} 个同类平台中列第 {unusual.Place}。没有台账可核对。",
                $"“{indicator.Column.En}” was {FigureText.Number(before)}, {FigureText.Number(now)} and {FigureText.Number(after)} in {report.Year - 1}, {report.Year} and {report.Year + 1}: it rose and fell back{(evaluated ? ", with an evaluation in between" : "")}; number {unusual.Place} of {unusual.Peers.Count} peers. There is no ledger to hold it against."),
            Points = PeerSeries.Of(unusual, new Wording("与前后两年几何平均之比", "over the geometric mean of the years before and after")),
            Evidence = [.. years.Select(row => new FlagRow("annual_report", row.RowId))],
        };
    }
}
