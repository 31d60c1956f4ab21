using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Regulations.SinglePlatform;

/// <summary>
/// Finds the people who are fixed staff of two or more provincial platforms at the same time (Liaoning article 18: 固定人员原则上只能在
/// 一个省级科技创新平台基地任职), and the identifiers that are used under different names. It reads what entity resolution decided: who
/// is one person is settled there, and a better resolution changes nothing here.
/// </summary>
internal sealed class SinglePlatformFindings : IFinder
{
    /// <summary>The regime whose clause this is.</summary>
    public const string Regime = "liaoning";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(DuckDbConnection database, FindingScope scope, CancellationToken cancellation)
    {
        if (scope.Regime is not (null or Regime))
        {
            yield break;
        }

        var exceptions = ApprovedExceptions.Read(database);
        foreach (var rows in StaffRows.ByPerson(database, scope))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var finding in NamesOfIdentifier.Split(rows).SelectMany(person => OnePlatformRule.Apply(person, scope, exceptions)))
            {
                yield return finding;
            }

            if (IdentifierConflict.Of(rows) is { } conflict)
            {
                yield return conflict;
            }
        }
    }
}
