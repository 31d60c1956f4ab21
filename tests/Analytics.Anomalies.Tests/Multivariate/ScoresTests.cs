using Analytics.Anomalies.Multivariate;
using Analytics.Reference;

namespace Analytics.Anomalies.Tests.Multivariate;

/// <summary>Every method against its definition, on tables of all awkward sizes.</summary>
public sealed class ScoresTests
{
    public static TheoryData<int, int> Sizes()
    {
        var sizes = new TheoryData<int, int>();
        foreach (var rows in new[] { 2, 3, 7, 63, 64, 65, 128, 200 })
        {
            foreach (var columns in new[] { 1, 2, 7, 8, 9, 17 }) sizes.Add(rows, columns);
        }

        return sizes;
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void NeighbourDistance_AsDefined(int rows, int columns)
    {
        var table = Tables.Rows((rows * 31) + columns, rows, columns);
        Equal(OutlierDefinitions.Neighbour(table, Math.Min(5, rows - 1)), new NeighbourDistance().Score(Tables.Of(table)));
    }

    /// <summary>Rows in pairs closer than single precision can tell, and one so far away that products with it dwarf all distances.</summary>
    [Fact]
    public void NeighbourDistance_NearerThanSinglePrecisionTells()
    {
        var random = new Random(12);
        double[][] rows = [.. Enumerable.Range(0, 300).Select(_ => Enumerable.Range(0, 11).Select(_ => random.NextDouble()).ToArray()).SelectMany(row => new[] { row, [.. row.Select(cell => cell + (1e-7 * random.NextDouble()))] })];
        rows[17] = [.. rows[17].Select(cell => cell * 1e6)];
        Equal(OutlierDefinitions.Neighbour(rows, 1), new NeighbourDistance(1).Score(Tables.Of(rows)));
        Equal(OutlierDefinitions.Neighbour(rows, 5), new NeighbourDistance().Score(Tables.Of(rows)));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void TailScore_AsDefined(int rows, int columns)
    {
        var table = Tables.Rows((rows * 37) + columns, rows, columns);
        Equal(OutlierDefinitions.Tails(table), new TailScore().Score(Tables.Of(table)));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void RobustZ_AsDefined(int rows, int columns)
    {
        var table = Tables.Rows((rows * 41) + columns, rows, columns);
        Equal(OutlierDefinitions.RobustZ(table), new RobustZScore().Score(Tables.Of(table)));
    }

    [Fact]
    public void PrincipalDistance_DoesNotDependOnSigns()
    {
        // Mirroring a column mirrors eigenvectors; nothing that a row is may depend on it.
        var rows = Tables.Rows(5, 90, 9, unknown: false);
        var mirrored = rows.Select(row => row.Select((value, c) => c % 2 == 1 ? -value : value).ToArray()).ToArray();
        Equal(new PrincipalDistance().Score(Tables.Of(rows)), new PrincipalDistance().Score(Tables.Of(mirrored)), 1e-6);
    }

    [Fact]
    public void IsolationForest_SameForAnyNumberOfThreads_AnotherForAnotherSeed()
    {
        var table = Tables.Of(Tables.Rows(6, 700, 11));
        var one = new IsolationForest(3).Score(table);
        var single = new double[table.Rows];
        var alone = new Thread(() => single = new IsolationForest(3).Score(table));
        alone.Start();
        alone.Join();
        Assert.Equal(one, single);
        Assert.NotEqual(one, new IsolationForest(4).Score(table));
        Assert.All(one, score => Assert.InRange(score, 0.2, 1));
    }

    [Fact]
    public void IsolationForest_PathLengths_AsGrown()
    {
        // Three rows in one column: one cut parts one of them, a second the other two; the tree's lengths are 1, 2 and 2.
        var tree = IsolationTree.Grow([0, 1, 2], columns: 1, sample: 3, depth: 2, new Analytics.Anomalies.Randomness.CounterRandom(1, 1));
        var lengths = new double[3];
        tree.AddLengths([0, 1, 2], 1, lengths);
        Assert.Equal([1, 2, 2], lengths.Order());
        Assert.Equal((2 * (Math.Log(2) + 0.5772156649015329)) - (4.0 / 3), IsolationTree.MeanLength(3), 1e-12);
    }

    [Fact]
    public void Ensemble_PutsThePlantedRowFirst()
    {
        var rows = Tables.Rows(7, 150, 6);
        rows[77] = [40, 900, 7.25, 5_000, 30, 800];
        var scores = new OutlierEnsemble().Score(Tables.Of(rows));
        Assert.Equal(77, Array.IndexOf(scores, scores.Max()));
    }

    [Fact]
    public void UpperShares_TiesShareTheirPlace() => Assert.Equal([1, 0.5, 0.5, 0.5], [
        OutlierEnsemble.UpperShares([1, 2, 3, 4])[0], OutlierEnsemble.UpperShares([1, 2, 2, 2])[1], OutlierEnsemble.UpperShares([1, 2, 2, 2])[2], OutlierEnsemble.UpperShares([1, 2, 2, 2])[3]]);

    [Fact]
    public void Methods_NothingToCompare_NoScore() => Assert.All(OutlierEnsemble.Methods, method =>
    {
        Assert.Empty(method.Score(new FeatureTable(0, 3, [])));
        Assert.All(method.Score(new FeatureTable(4, 1, [double.NaN, double.NaN, double.NaN, double.NaN])), score => Assert.True(double.IsFinite(score)));
        Assert.Single(method.Score(new FeatureTable(1, 2, [1, 2])));
    });

    private static void Equal(double[] expected, double[] actual, double tolerance = 1e-9)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], tolerance * Math.Max(1, Math.Abs(expected[i])));
    }
}
