using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Levels;

/// <summary>
/// Levels of rows against runs of rows: most pairs are decided by a filter over features, a vector at a time, the few left
/// over by the comparator of pairs. Every width gives the same levels.
/// </summary>
internal static class LevelRun
{
    /// <summary>What a filter writes for a pair that it cannot decide. No level is as high.</summary>
    internal const byte Undecided = 0xFF;

    // So many pairs are brought near before they are compared.
    private const int Waiting = 32;

    /// <summary>The widest vectors that this CPU accelerates, in bits; 0 where it has none.</summary>
    internal static int Width =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    /// <summary>Every width, for tests: all of them run anywhere, those that the CPU has not slowly.</summary>
    internal static IReadOnlyList<int> Widths { get; } = [512, 256, 128, 0];

    /// <param name="rows">The batch.</param>
    /// <param name="count">How many rows it has.</param>
    /// <param name="width">512, 256 or 128 bits; 0 compares pair by pair.</param>
    /// <param name="sweeps">Which rows are compared.</param>
    /// <param name="levels">Takes for each row of a sweep, at its place, level + 1.</param>
    internal static void Compare<TRows>(in TRows rows, int count, int width, ReadOnlySpan<Sweep> sweeps, Span<byte> levels)
        where TRows : struct, ILevelRows
    {
        Check(sweeps, count, levels.Length);
        switch (width)
        {
            case 512:
                Run<TRows, Simd512, Vector512<uint>>(rows, sweeps, levels);
                break;
            case 256:
                Run<TRows, Simd256, Vector256<uint>>(rows, sweeps, levels);
                break;
            case 128:
                Run<TRows, Simd128, Vector128<uint>>(rows, sweeps, levels);
                break;
            default:
                foreach (ref readonly var sweep in sweeps)
                {
                    for (var i = 0; i < sweep.Count; i++)
                    {
                        levels[sweep.Place + i] = rows.Compare(sweep.Query, sweep.First + i);
                    }
                }

                break;
        }
    }

    /// <summary>Runs a filter over the rows of a sweep, in whole vectors.</summary>
    /// <param name="filter">The filter; by a reference to which it may write, or it would be copied at every vector lest it does.</param>
    /// <param name="sweep">The rows.</param>
    /// <param name="levels">Takes the levels.</param>
    /// <returns>Whether some row may be undecided.</returns>
    /// <remarks>Never a part of its caller: the compiler would run out of its budget for inlining before it has reached the vector operations.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool Filter<TFilter, TSimd, TVec>(scoped ref TFilter filter, in Sweep sweep, Span<byte> levels)
        where TFilter : struct, ILevelFilter<TVec>, allows ref struct
        where TSimd : struct, ISimd<TVec>
        where TVec : unmanaged
    {
        var rows = TFilter.HasLanes ? TSimd.Words / 2 : TSimd.Words;
        var begin = sweep.First & -rows;
        var end = unchecked(sweep.First + sweep.Count);

        // The places of the whole steps lie within the levels.
        ref var target = ref Unsafe.Add(ref MemoryMarshal.GetReference(levels), unchecked(sweep.Place - sweep.First + begin));
        var open = 0UL;
        for (var row = begin; row < end; row = unchecked(row + rows))
        {
            var found = filter.Levels(row);

            // No level has the highest bit. Rows before the first one do not count: the query itself, which is like nothing else, is often among them.
            var signs = TSimd.Signs8(found);
            open |= row < sweep.First ? signs >> unchecked((TFilter.HasLanes ? 4 : 2) * (sweep.First - row)) : signs;
            ref var place = ref Unsafe.Add(ref target, unchecked(row - begin));
            if (TFilter.HasLanes)
            {
                TSimd.StoreLaneBytes(found, ref place);
            }
            else
            {
                TSimd.StoreBytes(found, ref place);
            }
        }

        return open != 0;
    }

    /// <summary>Whether all sweeps lie within the rows and the levels: in one number for them all, which a few additions a sweep make negative.</summary>
    private static void Check(ReadOnlySpan<Sweep> sweeps, int count, int length)
    {
        var outside = 0L;
        foreach (ref readonly var sweep in sweeps)
        {
            long query = sweep.Query;
            long first = sweep.First;
            long rows = sweep.Count;
            long place = sweep.StepPlace;
            outside |= unchecked(query | first | (rows - 1) | place | (count - 1 - query) | (count - first - rows) | (length - place - sweep.StepCount));
        }

        if (outside < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(sweeps), "A sweep reaches beyond the rows or the levels.");
        }
    }

    [SkipLocalsInit]
    private static void Run<TRows, TSimd, TVec>(in TRows rows, ReadOnlySpan<Sweep> sweeps, Span<byte> levels)
        where TRows : struct, ILevelRows
        where TSimd : struct, ISimd<TVec>
        where TVec : unmanaged
    {
        // Room for all that one more step may leave open.
        Span<Pair> pairs = stackalloc Pair[Waiting + Sweep.Step];
        var waiting = 0;
        foreach (ref readonly var sweep in sweeps)
        {
            if (rows.Filter<TSimd, TVec>(sweep, levels) && !TRows.DecidesAll)
            {
                waiting = Collect(rows, sweep, levels, pairs, waiting);
            }
        }

        if (waiting > 0)
        {
            Settle(rows, pairs[..waiting], levels);
        }
    }

    /// <summary>Puts the pairs of a sweep that are undecided behind those that wait, and settles them when they are many.</summary>
    /// <returns>How many wait.</returns>
    private static int Collect<TRows>(in TRows rows, in Sweep sweep, Span<byte> levels, Span<Pair> pairs, int waiting)
        where TRows : struct, ILevelRows
    {
        ref var steps = ref levels[sweep.StepPlace];
        var before = sweep.First & (Sweep.Step - 1);
        var end = unchecked(before + sweep.Count);
        for (var step = 0; step < end; step = unchecked(step + Sweep.Step))
        {
            var open = Vector256.LoadUnsafe(ref steps, (nuint)step).ExtractMostSignificantBits();
            open &= step == 0 ? uint.MaxValue << before : uint.MaxValue;
            open &= end - step < Sweep.Step ? (1u << (end - step)) - 1 : uint.MaxValue;
            for (; open != 0; open &= unchecked(open - 1))
            {
                var place = unchecked(step + BitOperations.TrailingZeroCount(open));
                pairs[waiting++] = new Pair(sweep.Query, unchecked(sweep.StepRow + place), unchecked(sweep.StepPlace + place));
            }

            if (waiting >= Waiting)
            {
                Settle(rows, pairs[..waiting], levels);
                waiting = 0;
            }
        }

        return waiting;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Settle<TRows>(in TRows rows, ReadOnlySpan<Pair> pairs, Span<byte> levels)
        where TRows : struct, ILevelRows
    {
        var sum = 0;
        foreach (ref readonly var pair in pairs)
        {
            sum ^= rows.Touch(pair.Query, pair.Row);
        }

        foreach (ref readonly var pair in pairs)
        {
            levels[pair.Place] = rows.Compare(pair.Query, pair.Row);
        }

        return sum;
    }

    private readonly record struct Pair(int Query, int Row, int Place);
}
