namespace Analytics.Evaluation.Craft.Aggregation;

/// <summary>What each indicator counts in one unit's score, when those that the unit lacks have handed their weight to their siblings.</summary>
public static class Contributions
{
    /// <summary>The weights of the leaves at a unit, of sum 1; 0 for a leaf that the unit lacks. With arithmetic means the score is the sum of weight × normalised figure.</summary>
    /// <param name="scores">One column for each node of the hierarchy, as <see cref="Aggregator.Aggregate"/> gives them.</param>
    /// <param name="hierarchy">The hierarchy.</param>
    /// <param name="unit">The unit's place.</param>
    /// <returns>By the hierarchy's nodes; inner nodes have the sum of their leaves.</returns>
    public static IReadOnlyList<double> WeightsAt(UnitTable scores, Hierarchy hierarchy, int unit)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(hierarchy);
        var weights = new double[hierarchy.Nodes.Count];
        weights[0] = double.IsNaN(scores[unit, 0]) ? 0 : 1;
        for (var node = 0; node < weights.Length; node++)
        {
            var present = hierarchy.Children[node].Where(child => !double.IsNaN(scores[unit, child])).ToList();
            var sum = present.Sum(child => hierarchy.Nodes[child].Weight);
            if (sum > 0) present.ForEach(child => weights[child] = weights[node] * hierarchy.Nodes[child].Weight / sum);
        }

        return weights;
    }
}
