namespace Analytics.Linkage.Blocking;

/// <summary>
/// Sorts 64-bit keys with a row beside each, stable: equal keys keep the rows' order, which is ascending. By the upper 33 bits, least significant
/// digit first, eleven bits at a time: keys are hashes, and few that differ agree so far; these are put in order in their places.
/// </summary>
internal static class RadixSort
{
    private const int DigitBits = 11;
    private const int Buckets = 1 << DigitBits;
    private const int FirstShift = 64 - (3 * DigitBits);

    /// <param name="keys">The keys.</param>
    /// <param name="rows">The rows beside them.</param>
    /// <param name="buffers">Memory to sort with, other than the keys' own.</param>
    public static void Sort(Span<ulong> keys, Span<int> rows, SortBuffers buffers)
    {
        if (keys.Length < 4096)
        {
            SortFew(keys, rows);
            return;
        }

        Sort(keys, rows, buffers.OtherKeys(keys.Length).AsSpan(0, keys.Length), buffers.OtherRows(rows.Length).AsSpan(0, rows.Length));
    }

    private static void Sort(Span<ulong> keys, Span<int> rows, Span<ulong> otherKeys, Span<int> otherRows)
    {
        var moved = false;
        for (var shift = FirstShift; shift < 64; shift += DigitBits)
        {
            moved ^= moved ? Pass(otherKeys, otherRows, keys, rows, shift) : Pass(keys, rows, otherKeys, otherRows, shift);
        }

        if (moved)
        {
            otherKeys.CopyTo(keys);
            otherRows.CopyTo(rows);
        }

        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i] < keys[i - 1])
            {
                i = SortAlike(keys, rows, i) - 1;
            }
        }
    }

    /// <summary>Sorts the keys that agree in their upper bits with the one at a place.</summary>
    /// <returns>Where they end.</returns>
    private static int SortAlike(Span<ulong> keys, Span<int> rows, int place)
    {
        var upper = keys[place] >> FirstShift;
        var (from, to) = (place, place + 1);
        while (from > 0 && keys[from - 1] >> FirstShift == upper)
        {
            from--;
        }

        while (to < keys.Length && keys[to] >> FirstShift == upper)
        {
            to++;
        }

        SortFew(keys[from..to], rows[from..to]);
        return to;
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
