using Analytics.Kernels.Batches.Levels;

namespace Analytics.Kernels.Tests.Batches.Levels;

public sealed class SweepTests
{
    [Fact]
    public void TryAdd_SweepsOfEveryPlaceAndLength_LieInWholeStepsBehindOneAnother()
    {
        var (list, end) = (new SweepList(1 << 18), 0);
        for (var first = 0; first < 70; first++)
        {
            for (var count = 1; count < 70; count += 1 + (first % 7))
            {
                Assert.True(list.TryAdd(3, first, count));
                var sweep = list.Sweeps[^1];
                Assert.Equal((3, first, count), (sweep.Query, sweep.First, sweep.Count));
                Assert.Equal(end, sweep.StepPlace);
                Assert.Equal(first / Sweep.Step * Sweep.Step, sweep.StepRow);
                Assert.Equal(first - sweep.StepRow, sweep.Place - sweep.StepPlace);
                Assert.Equal(0, sweep.StepCount % Sweep.Step);
                Assert.InRange(sweep.StepCount - (first - sweep.StepRow + count), 0, Sweep.Step - 1);
                end += sweep.StepCount;
                Assert.Equal(end, list.Length);
            }
        }
    }

    [Fact]
    public void TryAdd_WithoutRoom_AddsNothing_AndNoRowIsNoSweep()
    {
        var list = new SweepList(96);
        Assert.True(list.TryAdd(0, 31, 2));
        Assert.False(list.TryAdd(1, 0, 33));
        Assert.Equal((1, 64), (list.Sweeps.Length, list.Length));
        Assert.True(list.TryAdd(1, 0, 32));
        list.Clear();
        Assert.Equal((0, 0), (list.Sweeps.Length, list.Length));
        Assert.True(list.TryAdd(2, 64, 96));
        Assert.Throws<ArgumentOutOfRangeException>(() => list.TryAdd(0, 1, 0));
    }
}
