using Analytics.Evaluation.Craft.Aggregation;

namespace Analytics.Evaluation.Uncertainty;

/// <summary>What one thread needs for a run: allocated once, used for all its runs.</summary>
internal sealed class RunSpace
{
    public RunSpace(int units, Hierarchy hierarchy, ScoreKernel kernel, ContestedCells contested)
    {
        Leaves = new LeafScores(contested.Units.Length, hierarchy.Leaves.Count);
        var stride = new LeafScores(units, 0).Stride;
        (Work, Present) = (new double[stride * kernel.WorkColumns], new double[stride * kernel.WorkColumns]);
        (Scores, Keys, ContestedScores) = (new double[units], new double[units], new double[contested.Units.Length]);
        (Ranks, Order, Grades) = (new int[units], new int[units], new int[units]);
        Weights = new double[hierarchy.Nodes.Count];
        (SiblingWeights, DrawnWeights) = (new double[hierarchy.Nodes.Count], new double[hierarchy.Nodes.Count]);
        Changes = new double[contested.FigureCount];
    }

    /// <summary>The scores of the units that uncertain inputs concern, as drawn.</summary>
    public LeafScores Leaves { get; }

    /// <summary>The kernel's values.</summary>
    public double[] Work { get; }

    /// <summary>The kernel's masks.</summary>
    public double[] Present { get; }

    /// <summary>The run's scores, by unit.</summary>
    public double[] Scores { get; }

    /// <summary>The run's ranks, by unit; 0 for none.</summary>
    public int[] Ranks { get; }

    /// <summary>The units from the best on.</summary>
    public int[] Order { get; }

    /// <summary>The run's grades, by unit.</summary>
    public int[] Grades { get; }

    /// <summary>What the ranking sorts.</summary>
    public double[] Keys { get; }

    /// <summary>Scores of the units that uncertain inputs concern.</summary>
    public double[] ContestedScores { get; }

    /// <summary>The run's weights, by node, of sum 1 among siblings.</summary>
    public double[] Weights { get; }

    /// <summary>Weights of siblings, as set.</summary>
    public double[] SiblingWeights { get; }

    /// <summary>Weights of siblings, as drawn.</summary>
    public double[] DrawnWeights { get; }

    /// <summary>The changes of contested figures.</summary>
    public double[] Changes { get; }
}
