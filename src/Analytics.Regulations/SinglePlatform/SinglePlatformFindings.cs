using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Regulations.SinglePlatform;

/// <summary>
/// Finds the people who are fixed staff of two or more provincial platforms at the same time (Liaoning article 18: 固定人员原则上只能在
/// 一个省级科技创新平台基地任职), and the identifiers that are used under different names. It reads what entity resolution decided: who
/// is one person is settled there, and a better resolution changes nothing here.
/// </summary>
public static class SinglePlatformFindings
{
    /// <summary>The regime whose clause this is.</summary>
    public const string Regime = "liaoning";

    /// <summary>Writes <c>result.finding</c>, <c>result.evidence</c> and <c>result.clause</c>.</summary>
    /// <param name="database">The run's database, with the registry loaded and entities resolved.</param>
    /// <param name="scope">Year, day, regime and city asked for.</param>
    /// <param name="cancellation">Stops between two people.</param>
    /// <returns>The number of findings.</returns>
    public static int Find(DuckDbConnection database, FindingScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(scope);
        var findings = new List<Finding>();
        if (scope.Regime is null or Regime)
        {
            var exceptions = ApprovedExceptions.Read(database);
            foreach (var rows in StaffRows.ByPerson(database, scope))
            {
                cancellation.ThrowIfCancellationRequested();
                var names = NamesOfIdentifier.Split(rows);
                findings.AddRange(names.SelectMany(person => OnePlatformRule.Apply(person, scope, exceptions)));
                if (IdentifierConflict.Of(rows) is { } conflict)
                {
                    findings.Add(conflict);
                }
            }
        }

        var concerned = findings.Where(finding => CityFilter.Concerns(finding, scope.City)).ToList();
        FindingTables.Write(database, concerned);
        return concerned.Count;
    }
}
