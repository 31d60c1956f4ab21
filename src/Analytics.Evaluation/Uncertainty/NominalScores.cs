using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Grades;

namespace Analytics.Evaluation.Uncertainty;

/// <summary>Scores, ranks and grades with everything as it is set and reported: the run of a simulation in which nothing varies.</summary>
/// <param name="Scores">By unit; NaN without a score.</param>
/// <param name="Ranks">By unit; 0 without a score.</param>
/// <param name="Grades">By unit, places in the scheme; −1 without a score.</param>
public sealed record NominalScores(IReadOnlyList<double> Scores, IReadOnlyList<int> Ranks, IReadOnlyList<int> Grades)
{
    private static readonly UncertaintyOptions Nothing = new() { Runs = 1, Weights = null };

    /// <summary>Computes them: the same numbers, to the last bit, as <see cref="UncertaintyAnalysis"/> gives for its nominal run.</summary>
    public static NominalScores Of(CompositeModel model, MethodChoice method, GradeScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(scheme);
        var simulation = new Simulation(model, method, Nothing, scheme);
        return new NominalScores(simulation.NominalScores, simulation.NominalRanks, simulation.NominalGrades);
    }

    /// <summary>
    /// The same scores graded as scores of another method: what a threshold asks for means nothing on another scale, so each grade goes to as many
    /// as reach it under the method that the thresholds were set for, as <see cref="UncertaintyAnalysis"/> does it.
    /// </summary>
    /// <param name="setFor">Scores under the method that the thresholds were set for.</param>
    /// <param name="scheme">The grades.</param>
    public NominalScores GradedByPlace(NominalScores setFor, GradeScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(setFor);
        double[] scores = [.. Scores];
        var (ranks, grades, order) = (new int[scores.Length], new int[scores.Length], new int[scores.Length]);
        Ranking.Competition(scores, ranks, new double[scores.Length], order);
        GradeLimits.Of(scheme, setFor.Ranks.Count(rank => rank > 0)).ByPlaceAlone([.. setFor.Scores]).Assign(scores, ranks, order, grades);
        return this with { Grades = grades };
    }
}
