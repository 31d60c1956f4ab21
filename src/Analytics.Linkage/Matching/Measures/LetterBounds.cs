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
    private readonly byte[]?[] _least = new byte[]?[Lengths];
    private byte[] _lengths = [];

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

    /// <summary>The least symbols that Jaro must pair of two texts to reach the threshold.</summary>
    public byte LeastPaired(int query, int row) => Table(_lengths[query])[(_lengths[row] << PrefixShift) | heads.Prefix(row, query)];

    /// <summary>Lists the rows that may reach the threshold.</summary>
    /// <param name="query">The place of the row compared.</param>
    /// <param name="first">The place of the first row that it is compared with.</param>
    /// <param name="common">Scratch, a byte for each row.</param>
    /// <param name="near">Takes their places, from <paramref name="first"/> on.</param>
    /// <returns>How many they are.</returns>
    public int Near(int query, int first, Span<byte> common, Span<int> near)
    {
        _letters.MostCommon(query, first, common);
        var least = Table(_lengths[query]);
        var head = heads[query];
        var lengths = _lengths.AsSpan(first, common.Length);
        var others = heads.Of(first, common.Length);
        var count = 0;
        for (var i = 0; i < common.Length && i < lengths.Length && i < others.Length; i = unchecked(i + 1))
        {
            var prefix = TextHeads.Prefix(others[i], head);
            near[count] = i;
            count = unchecked(count + (common[i] >= least[unchecked((lengths[i] << PrefixShift) | prefix)] ? 1 : 0));
        }

        return count;
    }

    private byte[] Table(int length) => _least[length] ??= Make(length);

    /// <summary>The least common letters by the other length and the common prefix, 255 where no number is enough.</summary>
    private byte[] Make(int length)
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
}
