using System.Globalization;

namespace Analytics.Regulations.DoubleClaims;

/// <summary>The sentences of a double claim, in both languages, from the same facts.</summary>
internal sealed class DoubleClaimText(ClaimKind kind, IReadOnlyList<ClaimRow> rows, string clause)
{
    public string MessageZh =>
        $"{kind.Zh}{NameZh}由{Platforms.Count}个平台同时列为本平台{kind.Zh}（{string.Join("、", Platforms)}）{WhyZh}"
        + clause switch { "liaoning-2026/31.6" => "；本办法对此无专条，列为数据真实性线索", "" => "；所持办法对此无条文，仅作事实提示", _ => "" } + "。";

    public string MessageEn =>
        $"The {kind.En} {NameEn} is counted by {Platforms.Count} platforms as their own ({string.Join(", ", Platforms)}){WhyEn}"
        + clause switch { "liaoning-2026/31.6" => "; no article speaks of it, shown as a lead on the truth of data", "" => "; no regulation held speaks of it, shown as a fact only", _ => "" } + ".";

    public string QuestionZh => kind.Entity switch
    {
        "achievement" => "请各平台说明该成果的权属与共有约定，并说明由哪一个平台计入。",
        "project" => "请各平台说明承担角色、本单位经费及任务分工，并说明由哪一个平台计入。",
        _ => "请各平台提供合同及分成约定，说明各自计入的金额，合计不得超过合同额。",
    };

    public string QuestionEn => kind.Entity switch
    {
        "achievement" => "Who owns it, what did co-owners agree, and which platform counts it?",
        "project" => "Who leads, who takes part with what money and tasks, and which platform counts it?",
        _ => "Please give the contract and how it is shared; the parts may not exceed the whole.",
    };

    private List<string> Platforms { get; } = [.. rows.Select(row => row.Platform).DistinctBy(platform => platform.Id).OrderBy(platform => platform.Id, StringComparer.Ordinal).Select(platform => platform.Name)];

    private string Number => rows.Select(row => row.Number).FirstOrDefault(number => number.Length > 0) ?? "";

    private string NameZh => $"《{rows[0].Title}》" + (Number.Length > 0 ? $"（{Number}）" : "");

    private string NameEn => $"“{rows[0].Title}”" + (Number.Length > 0 ? $" ({Number})" : "");

    private string WhyZh => SameAmount is { } amount ? $"，且均计入全额{(amount / 10_000m).ToString("0.####", CultureInfo.InvariantCulture)}万元" : "";

    private string WhyEn => SameAmount is { } amount ? $", each with the whole amount of {amount.ToString("0.##", CultureInfo.InvariantCulture)} yuan" : "";

    private decimal? SameAmount => rows.All(row => row.Share is null && row.Amount is > 0 && row.Amount == rows[0].Amount) ? rows[0].Amount : null;
}
