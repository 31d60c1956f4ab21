using Analytics.Regulations.DoubleClaims;
using Analytics.Regulations.EquipmentDuplicates;
using Analytics.Regulations.Findings;
using Analytics.Regulations.OrganisationDuplicates;
using Analytics.Regulations.SameField;
using Analytics.Regulations.SinglePlatform;
using Analytics.Regulations.TextCopies;
using Analytics.Store;

namespace Analytics.Regulations;

/// <summary>All kinds of findings: the one place that says what is looked for.</summary>
public static class FindingSet
{
    private static readonly IReadOnlyList<IFinder> Finders =
    [
        new SinglePlatformFindings(),
        new EquipmentFindings(),
        new DoubleClaimFindings(),
        new TextCopyFindings(),
        new FieldFindings(),
        new OrganisationFindings(),
    ];

    /// <summary>Writes <c>result.finding</c>, <c>result.evidence</c>, <c>result.evidence_fact</c> and <c>result.clause</c>.</summary>
    /// <param name="database">The run's database, with the registry loaded and entities resolved.</param>
    /// <param name="scope">Year, day, regime and city asked for.</param>
    /// <param name="cancellation">Stops between two entities.</param>
    /// <returns>The number of findings.</returns>
    public static int Find(DuckDbConnection database, FindingScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(scope);
        var concerned = Finders.SelectMany(finder => finder.Find(database, scope, cancellation))
            .Where(finding => CityFilter.Concerns(finding, scope.City)).ToList();
        FindingTables.Write(database, concerned, scope.Library);
        FindingStates.Apply(database);
        return concerned.Count;
    }
}
