using Analytics.Anomalies.Flags;
using Analytics.Registry.Identifiers;
using Analytics.Store;

namespace Analytics.Pipeline.Stages;

/// <summary>Reported figures are held against ledgers, peers and other years.</summary>
/// <param name="work">Fills the tables of <see cref="FlagTables"/>, and returns the number of flags.</param>
public sealed class FlagsStage(Func<DuckDbConnection, FlagScope, CancellationToken, int> work) : IRunStage
{
    /// <inheritdoc/>
    public string Name => StageNames.Flags;

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads => [StageNames.Findings];

    /// <inheritdoc/>
    public void Undo(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ResultTables.Drop(context.Database, [.. FlagTables.Names]);
    }

    /// <inheritdoc/>
    public IReadOnlyList<StageCount> Execute(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var city = context.Options.City;
        var scope = new FlagScope(context.Period.Year, city is null ? null : own => CityName.IsIn(own, city));
        return [new StageCount("flags", work(context.Database, scope, context.Cancellation))];
    }
}
