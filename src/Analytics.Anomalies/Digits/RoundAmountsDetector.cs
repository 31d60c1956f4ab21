using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using MathNet.Numerics;

namespace Analytics.Anomalies.Digits;

/// <summary>Centers whose amounts end in round numbers more often than those of others.</summary>
public sealed class RoundAmountsDetector : IDetector
{
    private const int LeastAmounts = 10;

    // Ten thousand, a hundred thousand, a million yuan.
    private static readonly decimal[] Steps = [10_000m, 100_000m, 1_000_000m];

    /// <inheritdoc/>
    public DetectorDefinition Definition { get; } = new(
        "round_amounts",
        FlagKind.Distribution,
        new("整数聚集", "Round amounts"),
        new("一个平台某类金额（不少于 10 笔）中为 1 万、10 万、100 万元整倍数的笔数，与其他平台的比例相比的二项检验（三级取最小 p 值乘三），Benjamini–Hochberg 5%。",
            "How many of a center's amounts of one list (10 or more) are whole multiples of 10,000, 100,000 or 1,000,000 yuan, by the binomial test against the others' share (the least of three p-values, times three), Benjamini–Hochberg at 5 %."),
        "Heaping and terminal digits (Nigrini, 2012, ch. 10)",
        new("以万元为单位登记的台账全是整数，此类台账不看。", "A ledger kept in 万元 is all round; lists that are round as a whole are not looked at."),
        new("按整万元签订合同的惯例；台账以万元为单位取整。", "Contracts in round sums by custom; a ledger kept in whole 万元."),
        new("请提供这些整数金额的合同或发票。", "Please show contracts or invoices of these round amounts."));

    /// <inheritdoc/>
    public IEnumerable<Flag> Detect(FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var tests = new List<AmountTest>();
        var totals = book.Amounts.ToDictionary(list => list, list => Steps.Select(step => list.Rows.Count(row => row.Amount % step == 0)).ToArray());
        foreach (var center in CenterAmounts.Of(book).Where(center => center.Own.Count >= LeastAmounts))
        {
            var others = center.List.Rows.Count - center.Own.Count;
            var steps = Steps.Select((step, i) =>
            {
                var round = center.Own.Count(row => row.Amount % step == 0);
                var share = (totals[center.List][i] - round + 1.0) / (others + 2.0);
                return (Step: step, Round: round, Share: share, P: round == 0 ? 1 : SpecialFunctions.BetaRegularized(round, center.Own.Count - round + 1, share));
            }).ToList();
            var best = steps.MinBy(item => item.P);

            // A list that is round throughout is kept in that unit.
            if (others < LeastAmounts || center.Own.All(row => row.Amount % 10_000 == 0)) continue;
            var (zh, en) = AmountFlags.Name(center.List);
            tests.Add(new AmountTest(center, Math.Min(1, best.P * Steps.Length), best.Round, best.Share * center.Own.Count, new Wording(
                $"{zh}共 {center.Own.Count} 笔，其中 {best.Round} 笔为 {FigureText.Number(best.Step)} 元的整倍数，按其他平台的比例应有约 {FigureText.Number(Math.Round(best.Share * center.Own.Count, 1))} 笔。",
                $"{en}: {best.Round} of {center.Own.Count} amounts are whole multiples of CNY {FigureText.Number(best.Step)}; by the others' share about {FigureText.Number(Math.Round(best.Share * center.Own.Count, 1))}."),
                [.. center.Own.Where(row => row.Amount % best.Step == 0).Select(row => row.RowId)],
                () => DigitSeries.Of(steps.Select(item => ((double)item.Step, (double)item.Round, item.Share * center.Own.Count)))));
        }

        return AmountFlags.Of("round_amounts", tests);
    }
}
