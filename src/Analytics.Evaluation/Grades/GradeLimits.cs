namespace Analytics.Evaluation.Grades;

/// <summary>A scheme for a number of units: what a score and a place must be for each grade.</summary>
public sealed class GradeLimits
{
    private readonly double[] _leastScore;
    private readonly int[] _lastPlace;

    private GradeLimits(double[] leastScore, int[] lastPlace) => (_leastScore, _lastPlace) = (leastScore, lastPlace);

    /// <summary>No grade: what is written for a unit without a score.</summary>
    public const int None = -1;

    /// <summary>The limits of a scheme.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="units">How many units have a score: shares are of these.</param>
    public static GradeLimits Of(GradeScheme scheme, int units)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        // A share of 20 % of 15 is 3, though 0.2 · 15 in binary may fall just short of it.
        return new GradeLimits(
            [.. scheme.Grades.Select(grade => grade.LeastScore ?? double.NegativeInfinity)],
            [.. scheme.Grades.Select(grade => grade.MostShare is { } share ? (int)Math.Floor(share * units + 1e-9) : int.MaxValue)]);
    }

    /// <summary>
    /// The same limits for scores on another scale, on which thresholds have no meaning: a grade's score is replaced by the place of the
    /// last unit that reaches it on this scale.
    /// </summary>
    /// <param name="scores">The units' scores on this scale.</param>
    public GradeLimits ByPlaceAlone(ReadOnlySpan<double> scores)
    {
        var places = new int[_lastPlace.Length];
        for (var g = 0; g < places.Length; g++)
        {
            var reached = 0;
            foreach (var score in scores) reached += score >= _leastScore[g] ? 1 : 0;
            places[g] = double.IsNegativeInfinity(_leastScore[g]) ? _lastPlace[g] : Math.Min(_lastPlace[g], reached);
        }

        return new GradeLimits(Array.ConvertAll(_leastScore, _ => double.NegativeInfinity), places);
    }

    /// <summary>Grades of all units, without allocation.</summary>
    /// <param name="scores">Scores, by unit.</param>
    /// <param name="ranks">Ranks, by unit; 0 for none.</param>
    /// <param name="order">The units from the best on.</param>
    /// <param name="grades">Gets the place of each unit's grade in the scheme, <see cref="None"/> for one without a score.</param>
    public void Assign(ReadOnlySpan<double> scores, ReadOnlySpan<int> ranks, ReadOnlySpan<int> order, Span<int> grades)
    {
        for (var place = 0; place < order.Length;)
        {
            var end = place;
            while (end < order.Length && ranks[order[end]] == ranks[order[place]]) end++;
            // Equals share a grade: a share that has no room for all of them has room for none.
            var grade = ranks[order[place]] == 0 ? None : Best(scores[order[place]], end);
            for (; place < end; place++) grades[order[place]] = grade;
        }
    }

    private int Best(double score, int lastPlace)
    {
        for (var g = 0; g < _leastScore.Length; g++)
        {
            if (score >= _leastScore[g] && lastPlace <= _lastPlace[g]) return g;
        }

        return _leastScore.Length - 1;
    }
}
