using System.Runtime.Intrinsics;
using Analytics.Kernels.Batches;
using Analytics.Kernels.Batches.Levels;

namespace Analytics.Kernels.Tests.Batches.Levels;

public sealed class LevelRunTests
{
    [Fact]
    public void Width_IsTheWidestThatTheCpuHas()
    {
        var widest = Vector512.IsHardwareAccelerated ? "Vector512" : Vector256.IsHardwareAccelerated ? "Vector256" : Vector128.IsHardwareAccelerated ? "Vector128" : "Portable";
        Assert.Equal(widest, BatchKernel.Best.Name);
        Assert.Equal(widest, LevelRun.Width == 0 ? "Portable" : $"Vector{LevelRun.Width}");
        Assert.Equal([512, 256, 128, 0], LevelRun.Widths);
    }
}
