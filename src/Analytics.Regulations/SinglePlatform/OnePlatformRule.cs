using Analytics.Registry.Identifiers;
using Analytics.Registry.People;
using Analytics.Regulations.Clauses;
using Analytics.Regulations.Findings;

namespace Analytics.Regulations.SinglePlatform;

/// <summary>Liaoning article 18: fixed staff may, in principle, serve on one provincial platform only.</summary>
internal static class OnePlatformRule
{
    public const string ClauseId = "liaoning-2026/18";

    // What one identifier leaves open. They are stated, not trained: a check character and equal names leave a clerk's copy-paste error;
    // a name in another script cannot be confirmed by its letters; one differing character may be another person's number.
    private const double SameName = 0.9995;
    private const double OtherScript = 0.995;
    private const double NearName = 0.98;

    // Without dates, or with a level that only the name tells, the overlap itself is an inference.
    private const double InferredCap = 0.95;

    public static IEnumerable<Finding> Apply(IReadOnlyList<StaffRow> person, FindingScope scope, ApprovedExceptions exceptions)
    {
        var regulation = RegulationLibrary.Get("liaoning-2026");
        var counted = person.Where(row => Counts(row, regulation)).ToList();
        foreach (var group in OverlapGroup.Find(counted, scope.AsOf))
        {
            yield return ToFinding(group, regulation, exceptions, scope.AsOf);
        }
    }

    /// <summary>A fixed member of an active provincial platform of the province.</summary>
    private static bool Counts(StaffRow row, Regulation regulation) =>
        row.Fixed == true
        && row.Platform.Level == "provincial"
        && (row.Platform.Province is null || row.Platform.Province == regulation.ProvinceCode)
        && row.Platform.IsActive;

    private static Finding ToFinding(OverlapGroup group, Regulation regulation, ApprovedExceptions exceptions, DateOnly asOf)
    {
        var exception = exceptions.For(ClauseId, group, asOf);
        var inForce = group.Overlaps.Any(overlap => regulation.InForce(FilingDay(overlap)));
        var confidence = Confidence(group);
        var text = new OnePlatformText(group, regulation, inForce, exception);
        return new Finding
        {
            Kind = "single_platform",
            Severity = exception is not null || !inForce ? "low" : confidence >= 0.999 && group.Rows.All(row => row.FullTime == true) ? "high" : "medium",
            Confidence = confidence,
            Outcome = exception is not null ? "INFO" : inForce ? "WARN" : "REVIEW",
            Regulation = regulation.Id,
            Clause = ClauseId,
            PlatformIds = group.PlatformIds,
            EntityId = group.Rows[0].EntityId,
            Subject = Masking.Name(group.Rows[0].Name),
            Identifier = Masking.Identifier(group.Rows[0].IdNumber),
            OverlapFrom = group.First == DateOnly.MinValue ? null : group.First,
            OverlapTo = group.Last == DateOnly.MaxValue ? null : group.Last,
            YearOnly = group.YearOnly,
            MessageZh = text.MessageZh,
            MessageEn = text.MessageEn,
            QuestionZh = text.QuestionZh,
            QuestionEn = text.QuestionEn,
            IsExplained = exception is not null,
            Evidence = [.. group.Rows.Select(StaffEvidence.Of)],
        };
    }

    /// <summary>
    /// The day on which the later of the two rosters had to be filed (31 March of the year after, article 27): an annual check falls under
    /// the version in force on that day.
    /// </summary>
    private static DateOnly FilingDay(Overlap overlap)
    {
        var year = Math.Max(overlap.Left.Year ?? 0, overlap.Right.Year ?? 0);
        return year == 0 ? DateOnly.MaxValue : new DateOnly(year + 1, 3, 31);
    }

    private static double Confidence(OverlapGroup group)
    {
        var identity = group.Overlaps.Min(overlap => NamesOfIdentifier.Agreement(overlap.Left, overlap.Right) switch
        {
            NameAgreement.Same => SameName,
            NameAgreement.OtherScript => OtherScript,
            _ => NearName,
        });
        var inferred = group.YearOnly || group.Rows.Any(row => row.Platform.LevelFromName || row.Platform.Status is null || row.Platform.Province is null);
        return inferred ? Math.Min(identity, InferredCap) : identity;
    }
}
