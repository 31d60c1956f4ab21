using Analytics.Evaluation.Craft.Aggregation;
using Analytics.Evaluation.Tests.Asem;
using Analytics.Evaluation.Uncertainty;
using Analytics.Evaluation.Uncertainty.Randomness;
using Analytics.Evaluation.Uncertainty.Sensitivity;

namespace Analytics.Evaluation.Tests.Uncertainty.Sensitivity;

public sealed class SobolIndicesTests
{
    private const int Samples = 8192;

    /// <summary>Ishigami's function, whose indices are known in closed form (a = 7, b = 0.1).</summary>
    [Fact]
    public void Ishigami_ClosedForm()
    {
        double[] Point(int i, int sample) => [.. Enumerable.Range(0, 3).Select(f => Math.PI * (2 * new RandomStream(1, (uint)f, (ulong)(2 * i + sample)).Uniform(0) - 1))];
        static double F(double[] x) => Math.Sin(x[0]) + 7 * Math.Pow(Math.Sin(x[1]), 2) + 0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]);
        double[] a = [.. Enumerable.Range(0, Samples).Select(i => F(Point(i, 0)))], b = [.. Enumerable.Range(0, Samples).Select(i => F(Point(i, 1)))];
        var mixed = Enumerable.Range(0, 3).Select(f => Enumerable.Range(0, Samples).Select(i =>
        {
            var x = Point(i, 0);
            x[f] = Point(i, 1)[f];
            return F(x);
        }).ToArray()).ToArray();

        var indices = SobolIndices.Estimate(a, b, mixed, 1);
        double[] first = [0.3139, 0.4424, 0], total = [0.5576, 0.4424, 0.2437];
        for (var f = 0; f < 3; f++)
        {
            Assert.Equal(first[f], indices[f].First, 0.03);
            Assert.Equal(total[f], indices[f].Total, 0.03);
            Assert.InRange(first[f], indices[f].FirstInterval.Low - 0.02, indices[f].FirstInterval.High + 0.02);
            Assert.True(indices[f].TotalInterval.Low < indices[f].Total && indices[f].Total < indices[f].TotalInterval.High);
        }
    }

    [Fact]
    public void FactorWithoutEffect_HasNone()
    {
        double[] a = [.. Enumerable.Range(0, 500).Select(i => new RandomStream(1, 0, (ulong)i).Uniform(0))], b = [.. Enumerable.Range(0, 500).Select(i => new RandomStream(1, 0, (ulong)i).Uniform(1))];
        var indices = SobolIndices.Estimate(a, b, [b, a], 1);
        Assert.Equal(0, indices[1].Total);
        Assert.Equal(0, indices[1].First);
        Assert.Equal(1, indices[0].Total, 0.15);
    }

    [Fact]
    public void Analyse_NamesTheFactorsThatVary_AndDoesNotDependOnThreads()
    {
        var options = new UncertaintyOptions { Aggregations = [new AggregationChoice(new GeometricMean())] };
        var one = SensitivityAnalysis.Analyse(AsemData.FromDenominated(), AsemData.Method, options with { Threads = 1 }, samples: 200);
        Assert.Equal([Factor.Weights, Factor.Aggregation], one.Select(item => item.Factor));
        Assert.Equal(one, SensitivityAnalysis.Analyse(AsemData.FromDenominated(), AsemData.Method, options with { Threads = 5 }, samples: 200));
        // The two explain everything between them.
        Assert.InRange(one.Sum(item => item.Index.Total), 0.9, 1.4);
        Assert.All(one, item => Assert.InRange(item.Index.Total, 0.01, 1.2));
    }

    [Fact]
    public void Analyse_WhoeverKeepsWhatIsContested_IsAFactor()
    {
        var found = SensitivityAnalysis.Analyse(Models.Of(4, 41, 12, 0), Models.Method(), new UncertaintyOptions { Weights = null, Inputs = Models.Inputs }, samples: 100);
        Assert.Equal([Factor.Inputs], found.Select(item => item.Factor));
        Assert.Equal(1, found[0].Index.Total, 0.4);
    }
}
