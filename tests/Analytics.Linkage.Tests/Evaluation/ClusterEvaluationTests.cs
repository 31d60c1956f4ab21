using Analytics.Linkage.Evaluation;
using Analytics.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Evaluation;

public sealed class ClusterEvaluationTests
{
    [Fact]
    public void Dedupe_TheExampleOfThePaper()
    {
        // Bagga and Baldwin's figures: entities of 5, 2 and 5; the first response joins the 2 to a 5, the second the two 5s.
        int[] entities = [1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3];
        var first = ClusterEvaluation.Dedupe([1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2], entities);
        Assert.Equal(16.0 / 21, first.BCubed.Precision!.Value, 15);
        Assert.Equal(1, first.BCubed.Recall);
        var second = ClusterEvaluation.Dedupe([1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 1, 1], entities);
        Assert.Equal(7.0 / 12, second.BCubed.Precision!.Value, 15);
        Assert.Equal(1, second.BCubed.Recall);
        Assert.Equal(new PairCounts(21, 10, 0), first.Pairs);
        Assert.Equal(new PairCounts(21, 25, 0), second.Pairs);
    }

    [Fact]
    public void Link_CountsOnlyPairsBetweenTheTables()
    {
        // One cluster of two left rows and one right row; the left two are a true pair, but within one table.
        var quality = ClusterEvaluation.Link([0, 0], [4, 4], [0, 1], [5, 4]);
        Assert.Equal(new PairCounts(0, 2, 2), quality.Pairs);
        Assert.Equal(((2 * 2.0 / 3) + (1.0 / 3) + 1) / 4, quality.BCubed.Precision!.Value, 15);
        Assert.Equal(((2 * 2.0 / 3) + (1.0 / 3) + 1) / 4, quality.BCubed.Recall!.Value, 15);
    }

    [Fact]
    public void Dedupe_Degenerate()
    {
        var none = ClusterEvaluation.Dedupe([], []);
        Assert.Equal(new ClusterQuality(new PairCounts(0, 0, 0), new BCubed(null, null), 0, 0), none);
        Assert.Null(none.BCubed.F1);

        var singletons = ClusterEvaluation.Dedupe([0, 1, 2], [5, 6, 7]);
        Assert.Equal(new PairCounts(0, 0, 0), singletons.Pairs);
        Assert.Null(singletons.Pairs.F1);
        Assert.Equal(1, singletons.BCubed.F1);

        var unknown = ClusterEvaluation.Dedupe([0, 0, 0], [-1, -1, 2]);
        Assert.Equal(new PairCounts(0, 0, 0, 3), unknown.Pairs);
        Assert.Equal((1, 2), (unknown.JudgedRows, unknown.UnjudgedRows));
        Assert.Equal(1, unknown.BCubed.F1);
    }

    [Fact]
    public void Quality_AnyRows_EqualsTheOracle() => Prop.ForAll(
        LabelledRows.Any().ToArbitrary(),
        table =>
        {
            var quality = Quality(table);
            var (truly, falsely, missed, unjudged) =
                LinkageDefinitions.Pairs(table.Rows, table.Link, (i, j) => table.Rows[i].Cluster == table.Rows[j].Cluster);
            Assert.Equal(new PairCounts(truly, falsely, missed, unjudged), quality.Pairs);
            var (precision, recall) = LinkageDefinitions.BCubed(table.Rows);
            Assert.Equal(precision, quality.BCubed.Precision ?? double.NaN, 12);
            Assert.Equal(recall, quality.BCubed.Recall ?? double.NaN, 12);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Quality_OtherOrderAndOtherCodes_IsTheSameToTheLastBit() => Prop.ForAll(
        LabelledRows.Any().ToArbitrary(),
        table => Quality(table) == Quality(new LabelledRows(
            table.Link,
            [.. table.Rows.Reverse().Select(row => row with { Cluster = 1000 - (7 * row.Cluster), Entity = row.Entity < 0 ? -1 : 99 - row.Entity })])))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Quality_TruthItself_IsPerfect() => Prop.ForAll(
        LabelledRows.Any().ToArbitrary(),
        table =>
        {
            var quality = Quality(new LabelledRows(table.Link, [.. table.Rows.Where(row => row.Entity >= 0).Select(row => row with { Cluster = row.Entity })]));
            return quality.Pairs.FalsePositives + quality.Pairs.FalseNegatives == 0 && (quality.BCubed.F1 ?? 1) == 1;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Codes_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => ClusterEvaluation.Dedupe([-1], [0]));
        Assert.Throws<ArgumentException>(() => ClusterEvaluation.Dedupe([0], [-2]));
        Assert.Contains("2 cluster codes and 1 entity codes", Assert.Throws<ArgumentException>(() => ClusterEvaluation.Dedupe([0, 0], [0])).Message, StringComparison.Ordinal);
    }

    private static ClusterQuality Quality(LabelledRows table) => table.Link
        ? ClusterEvaluation.Link(table.Clusters(false), table.Entities(false), table.Clusters(true), table.Entities(true))
        : ClusterEvaluation.Dedupe(table.Clusters(false), table.Entities(false));
}
