using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Peers;
using Analytics.Anomalies.Statistics;

namespace Analytics.Anomalies.Digits;

/// <summary>Centers whose largest amount dwarfs the second largest: a slipped decimal point, or one transaction that everything hangs on.</summary>
public sealed class SizeFactorDetector : IDetector
{
    private const int LeastAmounts = 3;
    private const double LeastFactor = 10;
    private const int LeastCenters = 30;

    // So many of the largest amounts are drawn.
    private const int MostAmounts = 20;

    /// <inheritdoc/>
    public DetectorDefinition Definition { get; } = new(
        "size_factor",
        FlagKind.Distribution,
        new("首大金额悬殊", "Relative size factor"),
        new("一个平台某类金额中最大者为次大者的 10 倍以上，且其对数明显高于其他平台（按 t 分布的尾概率，Benjamini–Hochberg 5%）。", "The largest of a center's amounts of one list is ten times the second largest or more, and the logarithm of that factor lies far above other centers' (tail by Student's t, Benjamini–Hochberg at 5 %)."),
        "Relative size factor (Nigrini, 2012, ch. 11)",
        new("分不出大合同与小数点错位。", "It cannot tell a large contract from a slipped decimal point."),
        new("确有一份特大合同或一台大型设备。", "There really is one very large contract or instrument."),
        new("请核对该笔金额的单位和小数点。", "Please check unit and decimal point of the amount."));

    /// <inheritdoc/>
    public IEnumerable<Flag> Detect(FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var tests = new List<AmountTest>();
        foreach (var list in CenterAmounts.Of(book).Where(center => center.Own.Count >= LeastAmounts).GroupBy(center => center.List).Where(list => list.Count() >= LeastCenters))
        {
            List<(CenterAmounts Center, (string Center, long RowId, decimal Amount) Largest, decimal Second, double Factor)> factors = [.. list.Select(center =>
            {
                var top = center.Own.OrderByDescending(row => row.Amount).ThenBy(row => row.RowId).Take(2).ToList();
                return (center, top[0], top[1].Amount, (double)(top[0].Amount / top[1].Amount));
            })];
            double[] sorted = [.. factors.Select(item => Math.Log(item.Factor)).Order()];
            var scale = RobustScale.Of(sorted);
            var (zh, en) = AmountFlags.Name(list.Key);

            // All factors are tested; those below ten are never flagged, whatever they are among the others.
            tests.AddRange(factors.Select(item => new AmountTest(item.Center, item.Factor >= LeastFactor ? HeavyTail.Upper(scale.Z(Math.Log(item.Factor))) : 1, (double)item.Largest.Amount, (double)item.Second,
                new Wording(
                    $"{zh}中最大一笔 {FigureText.Number(item.Largest.Amount)} 元，为次大一笔 {FigureText.Number(item.Second)} 元的 {FigureText.Multiple(item.Factor)} 倍。",
                    $"{en}: the largest amount, CNY {FigureText.Number(item.Largest.Amount)}, is {FigureText.Multiple(item.Factor)} times the second, CNY {FigureText.Number(item.Second)}."),
                [item.Largest.RowId],
                () => [.. DigitSeries.Amounts(item.Center.Own.Select(row => row.Amount).OrderDescending().Take(MostAmounts)),
                    .. PeerSeries.Of(sorted, Math.Log(item.Factor), 1 + factors.Count(other => other.Factor > item.Factor), new Wording("最大一笔与次大一笔之比", "the largest over the second"))])));
        }

        return AmountFlags.Of("size_factor", tests);
    }
}
