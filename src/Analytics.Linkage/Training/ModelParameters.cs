using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Training;

/// <summary>The probabilities of each level of each comparison, indexed by comparison and by level code − 1 ("else" first); "missing" has none.</summary>
internal sealed class ModelParameters
{
    public ModelParameters(PatternSpace space)
    {
        M = Ladder(space, FirstGuess);
        U = Ladder(space, count => [.. Enumerable.Repeat(1.0 / count, count)]);
    }

    private ModelParameters(double[][] m, double[][] u) => (M, U) = (m, u);

    /// <summary>P(level | same entity).</summary>
    public double[][] M { get; }

    /// <summary>P(level | different entities).</summary>
    public double[][] U { get; }

    public ModelParameters Copy() => new([.. M.Select(ladder => ladder.ToArray())], [.. U.Select(ladder => ladder.ToArray())]);

    /// <summary>log2(m ÷ u) of a level code; 0 for missing.</summary>
    public double Weight(int comparison, int code) => code == 0 ? 0 : Math.Log2(M[comparison][code - 1] / U[comparison][code - 1]);

    /// <summary>The weights of all level codes of a comparison.</summary>
    public double[] Weights(int comparison) => [.. Enumerable.Range(0, M[comparison].Length + 1).Select(code => Weight(comparison, code))];

    private static double[][] Ladder(PatternSpace space, Func<int, double[]> make) =>
        [.. Enumerable.Range(0, space.Count).Select(comparison => make(space.Radix(comparison) - 1))];

    /// <summary>Before anything is learnt: most true pairs agree on the top level, each level below takes half of what is left, "else" a twentieth.</summary>
    private static double[] FirstGuess(int count)
    {
        var m = new double[count];
        m[0] = 0.05;
        var rest = 0.95;
        for (var i = count - 1; i > 0; i--)
        {
            m[i] = i == 1 ? rest : rest * (i == count - 1 ? 0.85 : 0.5);
            rest -= m[i];
        }

        return m;
    }
}
