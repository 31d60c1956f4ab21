using System.Text;
using Analytics.Kernels.Chinese.Characters;

namespace Analytics.Registry.People;

/// <summary>How two written names of one identifier relate.</summary>
public enum NameAgreement
{
    /// <summary>One name on paper: equal after folding width, spaces, middle dots, titles, letter case and traditional forms.</summary>
    Same,

    /// <summary>Two scripts (张伟, ZHANG Wei): another notation, which letters alone can neither confirm nor deny.</summary>
    OtherScript,

    /// <summary>At least one Chinese character stands in both at the same place, or one name holds the other: a slip of writing is likely.</summary>
    Near,

    /// <summary>Nothing in common.</summary>
    Different,
}

/// <summary>
/// The form of a person's name that comparisons use, and the coarse comparison that decides whether one identifier bears one name.
/// </summary>
public static class PersonName
{
    // What people write behind a name in a roster, longer ones first; a name of two characters such as 教授 alone is left as it is.
    private static readonly string[] Titles = ["副教授", "教授", "副研究员", "研究员", "博士", "院士", "主任", "老师", "先生", "女士", "同志"];

    /// <summary>
    /// The name in comparison form: compatibility forms folded (NFKC), white space and control characters removed, every kind of middle dot
    /// made <c>·</c>, bracketed remarks and titles cut off, traditional characters and variants made standard, Latin letters in upper case.
    /// Empty for a name that is missing or holds nothing else.
    /// </summary>
    /// <param name="name">The name as written; may be null.</param>
    public static string Normalise(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return "";
        }

        var text = name.IsNormalized(NormalizationForm.FormKC) ? name : TryNormalise(name);
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '(' or '[' or '【' or '〔')
            {
                break;
            }

            if (IsMiddleDot(c))
            {
                kept.Append('·');
            }
            else if (IsLatinDigit(c) || !(char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200b' or '\u200c' or '\u200d' or '\ufeff' or '*' or ',' or '-' or '\''))
            {
                kept.Append(char.ToUpperInvariant(c));
            }
        }

        return Fold(WithoutTitle(kept.ToString()));
    }

    /// <summary>Compares two names in comparison form (see <see cref="Normalise"/>); neither may be empty.</summary>
    public static NameAgreement Compare(string left, string right)
    {
        ArgumentException.ThrowIfNullOrEmpty(left);
        ArgumentException.ThrowIfNullOrEmpty(right);
        if (string.Equals(left, right, StringComparison.Ordinal) || WithoutDots(left) == WithoutDots(right))
        {
            return NameAgreement.Same;
        }

        if (IsLatin(left) != IsLatin(right))
        {
            return NameAgreement.OtherScript;
        }

        if (IsLatin(left))
        {
            // Surname first or last (ZHANGWEI, WEIZHANG): the same letters in another order.
            return left.Order().SequenceEqual(right.Order()) ? NameAgreement.Same : NameAgreement.Different;
        }

        var shared = left.EnumerateRunes().Zip(right.EnumerateRunes()).Any(pair => pair.First == pair.Second);
        var contained = left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal);
        return shared || contained ? NameAgreement.Near : NameAgreement.Different;
    }

    /// <summary>Traditional characters and variants made standard; a lone surrogate stays.</summary>
    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var isPair = i + 1 < name.Length && char.IsSurrogatePair(name[i], name[i + 1]);
            var target = CharacterTable.Fold(isPair ? char.ConvertToUtf32(name[i], name[i + 1]) : name[i]);
            _ = target > char.MaxValue ? folded.Append(char.ConvertFromUtf32(target)) : folded.Append((char)target);
            i += isPair ? 1 : 0;
        }

        return folded.ToString();
    }

    private static string WithoutDots(string name) => name.Replace("·", "", StringComparison.Ordinal);

    private static bool IsLatin(string name) => name.All(c => c < 0x250 || c == '·');

    private static bool IsLatinDigit(char c) => char.IsAsciiLetterOrDigit(c);

    private static bool IsMiddleDot(char c) => c is '·' or '•' or '・' or '．' or '‧' or '∙' or '⋅' or '●' or '.' or '･';

    private static string WithoutTitle(string name)
    {
        foreach (var title in Titles)
        {
            // A surname and a given name must remain, else the "title" is the name.
            if (name.Length >= title.Length + 2 && name.EndsWith(title, StringComparison.Ordinal))
            {
                return WithoutTitle(name[..^title.Length]);
            }
        }

        return name;
    }

    private static string TryNormalise(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // A lone surrogate has no normal form; the name is compared as written.
            return name;
        }
    }
}
