using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;

namespace Analytics.Anomalies.Digits;

/// <summary>Centers whose amounts end in other digits than those of others do: made-up figures prefer some digits.</summary>
public sealed class TerminalDigitsDetector : IDetector
{
    private const int LeastAmounts = 50;
    private const int LeastPool = 1000;

    /// <inheritdoc/>
    public DetectorDefinition Definition { get; } = new(
        "terminal_digits",
        FlagKind.Distribution,
        new("末位数字分布异常", "Unusual last digits"),
        new("一个平台某类金额末位非零数字（以该清单的最小单位计，该单位下不少于三位数，非零末位不少于 50 个）的 χ² 检验，与其他平台的末位数字（不少于 1,000 个）相比；p 值由蒙特卡洛法得出，Benjamini–Hochberg 5%。",
            "χ² of the last digits, 1 to 9, of a center's amounts of one list (in the unit that the list is kept in, of three digits or more; 50 or more that do not end in zero), against the other centers' (1,000 or more); Monte-Carlo p-value, Benjamini–Hochberg at 5 %. Zeros are the detector of round amounts' to look at."),
        "Terminal digits (Mosimann, Wiseman and Edelman, 1995; Nigrini, 2012, ch. 10)",
        new("定价以固定尾数结尾的，本就不均匀；只用于选取核查对象。", "Prices that end in one digit by custom are not evenly spread; it selects what to look at."),
        new("主营一类定价服务；同一批设备单价相同。", "One kind of priced service; instruments of one lot at one price."),
        new("请抽查该类金额的原始凭证。", "Please show the vouchers of a sample of these amounts."));

    /// <inheritdoc/>
    public IEnumerable<Flag> Detect(FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var tests = new List<AmountTest>();
        foreach (var list in CenterAmounts.Of(book).GroupBy(center => center.List))
        {
            List<(CenterAmounts Center, long[] Counts)> centers = [.. list.Select(center => (center, LastDigits.CountOf([.. center.Own.Select(row => row.Amount)])))];
            var all = Enumerable.Range(0, 9).Select(digit => centers.Sum(center => center.Counts[digit])).ToArray();
            foreach (var (center, own) in centers.Where(center => center.Counts.Sum() >= LeastAmounts && all.Sum() - center.Counts.Sum() >= LeastPool))
            {
                var test = DigitTest.AgainstOthers(own, all);
                var (digit, unit) = (test.MostExcess, LastDigits.UnitOf([.. center.Own.Select(row => row.Amount)]));
                var due = test.Expected[digit] * test.Count;
                var (zh, en) = AmountFlags.Name(list.Key);
                tests.Add(new AmountTest(center, MonteCarloDigits.P(test), own[digit], due, new Wording(
                    $"{zh}有 {test.Count} 笔末位不为零（以 {FigureText.Number(unit)} 元计），末位数字分布与其他平台不符：以 {digit + 1} 结尾的有 {own[digit]} 笔，应有约 {FigureText.Number(Math.Round(due, 1))} 笔。",
                    $"{en}: {test.Count} amounts that do not end in zero (in units of CNY {FigureText.Number(unit)}), whose last digits do not go with those of other centers: {own[digit]} end with {digit + 1}, about {FigureText.Number(Math.Round(due, 1))} would be expected."),
                    [.. center.Own.Where(row => decimal.Truncate(row.Amount / unit) % 10 == digit + 1).Select(row => row.RowId)],
                    () => DigitSeries.Of(test, 1)));
            }
        }

        return AmountFlags.Of("terminal_digits", tests);
    }
}
