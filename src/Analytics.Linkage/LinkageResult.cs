using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Models;
using Analytics.Linkage.Scoring;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage;

/// <summary>What a linkage found.</summary>
public sealed class LinkageResult
{
    private readonly PatternSpace _space;

    internal LinkageResult(LinkageTable table, LinkageModel model, PatternSpace space, ScoredPair[] pairs, int[] clusters, LinkageReport report)
    {
        _space = space;
        (Table, Model, Pairs, Clusters, Report) = (table, model, pairs, clusters, report);
    }

    /// <summary>The records.</summary>
    public LinkageTable Table { get; }

    /// <summary>The model used, trained here or given.</summary>
    public LinkageModel Model { get; }

    /// <summary>Pairs that were compared and kept: all at or above the threshold, those near below it, and a sample of the rest. In no promised order.</summary>
    public IReadOnlyList<ScoredPair> Pairs { get; }

    /// <summary>For each row its cluster: the number of the cluster's first row.</summary>
    public IReadOnlyList<int> Clusters { get; }

    /// <summary>How the model came about and what was compared.</summary>
    public LinkageReport Report { get; }

    /// <summary>The level of a pair under one comparison: −1 missing, 0 else, upward.</summary>
    /// <param name="pair">A pair of <see cref="Pairs"/>.</param>
    /// <param name="comparison">The comparison's place in the model.</param>
    public int Level(ScoredPair pair, int comparison) => _space.Code(pair.Pattern, comparison) - 1;
}
