using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Models;
using Analytics.Linkage.Scoring;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage;

/// <summary>Says why two records have their match weight under a model, whether or not they were ever compared. Not for two threads at once.</summary>
public sealed class PairExplainer
{
    private readonly LinkageModel _model;
    private readonly PatternSpace _space;
    private readonly PairComparer _comparer;
    private readonly PairScorer _scorer;

    /// <summary>Prepares a table's records for a model.</summary>
    /// <exception cref="LinkageException">The model names a column that the table does not have.</exception>
    public PairExplainer(LinkageTable table, LinkageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var prepared = new PreparedTable(table, model.Columns);
        _model = model;
        _space = new PatternSpace([.. model.Comparisons.Select(trained => trained.Comparison)]);
        _comparer = new PairComparer(_space, prepared);
        _scorer = new PairScorer(model, _space, prepared);
    }

    internal PairExplainer(PreparedTable table, LinkageModel model, PatternSpace space, PairScorer scorer) =>
        (_model, _space, _comparer, _scorer) = (model, space, new PairComparer(space, table), scorer);

    /// <summary>The match weight of two rows in bits, whether or not they were compared, as a run writes it.</summary>
    /// <param name="left">A row.</param>
    /// <param name="right">Another row.</param>
    public double Weight(int left, int right)
    {
        var pattern = _comparer.Pattern(left, right);
        return _scorer.Weight(_scorer.PatternWeight(pattern), pattern, left, right);
    }

    /// <summary>The steps of the waterfall of two rows.</summary>
    /// <param name="left">A row.</param>
    /// <param name="right">Another row.</param>
    public PairExplanation Explain(int left, int right)
    {
        var pattern = _comparer.Pattern(left, right);
        var steps = new List<ExplanationStep> { new(ExplanationKind.Prior, "", "", null, _model.PriorWeight) };
        for (var i = 0; i < _model.Comparisons.Count; i++)
        {
            var comparison = _model.Comparisons[i].Comparison;
            var level = _space.Code(pattern, i) - 1;
            steps.Add(new ExplanationStep(ExplanationKind.Comparison, comparison.Name, comparison.Label(level), level, _scorer.LevelWeight(i, pattern)));
            if (_scorer.FrequencyWeight(i, pattern, left, right) is not 0 and var bits)
            {
                steps.Add(new ExplanationStep(ExplanationKind.Frequency, comparison.Name, comparison.Label(level), level, bits));
            }
        }

        foreach (var interaction in _model.Interactions)
        {
            if (_scorer.InteractionWeight(interaction, pattern) is not 0 and var bits)
            {
                var names = $"{_model.Comparisons[interaction.First].Comparison.Name} × {_model.Comparisons[interaction.Second].Comparison.Name}";
                steps.Add(new ExplanationStep(ExplanationKind.Interaction, names, "", null, bits));
            }
        }

        if (_model.Families is not null)
        {
            steps.Add(new ExplanationStep(ExplanationKind.Family, "", "", null, _scorer.FamilyWeight(pattern)));
        }

        return new PairExplanation(left, right, steps);
    }
}
