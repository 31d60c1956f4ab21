using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Aggregation;

namespace Analytics.Evaluation.Uncertainty;

/// <summary>
/// Normalised scores as the kernel reads them: one column for each leaf of the hierarchy, padded to whole vectors, in the space of the inner
/// mean, zero where missing beside a mask.
/// </summary>
internal sealed class LeafScores
{
    /// <summary>Columns are padded to a multiple of this: no machine has vectors of more numbers, so none has a tail.</summary>
    public const int Padding = 8;

    /// <summary>Room for scores of some units.</summary>
    public LeafScores(int units, int leaves)
    {
        Stride = (units + Padding - 1) / Padding * Padding;
        Values = new double[Stride * leaves];
        Present = new double[Stride * leaves];
    }

    /// <summary>The length of a column.</summary>
    public int Stride { get; }

    /// <summary>f(score), leaf after leaf; 0 where missing.</summary>
    public double[] Values { get; }

    /// <summary>1 where there is a score, 0 where there is none.</summary>
    public double[] Present { get; }

    /// <summary>Whether every score of every unit is there.</summary>
    public bool Complete { get; private set; }

    /// <summary>Sets one score.</summary>
    public void Set(int leaf, int unit, double score, IMean mean)
    {
        Values[leaf * Stride + unit] = double.IsNaN(score) ? 0 : mean.Forward(score);
        Present[leaf * Stride + unit] = double.IsNaN(score) ? 0 : 1;
    }

    /// <summary>Takes over all scores of others of the same size.</summary>
    public void CopyFrom(LeafScores other)
    {
        other.Values.CopyTo(Values, 0);
        other.Present.CopyTo(Present, 0);
        Complete = other.Complete;
    }

    /// <summary>Scores of some units.</summary>
    /// <param name="normalised">Scores of all.</param>
    /// <param name="hierarchy">The hierarchy.</param>
    /// <param name="mean">The inner mean.</param>
    /// <param name="units">The places of the units.</param>
    public static LeafScores Of(UnitTable normalised, Hierarchy hierarchy, IMean mean, IReadOnlyList<int> units)
    {
        var scores = new LeafScores(units.Count, hierarchy.Leaves.Count) { Complete = true };
        for (var leaf = 0; leaf < hierarchy.Leaves.Count; leaf++)
        {
            var column = normalised.Column(normalised.IndexOf(hierarchy.Nodes[hierarchy.Leaves[leaf]].Code));
            for (var i = 0; i < units.Count; i++)
            {
                scores.Set(leaf, i, column[units[i]], mean);
                scores.Complete &= !double.IsNaN(column[units[i]]);
            }
        }

        return scores;
    }

    /// <summary>To be said after a score was set to missing: the kernel must look at the mask then.</summary>
    public void MarkIncomplete() => Complete = false;
}
