using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Grades;

namespace Analytics.Evaluation.Uncertainty;

/// <summary>How far ranks and grades depend on choices and on what is not known: many runs, each with choices of its own.</summary>
public static class UncertaintyAnalysis
{
    /// <summary>Runs the simulation. The result depends on model, choices and seed alone, never on the number of threads or the width of vectors.</summary>
    /// <param name="model">The figures.</param>
    /// <param name="nominal">The methods of the published result.</param>
    /// <param name="options">What else could be chosen.</param>
    /// <param name="scheme">The grades; null for none.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static UncertaintyResult Analyse(
        CompositeModel model, MethodChoice nominal, UncertaintyOptions options, GradeScheme? scheme = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(nominal);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Runs, 1);
        var simulation = new Simulation(model, nominal, options, scheme);
        var units = simulation.UnitCount;
        var grades = scheme?.Grades.Count ?? 0;
        // Ranks have a place for each run, and grades are counted: neither depends on which thread comes first.
        var ranks = new int[units][];
        for (var u = 0; u < units; u++) ranks[u] = new int[options.Runs];
        var gradeCounts = new int[units * Math.Max(grades, 1)];
        ParallelRuns.Do(simulation, options.Runs, options.Threads, run => RunDraw.All(run), (run, space) =>
        {
            for (var u = 0; u < units; u++)
            {
                ranks[u][run] = space.Ranks[u];
                if (grades > 0 && space.Grades[u] >= 0) Interlocked.Increment(ref gradeCounts[u * grades + space.Grades[u]]);
            }
        }, cancellation);
        var results = Enumerable.Range(0, units).Select(u => Summarise(
            simulation, u, ranks[u], [.. Enumerable.Range(0, grades).Select(g => (double)gradeCounts[u * grades + g] / options.Runs)]));
        return new UncertaintyResult([.. results], scheme is null ? [] : GradeHinges.Find(simulation, options.Inputs), options.Runs);
    }

    /// <summary>The methods of one run, so that it can be looked at by itself.</summary>
    /// <param name="model">The figures.</param>
    /// <param name="nominal">The methods of the published result.</param>
    /// <param name="options">What else could be chosen.</param>
    /// <param name="run">The run, from 0 on.</param>
    public static MethodChoice MethodsOf(CompositeModel model, MethodChoice nominal, UncertaintyOptions options, int run) =>
        new Simulation(model, nominal, options, null).MethodsOf(RunDraw.All(run));

    private static UnitUncertainty Summarise(Simulation simulation, int unit, int[] ranks, IReadOnlyList<double> grades)
    {
        Array.Sort(ranks);
        // 0 stands for the runs in which the unit has no score.
        var ranked = ranks.AsSpan(ranks.AsSpan().LastIndexOf(0) + 1);
        long sum = 0;
        foreach (var rank in ranked) sum += rank;
        return new UnitUncertainty(
            simulation.NominalScores[unit], simulation.NominalRanks[unit], Quantile(ranked, 5), Quantile(ranked, 50), Quantile(ranked, 95),
            ranked.Length > 0 ? (double)sum / ranked.Length : double.NaN, simulation.NominalGrades is { Length: > 0 } nominal ? nominal[unit] : GradeLimits.None, grades);
    }

    // The least rank that so many of a hundred runs reach, in whole numbers.
    private static int Quantile(ReadOnlySpan<int> sorted, int percent) =>
        sorted.IsEmpty ? 0 : sorted[Math.Max(0, (int)(((long)percent * sorted.Length + 99) / 100) - 1)];
}
