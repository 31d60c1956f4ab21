using Analytics.Regulations.Allocation.Declared;
using Analytics.Regulations.Allocation.Thresholds;
using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Regulations.Allocation;

/// <summary>
/// What each center would keep of staff and equipment under any lawful assignment of contested people and instruments to one platform, which
/// centers fall below their thresholds whatever is decided, and which cannot all be kept at once. It accuses nobody: it says what decisions
/// are still open and what hangs on them.
/// </summary>
public static class FeasibleAllocation
{
    /// <summary>Fills the tables of <see cref="AllocationTables"/>.</summary>
    /// <param name="database">The run's database, with entities and findings.</param>
    /// <param name="scope">Year, day, regime and city asked for. Only regulations in force on the day, and only centers of the city, are looked at.</param>
    /// <param name="cancellation">Stops between two measures.</param>
    /// <returns>The number of centers' thresholds that were looked at.</returns>
    public static int Find(DuckDbConnection database, FindingScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(scope);
        var found = new List<MeasureAllocation>();
        using (var directory = PlaceDirectory.Read(database))
        {
            foreach (var thresholds in ThresholdLibrary.InForce(scope.AsOf, scope.Regime, scope.Packs).GroupBy(threshold => threshold.Measure).OrderBy(group => group.Key))
            {
                cancellation.ThrowIfCancellationRequested();
                var requirements = Requirement.Read(database, directory, [.. thresholds], scope);
                var contests = ContestedFindings.Read(database, thresholds.Key, [.. thresholds.Select(threshold => threshold.Clause.Id)]);
                var ledger = PlaceLedger.Of(directory.Places.Count, HoldingReader.Read(database, thresholds.Key, scope), contests);
                found.Add(MeasureAllocator.Find(thresholds.Key, requirements, ledger));
            }
        }

        AllocationTables.Write(database, found);
        return found.Sum(measure => measure.Rows.Count);
    }
}
