using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Models;
using Analytics.Linkage.Scoring;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage;

/// <summary>What a linkage found.</summary>
public sealed class LinkageResult
{
    private readonly PreparedTable _prepared;
    private readonly PatternSpace _space;
    private readonly Lazy<(PairComparer Comparer, PairScorer Scorer)> _explaining;

    internal LinkageResult(PreparedTable prepared, LinkageModel model, PatternSpace space, IReadOnlyList<ScoredPair> pairs, IReadOnlyList<int> clusters, LinkageReport report)
    {
        _prepared = prepared;
        _space = space;
        (Model, Pairs, Clusters, Report) = (model, pairs, clusters, report);
        _explaining = new(() => (new PairComparer(space, prepared), new PairScorer(model, space, prepared)));
    }

    /// <summary>The records.</summary>
    public LinkageTable Table => _prepared.Table;

    /// <summary>The model used, trained here or given.</summary>
    public LinkageModel Model { get; }

    /// <summary>
    /// Pairs that were compared and kept: all at or above the threshold, those near below it, and a sample of the rest (all, where the options
    /// ask for that). In no promised order.
    /// </summary>
    public IReadOnlyList<ScoredPair> Pairs { get; }

    /// <summary>The pairs held for matches: at or above the threshold and, of a link one to one, the best of both ends.</summary>
    public IEnumerable<ScoredPair> Matches => Pairs.Where(pair => pair.Weight >= Model.ThresholdWeight);

    /// <summary>For each row its cluster: the number of the cluster's first row.</summary>
    public IReadOnlyList<int> Clusters { get; }

    /// <summary>How the model came about and what was compared.</summary>
    public LinkageReport Report { get; }

    /// <summary>The level of a pair under one comparison: −1 missing, 0 else, upward.</summary>
    /// <param name="pair">A pair of <see cref="Pairs"/>.</param>
    /// <param name="comparison">The comparison's place in the model.</param>
    public int Level(ScoredPair pair, int comparison) => _space.Code(pair.Pattern, comparison) - 1;

    /// <summary>Why two rows have their match weight, whether or not they were compared. Not for two threads at once.</summary>
    /// <param name="left">A row.</param>
    /// <param name="right">Another row.</param>
    public PairExplanation Explain(int left, int right)
    {
        var (comparer, scorer) = _explaining.Value;
        var pattern = comparer.Pattern(left, right);
        var steps = new List<ExplanationStep> { new(ExplanationKind.Prior, "", "", null, Model.PriorWeight) };
        for (var i = 0; i < Model.Comparisons.Count; i++)
        {
            var comparison = Model.Comparisons[i].Comparison;
            var level = _space.Code(pattern, i) - 1;
            steps.Add(new ExplanationStep(ExplanationKind.Comparison, comparison.Name, comparison.Label(level), level, scorer.LevelWeight(i, pattern)));
            if (scorer.FrequencyWeight(i, pattern, left, right) is not 0 and var bits)
            {
                steps.Add(new ExplanationStep(ExplanationKind.Frequency, comparison.Name, comparison.Label(level), level, bits));
            }
        }

        foreach (var interaction in Model.Interactions)
        {
            if (scorer.InteractionWeight(interaction, pattern) is not 0 and var bits)
            {
                var names = $"{Model.Comparisons[interaction.First].Comparison.Name} × {Model.Comparisons[interaction.Second].Comparison.Name}";
                steps.Add(new ExplanationStep(ExplanationKind.Interaction, names, "", null, bits));
            }
        }

        return new PairExplanation(left, right, steps);
    }
}
