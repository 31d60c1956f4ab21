using System.Buffers;

namespace Analytics.Linkage.Blocking;

/// <summary>Sorts 64-bit keys with a row beside each, stable: equal keys keep the rows' order. Least significant digit first, eleven bits at a time.</summary>
internal static class RadixSort
{
    private const int DigitBits = 11;
    private const int Buckets = 1 << DigitBits;

    public static void Sort(Span<ulong> keys, Span<int> rows)
    {
        if (keys.Length < 4096)
        {
            SortFew(keys, rows);
            return;
        }

        // Scratch memory of this size would stay in the heap until all of it is looked through.
        var (otherKeys, otherRows) = (ArrayPool<ulong>.Shared.Rent(keys.Length), ArrayPool<int>.Shared.Rent(rows.Length));
        Sort(keys, rows, otherKeys.AsSpan(0, keys.Length), otherRows.AsSpan(0, rows.Length));
        ArrayPool<ulong>.Shared.Return(otherKeys);
        ArrayPool<int>.Shared.Return(otherRows);
    }

    private static void Sort(Span<ulong> keys, Span<int> rows, Span<ulong> otherKeys, Span<int> otherRows)
    {
        var moved = false;
        for (var shift = 0; shift < 64; shift += DigitBits)
        {
            moved ^= moved ? Pass(otherKeys, otherRows, keys, rows, shift) : Pass(keys, rows, otherKeys, otherRows, shift);
        }

        if (moved)
        {
            otherKeys.CopyTo(keys);
            otherRows.CopyTo(rows);
        }
    }

    private static bool Pass(ReadOnlySpan<ulong> fromKeys, ReadOnlySpan<int> fromRows, Span<ulong> toKeys, Span<int> toRows, int shift)
    {
        var places = new int[Buckets];
        foreach (var key in fromKeys)
        {
            places[(int)((key >> shift) & (Buckets - 1))]++;
        }

        if (places[(int)((fromKeys[0] >> shift) & (Buckets - 1))] == fromKeys.Length)
        {
            return false;
        }

        var start = 0;
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            (places[bucket], start) = (start, start + places[bucket]);
        }

        for (var i = 0; i < fromKeys.Length; i++)
        {
            var place = places[(int)((fromKeys[i] >> shift) & (Buckets - 1))]++;
            toKeys[place] = fromKeys[i];
            toRows[place] = fromRows[i];
        }

        return true;
    }

    private static void SortFew(Span<ulong> keys, Span<int> rows)
    {
        keys.Sort(rows);
        for (var from = 0; from < keys.Length;)
        {
            var to = from + 1;
            while (to < keys.Length && keys[to] == keys[from])
            {
                to++;
            }

            rows[from..to].Sort();
            from = to;
        }
    }
}
