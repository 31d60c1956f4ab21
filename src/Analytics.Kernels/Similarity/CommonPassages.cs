namespace Analytics.Kernels.Similarity;

/// <summary>A run of characters that two texts share: its places and its length.</summary>
/// <param name="Left">Where it begins in the left text.</param>
/// <param name="Right">Where it begins in the right text.</param>
/// <param name="Length">Characters.</param>
public readonly record struct Passage(int Left, int Right, int Length);

/// <summary>
/// The passages that two texts share: from the left text's start on, each time the longest run that also stands in the right text, if it is long
/// enough, else one character on (the greedy parse of J. Ziv and A. Lempel 1977, against the other text). Of a run that
/// stands in the right text more than <see cref="MostPlaces"/> times only the first of these places are looked at. Passages do not overlap in the left text; in the right one a passage may serve twice.
/// </summary>
public static class CommonPassages
{
    /// <summary>The most places of one run that are looked at; a text of one repeated character has as many as it is long.</summary>
    public const int MostPlaces = 64;

    /// <summary>Finds the passages, in the order of the left text.</summary>
    /// <param name="left">A text.</param>
    /// <param name="right">The other.</param>
    /// <param name="shortest">The least length of a passage, at least 1.</param>
    public static IReadOnlyList<Passage> Find(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int shortest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shortest, 1);
        var passages = new List<Passage>();
        if (left.Length < shortest || right.Length < shortest)
        {
            return passages;
        }

        var places = Places(right, shortest);
        var hashes = new ulong[Sketches.Shingles.Count(left.Length, shortest)];
        Sketches.Shingles.Hash(left, shortest, hashes);
        for (var at = 0; at < hashes.Length;)
        {
            var best = places.TryGetValue(hashes[at], out var starts) ? Longest(left[at..], right, starts) : (Start: 0, Length: 0);
            if (best.Length < shortest)
            {
                at++;
                continue;
            }

            passages.Add(new Passage(at, best.Start, best.Length));
            at += best.Length;
        }

        return passages;
    }

    private static (int Start, int Length) Longest(ReadOnlySpan<char> left, ReadOnlySpan<char> right, List<int> starts)
    {
        var best = (Start: 0, Length: 0);
        foreach (var start in starts)
        {
            var length = left.CommonPrefixLength(right[start..]);
            best = length > best.Length ? (start, length) : best;
        }

        return best;
    }

    private static Dictionary<ulong, List<int>> Places(ReadOnlySpan<char> text, int n)
    {
        var hashes = new ulong[Sketches.Shingles.Count(text.Length, n)];
        Sketches.Shingles.Hash(text, n, hashes);
        var places = new Dictionary<ulong, List<int>>(hashes.Length);
        for (var i = 0; i < hashes.Length; i++)
        {
            if (!places.TryGetValue(hashes[i], out var starts))
            {
                places.Add(hashes[i], starts = []);
            }

            if (starts.Count < MostPlaces)
            {
                starts.Add(i);
            }
        }

        return places;
    }
}
