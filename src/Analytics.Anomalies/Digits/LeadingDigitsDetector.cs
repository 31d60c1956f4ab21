using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;

namespace Analytics.Anomalies.Digits;

/// <summary>
/// Centers whose amounts begin with other digits than they should: by Benford's law where the list as a whole follows it, else than the other
/// centers' amounts do.
/// </summary>
public sealed class LeadingDigitsDetector : IDetector
{
    private const int LeastAmounts = 50;
    private const int LeastPool = 1000;

    /// <inheritdoc/>
    public DetectorDefinition Definition { get; } = new(
        "leading_digits",
        FlagKind.Distribution,
        new("首位数字分布异常", "Unusual leading digits"),
        new("一个平台某类金额（不少于 50 笔）首位数字的 χ² 检验，p 值由蒙特卡洛法（999 次，无一达到时 9,999 次）得出，Benjamini–Hochberg 5%。全体金额（不少于 1,000 笔）平均绝对偏差不超过尼格里尼“可接受”界限的，以本福特定律为准，否则以其他平台的分布为准。",
            "χ² of the first digits of a center's amounts of one list (50 or more), with a p-value from 999 drawn samples (9,999 where none of those reaches it) and Benjamini–Hochberg at 5 %; against Benford's law where the whole list (1,000 amounts or more) conforms acceptably by Nigrini's mean absolute deviation, else against the other centers' digits."),
        "Benford (1938); Nigrini (2012); Monte-Carlo p-values, since Nigrini's bands hold for large lists alone",
        new("有限额、定价或同一量级的金额本就不服从本福特定律；只用于选取核查对象。", "Amounts with limits, list prices or of one order of magnitude never follow the law; it selects what to look at."),
        new("主营一类定价服务；批量购置同价设备。", "One kind of priced service; equipment bought in lots."),
        new("请抽查该类金额的原始凭证。", "Please show the vouchers of a sample of these amounts."));

    /// <inheritdoc/>
    public IEnumerable<Flag> Detect(FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var tests = new List<AmountTest>();
        var pools = book.Amounts.ToDictionary(list => list, list => DigitTest.Benford(list.Rows.Select(row => row.Amount), DigitPlace.First));
        foreach (var center in CenterAmounts.Of(book).Where(center => center.Own.Count >= LeastAmounts))
        {
            var pool = pools[center.List];
            if (pool.Count - center.Own.Count < LeastPool) continue;
            var own = DigitTest.CountOf(center.Own.Select(row => row.Amount), DigitPlace.First);
            var lawful = pool.Conformity is "close" or "acceptable";
            var test = lawful ? new DigitTest(own, pool.Expected) : DigitTest.AgainstOthers(own, pool.Counts);
            var digit = test.MostExcess;
            var (zh, en) = AmountFlags.Name(center.List);
            tests.Add(new AmountTest(center, MonteCarloDigits.P(test), own[digit], test.Expected[digit] * test.Count, new Wording(
                $"{zh}共 {test.Count} 笔，首位数字分布与{(lawful ? "本福特定律" : "其他平台")}不符：以 {digit + 1} 开头的有 {own[digit]} 笔，应有约 {FigureText.Number(Math.Round(test.Expected[digit] * test.Count, 1))} 笔。",
                $"{en}: {test.Count} amounts whose first digits do not go with {(lawful ? "Benford's law" : "those of other centers")}: {own[digit]} begin with {digit + 1}, about {FigureText.Number(Math.Round(test.Expected[digit] * test.Count, 1))} would be expected."),
                [.. center.Own.Where(row => LeadingDigits.Of(row.Amount, DigitPlace.First) == digit + 1).Select(row => row.RowId)],
                () => DigitSeries.Of(test, 1)));
        }

        return AmountFlags.Of("leading_digits", tests);
    }
}
