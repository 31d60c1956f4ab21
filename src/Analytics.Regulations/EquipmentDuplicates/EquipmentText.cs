using System.Globalization;
using Analytics.Regulations.Clauses;
using Analytics.Regulations.Findings;

namespace Analytics.Regulations.EquipmentDuplicates;

/// <summary>Words that findings on equipment share.</summary>
internal static class EquipmentText
{
    /// <summary>An amount as Chinese offices write it: 1,200,000.00 元.</summary>
    public static string Yuan(decimal amount) => amount.ToString("#,##0.00", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The thing with model and day of purchase in brackets.</summary>
    public static string DescribedZh(EquipmentRow row) => Stated(row) is { Count: > 0 } stated ? $"{row.Name}（{string.Join('，', stated)}）" : row.Name;

    /// <inheritdoc cref="DescribedZh"/>
    public static string DescribedEn(EquipmentRow row) => Stated(row) is { Count: > 0 } stated ? $"{row.Name} ({string.Join(", ", stated)})" : row.Name;

    private static List<string> Stated(EquipmentRow row) => [.. new[] { row.Model, row.Acquired is { } day ? Day(day) : null }.OfType<string>()];

    /// <summary>What the regulation has to do with it, in both languages; a lead, never a verdict.</summary>
    public static (string Zh, string En) OfRegulation(Regulation? regulation, ClaimGroup group)
    {
        if (regulation is null)
        {
            return ("", "");
        }

        var (zh, en) = regulation.Regime == "dalian"
            ? ("；大连市办法要求仪器设备单独管理、与其他平台明确区分", "; Dalian's regulation wants equipment managed apart and told from other platforms'")
            : ("；可作为数据不实的线索核实", "; a lead to untrue data, to be checked");
        var year = group.Overlaps.Max(overlap => Math.Max(overlap.Left.Year ?? 9998, overlap.Right.Year ?? 9998));
        return regulation.InForce(new DateOnly(year + 1, 3, 31))
            ? (zh, en)
            : (zh + "；相关清单早于该办法施行日，仅作事实提示", en + "; the lists precede the regulation's first day, shown as a fact only");
    }

    /// <summary>Where the same year's lists do not show the overlap.</summary>
    public static (string Zh, string En) OfInference(ClaimGroup group) => group.IsInferred
        ? ("；各平台清单年度不同，重叠由较早清单未见处置推断", "; the lists are of different years, and the overlap is inferred from a missing disposal")
        : ("", "");

    /// <summary>What remains to be asked about platforms.</summary>
    public static (string Zh, string En) OfPlatforms(IEnumerable<PlatformOfRow> platforms) => platforms.Any(platform => platform.Status is null)
        ? ("平台状态未填，请确认是否在建或运行。", " A platform's status is missing: is it building or operating?")
        : ("", "");
}
