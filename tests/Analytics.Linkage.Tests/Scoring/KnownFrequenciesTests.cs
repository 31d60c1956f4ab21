using Analytics.Linkage.Models;
using Analytics.Linkage.Scoring;

namespace Analytics.Linkage.Tests.Scoring;

public sealed class KnownFrequenciesTests
{
    [Fact]
    public void Of_AnyOrderOfPairs_IsWhatTheAdjustmentGives()
    {
        int[] codes = [0, 1, 2, 0, -1, 2, 1, -1];
        var logarithms = new FrequencyLogarithms(3, -9);
        logarithms.Set(1, -3.5);
        logarithms.Set(2, -1.25);
        var (known, random) = (new KnownFrequencies(), new Random(3));
        var any = new FrequencyAdjustment(codes, logarithms, -4, 0.75, isShared: false);
        var shared = new FrequencyAdjustment(codes, logarithms, -4, 0.75, isShared: true);
        for (var i = 0; i < 500; i++)
        {
            var (left, right) = (random.Next(codes.Length), random.Next(codes.Length));
            Assert.Equal(any.Of(left, right), known.Of(any).Of(left, right));

            // Shared: the other row has the same value.
            right = Array.LastIndexOf(codes, codes[left]);
            Assert.Equal(any.Of(left, right), known.Of(shared).Of(left, right));
        }

        Assert.Same(known.Of(shared), known.Of(shared));
    }
}
