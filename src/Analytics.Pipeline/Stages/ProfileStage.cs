using Analytics.Store;

namespace Analytics.Pipeline.Stages;

/// <summary>What the tables hold is summed up, column by column.</summary>
/// <param name="work">Fills <c>intake.profile</c> and returns the number of columns.</param>
public sealed class ProfileStage(Func<DuckDbConnection, CancellationToken, int> work) : IRunStage
{
    /// <inheritdoc/>
    public string Name => StageNames.Profile;

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads => [StageNames.Intake];

    /// <inheritdoc/>
    public void Undo(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var command = context.Database.CreateCommand();
        command.CommandText = "DELETE FROM intake.profile";
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public IReadOnlyList<StageCount> Execute(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return [new StageCount("columns", work(context.Database, context.Cancellation))];
    }
}
