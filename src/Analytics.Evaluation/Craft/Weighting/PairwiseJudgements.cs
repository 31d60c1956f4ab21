namespace Analytics.Evaluation.Craft.Weighting;

/// <summary>
/// The analytic hierarchy process (Saaty 1980): a reciprocal matrix says how many times as important the row is as the column; weights are
/// its principal eigenvector.
/// </summary>
public static class PairwiseJudgements
{
    // Saaty's random indices for n = 1 … 15; beyond, judgements are too many to be consistent.
    private static readonly double[] RandomIndex = [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

    /// <summary>A consistency ratio below this is accepted.</summary>
    public const double AcceptedRatio = 0.10;

    /// <summary>Weights of one matrix.</summary>
    /// <param name="matrix">n × n, positive, a_ji = 1 ÷ a_ij, ones on the diagonal; n ≤ 15.</param>
    /// <exception cref="ArgumentException">The matrix is not so.</exception>
    public static JudgedWeights Weigh(double[,] matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        Check(matrix);
        var n = matrix.GetLength(0);
        var weights = new double[n];
        Array.Fill(weights, 1.0 / n);
        var eigenvalue = 0.0;
        // Power iteration: a positive matrix has one greatest eigenvalue, and a positive vector reaches it from anywhere.
        for (var round = 0; round < 10_000; round++)
        {
            var next = Multiply(matrix, weights);
            // Weights have sum 1, so the sum is the eigenvalue.
            eigenvalue = next.Sum();
            var moved = 0.0;
            for (var i = 0; i < n; i++)
            {
                next[i] /= eigenvalue;
                moved = Math.Max(moved, Math.Abs(next[i] - weights[i]));
            }

            weights = next;
            if (moved < 1e-15) break;
        }

        var index = n > 2 ? (eigenvalue - n) / (n - 1) : 0;
        return new JudgedWeights(weights, eigenvalue, index, n > 2 ? index / RandomIndex[n - 1] : 0);
    }

    /// <summary>One matrix of several judges: the geometric mean of each cell, which keeps it reciprocal (Aczél and Saaty 1983).</summary>
    /// <exception cref="ArgumentException">There is no judge, or the matrices differ in size.</exception>
    public static double[,] Combine(IReadOnlyList<double[,]> judges)
    {
        ArgumentNullException.ThrowIfNull(judges);
        if (judges.Count == 0) throw new ArgumentException("At least one judge is needed.", nameof(judges));
        foreach (var judge in judges) Check(judge);
        var n = judges[0].GetLength(0);
        if (judges.Any(judge => judge.GetLength(0) != n)) throw new ArgumentException("The judges' matrices differ in size.", nameof(judges));
        var combined = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++) combined[i, j] = Math.Exp(judges.Sum(judge => Math.Log(judge[i, j])) / judges.Count);
        }

        return combined;
    }

    private static double[] Multiply(double[,] matrix, double[] vector)
    {
        var product = new double[vector.Length];
        for (var i = 0; i < vector.Length; i++)
        {
            for (var j = 0; j < vector.Length; j++) product[i] += matrix[i, j] * vector[j];
        }

        return product;
    }

    private static void Check(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        if (n == 0 || n != matrix.GetLength(1)) throw new ArgumentException("Judgements form a square.", nameof(matrix));
        if (n > RandomIndex.Length) throw new ArgumentException($"At most {RandomIndex.Length} things can be compared pair by pair.", nameof(matrix));
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                if (!(matrix[i, j] > 0) || Math.Abs(matrix[i, j] * matrix[j, i] - 1) > 0.01)
                    throw new ArgumentException($"Row {i + 1}, column {j + 1}: judgements are positive, and each is the inverse of its opposite.", nameof(matrix));
            }
        }
    }
}

/// <summary>What judgements come to.</summary>
/// <param name="Weights">The weights, of sum 1.</param>
/// <param name="Eigenvalue">The greatest eigenvalue; n for judgements without contradiction.</param>
/// <param name="ConsistencyIndex">(λ − n) ÷ (n − 1).</param>
/// <param name="ConsistencyRatio">The index by that of random judgements.</param>
public sealed record JudgedWeights(IReadOnlyList<double> Weights, double Eigenvalue, double ConsistencyIndex, double ConsistencyRatio)
{
    /// <summary>Whether the judgements contradict one another little enough.</summary>
    public bool Accepted => ConsistencyRatio < PairwiseJudgements.AcceptedRatio;
}
