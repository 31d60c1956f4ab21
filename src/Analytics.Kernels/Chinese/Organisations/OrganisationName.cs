using System.Text;
using Analytics.Kernels.Chinese.Characters;

namespace Analytics.Kernels.Chinese.Organisations;

/// <summary>
/// The name of an organisation taken apart: regions, proper name, department, legal form (大连理工大学机械工程学院 = 大连 + 理工大学 +
/// 机械工程学院; 华信（大连）有限责任公司 = 大连 + 华信 + 有限公司).
/// </summary>
public sealed class OrganisationName
{
    private const string BranchWord = "分公司";

    private readonly List<string> _regions = [];
    private readonly StringBuilder _remarks = new();

    private OrganisationName(string normal)
    {
        Normal = normal;
        var text = Fold(normal);
        text = TakeLegalForm(TakeBrackets(text));
        text = OrganisationText.AffiliatedFirst(TakeRegions(text));
        Core = text.Length > 0 || IsCompany || _regions.Count > 0 ? text : _remarks.ToString();

        // What has a legal form of its own is no department: 东北大学设计研究院有限公司.
        var parent = IsCompany ? 0 : DepartmentSplit.ParentLength(Core);
        Parent = parent > 0 ? Core[..parent] : Core;
        Department = parent > 0 ? Core[parent..] : Branch;
    }

    /// <summary>The normal form: NFKC, no white space within Han text, upper case, brackets in half width; empty where the name is missing.</summary>
    public string Normal { get; }

    /// <summary>Whether the name is missing: null, blank, or without any letter, digit or Han character.</summary>
    public bool IsMissing => Normal.Length == 0;

    /// <summary>The regions written in the name, outer ones first, short names (辽宁, 大连).</summary>
    public IReadOnlyList<string> Regions => _regions;

    /// <summary>The name without regions and legal form, in folded characters, the department of an institution still with it.</summary>
    public string Core { get; }

    /// <summary>The core without the department.</summary>
    public string Parent { get; }

    /// <summary>The department or branch; empty where there is none.</summary>
    public string Department { get; }

    /// <summary>The legal form: 有限, 股份, 公司 or 合伙, with 集团 behind it for a group; empty for what is no company.</summary>
    public string LegalForm { get; private set; } = "";

    /// <summary>Whether a legal form or a branch makes it a company.</summary>
    public bool IsCompany => LegalForm.Length > 0;

    /// <summary>The innermost region.</summary>
    internal Region Region { get; private set; }

    private string Branch { get; set; } = "";

    /// <summary>Takes a name apart.</summary>
    /// <param name="name">The name as written; may be null and may hold anything, lone surrogates too.</param>
    public static OrganisationName Parse(string? name) => new(OrganisationText.Normalise(name));

    /// <summary>The keys by which the name is compared.</summary>
    public OrganisationKeys ToKeys() => new(this);

    private static string Fold(string normal)
    {
        var folded = new StringBuilder(normal.Length);
        foreach (var c in HanText.CodePoints(normal))
        {
            if (c is '(' or ')' || HanText.IsContent(c) || (c <= char.MaxValue && char.IsSurrogate((char)c)))
            {
                folded.AppendCodePoint(CharacterTable.Fold(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>Regions and legal words in brackets go to their place, remarks away, everything else into the name.</summary>
    private string TakeBrackets(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var rest = text; rest.Length > 0;)
        {
            var open = rest.IndexOf('(', StringComparison.Ordinal);
            kept.Append(open < 0 ? rest : rest[..open]);
            if (open < 0)
            {
                break;
            }

            var close = rest.IndexOf(')', open);
            var inside = rest[(open + 1)..(close < 0 ? rest.Length : close)];
            rest = close < 0 ? "" : rest[(close + 1)..];
            if (RegionTable.TryWhole(inside, out var region))
            {
                AddRegion(region);
            }
            else if (OrganisationText.IsRemark(inside))
            {
                _remarks.Append(inside);
            }
            else
            {
                kept.Append(inside);
            }
        }

        return kept.Replace(")", "").ToString();
    }

    private string TakeLegalForm(string text)
    {
        // A branch or department stands behind the legal form: 某某有限公司大连分公司, 某某有限公司技术中心. A 子公司 is a company of its own.
        var head = text.EndsWith(BranchWord, StringComparison.Ordinal) ? text.LastIndexOf("公司", text.Length - 3, StringComparison.Ordinal) : text.LastIndexOf("公司", StringComparison.Ordinal);
        if (head > 0 && head + 2 < text.Length && (text.EndsWith(BranchWord, StringComparison.Ordinal) || DepartmentSplit.IsDepartment(text.AsSpan(head + 2))))
        {
            Branch = text[(head + 2)..];
            text = text[..(head + 2)];
        }
        else if (head < 0 && ShortBranch(text) is > 0 and var length)
        {
            (Branch, text) = (text[^length..], text[..^length]);
        }

        var form = "";
        var group = false;
        for (var more = true; more;)
        {
            more = false;
            foreach (var (suffix, meaning) in OrganisationText.LegalForms)
            {
                if (text.EndsWith(suffix, StringComparison.Ordinal))
                {
                    form = form.Length == 0 && meaning != "集团" ? meaning : form;
                    group |= suffix.Contains("集团", StringComparison.Ordinal);
                    text = text[..^suffix.Length];
                    more = text.Length > 0;
                    break;
                }
            }
        }

        LegalForm = form + (group ? "集团" : "");
        LegalForm = LegalForm.Length == 0 && Branch.Length > 0 ? "公司" : LegalForm;
        return text;
    }

    /// <summary>
    /// The length of a branch behind a company's short name: its place or its number is what tells where the company's name ends (华锐重工沈阳分公司,
    /// 华锐重工第二分公司). Of a branch that is named by its trade (某某铸业分公司) nothing does; 0 there.
    /// </summary>
    private static int ShortBranch(string text)
    {
        if (!text.EndsWith(BranchWord, StringComparison.Ordinal))
        {
            return 0;
        }

        var named = text.AsSpan(0, text.Length - BranchWord.Length);
        var ordinal = named.TrimEnd(OrganisationText.Numerals);
        var length = ordinal.Length < named.Length && ordinal.EndsWith("第", StringComparison.Ordinal) ? named.Length - ordinal.Length + 1
            : RegionTable.TryEnd(named, out _, out var taken) ? taken : 0;
        return length > 0 && named.Length - length >= 2 ? length + BranchWord.Length : 0;
    }

    private string TakeRegions(string text)
    {
        while (RegionTable.TryStart(text, out var region, out var length) && text.Length - length >= 2)
        {
            AddRegion(region);
            text = text[length..];
        }

        // 华信大连有限公司: only companies carry their region behind the name.
        if (IsCompany && RegionTable.TryEnd(text, out var last, out var taken) && text.Length - taken >= 2)
        {
            AddRegion(last);
            text = text[..^taken];
        }

        return text;
    }

    private void AddRegion(Region region)
    {
        if (!_regions.Contains(region.Name))
        {
            _regions.Add(region.Name);
            Region = Region.IsNone || Region.City == 0 ? region : Region;
        }
    }
}
