using System.Collections.Concurrent;
using Analytics.Kernels.Batches;
using Analytics.Kernels.Similarity;

namespace Analytics.Linkage.Matching.Measures;

/// <summary>Which texts of a run can reach a Jaro or Jaro–Winkler similarity with another one, by lengths, common letters and common beginning.</summary>
internal sealed class LetterBounds(WinklerBoost? boost, double threshold, TextHeads heads)
{
    private const int Lengths = 256;
    private const int Prefixes = 5;
    private const int PrefixShift = 3;

    // Roundings of the bound must not exclude what the measure, rounded otherwise, lets pass.
    private const double Slack = 1e-9;

    // The limits of the same threshold serve every thread; two that make one at once make the same.
    private static readonly ConcurrentDictionary<(WinklerBoost? Boost, double Threshold), Limits?[]> Shared = new();

    private readonly LetterCounts _letters = new();
    private readonly Limits?[] _limits = Shared.GetOrAdd((boost, threshold), _ => new Limits?[Lengths]);
    private byte[] _lengths = [];
    private bool _anyLong;

    public void Reset(int rows)
    {
        _letters.Reset(rows);
        _anyLong = false;
        if (_lengths.Length < rows)
        {
            _lengths = new byte[Math.Max(rows, 2 * _lengths.Length)];
        }
    }

    public void Take(int place, ReadOnlySpan<char> text)
    {
        _letters.Set(place, text);
        _lengths[place] = (byte)Math.Min(text.Length, Lengths - 1);
        _anyLong |= IsLong(_lengths[place]);
    }

    /// <summary>Lists the rows that may reach the threshold.</summary>
    /// <param name="query">The place of the row compared.</param>
    /// <param name="first">The place of the first row that it is compared with.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="near">Takes their places, from <paramref name="first"/> on.</param>
    /// <param name="least">Takes for each the least symbols that must be paired.</param>
    /// <returns>How many they are.</returns>
    public int Near(int query, int first, int count, Span<int> near, Span<byte> least)
    {
        var limits = Of(_lengths[query]);
        var found = _letters.Near(query, first, count, limits.ByPrefix, near, least);
        return _anyLong ? WithoutLong(query, first, near[..found], least) : found;
    }

    /// <summary>Whether a row may reach the threshold.</summary>
    /// <param name="query">The place of the row compared.</param>
    /// <param name="row">The place of the other.</param>
    /// <param name="least">The least symbols that must be paired.</param>
    public bool Reaches(int query, int row, out byte least)
    {
        least = Of(_lengths[query]).Least[(_lengths[row] << PrefixShift) | heads.Prefix(query, row)];
        return _letters.Common(query, row) >= least;
    }

    private static bool IsLong(int length) => length >= LetterCounts.Lengths - 1;

    /// <summary>Drops the long rows, not told apart by their lengths so far, that cannot reach the threshold.</summary>
    private int WithoutLong(int query, int first, Span<int> near, Span<byte> least)
    {
        var kept = 0;
        for (var i = 0; i < near.Length; i++)
        {
            (near[kept], least[kept]) = (near[i], least[i]);
            kept += !IsLong(_lengths[first + near[i]]) || Reaches(query, first + near[i], out least[kept]) ? 1 : 0;
        }

        return kept;
    }

    private Limits Of(int length) => _limits[length] ??= Make(length);

    private Limits Make(int length)
    {
        var least = MakeLeast(length);
        var byPrefix = new byte[(boost is null ? 1 : Prefixes) * LetterCounts.Lengths];
        for (var i = 0; i < byPrefix.Length; i++)
        {
            var (prefix, other) = (i / LetterCounts.Lengths, i % LetterCounts.Lengths);
            byPrefix[i] = IsLong(other) ? (byte)0 : least[(other << PrefixShift) | prefix];
        }

        return new Limits(least, byPrefix);
    }

    /// <summary>The least common letters by the other length and the common prefix, 255 where no number is enough.</summary>
    private byte[] MakeLeast(int length)
    {
        var table = new byte[Lengths << PrefixShift];
        for (var other = 0; other < Lengths; other++)
        {
            for (var prefix = 0; prefix < Prefixes; prefix++)
            {
                // Longer texts are not told apart by their lengths.
                table[(other << PrefixShift) | prefix] = Math.Max(length, other) == Lengths - 1 ? (byte)0 : Least(length, other, prefix);
            }
        }

        return table;
    }

    private byte Least(int length, int other, int prefix)
    {
        var (low, high) = (1, Math.Min(length, other));
        if (high == 0 || !Reaches(high, length, other, prefix))
        {
            return byte.MaxValue;
        }

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Reaches(middle, length, other, prefix) ? (low, middle) : (middle + 1, high);
        }

        return (byte)low;
    }

    private bool Reaches(int common, int length, int other, int prefix)
    {
        var similarity = new JaroCounts(common, 0).Similarity(length, other);
        return (boost?.Apply(similarity, prefix) ?? similarity) >= threshold - Slack;
    }

    /// <param name="Least">The least common letters by the other length and the common prefix.</param>
    /// <param name="ByPrefix">The same by the common prefix and the other length, as <see cref="LetterCounts"/> wants it.</param>
    private sealed record Limits(byte[] Least, byte[] ByPrefix);
}
