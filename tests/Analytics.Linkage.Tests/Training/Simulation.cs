using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Training;

namespace Analytics.Linkage.Tests.Training;

/// <summary>Counts of agreement patterns of pairs that are matches or not as a known model has it, one simulation a seed.</summary>
internal sealed class Simulation(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Comparisons of so many levels each, "else" not counted.</summary>
    public static PatternSpace Space(params int[] levels) =>
        new([.. levels.Select((count, i) => Rows.Ladder($"c{i}", [.. Enumerable.Range(0, count).Select(level => $"jaro(a{i}) >= {0.9 - (0.1 * level)}")]))]);

    /// <summary>So many pairs of one class, their levels drawn one by one; a level may be missing.</summary>
    public void Draw(PatternSpace space, PatternCounts counts, int pairs, double[][] shares, double missing = 0)
    {
        for (var pair = 0; pair < pairs; pair++)
        {
            Add(space, counts, [.. shares.Select(ladder => _random.NextDouble() < missing ? 0 : 1 + Level(ladder))]);
        }
    }

    public static void Add(PatternSpace space, PatternCounts counts, int[] codes) =>
        counts.Add(codes.Select((code, i) => (ulong)code * space.Stride(i)).Aggregate(0UL, (sum, part) => sum + part));

    public int Level(double[] shares)
    {
        var at = _random.NextDouble();
        for (var level = 0; level < shares.Length - 1; level++)
        {
            at -= shares[level];
            if (at < 0)
            {
                return level;
            }
        }

        return shares.Length - 1;
    }

    public bool Happens(double chance) => _random.NextDouble() < chance;

    /// <summary>Parameters with these m and u.</summary>
    public static ModelParameters Parameters(PatternSpace space, double[][]? m, double[][] u)
    {
        var parameters = new ModelParameters(space);
        for (var i = 0; i < space.Count; i++)
        {
            u[i].CopyTo(parameters.U[i], 0);
            m?[i].CopyTo(parameters.M[i], 0);
        }

        return parameters;
    }
}
