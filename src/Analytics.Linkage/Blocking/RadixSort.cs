namespace Analytics.Linkage.Blocking;

/// <summary>Sorts 64-bit keys with a row beside each, stable: equal keys keep the rows' order. Least significant digit first, eleven bits at a time.</summary>
internal static class RadixSort
{
    private const int DigitBits = 11;
    private const int Buckets = 1 << DigitBits;

    public static void Sort(ulong[] keys, int[] rows)
    {
        if (keys.Length < 4096)
        {
            SortFew(keys, rows);
            return;
        }

        var (fromKeys, fromRows) = (keys, rows);
        var (toKeys, toRows) = (new ulong[keys.Length], new int[rows.Length]);
        for (var shift = 0; shift < 64; shift += DigitBits)
        {
            if (Pass(fromKeys, fromRows, toKeys, toRows, shift))
            {
                (fromKeys, fromRows, toKeys, toRows) = (toKeys, toRows, fromKeys, fromRows);
            }
        }

        if (fromKeys != keys)
        {
            fromKeys.CopyTo(keys, 0);
            fromRows.CopyTo(rows, 0);
        }
    }

    private static bool Pass(ulong[] fromKeys, int[] fromRows, ulong[] toKeys, int[] toRows, int shift)
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

    private static void SortFew(ulong[] keys, int[] rows)
    {
        Array.Sort(keys, rows);
        for (var from = 0; from < keys.Length;)
        {
            var to = from + 1;
            while (to < keys.Length && keys[to] == keys[from])
            {
                to++;
            }

            Array.Sort(rows, from, to - from);
            from = to;
        }
    }
}
