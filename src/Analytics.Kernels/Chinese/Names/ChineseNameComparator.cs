using Analytics.Kernels.Chinese.Characters;

namespace Analytics.Kernels.Chinese.Names;

/// <summary>
/// The level on which two personal names fall, strongest first as <see cref="NameLevel"/> lists them. Symmetric. Edit distance alone says
/// little on names of two and three characters; sound (Hanyu Pinyin, ISO 7098), look (four-corner and Cangjie code) and order say more.
/// </summary>
/// <remarks>Wade–Giles and Cantonese spellings of a Han name are not recognised: 张伟 and "Cheung Wai" are <see cref="NameLevel.Else"/>.</remarks>
public static class ChineseNameComparator
{
    /// <summary>Compares two names as written; for many pairs prepare the keys once a value.</summary>
    /// <param name="left">A name; may be null.</param>
    /// <param name="right">A name; may be null.</param>
    public static NameLevel Compare(string? left, string? right) => Compare(NameKeys.Of(left), NameKeys.Of(right));

    /// <summary>Compares two prepared names. Allocates nothing.</summary>
    public static NameLevel Compare(NameKeys left, NameKeys right)
    {
        if (left.Kind == NameKind.Missing || right.Kind == NameKind.Missing)
        {
            return NameLevel.Missing;
        }

        if (left.Normal == right.Normal)
        {
            return NameLevel.Equal;
        }

        if (left.Folded == right.Folded)
        {
            return NameLevel.EqualAfterFolding;
        }

        if ((left.Signature & right.Signature) == 0)
        {
            return NameLevel.Else;
        }

        return left.Kind == NameKind.Han && right.Kind == NameKind.Han ? CompareHan(left, right) : CompareForms(left.Forms, right.Forms);
    }

    private static NameLevel CompareForms(LatinForm[] left, LatinForm[] right)
    {
        var best = NameLevel.Else;
        foreach (ref readonly var one in left.AsSpan())
        {
            foreach (ref readonly var other in right.AsSpan())
            {
                var level = one.Compare(other);
                best = level > best ? level : best;
            }
        }

        return best;
    }

    private static NameLevel CompareHan(NameKeys left, NameKeys right)
    {
        var difference = left.Characters.Length - right.Characters.Length;
        if (difference == 0)
        {
            var level = CompareSameLength(left, right);
            return level == NameLevel.Else && (IsRotated(left, right) || IsRotated(right, left)) ? NameLevel.RomanisedOrSwapped : level;
        }

        if (difference is 1 or -1 && (difference > 0 ? LacksOne(left, right) : LacksOne(right, left)))
        {
            return NameLevel.OneCharacterDifferent;
        }

        return difference > 0 ? FirstPartAlone(left, right) : FirstPartAlone(right, left);
    }

    private static NameLevel CompareSameLength(NameKeys left, NameKeys right)
    {
        var one = left.Characters.AsSpan();
        var other = right.Characters.AsSpan(0, one.Length);
        int differences = 0, place = 0;
        bool tones = true, syllables = one.Length > 1;
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] == other[i])
            {
                continue;
            }

            differences++;
            place = i;
            tones = tones && left.Readings[i].SharesReading(right.Readings[i]);
            syllables = syllables && (tones || left.Readings[i].SharesSyllable(right.Readings[i]));
            if (differences > 1 && !syllables)
            {
                return NameLevel.Else;
            }
        }

        if (syllables)
        {
            return tones ? NameLevel.SamePinyinWithTone : NameLevel.SamePinyin;
        }

        // Exactly one character differs. A single character has nothing beside it that could agree.
        if (one.Length > 1 && GlyphSimilarity.IsNear(one[place], other[place]))
        {
            return NameLevel.NearGlyph;
        }

        return place >= GivenStart(left, right) && one.Length - GivenStart(left, right) >= 2 ? NameLevel.OneCharacterDifferent : NameLevel.Else;
    }

    /// <summary>Where the given name starts in both; in transliterated names, which have no surname, two characters must agree besides.</summary>
    private static int GivenStart(NameKeys left, NameKeys right) =>
        left.SurnameLength == 0 || right.SurnameLength == 0
            ? (left.Characters.Length >= 4 ? 0 : left.Characters.Length)
            : Math.Max(left.SurnameLength, right.SurnameLength);

    /// <summary>Whether the shorter name is the longer one with one character of the given name left out.</summary>
    private static bool LacksOne(NameKeys longer, NameKeys shorter)
    {
        var one = longer.Characters.AsSpan();
        var other = shorter.Characters.AsSpan();
        var same = one.CommonPrefixLength(other);
        var surname = Math.Max(longer.SurnameLength, shorter.SurnameLength);
        var whole = surname > 0 ? surname < other.Length && longer.SurnameLength == shorter.SurnameLength : other.Length >= 4;
        return whole && same >= surname && one[(same + 1)..].SequenceEqual(other[same..]);
    }

    /// <summary>Whether one name is the other with its surname, or the part before its dot, at the end.</summary>
    private static bool IsRotated(NameKeys name, NameKeys other)
    {
        var length = name.FirstPartLength > 0 ? name.FirstPartLength : name.SurnameLength;
        var one = name.Characters.AsSpan();
        var end = one.Length - length;
        return length > 0 && end > 0
            && one[length..].SequenceEqual(other.Characters.AsSpan(0, end))
            && one[..length].SequenceEqual(other.Characters.AsSpan(end));
    }

    private static NameLevel FirstPartAlone(NameKeys longer, NameKeys shorter) =>
        shorter.Characters.Length > 1 && longer.FirstPartLength == shorter.Characters.Length
        && longer.Characters.AsSpan().StartsWith(shorter.Characters)
            ? NameLevel.Initials
            : NameLevel.Else;
}
