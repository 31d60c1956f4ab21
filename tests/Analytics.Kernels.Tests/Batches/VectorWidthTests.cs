using System.Runtime.Intrinsics;
using Analytics.Kernels.Batches;

namespace Analytics.Kernels.Tests.Batches;

/// <summary>
/// tests/run repeats these tests with the vector units switched off and says in a variable what must be left: a switch that does nothing
/// fails here instead of passing as a test of something else.
/// </summary>
public sealed class VectorWidthTests
{
    [Fact]
    public void Best_IsTheWidthThatTheRunMustHave()
    {
        var widest = Vector512.IsHardwareAccelerated ? "512" : Vector256.IsHardwareAccelerated ? "256" : Vector128.IsHardwareAccelerated ? "128" : "none";
        var expected = Environment.GetEnvironmentVariable("ANALYTICS_EXPECT_VECTOR") ?? widest;
        Assert.Equal(expected, widest);
        Assert.Equal(widest == "none" ? "Portable" : "Vector" + widest, BatchKernel.Best.Name);
    }
}
