using Analytics.Evaluation.Craft;

namespace Analytics.Evaluation.Panels;

/// <summary>The units that every expert scored.</summary>
internal static class CompleteScores
{
    /// <summary>Their scores, their number and that of the experts.</summary>
    public static (UnitTable Table, int Units, int Experts) Of(UnitTable scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var experts = Enumerable.Range(0, scores.Columns.Count).ToArray();
        int[] units = [.. Enumerable.Range(0, scores.Units.Count).Where(u => experts.All(e => !double.IsNaN(scores[u, e])))];
        return (scores.Select(units, experts), units.Length, experts.Length);
    }
}
