using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Aggregation;

namespace Analytics.Evaluation.Uncertainty;

/// <summary>The scores under one choice of imputation, treatment, scale and inner mean: everything that need not be computed anew for each run.</summary>
/// <remarks>
/// Scales are those of the figures as reported: what one unit loses does not move the scale under all the others, so that a doubt about one
/// figure is a doubt about its unit.
/// </remarks>
internal sealed class Variant
{
    private readonly Composite _composite;
    private readonly int[] _leafOf;
    private readonly IMean _mean;

    public Variant(CompositeModel model, MethodChoice choice, ContestedCells contested)
    {
        _composite = CompositeBuilder.Build(model, choice);
        _mean = choice.Aggregation.Inner;
        var leaves = model.Hierarchy.Leaves;
        _leafOf = [.. model.Indicators.Select(indicator => Enumerable.Range(0, leaves.Count).First(leaf => model.Hierarchy.Nodes[leaves[leaf]].Code == indicator.Code))];
        All = LeafScores.Of(_composite.Normalised, model.Hierarchy, _mean, [.. Enumerable.Range(0, model.Raw.Units.Count)]);
        Contested = LeafScores.Of(_composite.Normalised, model.Hierarchy, _mean, contested.Units);
    }

    /// <summary>The scores of all units.</summary>
    public LeafScores All { get; }

    /// <summary>The scores of the units that uncertain inputs concern.</summary>
    public LeafScores Contested { get; }

    /// <summary>Sets a contested score.</summary>
    /// <param name="cell">The indicator.</param>
    /// <param name="figure">Its figure.</param>
    /// <param name="target">A copy of <see cref="Contested"/>.</param>
    public void Set(ContestedCell cell, double figure, LeafScores target)
    {
        var i = cell.Indicator;
        // A missing figure keeps what stands in for it: nothing can be taken from what was not reported.
        if (double.IsNaN(cell.Reported)) return;
        if (double.IsNaN(figure)) target.MarkIncomplete();
        target.Set(_leafOf[i], cell.Place, double.IsNaN(figure) ? figure : _composite.Scales[i].Of(_composite.Treatments[i].Of(figure)), _mean);
    }
}
