using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Levels;

/// <summary>
/// Levels of one row against a run of rows: most pairs are decided by a filter over features, a vector at a time, the few left
/// over by the comparator of pairs. Every width gives the same levels.
/// </summary>
internal static class LevelRun
{
    /// <summary>What a filter writes for a pair that it cannot decide. No level is as high.</summary>
    internal const byte Undecided = 0xFF;

    /// <summary>The widest vectors that this CPU accelerates, in bits; 0 where it has none.</summary>
    internal static int Width =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    /// <summary>Every width, for tests: all of them run anywhere, those that the CPU has not slowly.</summary>
    internal static IReadOnlyList<int> Widths { get; } = [512, 256, 128, 0];

    /// <param name="rows">The batch.</param>
    /// <param name="count">How many rows it has.</param>
    /// <param name="width">512, 256 or 128 bits; 0 compares pair by pair.</param>
    /// <param name="query">The row compared.</param>
    /// <param name="first">The first row that it is compared with.</param>
    /// <param name="levels">A byte for each row: level + 1.</param>
    internal static void Compare<TRows>(in TRows rows, int count, int width, int query, int first, Span<byte> levels)
        where TRows : struct, ILevelRows
    {
        ArgumentOutOfRangeException.ThrowIfNegative(query);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(query, count);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(levels.Length, count - first);
        switch (width)
        {
            case 512:
                rows.Filter<Simd512, Vector512<uint>>(query, first, levels);
                break;
            case 256:
                rows.Filter<Simd256, Vector256<uint>>(query, first, levels);
                break;
            case 128:
                rows.Filter<Simd128, Vector128<uint>>(query, first, levels);
                break;
            default:
                for (var row = 0; row < levels.Length; row++)
                {
                    levels[row] = rows.Compare(query, first + row);
                }

                return;
        }

        if (!TRows.DecidesAll)
        {
            Settle(rows, query, first, levels);
        }
    }

    /// <summary>Runs a filter over rows, from the first row of an aligned vector on; what it says of rows before and behind is dropped.</summary>
    /// <remarks>Never a part of its caller: the compiler would run out of its budget for inlining before it has reached the vector operations.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Filter<TFilter, TSimd, TVec>(scoped in TFilter filter, int first, Span<byte> levels)
        where TFilter : struct, ILevelFilter<TVec>, allows ref struct
        where TSimd : struct, ISimd<TVec>
        where TVec : unmanaged
    {
        var rows = TFilter.HasLanes ? TSimd.Words / 2 : TSimd.Words;
        ref var target = ref MemoryMarshal.GetReference(levels);
        var end = first + levels.Length;
        for (var row = first & -rows; row < end; row = unchecked(row + rows))
        {
            var found = filter.Levels(row);
            if (row >= first && unchecked(row + rows) <= end)
            {
                Store<TFilter, TSimd, TVec>(found, ref Unsafe.Add(ref target, unchecked(row - first)));
            }
            else
            {
                StorePart<TFilter, TSimd, TVec>(found, row - first, levels);
            }
        }
    }

    /// <summary>
    /// The same for a filter that may start at any row, as one over a single feature may: without parts to drop, the last vector reaching back
    /// over rows already done.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void FilterAnywhere<TFilter, TSimd, TVec>(scoped in TFilter filter, int first, Span<byte> levels)
        where TFilter : struct, ILevelFilter<TVec>, allows ref struct
        where TSimd : struct, ISimd<TVec>
        where TVec : unmanaged
    {
        var rows = TFilter.HasLanes ? TSimd.Words / 2 : TSimd.Words;
        if (levels.Length < rows)
        {
            StorePart<TFilter, TSimd, TVec>(filter.Levels(first), 0, levels);
            return;
        }

        ref var target = ref MemoryMarshal.GetReference(levels);
        var last = levels.Length - rows;
        for (var row = 0; ; row = Math.Min(unchecked(row + rows), last))
        {
            Store<TFilter, TSimd, TVec>(filter.Levels(unchecked(first + row)), ref Unsafe.Add(ref target, row));
            if (row == last)
            {
                return;
            }
        }
    }

    /// <summary>Stores the levels of the rows that lie within the run.</summary>
    [SkipLocalsInit]
    private static void StorePart<TFilter, TSimd, TVec>(TVec found, int place, Span<byte> levels)
        where TFilter : struct, ILevelFilter<TVec>, allows ref struct
        where TSimd : struct, ISimd<TVec>
        where TVec : unmanaged
    {
        Span<byte> buffer = stackalloc byte[FeatureRows.Block];
        Store<TFilter, TSimd, TVec>(found, ref MemoryMarshal.GetReference(buffer));
        var rows = TFilter.HasLanes ? TSimd.Words / 2 : TSimd.Words;
        var skipped = Math.Max(0, -place);
        var kept = Math.Min(rows, levels.Length - place) - skipped;
        buffer.Slice(skipped, kept).CopyTo(levels[(place + skipped)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TFilter, TSimd, TVec>(TVec levels, ref byte target)
        where TFilter : struct, ILevelFilter<TVec>, allows ref struct
        where TSimd : struct, ISimd<TVec>
        where TVec : unmanaged
    {
        if (TFilter.HasLanes)
        {
            TSimd.StoreLaneBytes(levels, ref target);
        }
        else
        {
            TSimd.StoreBytes(levels, ref target);
        }
    }

    private static void Settle<TRows>(in TRows rows, int query, int first, Span<byte> levels)
        where TRows : struct, ILevelRows
    {
        for (var row = 0; ; row++)
        {
            var left = levels[row..].IndexOf(Undecided);
            if (left < 0)
            {
                return;
            }

            row += left;
            levels[row] = rows.Compare(query, first + row);
        }
    }
}
