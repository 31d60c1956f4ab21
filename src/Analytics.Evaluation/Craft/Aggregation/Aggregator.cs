namespace Analytics.Evaluation.Craft.Aggregation;

/// <summary>How scores are put together.</summary>
/// <param name="Inner">The mean inside dimensions.</param>
/// <param name="Top">The mean that makes the whole of its parts.</param>
public sealed record AggregationChoice(IMean Inner, IMean Top)
{
    /// <summary>One mean on all levels.</summary>
    public AggregationChoice(IMean mean)
        : this(mean, mean)
    {
    }

    /// <summary>The name: of the one mean, or of both.</summary>
    public string Name => Inner.Name == Top.Name ? Inner.Name : $"{Inner.Name}/{Top.Name}";
}

/// <summary>Scores of every level from those of the indicators.</summary>
public static class Aggregator
{
    /// <summary>
    /// Aggregates from the indicators up. A missing score hands its weight to its siblings; a node of which nothing is there is missing itself.
    /// </summary>
    /// <param name="normalised">One column for each indicator of the hierarchy, by its code.</param>
    /// <param name="hierarchy">The hierarchy.</param>
    /// <param name="choice">The means.</param>
    /// <returns>One column for each node, in the hierarchy's order.</returns>
    /// <exception cref="ArgumentException">An indicator has no column.</exception>
    public static UnitTable Aggregate(UnitTable normalised, Hierarchy hierarchy, AggregationChoice choice)
    {
        ArgumentNullException.ThrowIfNull(normalised);
        ArgumentNullException.ThrowIfNull(hierarchy);
        ArgumentNullException.ThrowIfNull(choice);
        var units = normalised.Units.Count;
        var scores = new double[hierarchy.Nodes.Count][];
        for (var node = hierarchy.Nodes.Count - 1; node >= 0; node--)
        {
            scores[node] = new double[units];
            if (hierarchy.Children[node].Count > 0)
            {
                Combine(hierarchy, node, scores, node == 0 ? choice.Top : choice.Inner);
                continue;
            }

            var column = normalised.IndexOf(hierarchy.Nodes[node].Code);
            if (column < 0) throw new ArgumentException($"The indicator {hierarchy.Nodes[node].Code} has no column.", nameof(normalised));
            normalised.Column(column).CopyTo(scores[node]);
        }

        return new UnitTable(normalised.Units, [.. hierarchy.Nodes.Select(node => node.Code)], [.. scores.SelectMany(column => column)]);
    }

    private static void Combine(Hierarchy hierarchy, int node, double[][] scores, IMean mean)
    {
        var target = scores[node];
        for (var unit = 0; unit < target.Length; unit++)
        {
            double sum = 0, weights = 0;
            foreach (var child in hierarchy.Children[node])
            {
                var score = scores[child][unit];
                if (double.IsNaN(score)) continue;
                sum += hierarchy.Nodes[child].Weight * mean.Forward(score);
                weights += hierarchy.Nodes[child].Weight;
            }

            target[unit] = weights > 0 ? mean.Back(sum / weights) : double.NaN;
        }
    }
}
