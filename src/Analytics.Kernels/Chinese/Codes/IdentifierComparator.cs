namespace Analytics.Kernels.Chinese.Codes;

/// <summary>The level on which two identifiers fall as texts, strongest first as <see cref="IdentifierLevel"/> lists them. Symmetric.</summary>
public static class IdentifierComparator
{
    private const int LeastVisible = 4;

    /// <summary>The lengths of the old and the new form of a resident number.</summary>
    internal const int Short = 15;
    internal const int Long = 18;

    /// <summary>Of the 18 characters: where the two digits of the century stand.</summary>
    internal const int Century = 6;

    /// <summary>Compares two identifiers as written; for many pairs prepare them once a value.</summary>
    /// <param name="left">An identifier; may be null.</param>
    /// <param name="right">An identifier; may be null.</param>
    public static IdentifierLevel Compare(string? left, string? right) => Compare(IdentifierText.Of(left), IdentifierText.Of(right));

    /// <summary>Compares two prepared identifiers. Allocates nothing.</summary>
    public static IdentifierLevel Compare(IdentifierText left, IdentifierText right)
    {
        if (left.IsMissing || right.IsMissing)
        {
            return IdentifierLevel.Missing;
        }

        if (left.IsMasked || right.IsMasked)
        {
            return CompareVisible(left.Text, right.Text);
        }

        ReadOnlySpan<char> one = left.Text, other = right.Text;
        if (one.SequenceEqual(other))
        {
            return IdentifierLevel.Equal;
        }

        if (one.Length != other.Length)
        {
            return IsShortForm(one, other) || IsShortForm(other, one) ? IdentifierLevel.ShortAndLongForm : IdentifierLevel.Else;
        }

        var place = one.CommonPrefixLength(other);
        if (one[(place + 1)..].SequenceEqual(other[(place + 1)..]))
        {
            // One of one character is another identifier, not a slip.
            return one.Length >= LeastVisible ? IdentifierLevel.OneCharacterWrong : IdentifierLevel.Else;
        }

        var exchanged = one[place] == other[place + 1] && one[place + 1] == other[place] && one[(place + 2)..].SequenceEqual(other[(place + 2)..]);
        return exchanged && one.Length >= LeastVisible ? IdentifierLevel.AdjacentTransposition : IdentifierLevel.Else;
    }

    private static bool IsShortForm(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer) =>
        shorter.Length == Short && longer.Length == Long
        && shorter[..Century].SequenceEqual(longer[..Century])
        && shorter[Century..].SequenceEqual(longer[(Century + 2)..^1])
        && AreDigits(shorter);

    // Not ContainsAnyExceptInRange: until the runtime has compiled that for good, it allocates.
    private static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Place by place where the lengths are equal; else, for people mask with any number of stars, from the front up to the first mask and
    /// from the back up to the last.
    /// </summary>
    private static IdentifierLevel CompareVisible(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int visible = 0, different = 0;
        if (one.Length == other.Length)
        {
            Count(one, other, stopAtMask: false, fromBack: false, ref visible, ref different);
        }
        else
        {
            Count(one, other, stopAtMask: true, fromBack: false, ref visible, ref different);
            Count(one, other, stopAtMask: true, fromBack: true, ref visible, ref different);
        }

        return different > 0 ? IdentifierLevel.MaskedDisagree : visible < LeastVisible ? IdentifierLevel.Missing : IdentifierLevel.MaskedAgree;
    }

    private static void Count(
        ReadOnlySpan<char> one, ReadOnlySpan<char> other, bool stopAtMask, bool fromBack, ref int visible, ref int different)
    {
        for (var i = 0; i < one.Length && i < other.Length; i++)
        {
            var a = fromBack ? one[^(i + 1)] : one[i];
            var b = fromBack ? other[^(i + 1)] : other[i];
            if (a == IdentifierText.Mask || b == IdentifierText.Mask)
            {
                if (stopAtMask)
                {
                    return;
                }

                continue;
            }

            visible++;
            different += a == b ? 0 : 1;
        }
    }
}
