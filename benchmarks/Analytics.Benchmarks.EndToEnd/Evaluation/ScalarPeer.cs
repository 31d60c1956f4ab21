using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Uncertainty;
using Analytics.Evaluation.Uncertainty.Randomness;

namespace Analytics.Benchmarks.EndToEnd.Evaluation;

/// <summary>
/// The same analysis as one writes it at first: for each run draw weights, for each unit add up dimension by dimension, sort, keep all ranks,
/// and sort those at the end. One thread, weights alone, figures normalised once.
/// </summary>
internal static class ScalarPeer
{
    /// <summary>The ranks that 5 % and 95 % of runs reach, by unit.</summary>
    public static (int P5, int P95)[] Run(CompositeModel model, int runs)
    {
        var normalised = CompositeBuilder.Build(model, EvaluationCase.Method).Normalised;
        var hierarchy = model.Hierarchy;
        var columns = hierarchy.Nodes.Select(node => normalised.IndexOf(node.Code)).ToArray();
        var ranks = Enumerable.Range(0, normalised.Units.Count).Select(_ => new List<int>(runs)).ToArray();
        for (var run = 0; run < runs; run++)
        {
            var weights = Draw(model, run);
            var scores = Enumerable.Range(0, ranks.Length).Select(u => Score(0, u)).ToArray();
            var order = Enumerable.Range(0, ranks.Length).OrderByDescending(u => scores[u]).ToArray();
            for (var place = 0; place < order.Length; place++) ranks[order[place]].Add(place + 1);

            double Score(int node, int unit)
            {
                if (columns[node] >= 0) return normalised[unit, columns[node]];
                double sum = 0, all = 0;
                foreach (var child in hierarchy.Children[node])
                {
                    sum += weights[child] * Score(child, unit);
                    all += weights[child];
                }

                return sum / all;
            }
        }

        return [.. ranks.Select(list =>
        {
            list.Sort();
            return (list[(5 * runs - 1) / 100], list[(95 * runs - 1) / 100]);
        })];
    }

    private static double[] Draw(CompositeModel model, int run)
    {
        var hierarchy = model.Hierarchy;
        var weights = new double[hierarchy.Nodes.Count];
        var stream = new RandomStream(EvaluationCase.Seed, (uint)Factor.Weights, (ulong)run);
        var next = 0u;
        foreach (var children in hierarchy.Children.Where(children => children.Count > 0))
        {
            double sum = children.Sum(child => hierarchy.Nodes[child].Weight);
            double[] set = [.. children.Select(child => hierarchy.Nodes[child].Weight / sum)], drawn = new double[set.Length];
            new UniformNoise().Draw(set, stream, ref next, drawn);
            for (var i = 0; i < drawn.Length; i++) weights[children[i]] = drawn[i];
        }

        return weights;
    }
}
