namespace Analytics.Anomalies.Statistics;

/// <summary>Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations: one order of operations, so one result everywhere.</summary>
/// <param name="Values">Descending.</param>
/// <param name="Vectors">Beside each value its vector, of length one; its sign means nothing.</param>
internal sealed record SymmetricEigen(double[] Values, double[][] Vectors)
{
    private const int MostSweeps = 60;

    /// <summary>Decomposes.</summary>
    /// <param name="matrix">Square and symmetric; destroyed.</param>
    public static SymmetricEigen Of(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        var vectors = new double[n, n];
        for (var i = 0; i < n; i++) vectors[i, i] = 1;
        for (var sweep = 0; sweep < MostSweeps && !IsDiagonal(matrix, n); sweep++)
        {
            for (var p = 0; p < n - 1; p++)
            {
                for (var q = p + 1; q < n; q++) Rotate(matrix, vectors, n, p, q);
            }
        }

        var order = Enumerable.Range(0, n).OrderByDescending(i => matrix[i, i]).ToArray();
        return new SymmetricEigen(
            [.. order.Select(i => matrix[i, i])], [.. order.Select(i => Enumerable.Range(0, n).Select(row => vectors[row, i]).ToArray())]);
    }

    private static bool IsDiagonal(double[,] matrix, int n)
    {
        var (outside, inside) = (0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            inside += matrix[i, i] * matrix[i, i];
            for (var j = i + 1; j < n; j++) outside += matrix[i, j] * matrix[i, j];
        }

        return outside <= inside * 1e-28;
    }

    private static void Rotate(double[,] a, double[,] vectors, int n, int p, int q)
    {
        if (a[p, q] == 0) return;
        var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var t = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var c = 1 / Math.Sqrt((t * t) + 1);
        var s = t * c;
        for (var k = 0; k < n; k++)
        {
            var (kp, kq) = (a[k, p], a[k, q]);
            (a[k, p], a[k, q]) = ((c * kp) - (s * kq), (s * kp) + (c * kq));
        }

        for (var k = 0; k < n; k++)
        {
            var (pk, qk) = (a[p, k], a[q, k]);
            (a[p, k], a[q, k]) = ((c * pk) - (s * qk), (s * pk) + (c * qk));
            var (vp, vq) = (vectors[k, p], vectors[k, q]);
            (vectors[k, p], vectors[k, q]) = ((c * vp) - (s * vq), (s * vp) + (c * vq));
        }
    }
}
