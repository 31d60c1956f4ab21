using System.Text;
using Analytics.Kernels.Chinese;
using Analytics.Kernels.Chinese.Organisations;
using Analytics.Kernels.Similarity;

namespace Analytics.Registry.Entities.Claims;

/// <summary>How two titles relate.</summary>
internal enum TitleLevel
{
    /// <summary>One of them is missing.</summary>
    Missing,

    /// <summary>Equal but for notation and empty words (一种, 的, 与).</summary>
    Equal,

    /// <summary>A slip of writing apart: similarity at least 0.92, the same figures.</summary>
    Near,

    /// <summary>Much in common: similarity at least 0.75, the same figures.</summary>
    Similar,

    /// <summary>Something in common: similarity at least 0.5.</summary>
    Related,

    /// <summary>Next to nothing in common, or figures that differ (一期, 二期; V1.0, V2.0).</summary>
    Different,
}

/// <summary>Titles of achievements, projects and contracts in the form in which they are compared.</summary>
internal static class ClaimTitle
{
    private const double NearFrom = 0.92;
    private const double SimilarFrom = 0.75;
    private const double RelatedFrom = 0.5;

    private static readonly string[] EmptyWords = ["一种", "及其", "关于", "基于", "的", "与", "和", "及"];

    /// <summary>Letters, digits and Han characters alone: upper case, simplified, half width.</summary>
    public static string Compact(string? text)
    {
        var normal = OrganisationText.Normalise(text);
        var kept = new StringBuilder(normal.Length);
        foreach (var rune in normal.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                kept.Append(rune);
            }
        }

        return ScriptFolding.Fold(kept.ToString());
    }

    /// <summary>The comparison form of a title: compact, without words that say nothing. Empty where the title is missing.</summary>
    public static string Normalise(string? title)
    {
        var compact = Compact(title);
        var text = EmptyWords.Aggregate(compact, (current, word) => current.Replace(word, "", StringComparison.Ordinal));
        return text.Length >= 2 ? text : compact;
    }

    /// <summary>Compares two titles in comparison form.</summary>
    public static TitleLevel Compare(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return TitleLevel.Missing;
        }

        if (string.Equals(left, right, StringComparison.Ordinal))
        {
            return TitleLevel.Equal;
        }

        var similarity = Indel.Similarity(left, right);
        return similarity < RelatedFrom ? TitleLevel.Different
            : !Figures(left).SequenceEqual(Figures(right)) ? TitleLevel.Different
            : similarity >= NearFrom ? TitleLevel.Near
            : similarity >= SimilarFrom ? TitleLevel.Similar : TitleLevel.Related;
    }

    /// <summary>What counts instalments, versions and parts, in order.</summary>
    private static IEnumerable<char> Figures(string title) =>
        title.Where(c => char.IsAsciiDigit(c) || c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '上' or '下' or 'Ⅰ' or 'Ⅱ' or 'Ⅲ');
}
