using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Matching;

/// <summary>
/// The query's symbols in 64 slots of registers, found by multiplication: the six highest bits of symbol × multiplier name the slot. Of a
/// few fixed multipliers the one with the fewest collisions is taken; symbols left without a slot are compared one by one.
/// </summary>
internal readonly ref struct SymbolHash<TSimd, TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    /// <summary>Vectors that <see cref="SymbolHash{TSimd, TVec}(BatchQuery, Span{TVec})"/> may need.</summary>
    public const int Room = 3 * 32;

    private const int Slots = 64;
    private const int Multipliers = 16;

    private readonly LookupTable<TVec> _low;
    private readonly LookupTable<TVec> _high;
    private readonly TVec _multiplier;
    private readonly Span<TVec> _misfits;

    [SkipLocalsInit]
    public SymbolHash(BatchQuery query, Span<TVec> room)
    {
        var multiplier = Choose(query);
        Span<ushort> keys = stackalloc ushort[Slots];
        Span<ushort> low = stackalloc ushort[Slots];
        Span<ushort> high = stackalloc ushort[Slots];
        low.Clear();
        high.Clear();
        keys.Clear();
        var misfits = 0;
        for (var i = 0; i < query.Length; i++)
        {
            if (!query.CanMatch(i) || query.Stored[..i].Contains(query.Stored[i]))
            {
                continue;
            }

            var symbol = query.Stored[i];
            var (lowMask, highMask) = Masks(query, i);
            var slot = Slot(symbol, multiplier);
            if ((low[slot] | high[slot]) == 0)
            {
                (keys[slot], low[slot], high[slot]) = (symbol, lowMask, highMask);
                continue;
            }

            room[misfits++] = TSimd.Broadcast16(symbol);
            room[misfits++] = TSimd.Broadcast16(lowMask);
            room[misfits++] = TSimd.Broadcast16(highMask);
        }

        _multiplier = TSimd.Broadcast16(multiplier);
        _misfits = room[..misfits];
        _low = new(Half(keys, 0), Half(keys, 1), Half(low, 0), Half(low, 1));
        _high = new(Half(high, 0), Half(high, 1), default, default);
    }

    /// <summary>Masks of positions 0–15.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec Low(TVec symbols)
    {
        var slot = TSimd.ShiftRight16(TSimd.Multiply16(symbols, _multiplier), 10);
        var key = TSimd.Lookup64(_low.First, _low.Second, slot);
        var mask = TSimd.KeepWhereEqual16(TSimd.Lookup64(_low.Third, _low.Fourth, slot), key, symbols);
        ref var misfit = ref MemoryMarshal.GetReference(_misfits);
        for (var i = 0; i < _misfits.Length; i = unchecked(i + 3))
        {
            mask = TSimd.AddWhereEqual16(mask, Unsafe.Add(ref misfit, unchecked(i + 1)), symbols, Unsafe.Add(ref misfit, i));
        }

        return mask;
    }

    /// <summary>Masks of positions 0–15 and of positions 16–31.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Both(TVec symbols, out TVec low, out TVec high)
    {
        var slot = TSimd.ShiftRight16(TSimd.Multiply16(symbols, _multiplier), 10);
        var key = TSimd.Lookup64(_low.First, _low.Second, slot);
        low = TSimd.KeepWhereEqual16(TSimd.Lookup64(_low.Third, _low.Fourth, slot), key, symbols);
        high = TSimd.KeepWhereEqual16(TSimd.Lookup64(_high.First, _high.Second, slot), key, symbols);
        ref var misfit = ref MemoryMarshal.GetReference(_misfits);
        for (var i = 0; i < _misfits.Length; i = unchecked(i + 3))
        {
            low = TSimd.AddWhereEqual16(low, Unsafe.Add(ref misfit, unchecked(i + 1)), symbols, Unsafe.Add(ref misfit, i));
            high = TSimd.AddWhereEqual16(high, Unsafe.Add(ref misfit, unchecked(i + 2)), symbols, Unsafe.Add(ref misfit, i));
        }
    }

    private static int Slot(ushort symbol, ushort multiplier) => unchecked((ushort)(symbol * multiplier)) >> 10;

    private static ushort Choose(BatchQuery query)
    {
        ushort best = 0;
        var fewest = int.MaxValue;
        for (var i = 1; i <= Multipliers && fewest > 0; i++)
        {
            // Odd multiples of a constant of Fibonacci hashing, so that neighbours in a script fall apart.
            var multiplier = unchecked((ushort)(0x9E37 * ((2 * i) - 1)));
            ulong used = 0;
            var collisions = 0;
            for (var p = 0; p < query.Length && collisions < fewest; p++)
            {
                var bit = 1UL << Slot(query.Stored[p], multiplier);
                collisions += (used & bit) != 0 ? 1 : 0;
                used |= bit;
            }

            if (collisions < fewest)
            {
                (best, fewest) = (multiplier, collisions);
            }
        }

        return best;
    }

    private static (ushort Low, ushort High) Masks(BatchQuery query, int first)
    {
        var mask = 0u;
        for (var i = first; i < query.Length; i++)
        {
            mask |= query.Stored[i] == query.Stored[first] ? 1u << i : 0;
        }

        return unchecked(((ushort)mask, (ushort)(mask >> 16)));
    }

    private static TVec Half(Span<ushort> table, int half)
    {
        Span<TVec> vector = [default];
        var words = MemoryMarshal.Cast<TVec, ushort>(vector);
        if (words.Length == Slots / 2)
        {
            table.Slice(half * words.Length, words.Length).CopyTo(words);
        }

        return vector[0];
    }
}
