using Analytics.Kernels.Batches.Levels;
using Analytics.TestKit;

namespace Analytics.Kernels.Tests.Batches.Levels;

/// <summary>What every batch of levels must hold to, whatever it compares.</summary>
internal static class LevelChecks
{
    private const byte Untouched = 0xEE;

    internal delegate void Run(int width, int query, int first, Span<byte> levels);

    /// <summary>Every row against every row, at every width, is what the comparator of pairs says.</summary>
    public static void EveryPair(int count, Run run, Func<int, int, int> compare, Func<int, string> show)
    {
        var expected = new byte[count];
        var levels = new byte[count];
        for (var query = 0; query < count; query++)
        {
            for (var row = 0; row < count; row++)
            {
                expected[row] = (byte)(compare(query, row) + 1);
            }

            foreach (var width in LevelRun.Widths)
            {
                run(width, query, 0, levels);
                var wrong = levels.AsSpan().CommonPrefixLength(expected);
                Assert.True(wrong == count, $"{width} bits: {show(query)} ~ {(wrong < count ? $"{show(wrong)}: {levels[wrong] - 1} for {expected[wrong] - 1}" : "")}");
            }
        }
    }

    /// <summary>Every run of rows gives the same levels as all rows at once, and nothing is written beside it.</summary>
    public static void EveryRun(int count, Run run, params int[] queries)
    {
        var room = new byte[count + 128];
        var all = new byte[count];
        foreach (var width in LevelRun.Widths)
        {
            foreach (var query in queries)
            {
                run(width, query, 0, all);
                for (var first = 0; first <= count; first++)
                {
                    for (var length = 0; first + length <= count; length++)
                    {
                        room.AsSpan().Fill(Untouched);
                        run(width, query, first, room.AsSpan(64, length));
                        var wrong = room.AsSpan(64, length).CommonPrefixLength(all.AsSpan(first));
                        Assert.True(wrong == length, $"{width} bits, {first} + {length}: row {first + wrong}");
                        Assert.False(room.AsSpan(0, 64).ContainsAnyExcept(Untouched) || room.AsSpan(64 + length).ContainsAnyExcept(Untouched));
                    }
                }
            }
        }
    }

    /// <summary>Rows that the batch has not are refused; comparing and refilling allocate nothing.</summary>
    public static void RowsAndAllocations(int count, Run run, Action refill)
    {
        var levels = new byte[count];
        Assert.Throws<ArgumentOutOfRangeException>(() => run(LevelRun.Width, count, 0, levels));
        Assert.Throws<ArgumentOutOfRangeException>(() => run(LevelRun.Width, -1, 0, levels));
        Assert.Throws<ArgumentOutOfRangeException>(() => run(LevelRun.Width, 0, 1, levels));
        Assert.Throws<ArgumentOutOfRangeException>(() => run(LevelRun.Width, 0, -1, levels));
        Assert.Equal(0, Allocations.Fewest(() =>
        {
            refill();
            for (var query = 0; query < count; query++)
            {
                run(LevelRun.Width, query, query, levels.AsSpan(query));
            }
        }));
    }
}
