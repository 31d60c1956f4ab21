using Analytics.Store;

namespace Analytics.Regulations.Findings;

/// <summary>Looks for one kind of trouble in a run's database (or for a few that are seen in the same rows).</summary>
internal interface IFinder
{
    /// <summary>Finds. Which entity a row stands for was settled before; what the findings say is masked.</summary>
    /// <param name="database">The run's database, with the registry loaded and entities resolved.</param>
    /// <param name="scope">Year, day and regime asked for; the city is looked after by <see cref="FindingSet"/>.</param>
    /// <param name="cancellation">Stops between two entities.</param>
    /// <returns>The findings, in an order that depends on the input alone.</returns>
    IEnumerable<Finding> Find(DuckDbConnection database, FindingScope scope, CancellationToken cancellation);
}
