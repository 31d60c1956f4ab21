using System.Globalization;
using Analytics.Pipeline.Workspaces;

namespace Analytics.Pipeline.Stages;

/// <summary>What a run needs to know of an earlier one of its workspace.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Input">The digest of its input; null when an older build did not record it.</param>
/// <param name="Scope">The regime and the city that it was asked for.</param>
/// <param name="Year">Its report year.</param>
/// <param name="Previous">The run of another input before it.</param>
/// <param name="Memory">The digest of its memory of entities.</param>
internal sealed record EarlierRun(RunFolder Folder, string? Input, string? Scope, int? Year, string? Previous, string? Memory)
{
    /// <summary>Reads what a finished run recorded.</summary>
    public static EarlierRun? Of(RunFolder? run)
    {
        if (run is null)
        {
            return null;
        }

        using var database = RunDatabase.OpenToRead(run);
        var ledger = new RunLedger(database);
        return new EarlierRun(
            run, ledger.Info(RunLedger.InputKey), ledger.Info(RunLedger.ScopeKey),
            ledger.Info(RunLedger.YearKey) is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null,
            ledger.Info(RunLedger.PreviousKey), ledger.Info(RunLedger.MemoryKey));
    }

    /// <summary>What a run was asked for, as one text: only runs asked for the same can be compared.</summary>
    public static string ScopeOf(RunOptions options) => $"{options.Regime}|{options.City}";
}
