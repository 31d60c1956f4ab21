using Analytics.Kernels.Batches.Levels;
using Analytics.TestKit;

namespace Analytics.Kernels.Tests.Batches.Levels;

/// <summary>What every batch of levels must hold to, whatever it compares.</summary>
internal static class LevelChecks
{
    private const byte Untouched = 0xEE;

    internal delegate void Run(int width, int query, int first, Span<byte> levels);

    internal delegate void Swept(int width, ReadOnlySpan<Sweep> sweeps, Span<byte> levels);

    public static void EveryPair(int count, Swept run, Func<int, int, int> compare, Func<int, string> show) => EveryPair(count, OneByOne(count, run), compare, show);

    public static void EveryRun(int count, Swept run, params int[] queries)
    {
        EveryRun(count, OneByOne(count, run), queries);
        ManySweeps(count, run);
    }

    public static void RowsAndAllocations(int count, Swept run, Action refill) => RowsAndAllocations(count, OneByOne(count, run), refill);

    /// <summary>Rows of which each value stands twice, some missing: of the same value the batch gives out what it was told to, else as ever.</summary>
    public static void SameValue(int values, Action<int[]> reset, Swept run, byte same, Func<int, int, int> compare)
    {
        int[] codes = [.. Enumerable.Range(0, values), -1, -1, .. Enumerable.Range(0, values).Reverse()];
        reset(codes);
        int Expected(int one, int other) => (one | other) < 0 ? -1 : one == other ? same - 1 : compare(one, other);
        EveryPair(codes.Length, run, (a, b) => Expected(codes[a], codes[b]), row => $"row {row}");
    }

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

    /// <summary>Sweeps compared together give what each gives alone.</summary>
    private static void ManySweeps(int count, Swept run)
    {
        var (list, alone) = (new SweepList(64 * count), OneByOne(count, run));
        for (var (query, first) = (0, 0); list.TryAdd(query, first, Math.Min(count - first, 1 + (7 * first % 50))); (query, first) = ((query + 5) % count, (first + 3) % count))
        {
        }

        Assert.True(list.Sweeps.Length > 20);
        var (levels, expected) = (new byte[list.Length], new byte[count]);
        foreach (var width in LevelRun.Widths)
        {
            run(width, list.Sweeps, levels);
            foreach (var sweep in list.Sweeps)
            {
                alone(width, sweep.Query, sweep.First, expected.AsSpan(0, sweep.Count));
                Assert.Equal(expected.AsSpan(0, sweep.Count), levels.AsSpan(sweep.Place, sweep.Count));
            }
        }
    }

    /// <summary>A sweep at a time, in the middle of a room: nothing is written beside its whole steps.</summary>
    private static Run OneByOne(int count, Swept run)
    {
        var list = new SweepList(((count / Sweep.Step) + 4) * Sweep.Step);
        var room = new byte[list.Room];
        return (width, query, first, levels) =>
        {
            if (levels.IsEmpty)
            {
                return;
            }

            room.AsSpan().Fill(Untouched);
            list.Clear();
            Assert.True(list.TryAdd(0, 0, 1));
            Assert.True(list.TryAdd(query, first, levels.Length));
            var sweep = list.Sweeps[1];
            run(width, list.Sweeps[1..], room);
            room.AsSpan(sweep.Place, levels.Length).CopyTo(levels);
            Assert.False(room.AsSpan(0, sweep.StepPlace).ContainsAnyExcept(Untouched) || room.AsSpan(sweep.StepPlace + sweep.StepCount).ContainsAnyExcept(Untouched));
        };
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
