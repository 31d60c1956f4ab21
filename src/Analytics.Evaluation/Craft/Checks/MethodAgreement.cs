using Analytics.Evaluation.Craft.Aggregation;

namespace Analytics.Evaluation.Craft.Checks;

/// <summary>How far another method, by the same weights on the same figures, ranks units as the composite does.</summary>
/// <param name="Method">topsis or vikor.</param>
/// <param name="Correlation">The weighted rank correlation with the composite's ranking: 1 the same, differences at the top weigh more.</param>
/// <param name="Units">How many units were ranked: those without a missing figure.</param>
public sealed record MethodAgreement(string Method, double Correlation, int Units)
{
    private const int FewestUnits = 3;

    /// <summary>TOPSIS and VIKOR beside a composite; none where too few units have every figure.</summary>
    /// <param name="model">What was put together.</param>
    /// <param name="composite">How it came out.</param>
    public static IReadOnlyList<MethodAgreement> Of(CompositeModel model, Composite composite)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(composite);
        var table = composite.Treated;
        int[] columns = [.. Enumerable.Range(0, table.Columns.Count)];
        int[] complete = [.. Enumerable.Range(0, table.Units.Count).Where(unit => !double.IsNaN(composite.Whole[unit]) && columns.All(column => !double.IsNaN(table[unit, column])))];
        if (complete.Length < FewestUnits) return [];
        var figures = table.Select(complete, columns);
        var effective = model.Hierarchy.EffectiveWeights();
        double[] weights = [.. model.Indicators.Select(indicator => effective[model.Hierarchy.IndexOf(indicator.Code)])];
        Direction[] directions = [.. model.Indicators.Select(indicator => indicator.Goal.Direction)];
        var whole = composite.Whole;
        var reference = new double[complete.Length];
        for (var i = 0; i < complete.Length; i++) reference[i] = -whole[complete[i]];
        var ranks = Ranking.MeanRanks(reference);
        double Correlation(IEnumerable<double> badness) => RankSimilarity.WeightedSpearman(ranks, Ranking.MeanRanks([.. badness]));
        return
        [
            new MethodAgreement("topsis", Correlation(Topsis.Closeness(figures, weights, directions).Select(closeness => -closeness)), complete.Length),
            new MethodAgreement("vikor", Correlation(Vikor.Compromise(figures, weights, directions)), complete.Length),
        ];
    }
}
