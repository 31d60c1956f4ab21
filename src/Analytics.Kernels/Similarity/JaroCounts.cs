namespace Analytics.Kernels.Similarity;

/// <summary>What Jaro's comparison counts on two texts; every form of the metric, scalar or batch, goes through these numbers.</summary>
/// <param name="Matches">Symbols of one text paired with an equal one of the other within the window.</param>
/// <param name="Transpositions">Half the number of places where the paired symbols, each text's in its own order, differ; rounded down.</param>
public readonly record struct JaroCounts(int Matches, int Transpositions)
{
    /// <summary>The window: symbols at most this far apart may be paired, max(|a|, |b|) ÷ 2 − 1 in whole numbers and not below 0.</summary>
    public static int Window(int lengthA, int lengthB) => Math.Max((Math.Max(lengthA, lengthB) / 2) - 1, 0);

    /// <summary>
    /// (m/|a| + m/|b| + (m − t)/m) ÷ 3, 0 to 1, summed in this order in double precision; 0 when nothing is paired, also for two empty texts
    /// — as in the program of the Census Bureau and in DuckDB.
    /// </summary>
    public double Similarity(int lengthA, int lengthB)
    {
        if (Matches == 0)
        {
            return 0;
        }

        double m = Matches;
        return ((m / lengthA) + (m / lengthB) + ((m - Transpositions) / m)) / 3;
    }
}
