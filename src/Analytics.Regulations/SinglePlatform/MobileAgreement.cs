using System.Globalization;
using Analytics.Registry.Identifiers;
using Analytics.Regulations.Clauses;
using Analytics.Regulations.Findings;

namespace Analytics.Regulations.SinglePlatform;

/// <summary>
/// Mobile staff of a provincial technology innovation center of Liaoning who, as the roster itself says, signed no work agreement (article
/// 18: 流动人员……应签订工作协议). An empty cell is missing, not a no.
/// </summary>
internal static class MobileAgreement
{
    // The fact is what the roster says; it is read, not inferred.
    private const double Written = 0.9995;
    private const double InferredCap = 0.95;
    private const string Center = "tic";

    /// <summary>The finding of one person's rows on one platform, of which the latest roster counts; null when there is none.</summary>
    public static Finding? Of(IReadOnlyList<StaffRow> rows, FindingScope scope)
    {
        var latest = rows.MaxBy(row => (row.Year ?? int.MaxValue, row.RowId))!;
        var own = rows.Where(row => row.Year == latest.Year).ToList();
        var counts = StaffClause.Liaoning.Counts(latest) && latest.Platform.IsActive && latest.Platform.Kind == Center;
        var denied = own.TrueForAll(row => row.Fixed == false && row.AgreementSigned == false);
        return counts && denied && (latest.Start is null || latest.Start <= scope.AsOf) ? ToFinding(latest, scope.Library.OfClause(StaffClause.Liaoning.ClauseId)) : null;
    }

    private static Finding ToFinding(StaffRow row, Regulation regulation)
    {
        var inForce = regulation.InForce(row.FilingDay);
        var (name, identifier) = (Masking.Name(row.Name), Masking.Identifier(row.IdNumber));
        var year = row.Year is { } known ? known.ToString(CultureInfo.InvariantCulture) : "";
        var day = regulation.Effective?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "—";
        return new Finding
        {
            Kind = "mobile_no_agreement",
            Severity = inForce ? "medium" : "low",
            Confidence = row.IsPlatformInferred ? InferredCap : Written,
            Outcome = inForce ? "FAIL" : "REVIEW",
            Regulation = regulation.Id,
            Clause = StaffClause.Liaoning.ClauseId,
            PlatformIds = [row.Platform.Id],
            EntityId = row.EntityId,
            Subject = name,
            Identifier = identifier,
            MessageZh = $"{row.Platform.Name}{(year.Length > 0 ? year + "年度" : "")}花名册载明流动人员{name}（{identifier}）未签订工作协议" + (inForce ? "。" : $"；该年报早于本办法施行日（{day}），仅作事实提示。"),
            MessageEn = $"The roster {(year.Length > 0 ? "of " + year + " " : "")}of {row.Platform.Name} says that {name} ({identifier}), mobile staff, signed no work agreement" + (inForce ? "." : $"; the report precedes the regulation's first day ({day}), shown as a fact only."),
            QuestionZh = "请补签工作协议，明确工作时间和任务；如已签订，请更正花名册并附协议。",
            QuestionEn = "Please sign an agreement that states time and tasks; if there is one, correct the roster and attach it.",
            Evidence = [StaffEvidence.Of(row)],
        };
    }
}
