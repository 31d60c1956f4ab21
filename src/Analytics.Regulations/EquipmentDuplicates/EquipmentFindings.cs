using Analytics.Regulations.Clauses;
using Analytics.Regulations.Findings;
using Analytics.Regulations.SinglePlatform;
using Analytics.Store;

namespace Analytics.Regulations.EquipmentDuplicates;

/// <summary>
/// Finds instruments that two platforms declare at the same time, and lots of which platforms declare more in sum than there are. Which rows are
/// one instrument was settled before; here it is reckoned when each platform claims it, how many there are, and what value is counted twice.
/// </summary>
internal sealed class EquipmentFindings : IFinder
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Find(DuckDbConnection database, FindingScope scope, CancellationToken cancellation)
    {
        var rows = EquipmentRows.Read(database, scope);
        if (rows.Count == 0)
        {
            yield break;
        }

        var clauses = EquipmentClause.Read(database);
        var links = EquipmentLink.Read(database);
        var exceptions = ApprovedExceptions.Read(database);
        foreach (var purchase in Purchase.Of(rows))
        {
            cancellation.ThrowIfCancellationRequested();
            var instruments = purchase.GroupBy(row => row.EntityId, StringComparer.Ordinal).OrderBy(rowsOf => rowsOf.Key, StringComparer.Ordinal).Select(rowsOf => rowsOf.ToList()).ToList();
            foreach (var group in ClaimGroup.Find(instruments, scope.AsOf))
            {
                var clause = clauses.Of(group.PlatformIds);
                var regulation = clause.Length == 0 ? null : scope.Library.OfClause(clause);
                if (scope.Regime is not null && regulation?.Regime != scope.Regime)
                {
                    continue;
                }

                if (instruments.Count == 1 && instruments[0].TrueForAll(row => row.Count == 1))
                {
                    yield return Explained(new DuplicateFinding(group, clause, regulation, Weakest(group, links)).ToFinding(), exceptions, scope);
                }
                else if (Excess(purchase, group, (clause, regulation), links) is { } excess)
                {
                    yield return Explained(excess.ToFinding(), exceptions, scope);
                }
            }
        }
    }

    /// <summary>
    /// Dalian's sentence (人员及仪器设备需单独管理) speaks of people and equipment alike, so what was approved for a platform under it explains both.
    /// Nobody can approve what is untrue: a lead under Liaoning's article 31 (6) has no exceptions.
    /// </summary>
    private static Finding Explained(Finding finding, ApprovedExceptions exceptions, FindingScope scope) =>
        finding.Clause == StaffClause.Dalian.ClauseId && exceptions.For(StaffClause.Dalian, finding.PlatformIds, scope.AsOf) is { } exception
            ? finding with
            {
                IsExplained = true,
                Severity = "low",
                Outcome = "INFO",
                MessageZh = finding.MessageZh + $"已有批准文件{exception.DocumentNo}说明此情形。",
                MessageEn = finding.MessageEn + $" Explained by approval {exception.DocumentNo}.",
            }
            : finding;

    /// <summary>
    /// A lot that is declared too large. A finding is as sure as the weakest link that is needed: where the instruments that a number joins suffice, those
    /// that wording alone joins are counted as two and take nothing from it.
    /// </summary>
    private static ExcessFinding? Excess(List<EquipmentRow> purchase, ClaimGroup group, (string Id, Regulation? Regulation) clause, Dictionary<string, EquipmentLink> links)
    {
        var apart = group.Instruments.Where(instrument => links.TryGetValue(instrument, out var link) && !link.ByNumber).ToHashSet(StringComparer.Ordinal);
        var byNumber = apart.Count > 0 ? group.Without(apart) : null;
        return (byNumber is null ? null : Of(byNumber, apart)) ?? Of(group, new HashSet<string>());

        ExcessFinding? Of(ClaimGroup counted, HashSet<string> asTwo) =>
            EquipmentLot.Of(purchase, counted, asTwo) is { Excess: > 0 } lot && new ExcessFinding(counted, lot, clause.Id, clause.Regulation, Weakest(counted, links)) is { IsLikelyEnough: true } excess ? excess : null;
    }

    private static EquipmentLink Weakest(ClaimGroup group, Dictionary<string, EquipmentLink> links)
    {
        var found = group.Instruments.Where(links.ContainsKey).Select(instrument => links[instrument]).ToList();

        // Joined without a link: the rows bear one number on titles of one platform.
        return found.Count == 0 ? new EquipmentLink(1, ByNumber: true, IsSet: false) : new EquipmentLink(found.Min(link => link.Probability), found.TrueForAll(link => link.ByNumber), found.Exists(link => link.IsSet));
    }
}
