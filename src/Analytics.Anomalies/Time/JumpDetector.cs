using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Peers;
using Analytics.Anomalies.Reconciliation;

namespace Analytics.Anomalies.Time;

/// <summary>Figures that rise from one year to the next far more than those of peers, and that no ledger can be held against.</summary>
public sealed class JumpDetector : IDetector
{
    private const double LikelierThanNot = 0.5;

    /// <inheritdoc/>
    public DetectorDefinition Definition { get; } = new(
        "jump",
        FlagKind.Years,
        new("异常跃升", "Jump against peers"),
        new("与上年（上年的数缺失或已认定不实的，为此前最近一年）之比的对数（计数加一）明显高于同年同类平台：修正 z 分数不低于 3.5，且经 Benjamini–Hochberg 校正（5%）；最近一年的存量数（人员、场地、设备），往年此类跃升过半次年即告消失的，z 分数不低于 3.5 即标。置信度按往年消失的比例计；次年报告仍在此水平的减半。计数加上小数目本身的波动。上年数超出台账的，以台账数为基数；有台账可核对的数由账表核对判断，人工认定属实的数不再问，均不在此标。",
            "The logarithm of this year over last (counts plus one; where last year's figure is missing or was found false, over the last known year) lies far above that of peers of the kind and year: modified z-score of 3.5 or more, and Benjamini–Hochberg at 5 %; for stocks (people, premises, equipment) of the latest year 3.5 is enough where at least half of such rises of earlier years, five or more, were gone a year later. That share is the confidence; a rise that the next report repeats has half. Counts have the noise of small numbers added. Where last year's figure exceeded its ledger, the ledger is the base; figures that a ledger can be held against are judged there, and those that a person approved are not asked about again."),
        "Iglewicz and Hoaglin (1993); Benjamini and Hochberg (1995); tails by Student's t, 5 degrees of freedom",
        new("新建、合并、迁址的平台会真实跃升；连续虚报看不出跃升。", "New, merged or moved centers really jump; a figure inflated every year does not."),
        new("新购大型设备、签订大额合同、团队并入；上年漏报。", "A large purchase or contract, a team that joined; last year's report was incomplete."),
        new("请说明该数据较上年大幅增长的原因，并提供依据。", "Please say why the figure rose so much, with the documents."));

    /// <inheritdoc/>
    public IEnumerable<Flag> Detect(FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var contrasts = RiseContrasts.Of(book);
        var tests = PeerTest.Tested(contrasts);
        var histories = RiseHistory.Of(book, [.. tests, .. Approved(book, contrasts)]);
        var totals = new Dictionary<(int Year, int Place), double>();
        double Total((int Year, int Place) figure) =>
            totals.TryGetValue(figure, out var known) ? known : totals[figure] = book.Reports.Where(report => report.Year == figure.Year).Sum(report => (double)(report.Figures[figure.Place] ?? 0));

        foreach (var test in tests.Where(test => test.Z >= PeerTest.LeastZ))
        {
            var gone = RiseHistory.IsGone(book, test.Contrast);
            var history = gone is null ? histories.GetValueOrDefault(test.Contrast.Indicator) : default;
            if (test.IsSignificant || history.Share >= LikelierThanNot) yield return FlagOf(book, test, Total((test.Contrast.Report.Year, test.Contrast.Indicator.Place)), gone, history);
        }
    }

    /// <summary>Approved rises are not asked about, and are known to have been true: what became of earlier rises has them in it.</summary>
    private static IReadOnlyList<UnusualContrast> Approved(FigureBook book, IReadOnlyList<Contrast> contrasts)
    {
        bool IsApproved(Contrast one) => book.Verdicts.Of(one.Report, one.Indicator) == FigureVerdict.Approved && book.Find(one.Report, one.Indicator) is null or { State: ReconciliationState.Open };
        var groups = contrasts.Where(IsApproved).Select(one => (one.Report.Year, one.Indicator.Place)).ToHashSet();
        return groups.Count == 0 ? [] : PeerTest.Tested(contrasts.Where(one => groups.Contains((one.Report.Year, one.Indicator.Place))).Select(one => one with { IsTested = IsApproved(one) }));
    }

    private static Flag FlagOf(FigureBook book, UnusualContrast unusual, double total, bool? gone, RiseHistory history)
    {
        var (report, indicator) = (unusual.Contrast.Report, unusual.Contrast.Indicator);
        var (before, now, since) = ((decimal)unusual.Contrast.Base, report[indicator]!.Value, report.Year - unusual.Contrast.Span);
        var share = total > 0 ? unusual.Contrast.Observed / total : 0;
        var usual = FigureText.Multiple(Math.Exp(unusual.Peers.Median));
        var after = gone == false ? new Wording("次年报告仍在此水平。", "The next report repeats it. ")
            : history.Share is null ? new Wording("", "")
            : new Wording($"往年此类跃升 {history.Rises} 次，其中 {history.FellBack} 次次年即告消失。", $"Of {history.Rises} such rises in earlier years {history.FellBack} were gone a year later. ");
        return new Flag
        {
            CenterId = report.Center.Id,
            Year = report.Year,
            Indicator = indicator.Name,
            Detector = "jump",
            Severity = unusual.IsSignificant && gone != false && unusual.Z >= 2 * PeerTest.LeastZ ? Severity.Medium : Severity.Low,
            Confidence = gone == false ? PeerTest.MostConfidenceOnceRepeated * (1 - unusual.Adjusted) : PeerTest.MostConfidence * (history.Share ?? 1 - unusual.Adjusted),
            Observed = unusual.Contrast.Observed,
            Expected = unusual.Contrast.Base * Math.Exp(unusual.Peers.Median),
            Message = new Wording(
                $"“{indicator.Column.Zh}”由 {since} 年的 {FigureText.Zh(indicator, before)} 升至 {report.Year} 年的 {FigureText.Zh(indicator, now)}；{unusual.Peers.Count} 个同类平台一般为{(unusual.Contrast.Span == 1 ? "上年" : "该年")}的 {usual} 倍，本增幅列第 {unusual.Place}；占全部平台合计的 {share:P1}。{(unusual.Contrast.Span == 1 ? "" : "其间年度的数缺失或已认定不实，不作比较。")}{after.Zh}没有台账可核对。",
                $"“{indicator.Column.En}” rose from {FigureText.En(indicator, before)} in {since} to {FigureText.En(indicator, now)} in {report.Year}; {unusual.Peers.Count} peers usually have {usual} times {(unusual.Contrast.Span == 1 ? "last" : "that")} year's, this rise is number {unusual.Place}; {share:P1} of all centers' total. {(unusual.Contrast.Span == 1 ? "" : "The figures in between are missing or were found false, and nothing is compared with them. ")}{after.En}There is no ledger to hold it against."),
            Points = PeerSeries.Of(unusual, unusual.Contrast.Span == 1 ? new Wording("与上年之比", "this year over last") : new Wording($"与 {since} 年之比", $"this year over {since}")),
            Evidence = [.. new[] { report, book.Find(report.Center.Id, since)! }.Select(row => new FlagRow("annual_report", row.RowId))],
        };
    }
}
