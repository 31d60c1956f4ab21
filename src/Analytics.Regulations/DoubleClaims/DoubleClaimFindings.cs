using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Regulations.DoubleClaims;

/// <summary>
/// Finds the achievements, projects, contracts and transfers that active platforms of different lineages both count as their own, lawful
/// shares apart. No clause names the case: it is held against what the regulations say of true reports, and is for review.
/// </summary>
internal sealed class DoubleClaimFindings : IFinder
{
    // A platform of unknown state may have been closed before: the overlap is then an inference.
    private const double InferredCap = 0.95;

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(DuckDbConnection database, FindingScope scope, CancellationToken cancellation)
    {
        var regimes = PlatformRegimes.Read(database);
        foreach (var kind in ClaimKind.All)
        {
            var links = EntityLinks.Read(database, kind.Entity);
            foreach (var rows in ClaimRows.ByThing(database, kind))
            {
                cancellation.ThrowIfCancellationRequested();
                if (Of(kind, rows, links, regimes, scope) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private static Finding? Of(ClaimKind kind, IReadOnlyList<ClaimRow> rows, EntityLinks links, PlatformRegimes regimes, FindingScope scope)
    {
        var counted = rows.Where(row => row.Platform.IsActive && (row.Date is null || row.Date <= scope.AsOf)).ToList();
        if (!counted.Exists(row => counted[0].Platform.IsOtherThan(row.Platform)) || LawfulShares.AreShown(kind, OneOfLineage(counted)))
        {
            return null;
        }

        string[] platforms = [.. counted.Select(row => row.Platform.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (regimes.TruthClause(platforms, scope.Regime) is not { } clause)
        {
            return null;
        }

        var confidence = links.Confidence([.. counted.Select(row => (row.RowId, row.Platform.Id))]);
        confidence = counted.Exists(row => row.Platform.Status is null) ? Math.Min(confidence, InferredCap) : confidence;
        var text = new DoubleClaimText(kind, counted, clause.Clause);
        return new Finding
        {
            Kind = kind.Finding,
            Severity = confidence >= 0.999 ? "medium" : "low",
            Confidence = confidence,
            Outcome = "REVIEW",
            Regulation = clause.Regulation,
            Clause = clause.Clause,
            PlatformIds = platforms,
            EntityId = counted[0].EntityId,
            Subject = counted[0].Title,
            Identifier = counted.Select(row => row.Number).FirstOrDefault(number => number.Length > 0) ?? "",
            MessageZh = text.MessageZh,
            MessageEn = text.MessageEn,
            QuestionZh = text.QuestionZh,
            QuestionEn = text.QuestionEn,
            Evidence = [.. counted.OrderBy(row => row.Platform.Id, StringComparer.Ordinal).ThenBy(row => row.RowId).Select(row => row.ToEvidence(kind))],
        };
    }

    /// <summary>Of the titles of one center one stands for all: a center shares nothing with itself.</summary>
    private static List<ClaimRow> OneOfLineage(List<ClaimRow> rows)
    {
        var kept = new List<ClaimRow>();
        foreach (var row in rows)
        {
            if (kept.TrueForAll(other => other.Platform.Id == row.Platform.Id || other.Platform.IsOtherThan(row.Platform)))
            {
                kept.Add(row);
            }
        }

        return kept;
    }
}
