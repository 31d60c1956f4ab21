using Analytics.Evaluation.Frameworks;
using Analytics.Evaluation.Grades;
using Analytics.Evaluation.Scoring;
using Analytics.Evaluation.Uncertainty;
using Analytics.Store;

namespace Analytics.Evaluation.WhatIfs;

/// <summary>
/// What scores, ranks and grades of a finished run would be under other weights or methods: computed from the figures that the run keeps, by the
/// same steps as in the run, so that without changes they are the run's to the last bit. Reads once, answers as often as asked; safe for many
/// threads.
/// </summary>
public sealed class WhatIf
{
    private readonly ScoreInputs _inputs;
    private readonly Dictionary<string, Standing> _before;

    private WhatIf(ScoreInputs inputs)
    {
        _inputs = inputs;
        _before = Score(inputs.Framework);
    }

    /// <summary>The framework that the run was scored by.</summary>
    public IndicatorFramework Framework => _inputs.Framework;

    /// <summary>The report year of the scores.</summary>
    public int Year => _inputs.Year;

    /// <summary>Reads what the run keeps.</summary>
    /// <param name="database">The run's database; reading is enough.</param>
    /// <param name="regulation">The regulation, e.g. <c>dalian-2025</c>.</param>
    /// <returns>Null when the run has no scores of the regulation.</returns>
    public static WhatIf? Read(DuckDbConnection database, string regulation)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(regulation);
        return database.HasTable("result", "framework") && ScoreInputs.Read(database, regulation) is { } inputs ? new WhatIf(inputs) : null;
    }

    /// <summary>The ranking under changes, of all centers of the regime whichever city the run was asked for: the best first, those without a score last, equals by id.</summary>
    /// <exception cref="ArgumentException">There is no such dimension, indicator or method, nothing is left with a weight, or the method lacks what it needs of an indicator.</exception>
    public IReadOnlyList<WhatIfCenter> Rank(WhatIfChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var now = Score(changes.ApplyTo(Framework));
        return [.. _inputs.Figures.Raw.Units.Select(center =>
        {
            var (before, then) = (_before.GetValueOrDefault(center, Standing.None), now.GetValueOrDefault(center, Standing.None));
            return new WhatIfCenter(center, then.Score, then.Rank, then.Grade, before.Score, before.Rank, before.Grade);
        }).OrderBy(center => center.Rank is > 0 and var rank ? rank : int.MaxValue).ThenBy(center => center.Center, StringComparer.Ordinal)];
    }

    private Dictionary<string, Standing> Score(IndicatorFramework framework)
    {
        if (FrameworkModel.Of(framework, _inputs.Figures) is not { } model) return [];
        var nominal = NominalScores.Of(model.Composite, framework.Method, framework.Grades);
        var own = Framework.Method;
        if (framework.Method.Normalisation.Name != own.Normalisation.Name || framework.Method.Aggregation.Name != own.Aggregation.Name)
            nominal = nominal.GradedByPlace(NominalScores.Of(model.Composite, own, framework.Grades), framework.Grades);
        return model.Composite.Raw.Units.Index().ToDictionary(
            unit => unit.Item, unit => new Standing(nominal.Scores[unit.Index], nominal.Ranks[unit.Index], nominal.Grades[unit.Index] is >= 0 and var grade ? framework.Grades.Grades[grade] : null), StringComparer.Ordinal);
    }

    private sealed record Standing(double Score, int Rank, Grade? Grade)
    {
        public static Standing None { get; } = new(double.NaN, 0, null);
    }
}

/// <summary>A center under changes.</summary>
/// <param name="Center">The center.</param>
/// <param name="Score">Its score; NaN without one.</param>
/// <param name="Rank">Its rank; 0 without a score.</param>
/// <param name="Grade">Its grade; null without a score.</param>
/// <param name="ScoreBefore">The run's score.</param>
/// <param name="RankBefore">The run's rank.</param>
/// <param name="GradeBefore">The run's grade.</param>
public sealed record WhatIfCenter(string Center, double Score, int Rank, Grade? Grade, double ScoreBefore, int RankBefore, Grade? GradeBefore)
{
    /// <summary>By how many places it moves up (above 0) or down; null when it has no rank before or after.</summary>
    public int? PlacesGained => Rank > 0 && RankBefore > 0 ? RankBefore - Rank : null;
}
