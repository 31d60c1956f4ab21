using Analytics.Linkage.Blocking;

namespace Analytics.Linkage.Tests.Blocking;

public sealed class RadixSortTests
{
    [Theory]
    [InlineData(0, 64)]
    [InlineData(1, 64)]
    [InlineData(2, 1)]
    [InlineData(4095, 64)]
    [InlineData(4095, 3)]
    [InlineData(4096, 64)]
    [InlineData(4096, 0)]
    [InlineData(4097, 11)]
    [InlineData(30_000, 4)]
    [InlineData(30_000, 33)]
    [InlineData(30_000, 64)]
    public void Sort_AnyKeys_EqualsAStableSort(int count, int bits)
    {
        var random = new Random(count + bits);
        var keys = Enumerable.Range(0, count).Select(_ => bits == 0 ? 7 : (ulong)random.NextInt64(long.MinValue, long.MaxValue) >> (64 - bits)).ToArray();
        var rows = Enumerable.Range(0, count).ToArray();
        var expected = rows.OrderBy(row => keys[row]).Select(row => (keys[row], row)).ToArray();
        var sorted = keys.ToArray();
        RadixSort.Sort(sorted, rows, new SortBuffers());
        Assert.Equal(expected, sorted.Zip(rows));
    }

    [Fact]
    public void Sort_ExtremeKeys_StandAtTheEnds()
    {
        var keys = Enumerable.Range(0, 5000).Select(i => i % 3 == 0 ? ulong.MaxValue : i % 3 == 1 ? 0 : 1UL << 63).ToArray();
        RadixSort.Sort(keys, Enumerable.Range(0, 5000).ToArray(), new SortBuffers());
        Assert.Equal(keys.Order(), keys);
        Assert.Equal(ulong.MaxValue, keys[^1]);
    }
}
