using System.Text;

namespace Analytics.Kernels.Chinese.Organisations;

/// <summary>The normal form of an organisation's name as a text, and the words of legal forms and remarks.</summary>
public static class OrganisationText
{
    private static readonly string[] RemarkStarts = ["原", "曾用名", "简称", "以下", "盖章", "公章", "筹", "本部", "暂定"];

    /// <summary>Figures that count hospitals, schools and branches.</summary>
    internal const string Numerals = "0123456789一二三四五六七八九十百";

    /// <summary>
    /// Legal forms at the end of a name and what they mean; longer ones first. By Article 7 of the Company Law of 2023 有限责任公司 and
    /// 有限公司 name the same form, as do 股份有限公司 and 股份公司.
    /// </summary>
    internal static (string Suffix, string Meaning)[] LegalForms { get; } =
    [
        ("集团有限责任公司", "有限"), ("有限责任公司", "有限"), ("股份有限公司", "股份"), ("集团有限公司", "有限"), ("有限公司", "有限"), ("股份公司", "股份"),
        ("集团公司", "公司"), ("总公司", "公司"), ("公司", "公司"), ("特殊普通合伙", "合伙"), ("普通合伙", "合伙"), ("有限合伙", "合伙"), ("集团", "集团"), ("控股", "集团"),
    ];

    /// <summary>
    /// The normal form: NFKC, upper case, brackets in half width, no white space beside Han characters and brackets, single spaces between
    /// Latin words.
    /// </summary>
    /// <param name="name">The name as written; may be null.</param>
    /// <returns>Empty where the name has no letter, digit or Han character.</returns>
    public static string Normalise(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return "";
        }

        var kept = new StringBuilder(name.Length);
        var last = 0;
        bool space = false, content = false;
        foreach (var written in HanText.CodePoints(HanText.Compatible(name)))
        {
            var c = written switch { '[' or '【' or '〔' or '{' => '(', ']' or '】' or '〕' or '}' => ')', _ => written };
            if (HanText.IsBlank(c))
            {
                space = true;
                continue;
            }

            if (space && HanText.IsLetterOrDigit(last) && HanText.IsLetterOrDigit(c) && !HanText.IsHan(last) && !HanText.IsHan(c))
            {
                kept.Append(' ');
            }

            (space, last) = (false, c);
            content |= HanText.IsContent(c);
            kept.AppendCodePoint(c <= char.MaxValue ? char.ToUpperInvariant((char)c) : c);
        }

        return content ? kept.ToString() : "";
    }

    /// <summary>
    /// 附属第一医院 for 第一附属医院: both orders are written of one hospital, and only where 附属 stands first is it seen that the rest is no department.
    /// </summary>
    internal static string AffiliatedFirst(string name)
    {
        var place = name.IndexOf("附属", StringComparison.Ordinal);
        var before = place > 0 ? name.AsSpan(0, place).TrimEnd(Numerals) : default;
        return before.Length > 0 && before.Length < place && before.EndsWith("第", StringComparison.Ordinal)
            ? $"{before[..^1]}附属第{name.AsSpan(before.Length, place - before.Length)}{name.AsSpan(place + 2)}"
            : name;
    }

    internal static bool IsRemark(string inside) => inside.Length == 0 || RemarkStarts.Any(start => inside.StartsWith(start, StringComparison.Ordinal));
}
