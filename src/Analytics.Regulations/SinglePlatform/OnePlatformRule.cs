using Analytics.Registry.Identifiers;
using Analytics.Regulations.Clauses;
using Analytics.Regulations.Findings;

namespace Analytics.Regulations.SinglePlatform;

/// <summary>A person who is fixed staff of several platforms at the same time, under one clause.</summary>
internal static class OnePlatformRule
{
    // Without dates, or with a level that only the name tells, the overlap itself is an inference.
    private const double InferredCap = 0.95;

    /// <summary>The findings of one person's rows.</summary>
    public static IEnumerable<Finding> Apply(StaffClause clause, IReadOnlyList<StaffRow> person, FindingScope scope, ApprovedExceptions exceptions, PersonLinks links)
    {
        var counted = person.Where(row => row.Fixed == true && row.Platform.IsActive && clause.Counts(row)).ToList();
        foreach (var group in OverlapGroup.Find(counted, clause.Concerns, scope.AsOf))
        {
            yield return ToFinding(clause, scope.Library.OfClause(clause.ClauseId), group, exceptions.For(clause, group, scope.AsOf), links.WeakestNeeded(group.Rows[0].EntityId, group.PlatformIds));
        }
    }

    private static Finding ToFinding(StaffClause clause, Regulation regulation, OverlapGroup group, ApprovedException? exception, PlatformLink weakest)
    {
        var inForce = group.Overlaps.Any(overlap => regulation.InForce(Later(overlap.Left.FilingDay, overlap.Right.FilingDay)));
        var isInferred = group.YearOnly || group.Rows.Any(row => row.IsPlatformInferred);
        var confidence = isInferred ? Math.Min(weakest.Probability, InferredCap) : weakest.Probability;
        var text = new OnePlatformText(clause, regulation, group, inForce, exception, weakest);
        var isGrave = clause.Outcome == "WARN" && confidence >= 0.999 && group.Rows.All(row => row.FullTime == true);
        return new Finding
        {
            Kind = "single_platform",
            Severity = exception is not null || !inForce ? "low" : isGrave ? "high" : "medium",
            Confidence = confidence,
            Outcome = exception is not null ? "INFO" : inForce ? clause.Outcome : "REVIEW",
            Regulation = regulation.Id,
            Clause = clause.ClauseId,
            PlatformIds = group.PlatformIds,
            EntityId = group.Rows[0].EntityId,
            Subject = Masking.Name(group.Shown.Name),
            Identifier = Masking.Identifier(group.Shown.IdNumber),
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

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
