using Analytics.Evaluation.Craft;

namespace Analytics.Evaluation.Uncertainty.Sensitivity;

/// <summary>Which assumption moves the ranking most: Sobol indices of the mean absolute change of ranks, from N (d + 2) runs for d factors.</summary>
public static class SensitivityAnalysis
{
    /// <summary>Looks at every factor that varies.</summary>
    /// <param name="model">The figures.</param>
    /// <param name="nominal">The methods of the published result, from whose ranks changes are counted.</param>
    /// <param name="options">What else could be chosen; the number of runs is not looked at.</param>
    /// <param name="samples">N.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IReadOnlyList<FactorSensitivity> Analyse(
        CompositeModel model, MethodChoice nominal, UncertaintyOptions options, int samples = 1024, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(nominal);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 2);
        var simulation = new Simulation(model, nominal, options, scheme: null);
        var factors = simulation.Varying;
        var outputs = new double[samples * (factors.Count + 2)];
        ParallelRuns.Do(simulation, outputs.Length, options.Threads, run => DrawOf(run, samples, factors), (run, space) =>
            outputs[run] = MeanRankChange(simulation.NominalRanks, space.Ranks), cancellation);
        double[] Part(int part) => outputs[(part * samples)..((part + 1) * samples)];
        var indices = SobolIndices.Estimate(Part(0), Part(1), [.. factors.Select((_, f) => Part(f + 2))], options.Seed);
        return [.. factors.Select((factor, f) => new FactorSensitivity(factor, indices[f]))];
    }

    private static RunDraw DrawOf(int run, int samples, IReadOnlyList<Factor> factors)
    {
        // A takes even samples, B odd ones.
        long a = 2L * (run % samples), b = a + 1;
        return (run / samples) switch
        {
            0 => RunDraw.All(a),
            1 => RunDraw.All(b),
            var part => RunDraw.All(a).With(factors[part - 2], b),
        };
    }

    private static double MeanRankChange(int[] nominal, int[] ranks)
    {
        long sum = 0, count = 0;
        for (var u = 0; u < ranks.Length; u++)
        {
            if (nominal[u] == 0 || ranks[u] == 0) continue;
            sum += Math.Abs(ranks[u] - nominal[u]);
            count++;
        }

        return count > 0 ? (double)sum / count : 0;
    }
}

/// <summary>How much one factor moves the ranking.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Index">Its indices.</param>
public sealed record FactorSensitivity(Factor Factor, SobolIndex Index);
