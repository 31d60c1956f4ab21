using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Peers;
using Analytics.Anomalies.Tests.Figures;

namespace Analytics.Anomalies.Tests.Peers;

public sealed class PeerTestTests
{
    [Fact]
    public void High_FarAbovePeers_PlaceAndMedian()
    {
        var unusual = Assert.Single(PeerTest.High(Contrasts(100, i => i == 7 ? 4 : Math.Sin(i) / 5)));
        Assert.Equal(("C007", 1), (unusual.Contrast.Report.Center.Id, unusual.Place));
        Assert.Equal(100, unusual.Peers.Count);
    }

    [Fact]
    public void High_TooFewPeers_NothingIsUsual() => Assert.Empty(PeerTest.High(Contrasts(PeerTest.LeastPeers - 1, i => i == 7 ? 400 : 0)));

    [Fact]
    public void High_WhereMostNeverVary_AFifthMoreIsNothing() => Assert.Empty(PeerTest.High(Contrasts(200, i => i == 7 ? 0.2 : 0)));

    [Fact]
    public void High_HonestNoise_FalseFlagsStayRare()
    {
        // Student's t with five degrees of freedom is what the test holds for usual: over forty worlds hardly any flag.
        var random = new Random(11);
        var flags = Enumerable.Range(0, 40).Sum(_ => PeerTest.High(Contrasts(300, _ => MathNet.Numerics.Distributions.StudentT.Sample(random, 0, 0.2, 5))).Count);
        Assert.InRange(flags, 0, 6);
    }

    private static IEnumerable<Contrast> Contrasts(int count, Func<int, double> value)
    {
        var indicator = Indicator.Get("reported_fund_yuan");
        return Enumerable.Range(0, count).Select(i => new Contrast(Books.Report($"C{i:D3}", 2025), indicator, value(i), 1, 1, "", Noise: 0, IsTested: true)).ToList();
    }
}
