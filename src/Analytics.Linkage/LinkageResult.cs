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
    private readonly Lazy<PairExplainer> _explainer;

    internal LinkageResult(PreparedTable prepared, LinkageModel model, PatternSpace space, PairScorer scorer, IReadOnlyList<ScoredPair> pairs, IReadOnlyList<int> clusters, LinkageReport report)
    {
        _prepared = prepared;
        _space = space;
        (Model, Pairs, Clusters, Report) = (model, pairs, clusters, report);
        _explainer = new(() => new PairExplainer(prepared, model, space, scorer));
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

    /// <summary>The levels of a pair under all comparisons.</summary>
    /// <param name="pair">A pair of <see cref="Pairs"/>.</param>
    /// <param name="levels">Takes a level for each comparison of the model, in its order.</param>
    public void Levels(ScoredPair pair, Span<int> levels)
    {
        Span<byte> codes = stackalloc byte[_space.Count];
        _space.Codes(pair.Pattern, codes);
        for (var i = 0; i < codes.Length; i++)
        {
            levels[i] = codes[i] - 1;
        }
    }

    /// <summary>The match weight of two rows in bits, whether or not they were compared. Not for two threads at once.</summary>
    /// <param name="left">A row.</param>
    /// <param name="right">Another row.</param>
    public double Weight(int left, int right) => _explainer.Value.Weight(left, right);

    /// <summary>Why two rows have their match weight, whether or not they were compared. Not for two threads at once.</summary>
    /// <param name="left">A row.</param>
    /// <param name="right">Another row.</param>
    public PairExplanation Explain(int left, int right) => _explainer.Value.Explain(left, right);
}
