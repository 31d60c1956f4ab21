using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Regulations.SinglePlatform;

/// <summary>
/// Findings on people: fixed staff of several platforms at the same time (Liaoning article 18: 固定人员原则上只能在一个省级科技创新平台
/// 基地任职; Dalian article 5 (5): 与其他平台明确区分), mobile staff without a work agreement, and identifiers used under different names. It
/// reads what entity resolution decided: who is one person, and how sure that is, is settled there.
/// </summary>
internal sealed class SinglePlatformFindings : IFinder
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Find(DuckDbConnection database, FindingScope scope, CancellationToken cancellation)
    {
        var clauses = StaffClause.All.Where(clause => IsAsked(scope, clause)).ToList();
        if (clauses.Count > 0)
        {
            var (exceptions, links) = (ApprovedExceptions.Read(database), PersonLinks.Read(database));
            foreach (var rows in StaffRows.OfPeopleFixedTwice(database, scope))
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var finding in clauses.SelectMany(clause => OnePlatformRule.Apply(clause, rows, scope, exceptions, links)))
                {
                    yield return finding;
                }
            }
        }

        if (IsAsked(scope, StaffClause.Liaoning))
        {
            var others = StaffRows.OfMobileWithoutAgreement(database, scope).Select(rows => MobileAgreement.Of(rows, scope))
                .Concat(StaffRows.OfIdentifiersNamedTwice(database, scope).Select(IdentifierConflict.Of));
            foreach (var finding in others.OfType<Finding>())
            {
                cancellation.ThrowIfCancellationRequested();
                yield return finding;
            }
        }
    }

    private static bool IsAsked(FindingScope scope, StaffClause clause) => scope.Regime is null || scope.Regime == clause.Regime;
}
