using System.Globalization;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Models;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Training;

/// <summary>What of a trained model is to be taken with care.</summary>
internal static class Diagnostics
{
    private const double WideSpread = 2;
    private const double StrongCorrelation = 1;
    private const int FewestRecords = 20;

    public static IEnumerable<Diagnostic> Of(
        LinkageTable table, LinkageModel model, long[][] observed, IReadOnlyList<TrainingPass> passes, double[] spread, IReadOnlyList<Correlation> correlations)
    {
        if (table.RowCount < FewestRecords)
        {
            yield return new Diagnostic(DiagnosticKind.FewRecords, "", $"{table.RowCount} records are too few to learn from: the weights are guesses for the most part.");
        }

        foreach (var pass in passes.Where(pass => !pass.Outcome.Converged))
        {
            yield return new Diagnostic(DiagnosticKind.NotConverged, pass.Rule.ToString(), $"Training on '{pass.Rule}' had not settled after {pass.Outcome.Rounds} rounds.");
        }

        for (var i = 0; i < model.Comparisons.Count; i++)
        {
            foreach (var diagnostic in OfComparison(model.Comparisons[i], observed[i], spread[i]))
            {
                yield return diagnostic;
            }
        }

        foreach (var correlation in correlations.Where(correlation => Math.Abs(correlation.Bits) >= StrongCorrelation))
        {
            yield return new Diagnostic(DiagnosticKind.Correlated, $"{correlation.First} × {correlation.Second}", string.Create(
                CultureInfo.InvariantCulture,
                $"Different entities agree on '{correlation.First}' and '{correlation.Second}' together 2^{correlation.Bits:0.0} times as often as if the two were independent; the weights allow for it."));
        }

        foreach (var column in table.Columns.Where(column => column.ShortenedCount > 0))
        {
            yield return new Diagnostic(DiagnosticKind.Shortened, column.Name, $"{column.ShortenedCount} values of '{column.Name}' are longer than {ValuePool.LongestKept} characters and are compared by their beginnings.");
        }
    }

    private static IEnumerable<Diagnostic> OfComparison(TrainedComparison trained, long[] observed, double spread)
    {
        var comparison = trained.Comparison;
        if (double.IsNaN(spread))
        {
            yield return new Diagnostic(DiagnosticKind.NotTrained, comparison.Name, $"No blocking rule leaves '{comparison.Name}' free to be learnt: its m is a guess.");
        }
        else if (spread > WideSpread)
        {
            yield return new Diagnostic(DiagnosticKind.Spread, comparison.Name, string.Create(
                CultureInfo.InvariantCulture, $"The passes of training differ by {spread:0.0} bits on '{comparison.Name}': its errors go together with those of other fields."));
        }

        for (var level = 0; level < observed.Length; level++)
        {
            if (observed[level] == 0)
            {
                yield return new Diagnostic(DiagnosticKind.NotObserved, $"{comparison.Name}: {comparison.Label(level)}", $"No random pair fell on '{comparison.Label(level)}' of '{comparison.Name}': its u is a floor.");
            }
            else if (level > 0 && trained.Weight(level) < trained.Weight(level - 1) - 0.5 && observed[level - 1] > 0)
            {
                yield return new Diagnostic(DiagnosticKind.NotMonotone, $"{comparison.Name}: {comparison.Label(level)}", $"'{comparison.Label(level)}' of '{comparison.Name}' weighs less than the weaker '{comparison.Label(level - 1)}'.");
            }
        }
    }
}
