using System.Globalization;
using Analytics.Regulations.Clauses;
using Analytics.Regulations.Findings;

namespace Analytics.Regulations.EquipmentDuplicates;

/// <summary>A lot of which platforms declare more in sum than there are, as a finding.</summary>
internal sealed class ExcessFinding(ClaimGroup group, EquipmentLot lot, string clause, Regulation? regulation, EquipmentLink link)
{
    // What another list states may have been corrected since; what only the largest declaration tells may be a lot rightly divided.
    private const double ByOtherList = 0.95;
    private const double ByLargest = 0.6;
    private const double InferredCap = 0.95;
    private const double Least = ByLargest;
    private const decimal LargeYuan = 500_000m;

    /// <summary>Where neither a number joins the lists nor another list tells how many there are, there is nothing to ask about.</summary>
    public bool IsLikelyEnough => Confidence() >= Least;

    private EquipmentRow First => lot.Rows.First(row => row.EntityId == Shared);

    private string Shared => group.Instruments[0];

    private decimal? AtStake => First.UnitValue * lot.Excess;

    public Finding ToFinding()
    {
        var (clauseZh, clauseEn) = EquipmentText.OfRegulation(regulation, group);
        var (inferredZh, inferredEn) = EquipmentText.OfInference(group);
        var (platformsZh, platformsEn) = EquipmentText.OfPlatforms(lot.Declared.Select(item => item.Platform));
        var confidence = Confidence();
        return new Finding
        {
            Kind = "equipment_excess",
            Severity = confidence < 0.9 ? "low" : confidence >= 0.999 && AtStake >= LargeYuan ? "high" : "medium",
            Confidence = confidence,
            Outcome = "REVIEW",
            Regulation = regulation?.Id ?? "",
            Clause = clause,
            PlatformIds = group.PlatformIds,
            EntityId = Shared,
            Subject = First.Name,
            Identifier = EquipmentEvidence.NumberOf([First]),
            OverlapFrom = group.First == DateOnly.MinValue ? null : group.First,
            OverlapTo = group.Last == DateOnly.MaxValue ? null : group.Last,
            YearOnly = group.Overlaps.All(overlap => overlap.Days.YearOnly),
            MessageZh = $"{EquipmentText.DescribedZh(First)}同批设备已知{lot.Known}台，{Lists("、", "{0}{1}台")}，共申报{lot.Sum}台，多{lot.Excess}台{StakeZh}；{KnowledgeZh}{inferredZh}{clauseZh}。",
            MessageEn = $"{EquipmentText.DescribedEn(First)}: {lot.Known} of one purchase are known, {Lists(", ", "{0} has {1}")}, {lot.Sum} declared in sum, {lot.Excess} too many{StakeEn}; {KnowledgeEn}{inferredEn}{clauseEn}.",
            QuestionZh = "请产权单位提供该批设备的购置合同、验收单和资产卡片，说明总台数及各平台分别使用的台数和编号。" + platformsZh,
            QuestionEn = "Please show the contract, the acceptance and the asset cards of the purchase, and say how many there are and which of them each platform uses." + platformsEn,
            Evidence = [.. lot.Rows.Select(EquipmentEvidence.Of)],
        };
    }

    private double Confidence()
    {
        var counted = lot.Knowledge switch { LotKnowledge.Numbers => 0.9995, LotKnowledge.OtherList => ByOtherList, _ => ByLargest };
        var inferred = group.IsInferred || lot.Declared.Any(item => item.Platform.Status is null) ? InferredCap : 1;

        // That the rows are of one lot and that the lot is smaller than what is declared must both hold.
        return link.ByNumber ? Math.Min(link.Probability, Math.Min(counted, inferred)) : link.Probability * Math.Min(counted, inferred);
    }

    private string Lists(string separator, string form) =>
        string.Join(separator, lot.Declared.Select(item => string.Format(CultureInfo.InvariantCulture, form, item.Platform.Name, item.Count)));

    private string StakeZh => AtStake is { } yuan ? $"，涉及原值{EquipmentText.Yuan(yuan)}元" : "";

    private string StakeEn => AtStake is { } yuan ? $", {EquipmentText.Yuan(yuan)} yuan" : "";

    private string KnowledgeZh => lot.Knowledge switch
    {
        LotKnowledge.Numbers when link.ByNumber => "总台数按逐台编号计，编号重复者只计一台",
        LotKnowledge.Numbers => "逐台申报，一方缺编号，按描述一一对应计",
        LotKnowledge.OtherList => "总台数取自另一份清单所列的最大数量",
        _ => "总台数仅知单个平台申报的最大数量，不排除各平台合理分摊",
    };

    private string KnowledgeEn => lot.Knowledge switch
    {
        LotKnowledge.Numbers when link.ByNumber => "counted by the numbers of single instruments, a repeated number once",
        LotKnowledge.Numbers => "a line each, on one side without numbers, matched one to one by description",
        LotKnowledge.OtherList => "the whole is the largest number that another list states",
        _ => "of the whole only the largest declaration is known: it may be rightly divided",
    };
}
