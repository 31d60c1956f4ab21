using Analytics.Anomalies.Digits;
using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Tests.Figures;

namespace Analytics.Anomalies.Tests.Digits;

/// <summary>Sixty centers with contracts that follow Benford's law, of which one does what the detector looks for.</summary>
public sealed class AmountDetectorsTests
{
    [Fact]
    public void LeadingDigits_OneCenterWithSixesAndSevens() =>
        Only("C007", new LeadingDigitsDetector().Detect(Book(60, (center, amount, _) => center == 7 ? 60_000 + (amount % 19_999) : amount)), "first digits do not go with Benford's law");

    [Fact]
    public void LeadingDigits_OfAListThatNobodyFollowsTheLawIn_AreHeldAgainstTheOthers()
    {
        var book = Book(60, (center, amount, i) => center == 7 ? 90_001 + (i * 7) : 10_001 + (amount % 39_999));
        Only("C007", new LeadingDigitsDetector().Detect(book), "those of other centers");
    }

    [Fact]
    public void TerminalDigits_OneCenterThatLikesSevens() =>
        Only("C007", new TerminalDigitsDetector().Detect(Book(80, (center, amount, i) => center == 7 && i % 2 == 0 ? (Math.Floor(amount / 10) * 10) + 7 : amount)), "end with 7");

    [Fact]
    public void RoundAmounts_OneCenterInFullTenThousands() =>
        Only("C007", new RoundAmountsDetector().Detect(Book(12, (center, amount, i) => center == 7 && i > 0 ? Math.Ceiling(amount / 10_000) * 10_000 : amount + 0.37m)), "whole multiples");

    [Fact]
    public void RepeatedAmount_OneCenterWithFiveEqualContracts() =>
        Only("C007", new RepeatedAmountsDetector().Detect(Book(12, (center, amount, i) => center == 7 && i < 5 ? 98_700 : amount)), "stands 5 times among 12");

    [Fact]
    public void RepeatedAmount_ListsWithoutOneCountAsTestsToo()
    {
        // A tenth of all pairs is equal: four of twelve is little among sixty lists.
        var prices = new[] { 10_100, 20_200, 30_300, 40_400, 50_500, 60_600, 70_700, 80_800, 90_900, 11_100 };
        Assert.Empty(new RepeatedAmountsDetector().Detect(Book(12, (center, _, i) => center == 7 && i < 4 ? prices[0] : prices[(i + center) % prices.Length])));
    }

    [Fact]
    public void SizeFactor_OneSlippedPoint() =>
        Only("C007", new SizeFactorDetector().Detect(Book(12, (center, amount, i) => 50_000 + (amount % 50_000) + (center == 7 && i == 3 ? 99_000_000 : 0))), "times the second");

    [Fact]
    public void HonestContracts_NoFlags()
    {
        var book = Book(60, (_, amount, _) => amount);
        Assert.Empty(new IDetector[] { new LeadingDigitsDetector(), new TerminalDigitsDetector(), new RoundAmountsDetector(), new RepeatedAmountsDetector() }.SelectMany(detector => detector.Detect(book)));
    }

    private static void Only(string center, IEnumerable<Flag> flags, string words)
    {
        var flag = Assert.Single(flags);
        Assert.Equal((center, "contract.amount_yuan", Severity.Low), (flag.CenterId, flag.Indicator, flag.Severity));
        Assert.Contains(words, flag.Message.En, StringComparison.Ordinal);
        Assert.All(flag.Evidence, row => Assert.Equal("contract", row.Table));
        Assert.NotEmpty(flag.Evidence);
        Assert.NotEmpty(flag.Points);
    }

    private static FigureBook Book(int each, Func<int, decimal, int, decimal> amount)
    {
        var random = new Random(6);
        var rows = (from center in Enumerable.Range(0, 60)
                    from i in Enumerable.Range(0, each)
                    select ($"C{center:D3}", (long)((center * 1000) + i), amount(center, Math.Round((decimal)Math.Pow(10, 3 + (3 * random.NextDouble())), 0), i))).ToList();
        return new FigureBook([], []) { Amounts = [new AmountList("contract", "amount_yuan", rows)] };
    }
}
