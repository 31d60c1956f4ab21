using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Tests.Figures;
using Analytics.Anomalies.Time;

namespace Analytics.Anomalies.Tests.Time;

/// <summary>Amounts that rise from a reported zero.</summary>
public sealed class StartDetectorTests
{
    private const string Income = "reported_transfer_income_yuan";

    [Theory]
    [InlineData(0, 90_000_000, true)]
    [InlineData(0, 400_000, false)]
    [InlineData(null, 90_000_000, false)]
    [InlineData(300_000, 90_000_000, false)]
    public void FromAReportedZeroToFarAbovePeers(int? before, int now, bool flagged)
    {
        var reports = Centers(0.02, 7, before, now);
        var flags = new StartDetector().Detect(Books.Of(reports)).ToList();
        Assert.Equal(flagged ? ["C042"] : [], flags.Select(flag => flag.CenterId));
        Assert.All(flags, flag => Assert.Contains("was reported as 0 for 2024", flag.Message.En, StringComparison.Ordinal));

        // No ratio has zero under it.
        Assert.DoesNotContain(new JumpDetector().Detect(Books.Of(reports)), flag => flag.CenterId == "C042" && before is null or 0);
    }

    [Fact]
    public void WhereManyStartFromZero_ALargeStartIsNothingUnusual()
    {
        Assert.NotEmpty(new StartDetector().Detect(Books.Of(Centers(0.02, 3, 0, 40_000_000))));
        Assert.Empty(new StartDetector().Detect(Books.Of(Centers(0.6, 3, 0, 40_000_000))));
    }

    [Fact]
    public void ApprovedOrBorneOut_IsNotAskedAbout()
    {
        var reports = Centers(0.02, 7, 0, 90_000_000);
        Assert.Empty(new StartDetector().Detect(Books.Decided(Books.Of(reports), new([("C042", 2025, Income, FigureVerdict.Approved)]))));
        Assert.Empty(new StartDetector().Detect(Books.Decided(Books.Of(reports), new([("C042", 2024, null, FigureVerdict.Rejected)]))));
    }

    /// <summary>Where nobody made anything up, whatever share of centers is idle in a year, flags are rarer than the rate that is allowed.</summary>
    [Theory]
    [InlineData(0.02)]
    [InlineData(0.3)]
    [InlineData(0.7)]
    public void NothingPlanted_FlagsAreRare(double idle)
    {
        var flagged = Enumerable.Range(100, 60).Count(seed => new StartDetector().Detect(Books.Of(Centers(idle, seed, null, null))).Any());
        Assert.True(flagged <= 6, $"{flagged} of 60 draws have a flag");
    }

    /// <summary>Three hundred centers' income of two years, idle in either with a given probability; one center has what is asked for.</summary>
    private static List<Report> Centers(double idle, int seed, int? before, int? now)
    {
        var random = new Random(seed);
        decimal Amount() => random.NextDouble() < idle ? 0 : Math.Round(500_000 * (decimal)Math.Exp(Normal(random)));
        return [.. from i in Enumerable.Range(0, 300)
                   from year in new[] { 2024, 2025 }
                   let drawn = Amount()
                   let planted = year == 2024 ? before : now
                   select i != 42 || now is null ? Books.Report($"C{i:D3}", year, (Income, drawn)) : planted is { } one ? Books.Report("C042", year, (Income, one)) : Books.Report("C042", year)];
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
