using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Statistics;
using MathNet.Numerics;

namespace Analytics.Anomalies.Reconciliation;

/// <summary>
/// Figures that exceed the ledger behind them. With the year's own list (or a ledger that dates its rows) the difference itself is the flag.
/// A later list does not know who or what has left since; there a figure must exceed what such lists usually miss.
/// </summary>
public sealed class ReconciliationDetector : IDetector
{
    private const double Rate = 0.01;

    // A later list may be trusted as the year's own where so few figures of others exceed theirs.
    private const double Rare = 0.1;

    /// <inheritdoc/>
    public DetectorDefinition Definition { get; } = new(
        "reconciliation",
        FlagKind.Ledger,
        new("账表不一致", "Figure exceeds its ledger"),
        new("报告数大于台账在一切不明之处均从宽时所能支持的数，超出取整误差。没有当年清单、用以后年度清单倒推的，须超过同类清单通常缺漏的程度（人数按泊松分布，Benjamini–Hochberg 控制在 1%；金额须大于同类第 90 百分位的 3 倍）。",
            "More was reported than the ledger bears with everything unknown in it read in the unit's favour, beyond rounding. Where the year's own list is missing and a later one serves, beyond what such lists usually miss (counts: Poisson, Benjamini–Hochberg at 1 %; amounts: three times the 90th percentile of the others)."),
        "账表核对；Benjamini and Hochberg (1995) for figures of years without their own list",
        new("台账本身虚列的，看不出来；台账缺行（含被隔离的行）会使报告数显得偏大，此时降低严重程度并注明。",
            "A ledger that was itself padded bears everything out; a ledger with missing rows (also rows put aside) makes figures look large, which lowers severity and is said."),
        new("台账漏报或未更新；统计口径不同；时点不同；单位（万元与元）误填。", "The ledger is incomplete or not up to date; another way of counting; another day; a mistaken unit (万元 for 元)."),
        new("请提供该数据的明细和依据，并说明与台账不一致的原因。", "Please give the items that make up the figure, and say why it differs from the ledger."));

    /// <inheritdoc/>
    public IEnumerable<Flag> Detect(FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        foreach (var group in book.Reconciled.Where(one => one.State != ReconciliationState.Open).GroupBy(one => (one.Indicator, one.Reading, one.Ledger.Gap)))
        {
            List<Reconciled> all = [.. group];
            var exceeding = all.Where(one => one.State == ReconciliationState.Exceeds && !IsPartOfAnother(book, one)).ToList();
            var usual = group.Key.Gap > 0 && (group.Key.Indicator.IsCount || 1 - all[0].Agreement > Rare);
            foreach (var one in !usual ? exceeding : group.Key.Indicator.IsCount ? UnusualCounts(all, exceeding) : UnusualAmounts(all, exceeding)) yield return FlagOf(one);
        }
    }

    /// <summary>Whether the total exceeds its list by no more than the fixed staff does: one inflation, one flag.</summary>
    private static bool IsPartOfAnother(FigureBook book, Reconciled one) =>
        one.Indicator.Name == "reported_total_staff"
        && book.Find(one.Report, Indicator.Get("reported_fixed_staff")) is { State: ReconciliationState.Exceeds } part && one.Difference <= part.Difference;

    private static IEnumerable<Reconciled> UnusualAmounts(List<Reconciled> all, List<Reconciled> exceeding)
    {
        var limit = 3 * Quantiles.At(all.Select(RelativeExcess).Order().ToArray(), 0.9);
        return exceeding.Where(one => RelativeExcess(one) > limit);
    }

    /// <summary>Those beyond what lists miss of others' figures, a head: the one looked at does not speak for itself.</summary>
    private static IEnumerable<Reconciled> UnusualCounts(List<Reconciled> all, List<Reconciled> exceeding)
    {
        var missed = exceeding.Sum(one => (double)one.Difference);
        var heads = all.Sum(one => (double)one.Reported);

        // Figures that exceed nothing were asked about too: tests of those that do alone would be tests of what was picked by looking.
        var adjusted = FalseDiscovery.Adjusted([.. exceeding.Select(one =>
        {
            var rate = (missed - (double)one.Difference + 1) / Math.Max(1, heads - (double)one.Reported);
            return SpecialFunctions.GammaLowerRegularized((double)one.Difference, rate * (double)one.Reported);
        }), .. Enumerable.Repeat(1.0, all.Count - exceeding.Count)]);
        return exceeding.Where((_, i) => adjusted[i] <= Rate);
    }

    private static Flag FlagOf(Reconciled one)
    {
        var high = one.Ledger.High!.Value;
        var relative = RelativeExcess(one);
        var certain = one.Ledger is { Gap: 0, SetAside: 0 } && one.Agreement >= 0.8 && relative >= 0.1 && !(one.Indicator.IsCount && one.Difference < 2);
        var confidence = one.Agreement * (one.Ledger.Gap > 0 ? 0.7 : 1) * (one.Ledger.SetAside > 0 ? 0.5 : 1);
        return new Flag
        {
            CenterId = one.Report.Center.Id,
            Year = one.Report.Year,
            Indicator = one.Indicator.Name,
            Detector = "reconciliation",
            Severity = certain ? Severity.High : relative >= 0.05 ? Severity.Medium : Severity.Low,
            Confidence = confidence,
            Observed = (double)one.Reported,
            Expected = (double)high,
            Message = MessageOf(one, high),
            Evidence = [new FlagRow("annual_report", one.Report.RowId)],
            Ledger = one.Reading,
        };
    }

    private static Wording MessageOf(Reconciled one, decimal high)
    {
        var (indicator, ledger) = (one.Indicator, one.Ledger);
        var times = high > 0 ? (double)(one.Reported / high) : double.NaN;
        var zh = $"{one.Report.Year} 年度报告“{indicator.Column.Zh}”为 {FigureText.Zh(indicator, one.Reported)}，{one.Reading.Name.Zh}为 {FigureText.Zh(indicator, high)}，多 {FigureText.Zh(indicator, one.Difference)}"
            + (double.IsNaN(times) ? "" : $"（{FigureText.Multiple(times)} 倍）");
        var en = $"The report for {one.Report.Year} gives {FigureText.En(indicator, one.Reported)} as “{indicator.Column.En}”; {one.Reading.Name.En}: {FigureText.En(indicator, high)}; {FigureText.En(indicator, one.Difference)} more"
            + (double.IsNaN(times) ? "" : $" ({FigureText.Multiple(times)} times)");
        if (ledger.Net is { } net && net < high)
        {
            zh += $"；其中重复的或与其他平台有争议的除外，余 {FigureText.Zh(indicator, net)}";
            en += $"; {FigureText.En(indicator, net)} without what is listed twice or contested by other platforms";
        }

        if (ledger.Gap > 0)
        {
            zh += $"。没有当年清单，按 {one.Report.Year + ledger.Gap} 年清单所载日期倒推";
            en += $". There is no list of the year; the list of {one.Report.Year + ledger.Gap} was read back by its dates";
        }

        if (ledger.SetAside > 0)
        {
            zh += $"。该台账另有 {ledger.SetAside} 行被隔离，未计入";
            en += $". {ledger.SetAside} rows of the ledger were put aside and do not count";
        }

        return new Wording(zh + "。", en + ".");
    }

    private static double RelativeExcess(Reconciled one) =>
        one.State != ReconciliationState.Exceeds ? 0 : one.Ledger.High > 0 ? (double)(one.Difference / one.Ledger.High.Value) : double.PositiveInfinity;
}
