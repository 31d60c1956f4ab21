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

    private readonly LetterCounts _letters = new();
    private readonly Limits?[] _limits = new Limits?[Lengths];
    private byte[] _lengths = [];
    private byte[] _common = [];

    public void Reset(int rows)
    {
        _letters.Reset(rows);
        if (_lengths.Length < rows)
        {
            _lengths = new byte[Math.Max(rows, 2 * _lengths.Length)];
        }
    }

    public void Take(int place, ReadOnlySpan<char> text)
    {
        _letters.Set(place, text);
        _lengths[place] = (byte)Math.Min(text.Length, Lengths - 1);
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
        if (_common.Length < count)
        {
            _common = new byte[Math.Max(count, 2 * _common.Length)];
        }

        var head = heads[query];
        var lengths = _lengths.AsSpan(first, count);
        var others = heads.Of(first, count);
        var (found, kept) = (_letters.Near(query, first, count, limits.Others, limits.Begun, near, _common), 0);
        for (var i = 0; i < found; i = unchecked(i + 1))
        {
            var row = near[i];
            var needed = limits.Least[unchecked((lengths[row] << PrefixShift) | TextHeads.Prefix(others[row], head))];
            (near[kept], least[kept]) = (row, needed);
            kept = unchecked(kept + (_common[i] >= needed ? 1 : 0));
        }

        return kept;
    }

    private Limits Of(int length) => _limits[length] ??= Make(length);

    private Limits Make(int length)
    {
        var least = MakeLeast(length);
        var (others, begun) = (new byte[LetterCounts.Lengths], new byte[LetterCounts.Lengths]);
        for (var other = 0; other < LetterCounts.Lengths - 1; other++)
        {
            // Where the first two letters are not the same the common beginning has one at most.
            (others[other], begun[other]) = (least[(other << PrefixShift) | 1], least[(other << PrefixShift) | (Prefixes - 1)]);
        }

        return new Limits(least, others, begun);
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
    /// <param name="Others">By the other length, where the first two letters are not the same.</param>
    /// <param name="Begun">By the other length, whatever the first letters.</param>
    private sealed record Limits(byte[] Least, byte[] Others, byte[] Begun);
}
