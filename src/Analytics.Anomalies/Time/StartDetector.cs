using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Peers;
using Analytics.Anomalies.Statistics;

namespace Analytics.Anomalies.Time;

/// <summary>
/// Amounts that were reported as zero and are large a year later. No ratio has zero under it, so they are held against how often peers start from
/// nothing, and at which level: a hurdle model.
/// </summary>
public sealed class StartDetector : IDetector
{
    private static readonly Indicator[] Amounts = [.. Indicator.All.Where(indicator => indicator.IsMoney)];

    /// <inheritdoc/>
    public DetectorDefinition Definition { get; } = new(
        "start_from_zero",
        FlagKind.Years,
        new("由零骤增", "Large from nothing"),
        new("上年报告为零（不是未填）的金额，当年不为零：p 值为同年同类平台中由零起步者的比例（分子加一、分母加二）乘以该金额在同类不为零的金额中的尾概率（对数的修正 z 分数，按自由度为 5 的 t 分布），各年一并经 Benjamini–Hochberg 校正（5%）。有台账可核对的数由账表核对判断，人工认定属实的数不再问，均不在此标。",
            "An amount that was reported as zero, not left out, a year ago and is none now: p is the share of peers of the kind and year that start from zero (one more above, two more below) times the tail of the amount among peers' amounts other than zero (modified z-score of the logarithm, Student's t with 5 degrees of freedom); Benjamini–Hochberg at 5 %, all years together. Figures that a ledger can be held against are judged there, and those that a person approved are not asked about again."),
        "Two-part (hurdle) models (Cragg, 1971); Iglewicz and Hoaglin (1993); Benjamini and Hochberg (1995)",
        new("起步金额在同类中只属一般的看不出；多数平台都由零起步的数几乎不标。", "A start at a level that is usual among peers goes unseen; where many start from zero hardly anything is flagged."),
        new("新开展的业务、首笔大额合同；上年误填为零。", "A new line of work, a first large contract; last year's zero was a mistake."),
        new("请说明该金额上年为零、当年如此之大的原因，并提供依据。", "Please say why the amount was zero last year and is so large now, with the documents."));

    /// <inheritdoc/>
    public IEnumerable<Flag> Detect(FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        foreach (var indicator in Amounts)
        {
            List<Start> tests = [.. book.Reports.GroupBy(report => report.Year).OrderBy(year => year.Key).SelectMany(year => Tests(book, indicator, [.. year]))];
            var adjusted = FalseDiscovery.Adjusted([.. tests.Select(test => test.P)]);
            for (var i = 0; i < tests.Count; i++)
            {
                if (tests[i].Report is { } report && adjusted[i] <= PeerTest.Rate) yield return FlagOf(book, indicator, report, tests[i], adjusted[i]);
            }
        }
    }

    /// <summary>A test for each figure that may be asked about: those that did not start are tests too, of which nothing comes.</summary>
    private static IEnumerable<Start> Tests(FigureBook book, Indicator indicator, List<Report> year)
    {
        List<(Report Report, bool IsStart)> all = [.. year.Where(report => report[indicator] is not null)
            .Select(report => (report, Before: book.Find(report.Center.Id, report.Year - 1) is { } before ? book.Baseline(before, indicator) : null))
            .Where(one => one.Before is not null).Select(one => (one.report, one.Before == 0 && one.report[indicator] > 0))];
        foreach (var kind in all.GroupBy(one => one.Report.Center.Kind ?? "").OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            List<(Report Report, bool IsStart)> own = [.. kind];
            var peers = Levels(own, indicator).Length >= PeerTest.LeastPeers ? own : all;
            var levels = Levels(peers, indicator);
            if (levels.Length < PeerTest.LeastPeers) continue;
            var scale = RobustScale.Of(levels);
            var starts = peers.Count(one => one.IsStart);
            foreach (var (report, isStart) in own.Where(one => !book.IsSettled(one.Report, indicator)))
            {
                if (!isStart)
                {
                    yield return new Start(null, 1, levels, starts, peers.Count);
                    continue;
                }

                var tail = HeavyTail.Upper(scale.Z(Math.Log((double)report[indicator]!.Value)));
                yield return new Start(report, (starts + 1.0) / (peers.Count + 2) * tail, levels, starts, peers.Count);
            }
        }
    }

    private static double[] Levels(List<(Report Report, bool IsStart)> peers, Indicator indicator) =>
        [.. peers.Where(one => one.Report[indicator] > 0).Select(one => Math.Log((double)one.Report[indicator]!.Value)).Order()];

    private static Flag FlagOf(FigureBook book, Indicator indicator, Report report, Start start, double adjusted)
    {
        var amount = report[indicator]!.Value;
        var level = Math.Log((double)amount);
        var place = 1 + start.Levels.Count(other => other > level);

        // The unit has stated it, or most of it, a second time since.
        var repeated = book.Find(report.Center.Id, report.Year + 1)?[indicator] >= amount / 2;
        return new Flag
        {
            CenterId = report.Center.Id,
            Year = report.Year,
            Indicator = indicator.Name,
            Detector = "start_from_zero",
            Severity = Severity.Low,
            Confidence = (repeated ? PeerTest.MostConfidenceOnceRepeated : PeerTest.MostConfidence) * (1 - adjusted),
            Observed = (double)amount,
            Expected = Math.Exp(Quantiles.Median(start.Levels)),
            Message = new Wording(
                $"“{indicator.Column.Zh}”{report.Year - 1} 年报告为 0，{report.Year} 年为 {FigureText.Zh(indicator, amount)}；{start.Peers} 个同类平台中由零起步的有 {start.Starts} 个，本数在不为零的 {start.Levels.Length} 个中列第 {place}。没有台账可核对。",
                $"“{indicator.Column.En}” was reported as 0 for {report.Year - 1} and as {FigureText.En(indicator, amount)} for {report.Year}; of {start.Peers} peers {start.Starts} started from zero, and of {start.Levels.Length} amounts other than zero this is number {place}. There is no ledger to hold it against."),
            Points = PeerSeries.Of(start.Levels, level, place, new Wording("当年金额", "this year's amount")),
            Evidence = [.. new[] { report, book.Find(report.Center.Id, report.Year - 1)! }.Select(row => new FlagRow("annual_report", row.RowId))],
        };
    }

    /// <summary>A figure that was asked about.</summary>
    /// <param name="Report">The report; null where the figure did not start from zero.</param>
    /// <param name="P">The p-value.</param>
    /// <param name="Levels">Peers' amounts other than zero, on a logarithmic scale, ascending; its own among them.</param>
    /// <param name="Starts">How many of the peers started from zero, itself among them.</param>
    /// <param name="Peers">How many peers there are.</param>
    private readonly record struct Start(Report? Report, double P, double[] Levels, int Starts, int Peers);
}
