using Analytics.Linkage.Evaluation;
using Analytics.TestKit;

namespace Analytics.Linkage.Tests;

/// <summary>Public data, nothing set, the threshold that the engine chooses: what must be reached.</summary>
public sealed class LinkerAccuracyTests
{
    private const string Record = @"rec-(\d+)";

    [Fact]
    public void Fake1000_PairsF1() => Reaches(0.87, Dedupe(PublicData.Read(RepositoryRoot.File("tests/data/fake_1000/fake_1000.csv"), "unique_id", "cluster")));

    [SkippableFact]
    public void Febrl3_PairsF1() => Reaches(0.997, Dedupe(PublicData.Read(PublicData.Beside("febrl3/dataset3.csv"), null, "rec_id", Record)));

    [SkippableFact]
    public void Febrl4_OneToOne_PairsF1()
    {
        var left = PublicData.Read(PublicData.Beside("febrl4/dataset4a.csv"), null, "rec_id", Record);
        var both = PublicData.Link(left, PublicData.Read(PublicData.Beside("febrl4/dataset4b.csv"), null, "rec_id", Record));
        var matches = Linker.Run(both.Table, new LinkageOptions { OneToOne = true }).Matches.ToArray();
        var (entities, count) = (both.Entities(), left.Table.RowCount);
        Reaches(0.9998, PairEvaluation.Count(
            [.. matches.Select(pair => pair.Left)], [.. matches.Select(pair => pair.Right - count)], PairTruth.Link(entities.AsSpan(0, count), entities.AsSpan(count))).F1);
    }

    [SkippableFact]
    public void Historical50K_ClustersF1AndBCubed()
    {
        var data = PublicData.Read(PublicData.Beside("historical_50k/historical_50k.csv"), "unique_id", "cluster");
        var quality = ClusterEvaluation.Dedupe([.. Linker.Run(data.Table).Clusters], data.Entities());
        Reaches(0.90, quality.Pairs.F1);
        Reaches(0.92, quality.BCubed.F1);
    }

    [Fact]
    public void Fake1000_EstimatedRecall() => EstimatesRecall(PublicData.Read(RepositoryRoot.File("tests/data/fake_1000/fake_1000.csv"), "unique_id", "cluster"), 0.02);

    [SkippableFact]
    public void Febrl3_EstimatedRecall() => EstimatesRecall(PublicData.Read(PublicData.Beside("febrl3/dataset3.csv"), null, "rec_id", Record), 0.002);

    /// <summary>The report's recall of the blocking is that of all compared pairs, to so much.</summary>
    private static void EstimatesRecall(PublicData data, double near)
    {
        var result = Linker.Run(data.Table, new LinkageOptions { KeepAllPairs = true });
        var truth = PairEvaluation.Count(
            [.. result.Pairs.Select(pair => pair.Left)], [.. result.Pairs.Select(pair => pair.Right)], PairTruth.Dedupe(data.Entities())).Recall!.Value;
        Assert.InRange(result.Report.Rules[^1].EstimatedRecall!.Value, truth - near, truth + near);
    }

    private static double? Dedupe(PublicData data)
    {
        var matches = Linker.Run(data.Table).Matches.ToArray();
        return PairEvaluation.Count([.. matches.Select(pair => pair.Left)], [.. matches.Select(pair => pair.Right)], PairTruth.Dedupe(data.Entities())).F1;
    }

    private static void Reaches(double target, double? reached) => Assert.True(reached >= target, $"{reached:0.00000} is below {target}");
}
