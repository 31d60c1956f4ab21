namespace Analytics.Pipeline.Linking.Reports.Pairs;

/// <summary>Which parts of a text also stand in another, in the same order: by their longest common subsequence.</summary>
public static class TextDifference
{
    // The table of lengths grows with the product; of longer texts the eye would not find a letter either.
    private const int Longest = 120;

    /// <summary>The text in pieces, each common to both or not; a long text in one common piece.</summary>
    public static IEnumerable<(string Text, bool IsCommon)> Of(string text, string other)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(other);
        if (text.Length > Longest || other.Length > Longest)
        {
            return [(text, true)];
        }

        return Pieces(text, Common(text, other));
    }

    private static bool[] Common(string text, string other)
    {
        var lengths = new int[text.Length + 1, other.Length + 1];
        for (var i = text.Length - 1; i >= 0; i--)
        {
            for (var j = other.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = Same(text[i], other[j]) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var common = new bool[text.Length];
        for (int i = 0, j = 0; i < text.Length && j < other.Length;)
        {
            if (Same(text[i], other[j]))
            {
                common[i++] = true;
                j++;
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return common;
    }

    private static IEnumerable<(string Text, bool IsCommon)> Pieces(string text, bool[] common)
    {
        // The halves of a surrogate pair stay together: half a character is none.
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                common[i - 1] = common[i] = common[i - 1] && common[i];
            }
        }

        for (var from = 0; from < text.Length;)
        {
            var to = from + 1;
            while (to < text.Length && common[to] == common[from])
            {
                to++;
            }

            yield return (text[from..to], common[from]);
            from = to;
        }
    }

    private static bool Same(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
