using Analytics.Regulations.Clauses;
using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Pipeline.Stages;

/// <summary>Clauses are held against the entities.</summary>
/// <param name="work">Fills <c>result.finding</c>, <c>result.evidence</c> and <c>result.clause</c>, and returns the number of findings.</param>
public sealed class FindingsStage(Func<DuckDbConnection, FindingScope, CancellationToken, int> work) : IRunStage
{
    /// <inheritdoc/>
    public string Name => StageNames.Findings;

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads => [StageNames.Entities];

    /// <inheritdoc/>
    public void Undo(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ResultTables.Drop(context.Database, "finding", "evidence", "evidence_fact", "clause", "text_passage", "change", "baseline");
    }

    /// <inheritdoc/>
    public IReadOnlyList<StageCount> Execute(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var findings = work(context.Database, ScopeOf(context), context.Cancellation);
        RunChanges.Write(context.Database, context.Basis!.Baselines(context.Period.Year));
        return [new StageCount("findings", findings)];
    }

    /// <summary>The year, the day, the regime and the city that a run is asked about.</summary>
    internal static FindingScope ScopeOf(RunContext context) =>
        new(context.Period.Year, AsOf(context), context.Options.Regime, context.Options.City, context.Options.Packs, context.Options.OneUnit);

    private static DateOnly AsOf(RunContext context)
    {
        if (context.Period.AsOf is { } asOf)
        {
            return asOf;
        }

        // A declaration is judged by its own day, and needs no report year.
        if (context.Options.OneUnit && Declared(context.Database) is { } declared)
        {
            return declared;
        }

        if (context.Database.Count("SELECT coalesce(sum(rows_accepted), 0)::BIGINT FROM intake.accounting") > 0)
        {
            throw new RunFailedException("No row of the input names a report year, so there is no day to judge by; give --year or --as-of.");
        }

        // Not one row was accepted: whatever the day, there is nothing to find, and the accounting still has to be published. The day on which
        // the last of the regulations came into force lets every one of them say what it asks for.
        return RegulationLibrary.ShippedAnd(context.Options.Packs).All.Max(regulation => regulation.Effective) ?? DateOnly.MinValue;
    }

    private static DateOnly? Declared(DuckDbConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = "SELECT max(declaration_date) FROM current.application";
        using var reader = command.ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0) ? reader.GetFieldValue<DateOnly>(0) : null;
    }
}
