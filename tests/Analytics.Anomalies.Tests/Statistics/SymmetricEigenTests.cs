using Analytics.Anomalies.Statistics;

namespace Analytics.Anomalies.Tests.Statistics;

public sealed class SymmetricEigenTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(24)]
    public void Of_VectorsAreOrthonormalAndRebuildTheMatrix(int n)
    {
        var random = new Random(n);
        var matrix = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = i; j < n; j++) matrix[i, j] = matrix[j, i] = random.NextDouble() - 0.5;
        }

        var eigen = SymmetricEigen.Of((double[,])matrix.Clone());
        Assert.Equal(eigen.Values.OrderDescending(), eigen.Values);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                Assert.Equal(i == j ? 1 : 0, eigen.Vectors[i].Zip(eigen.Vectors[j], (a, b) => a * b).Sum(), 1e-12);
                Assert.Equal(matrix[i, j], Enumerable.Range(0, n).Sum(k => eigen.Values[k] * eigen.Vectors[k][i] * eigen.Vectors[k][j]), 1e-12);
            }
        }
    }
}
