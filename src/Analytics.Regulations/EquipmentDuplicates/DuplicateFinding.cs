using System.Globalization;
using Analytics.Regulations.Clauses;
using Analytics.Regulations.Findings;

namespace Analytics.Regulations.EquipmentDuplicates;

/// <summary>One instrument on the lists of two platforms, as a finding.</summary>
internal sealed class DuplicateFinding(ClaimGroup group, string clause, Regulation? regulation, EquipmentLink link)
{
    // Without a common year, or with a platform whose state nobody states, the overlap itself is an inference.
    private const double InferredCap = 0.95;
    private const decimal LargeYuan = 500_000m;

    private readonly List<EquipmentRow> _rows =
    [
        .. group.Overlaps.SelectMany(overlap => new[] { overlap.Left, overlap.Right }).DistinctBy(row => row.RowId)
            .OrderBy(row => row.Platform.Id, StringComparer.Ordinal).ThenBy(row => row.RowId),
    ];

    public Finding ToFinding()
    {
        var inferred = group.IsInferred || _rows.Exists(row => row.Platform.Status is null);
        var confidence = inferred ? Math.Min(link.Probability, InferredCap) : Math.Min(link.Probability, 0.9995);
        var values = Values();
        var (clauseZh, clauseEn) = EquipmentText.OfRegulation(regulation, group);
        var (inferredZh, inferredEn) = EquipmentText.OfInference(group);
        var (platformsZh, platformsEn) = EquipmentText.OfPlatforms(_rows.Select(row => row.Platform));
        return new Finding
        {
            Kind = "equipment_duplicate",
            Severity = inferred || IsSplit(values) ? "low" : confidence >= 0.999 && AtStake(values) >= LargeYuan ? "high" : "medium",
            Confidence = confidence,
            Outcome = "REVIEW",
            Regulation = regulation?.Id ?? "",
            Clause = clause,
            PlatformIds = group.PlatformIds,
            EntityId = _rows[0].EntityId,
            Subject = _rows[0].Name,
            Identifier = EquipmentEvidence.NumberOf(_rows),
            OverlapFrom = group.First == DateOnly.MinValue ? null : group.First,
            OverlapTo = group.Last == DateOnly.MaxValue ? null : group.Last,
            YearOnly = group.Overlaps.All(overlap => overlap.Days.YearOnly),
            MessageZh = $"{EquipmentText.DescribedZh(_rows[0])}同时列入{group.PlatformIds.Count}个平台的设备清单（{Lists("、", "{0}申报原值{1}元", "{0}")}），{ValueZh(values)}；{BasisZh}{inferredZh}{clauseZh}。",
            MessageEn = $"{EquipmentText.DescribedEn(_rows[0])} is on the lists of {group.PlatformIds.Count} platforms at once ({Lists("; ", "{0}: {1} yuan", "{0}")}): {ValueEn(values)}; {BasisEn}{inferredEn}{clauseEn}.",
            QuestionZh = "请各平台提供该设备的资产卡片、购置凭证和存放使用记录，说明应由哪个平台申报。" + platformsZh,
            QuestionEn = "Please show the asset card, the purchase documents and where it is kept and used, and say which platform is to declare it." + platformsEn,
            Evidence = [.. _rows.Select(EquipmentEvidence.Of)],
        };
    }

    /// <summary>By platform: the value that its latest list of those that overlap declares, parts added up; titles of one center once.</summary>
    private List<(PlatformOfRow Platform, decimal? Value)> Values() =>
    [
        .. _rows.GroupBy(row => row.Platform.Id).Select(list => list.Where(row => row.Year == list.Max(other => other.Year)).ToList())
            .Select(list => (list[0].Platform, list.TrueForAll(row => row.Value is not null) ? list.Sum(row => row.Value) : null)),
    ];

    private static decimal AtStake(List<(PlatformOfRow Platform, decimal? Value)> values)
    {
        var lineages = values.Where(item => item.Value is not null).GroupBy(item => item.Platform.Lineage ?? item.Platform.Id, StringComparer.Ordinal)
            .Select(lineage => lineage.Max(item => item.Value!.Value)).ToList();
        return lineages.Count == 0 ? 0m : lineages.Sum() - lineages.Max();
    }

    /// <summary>Values that differ by more than rounding.</summary>
    private static bool IsSplit(List<(PlatformOfRow Platform, decimal? Value)> values)
    {
        var stated = values.Select(item => item.Value).OfType<decimal>().ToList();
        return stated.Count > 1 && stated.Max() - stated.Min() > stated.Min() / 100m;
    }

    private string Lists(string separator, string withValue, string without) => string.Join(separator, Values().Select(item => item.Value is { } value
        ? string.Format(CultureInfo.InvariantCulture, withValue, item.Platform.Name, EquipmentText.Yuan(value))
        : string.Format(CultureInfo.InvariantCulture, without, item.Platform.Name)));

    private static string ValueZh(List<(PlatformOfRow Platform, decimal? Value)> values) =>
        !values.Exists(item => item.Value is not null) ? "原值未填"
        : IsSplit(values) ? $"各平台申报的原值不同，合计{EquipmentText.Yuan(values.Sum(item => item.Value ?? 0m))}元，可能是同一台设备的原值分摊，台数仍重复，归一个平台后涉及{EquipmentText.Yuan(AtStake(values))}元"
        : $"归一个平台后多计原值{EquipmentText.Yuan(AtStake(values))}元";

    private static string ValueEn(List<(PlatformOfRow Platform, decimal? Value)> values) =>
        !values.Exists(item => item.Value is not null) ? "no value is stated"
        : IsSplit(values) ? $"the values differ and add up to {EquipmentText.Yuan(values.Sum(item => item.Value ?? 0m))} yuan, maybe shares of one value, the instrument is counted twice all the same; {EquipmentText.Yuan(AtStake(values))} yuan are concerned"
        : $"{EquipmentText.Yuan(AtStake(values))} yuan are counted twice";

    private string BasisZh => link.IsSet ? "一方按整套、另一方按部件申报，部件原值之和等于整套原值"
        : link.ByNumber ? "资产编号或出厂编号相同，其他描述相符" : "编号未能对照，名称型号、原值、购置日期和产权单位相符";

    private string BasisEn => link.IsSet ? "one lists a set, the other its parts, whose values add up to the set's"
        : link.ByNumber ? "the asset or serial number is the same and the description agrees" : "numbers could not be compared; kind, value, day of purchase and owner agree";
}
