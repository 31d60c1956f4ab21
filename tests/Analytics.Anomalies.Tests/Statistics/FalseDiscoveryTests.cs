using Analytics.Anomalies.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Anomalies.Tests.Statistics;

public sealed class FalseDiscoveryTests
{
    [Fact]
    public void Adjusted_TheAuthorsExample()
    {
        // The fifteen p-values of Benjamini and Hochberg (1995), section 3.2: at 5 % the four smallest are rejected.
        double[] p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000];
        Assert.Equal([true, true, true, true, false], FalseDiscovery.Adjusted(p).Take(5).Select(adjusted => adjusted <= 0.05));
    }

    [Fact]
    public void Adjusted_IsTheStepUpRule() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
    {
        var p = bytes.Select(value => value / 255.0).ToArray();
        var adjusted = FalseDiscovery.Adjusted(p);
        foreach (var rate in new[] { 0.01, 0.05, 0.3, 0.9 })
        {
            // By the definition: the largest k with p(k) ≤ k/m · rate rejects the k smallest.
            var sorted = p.Order().ToArray();
            var k = Enumerable.Range(1, sorted.Length).LastOrDefault(i => sorted[i - 1] * p.Length / i <= rate);
            var limit = k == 0 ? -1 : sorted[k - 1];
            Assert.Equal(p.Select(value => value <= limit), adjusted.Select(value => value <= rate));
        }
    }).QuickCheckThrowOnFailure();
}
