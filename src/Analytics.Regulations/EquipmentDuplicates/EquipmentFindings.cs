using Analytics.Regulations.Findings;
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
        foreach (var purchase in Purchases(rows))
        {
            cancellation.ThrowIfCancellationRequested();
            var instruments = purchase.GroupBy(row => row.EntityId, StringComparer.Ordinal).OrderBy(rowsOf => rowsOf.Key, StringComparer.Ordinal).Select(rowsOf => rowsOf.ToList()).ToList();
            foreach (var group in ClaimGroup.Find(instruments, scope.AsOf))
            {
                var clause = clauses.Of(group.PlatformIds);
                var shared = group.Overlaps.Select(overlap => overlap.Left.EntityId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
                var link = Weakest(shared, links);
                if (scope.Regime is not null && (clause.Length == 0 || EquipmentClause.RegimeOf(clause) != scope.Regime))
                {
                    continue;
                }

                if (instruments.Count == 1 && instruments[0].TrueForAll(row => row.Count == 1))
                {
                    yield return new DuplicateFinding(group, clause, link).ToFinding();
                }
                else if (EquipmentLot.Of(purchase, group) is { Excess: > 0 } lot && new ExcessFinding(group, lot, clause, link) is { IsLikelyEnough: true } excess)
                {
                    yield return excess.ToFinding();
                }
            }
        }
    }

    private static EquipmentLink Weakest(List<string> instruments, Dictionary<string, EquipmentLink> links)
    {
        var found = instruments.Where(links.ContainsKey).Select(instrument => links[instrument]).ToList();

        // Joined without a link: the rows bear one number on titles of one platform.
        return found.Count == 0 ? new EquipmentLink(1, ByNumber: true, IsSet: false) : new EquipmentLink(found.Min(link => link.Probability), found.TrueForAll(link => link.ByNumber), found.Exists(link => link.IsSet));
    }

    /// <summary>Instruments of one purchase belong together: those that share a list, a kind, a day and a price. Each purchase in the order of its first instrument.</summary>
    private static IEnumerable<List<EquipmentRow>> Purchases(List<EquipmentRow> rows)
    {
        var leader = new Dictionary<string, string>(StringComparer.Ordinal);
        string Find(string instrument)
        {
            while (leader.GetValueOrDefault(instrument, instrument) is var next && next != instrument)
            {
                instrument = next;
            }

            return instrument;
        }

        foreach (var purchase in rows.GroupBy(row => row.Purchase).Where(purchase => purchase.Key is { UnitValue: not null, Acquired: not null }))
        {
            var first = Find(purchase.First().EntityId);
            foreach (var row in purchase)
            {
                var other = Find(row.EntityId);
                var (low, high) = string.CompareOrdinal(first, other) < 0 ? (first, other) : (other, first);
                leader[high] = low;
                leader[low] = low;
                first = low;
            }
        }

        return rows.GroupBy(row => Find(row.EntityId), StringComparer.Ordinal).OrderBy(purchase => purchase.Key, StringComparer.Ordinal).Select(purchase => purchase.ToList());
    }
}
