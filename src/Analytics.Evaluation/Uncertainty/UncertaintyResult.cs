namespace Analytics.Evaluation.Uncertainty;

/// <summary>How sure the result is.</summary>
/// <param name="Units">Each unit, in the table's order.</param>
/// <param name="Hinges">Grades that hang on one uncertain thing.</param>
/// <param name="Runs">How many runs it stands on.</param>
public sealed record UncertaintyResult(IReadOnlyList<UnitUncertainty> Units, IReadOnlyList<GradeHinge> Hinges, int Runs);

/// <summary>How sure one unit's result is.</summary>
/// <param name="Score">With everything as set and reported; NaN without a score.</param>
/// <param name="Rank">The rank then; 0 without a score.</param>
/// <param name="RankP5">The rank that at least 5 % of runs reach or better.</param>
/// <param name="RankMedian">The rank that at least half of runs reach or better.</param>
/// <param name="RankP95">The rank that at least 95 % of runs reach or better.</param>
/// <param name="RankMean">The mean rank; NaN without a score.</param>
/// <param name="Grade">The grade's place in the scheme; −1 without a score or a scheme.</param>
/// <param name="GradeProbabilities">The share of runs in which the unit has each grade of the scheme.</param>
public sealed record UnitUncertainty(
    double Score, int Rank, int RankP5, int RankMedian, int RankP95, double RankMean, int Grade, IReadOnlyList<double> GradeProbabilities)
{
    /// <summary>The share of runs that give the nominal grade; NaN without one.</summary>
    public double GradeProbability => Grade < 0 ? double.NaN : GradeProbabilities[Grade];
}

/// <summary>A grade that one uncertain thing alone moves, everything else being as set and reported.</summary>
/// <param name="Unit">The unit's place.</param>
/// <param name="Input">The uncertain input's place.</param>
/// <param name="Scenario">The scenario's place.</param>
/// <param name="Score">The score then.</param>
/// <param name="Rank">The rank then.</param>
/// <param name="Grade">The grade then, another than the nominal one.</param>
public sealed record GradeHinge(int Unit, int Input, int Scenario, double Score, int Rank, int Grade);
