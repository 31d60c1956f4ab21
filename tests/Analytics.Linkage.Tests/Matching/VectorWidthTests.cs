using System.Runtime.Intrinsics;

namespace Analytics.Linkage.Tests.Matching;

/// <summary>tests/run repeats these tests with the vector units switched off and says in a variable what must be left.</summary>
public sealed class VectorWidthTests
{
    [Fact]
    public void TheRunHasTheWidthThatItMustHave()
    {
        var widest = Vector512.IsHardwareAccelerated ? "512" : Vector256.IsHardwareAccelerated ? "256" : Vector128.IsHardwareAccelerated ? "128" : "none";
        Assert.Equal(Environment.GetEnvironmentVariable("ANALYTICS_EXPECT_VECTOR") ?? widest, widest);
    }
}
