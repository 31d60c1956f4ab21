using System.Globalization;
using Analytics.Anomalies.Multivariate;
using Xunit.Abstractions;

namespace Analytics.Anomalies.Tests.Multivariate;

/// <summary>The methods on labelled public sets, against what other implementations of the same definitions reach there (AUROC × 100).</summary>
public sealed class PublicSetsTests(ITestOutputHelper output)
{
    // Name, then isolation forest (scikit-learn 1.2.1), ECOD, kNN with k = 5 and PCA as measured beside the sets.
    private static readonly (string Set, double Forest, double Ecod, double Knn, double Pca)[] Measured =
    [
        ("cardio", 92.61, 93.50, 71.27, 95.00), ("thyroid", 97.82, 97.71, 96.04, 95.47), ("breastw", 98.75, 99.14, 97.72, 95.89),
        ("pendigits", 94.73, 92.74, 74.35, 93.55), ("satimage-2", 99.34, 96.49, 93.81, 97.72), ("vowels", 76.72, 59.29, 97.49, 60.62),
        ("lymphography", 99.88, 99.53, 99.65, 99.65), ("glass", 78.79, 70.46, 86.80, 69.27),
    ];

    public static TheoryData<string> Sets() => [.. PublicSet.Names];

    [SkippableTheory]
    [MemberData(nameof(Sets))]
    public void Ecod_AsMeasured(string name) => Assert.Equal(Of(name).Ecod, Auroc(name, new TailScore()), 0.01);

    [SkippableTheory]
    [MemberData(nameof(Sets))]
    public void Knn_AsMeasured(string name) => Assert.Equal(Of(name).Knn, Auroc(name, new NeighbourDistance()), 0.01);

    [SkippableTheory]
    [MemberData(nameof(Sets))]
    public void Pca_WithTheLargestPlacePositive_AsMeasured(string name)
    {
        var set = PublicSet.Read(name);
        var scores = PrincipalDistance.Score(set.Table, places => places.MaxBy(Math.Abs) > 0 ? 1 : -1, emptyAxes: true);
        Assert.Equal(Of(name).Pca, set.Auroc(scores), 0.01);
    }

    [SkippableTheory]
    [MemberData(nameof(Sets))]
    public void IsolationForest_MeanOfTenSeeds_AsMeasured(string name)
    {
        var set = PublicSet.Read(name);
        var mean = Enumerable.Range(1, 10).Average(seed => set.Auroc(new IsolationForest((ulong)seed).Score(set.Table)));
        Assert.Equal(Of(name).Forest, mean, 1.5);
    }

    [SkippableFact]
    public void Ensemble_NotFarBelowTheBestMethod()
    {
        var best = new[] { Measured.Average(set => set.Forest), Measured.Average(set => set.Ecod), Measured.Average(set => set.Knn), Measured.Average(set => set.Pca) }.Max();
        IOutlierScore[] methods = [.. OutlierEnsemble.Methods, new OutlierEnsemble()];
        output.WriteLine("| set | " + string.Join(" | ", methods.Select(method => method.Name)) + " |");
        var reached = Measured.Select(set => (set.Set, Scores: methods.Select(method => Auroc(set.Set, method)).ToArray())).Append(default).ToList();
        reached[^1] = ("mean", [.. Enumerable.Range(0, methods.Length).Select(i => reached[..^1].Average(set => set.Scores[i]))]);
        foreach (var (set, scores) in reached) output.WriteLine($"| {set} | " + string.Join(" | ", scores.Select(score => score.ToString("0.00", CultureInfo.InvariantCulture))) + " |");
        Assert.True(reached[^1].Scores[^1] >= best - 0.5);
    }

    private static (string Set, double Forest, double Ecod, double Knn, double Pca) Of(string name) => Array.Find(Measured, set => set.Set == name);

    private static double Auroc(string name, IOutlierScore method)
    {
        var set = PublicSet.Read(name);
        return set.Auroc(method.Score(set.Table));
    }
}
