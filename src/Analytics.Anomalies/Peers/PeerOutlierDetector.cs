using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Multivariate;

namespace Analytics.Anomalies.Peers;

/// <summary>
/// Centers whose ratios are unusual among all centers of the year. The ensemble says which reports are unusual as a whole; a flag needs, besides,
/// one ratio that is far above those of peers, and is explained by it.
/// </summary>
public sealed class PeerOutlierDetector : IDetector
{
    // Only reports in this upper part of the ensemble's order are looked at ratio by ratio.
    private const double UpperPart = 0.05;

    /// <inheritdoc/>
    public DetectorDefinition Definition { get; } = new(
        "peer_outlier",
        FlagKind.Peers,
        new("同类比较异常", "Unusual among peers"),
        new("各平台当年各项比值（人均设备、人均经费等，取对数）由五种方法（稳健 z、ECOD、孤立森林、k 近邻、主成分）按名次合成，居前 5% 的报告中，某项比值远高于同类（修正 z 分数不低于 3.5，Benjamini–Hochberg 5%）。不明的比值不参与；有台账可核对的数由账表核对判断，不在此标。",
            "Five methods (robust z, ECOD, isolation forest, kNN, principal components), combined by rank over the logarithms of the year's ratios (equipment a head, funds a head …), put the report among the upper 5 %, and one ratio lies far above peers' (modified z-score of 3.5 or more, Benjamini–Hochberg at 5 %). Unknown ratios say nothing; figures that a ledger can be held against are judged there."),
        "Iglewicz and Hoaglin (1993); Li et al. (2022); Liu et al. (2008); Ramaswamy et al. (2000); Shyu et al. (2003); Fisher (1932)",
        new("只说少见，不说不实；各平台普遍虚报的看不出。", "It says rare, not untrue; what most centers inflate it cannot see."),
        new("学科差异（如大型装置）；人员少而设备多的检测平台；单位误填。", "Another discipline (large facilities); testing platforms with few people and much equipment; a mistaken unit."),
        new("请说明该比值明显高于同类平台的原因，并提供依据。", "Please say why the ratio is so much higher than peers', with the documents."));

    /// <inheritdoc/>
    public IEnumerable<Flag> Detect(FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var upper = Upper(book);
        return PeerTest.High(Contrasts(book))
            .Where(unusual => upper.Contains(unusual.Contrast.Report))
            .GroupBy(unusual => (unusual.Contrast.Report, unusual.Contrast.Indicator))
            .Select(group => FlagOf(group.MaxBy(unusual => unusual.Z)));
    }

    /// <summary>The reports that the ensemble puts first, year by year.</summary>
    internal static HashSet<Report> Upper(FigureBook book)
    {
        var upper = new HashSet<Report>(ReferenceEqualityComparer.Instance);
        foreach (var year in book.Reports.GroupBy(report => report.Year).Where(year => year.Count() >= PeerTest.LeastPeers))
        {
            List<Report> reports = [.. year];
            var cells = PeerRatio.All.SelectMany(ratio => reports.Select(report => ratio.Of(report) is > 0 and var value ? Math.Log((double)value) : double.NaN)).ToArray();
            var scores = new OutlierEnsemble().Score(new FeatureTable(reports.Count, PeerRatio.All.Count, cells));
            foreach (var row in Enumerable.Range(0, reports.Count).OrderByDescending(row => scores[row]).ThenBy(row => row).Take((int)Math.Ceiling(reports.Count * UpperPart)))
            {
                upper.Add(reports[row]);
            }
        }

        return upper;
    }

    private static IEnumerable<Contrast> Contrasts(FigureBook book) =>
        from report in book.Reports
        from ratio in PeerRatio.All
        let value = ratio.Of(report)
        where value > 0
        select new Contrast(
            report, ratio.Figure, Math.Log((double)value.Value), (double)report[ratio.Figure]!.Value, (double)report[ratio.Over]!.Value, ratio.Name.En,
            (ratio.Figure.IsCount ? 1 / (double)report[ratio.Figure]!.Value : 0) + (ratio.Over.IsCount ? 1 / (double)report[ratio.Over]!.Value : 0), !book.IsSettled(report, ratio.Figure));

    private static Flag FlagOf(UnusualContrast unusual)
    {
        var (report, indicator) = (unusual.Contrast.Report, unusual.Contrast.Indicator);
        var ratio = PeerRatio.All.First(item => item.Name.En == unusual.Contrast.Topic);
        var median = Math.Exp(unusual.Peers.Median);
        var times = FigureText.Multiple(Math.Exp(unusual.Contrast.Value) / median);
        return new Flag
        {
            CenterId = report.Center.Id,
            Year = report.Year,
            Indicator = indicator.Name,
            Detector = "peer_outlier",
            Severity = unusual.Z >= 2 * PeerTest.LeastZ ? Severity.Medium : Severity.Low,
            Confidence = PeerTest.MostConfidence * (1 - unusual.Adjusted),
            Observed = unusual.Contrast.Observed,
            Expected = median * unusual.Contrast.Base,
            Message = new Wording(
                $"{report.Year} 年度{ratio.Name.Zh}为 {unusual.Peers.Count} 个同类平台中位数的 {times} 倍，由高到低列第 {unusual.Place}。没有台账可核对。",
                $"{report.Year}: {ratio.Name.En} is {times} times the median of {unusual.Peers.Count} peers; {Ordinal(unusual.Place)} of {unusual.Peers.Count}. There is no ledger to hold it against."),
            Points = PeerSeries.Of(unusual, ratio.Name),
            Evidence = [new FlagRow("annual_report", report.RowId)],
        };
    }

    private static string Ordinal(int place) => place switch { 1 => "the highest", 2 => "2nd highest", 3 => "3rd highest", _ => $"{place}th highest" };
}
