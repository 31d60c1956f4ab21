using Analytics.Pipeline.Reports.Data;

namespace Analytics.Pipeline;

/// <summary>A published run.</summary>
/// <param name="RunId">The run's id, derived from input, options and product version.</param>
/// <param name="RunFolder">Absolute path of <c>runs/&lt;id&gt;</c>.</param>
/// <param name="ReportsFolder">Absolute path of the workspace's <c>reports</c>, now this run's.</param>
/// <param name="Year">The report year; <c>null</c> when neither options nor input name one.</param>
/// <param name="AsOf">The day for which continuous clauses were judged.</param>
/// <param name="Reused">The run had been finished before and was only published again.</param>
/// <param name="Summary">The run's figures.</param>
public sealed record RunResult(
    string RunId, string RunFolder, string ReportsFolder, int? Year, DateOnly? AsOf, bool Reused, RunSummary Summary)
{
    /// <summary>Whether some of the input did not get in: quarantined rows, or files that could not be read.</summary>
    public bool SomeInputWasQuarantined => Summary.RowsQuarantined > 0 || Summary.FilesFailed > 0;
}
