namespace Analytics.Evaluation.Grades;

/// <summary>A grade of a scheme.</summary>
/// <param name="Code">Its name in files, e.g. <c>excellent</c>.</param>
/// <param name="Chinese">Its name in the regulation's words.</param>
/// <param name="English">Its English name.</param>
/// <param name="LeastScore">The score from which on it can be had; null for any.</param>
/// <param name="MostShare">The greatest share of all units that may have this grade or a better one, 0 … 1; null for any.</param>
public sealed record Grade(string Code, string Chinese, string English, double? LeastScore = null, double? MostShare = null);

/// <summary>
/// The grades of one regime, from the best to the worst. Each regime has its own: nothing is mapped from one regime's grades to another's.
/// A unit has the best grade whose score it reaches and whose share it fits in; the last grade is open to all.
/// </summary>
public sealed record GradeScheme
{
    /// <summary>Checks a scheme.</summary>
    /// <param name="grades">From the best to the worst, at least one.</param>
    /// <param name="cycleYears">How many years lie between two evaluations.</param>
    /// <exception cref="ArgumentException">A worse grade asks for more than a better one, or the last one is not open to all.</exception>
    public GradeScheme(IReadOnlyList<Grade> grades, int cycleYears)
    {
        ArgumentNullException.ThrowIfNull(grades);
        ArgumentOutOfRangeException.ThrowIfLessThan(cycleYears, 1);
        if (grades.Count == 0) throw new ArgumentException("A scheme has at least one grade.", nameof(grades));
        if (grades[^1].LeastScore is not null || grades[^1].MostShare is not null)
            throw new ArgumentException($"The last grade, {grades[^1].Code}, is open to all: it has neither a score nor a share.", nameof(grades));
        for (var i = 1; i < grades.Count; i++)
        {
            if (grades[i].LeastScore > (grades[i - 1].LeastScore ?? double.PositiveInfinity) || grades[i].MostShare < (grades[i - 1].MostShare ?? 0))
                throw new ArgumentException($"{grades[i].Code} asks for more than the better grade {grades[i - 1].Code}.", nameof(grades));
        }

        if (grades.FirstOrDefault(grade => grade.MostShare is < 0 or > 1) is { } wrong) throw new ArgumentException($"The share of {wrong.Code} lies between 0 and 1.", nameof(grades));
        (Grades, CycleYears) = (grades, cycleYears);
    }

    /// <summary>The grades, from the best to the worst.</summary>
    public IReadOnlyList<Grade> Grades { get; }

    /// <summary>How many years lie between two evaluations.</summary>
    public int CycleYears { get; }
}
