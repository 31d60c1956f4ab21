namespace Analytics.Linkage.Tables;

/// <summary>Samples by hash: which items are taken depends on what they hold, not on where they stand.</summary>
internal static class HashSample
{
    private const int Part = 1 << 16;

    /// <summary>About so many of the items 0 … count − 1, in ascending order: those whose hash is small; all where there are no more.</summary>
    public static int[] Take(int count, int wanted, Func<int, ulong> hash)
    {
        if (count <= wanted)
        {
            return [.. Enumerable.Range(0, count)];
        }

        var below = (ulong)(ulong.MaxValue * ((double)wanted / count));
        var taken = new List<int>[(count + Part - 1) / Part];
        Parallel.For(0, taken.Length, part => taken[part] = Take(part * Part, Math.Min(count, (part + 1) * Part), below, hash));
        return [.. taken.SelectMany(items => items)];
    }

    private static List<int> Take(int from, int to, ulong below, Func<int, ulong> hash)
    {
        var taken = new List<int>();
        for (var item = from; item < to; item++)
        {
            // Scattered once more: tables and samples of samples use the hash itself.
            if (ContentHash.Finish(unchecked(hash(item) + 1)) <= below)
            {
                taken.Add(item);
            }
        }

        return taken;
    }
}
