using Analytics.Linkage.Clustering;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Models;
using Analytics.Linkage.Scoring;
using Analytics.Linkage.Tables;
using Analytics.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Clustering;

public sealed class ClusterBuilderTests
{
    private const double LinkFrom = 0;

    private static readonly Gen<LinkageTable> Tables =
        from rows in Gen.Choose(2, 14)
        from a in Gen.Elements<string?>("anna", "anne", "hanna", "bert", "berta", null).ArrayOf(rows)
        from b in Gen.Elements<string?>("1900", "1901", "1911", "2000", null).ArrayOf(rows)
        from c in Gen.Elements<string?>("p", "q", null, null, null).ArrayOf(rows)
        select Rows.Table(("a", a), ("b", b), ("c", c));

    [Fact]
    public void Build_OfAnyTable_EqualsTheDefinition() => Prop.ForAll(
        Tables.ToArbitrary(), Gen.Choose(-8, 4).ToArbitrary(), Gen.Elements(1, 2, 8).ToArbitrary(), (table, mean, threads) =>
        {
            // Of equal weights the hashes of the records decide, and of equal records the rows.
            var engine = new Engine(table, "not missing(c) and not equal(c)");
            var links = engine.Pairs.Where(pair => pair.Weight >= LinkFrom)
                .OrderByDescending(pair => pair.Weight).ThenBy(pair => engine.Hashes.Pair(pair.Left, pair.Right)).ThenBy(pair => (pair.Left, pair.Right)).Select(pair => (pair.Left, pair.Right));
            var c = table.Column("c");
            var expected = ClusterDefinition.AverageLinkage(
                table.RowCount, links, engine.Weight, mean, (one, other) => c.Text(one) is { } text && c.Text(other) is { } second && text != second);
            Assert.Equal(expected, engine.Build(mean, threads).Clusters);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Build_OfABridge_RefusesIt()
    {
        // Three Annas of 1900 and three Berts of 2000; a record with the name of the ones and the year of the others links to both groups.
        var table = Rows.Table(("a", ["anna", "anna", "anna", "bert", "bert", "bert", "bert"]), ("b", ["1900", "1900", "1900", "2000", "2000", "2000", "1900"]), ("c", new string?[7]));
        var (clusters, refused, forbidden) = new Engine(table).Build(2, 2);
        Assert.Equal([0, 0, 0, 3, 3, 3, 6], clusters);
        Assert.True(refused > 0);
        Assert.Equal(0, forbidden);
        Assert.Single(new Engine(table).Build(double.NegativeInfinity, 2).Clusters.Distinct());
    }

    [Fact]
    public void Build_OfRecordsThatCannotBeOne_KeepsThemApart()
    {
        var table = Rows.Table(("a", ["anna", "anna", "anna"]), ("b", ["1900", "1900", "1900"]), ("c", ["p", null, "q"]));
        var (clusters, refused, forbidden) = new Engine(table, "not missing(c) and not equal(c)").Build(-10, 1);
        Assert.NotEqual(clusters[0], clusters[2]);
        Assert.Equal(2, clusters.Distinct().Count());
        Assert.Equal(0, refused);
        Assert.True(forbidden > 0);
        Assert.Equal([0, 0, 0], new Engine(table).Build(-10, 1).Clusters);
    }

    [Fact]
    public void Build_OfRowsInAnotherOrder_MakesTheSameClusters() => Prop.ForAll(
        Gen.Choose(0, 10_000).ToArbitrary(), seed =>
        {
            // Every record is another one, and many weights are equal.
            var random = new Random(seed);
            string?[] First() => [.. Enumerable.Range(0, 14).Select(_ => random.Next(4) == 0 ? "anne" : "anna")];
            var table = Rows.Table(("a", First()), ("b", [.. Enumerable.Range(0, 14).Select(_ => $"19{random.Next(3)}1")]), ("c", [.. Enumerable.Range(0, 14).Select(i => random.Next(2) == 0 ? $"p{i % 2}" : null)]), ("d", [.. Enumerable.Range(0, 14).Select(i => $"{i}")]));
            var order = Rows.Order(14, seed);
            var clusters = new Engine(table, "not missing(c) and not equal(c)").Build(-1, 2).Clusters;
            var moved = new Engine(Rows.Reordered(table, order), "not missing(c) and not equal(c)").Build(-1, 2).Clusters;
            Assert.All(Rows.Pairs(table), pair => Assert.Equal(clusters[order[pair.Left]] == clusters[order[pair.Right]], moved[pair.Left] == moved[pair.Right]));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Build_OfALargeCluster_IsOne()
    {
        var table = Rows.Table(("a", [.. Enumerable.Repeat("anna", 60), "bert"]), ("b", [.. Enumerable.Repeat("1900", 61)]), ("c", new string?[61]));
        var clusters = new Engine(table).Build(2, 2).Clusters;
        Assert.Equal([.. Enumerable.Repeat(0, 60), 60], clusters);
    }

    [Fact]
    public void Components_PutLinksOfOnePartSideBySide()
    {
        var links = new[] { (0, 1), (4, 5), (1, 2), (6, 7), (3, 5) }.Select(pair => new ScoredPair(pair.Item1, pair.Item2, 0, 1)).ToArray();
        var ranges = Components.Of(links, 9);
        Assert.Equal([2, 2, 1], ranges.Select(range => range.Count));
        Assert.Equal(["01 12", "35 45", "67"], ranges.Select(range => string.Join(' ', links.Skip(range.First).Take(range.Count).Select(link => $"{link.Left}{link.Right}").Order())));
        Assert.Empty(Components.Of([], 3));
    }

    /// <summary>A table with a model of two fields, all pairs scored.</summary>
    private sealed class Engine
    {
        private readonly PreparedTable _prepared;
        private readonly PatternSpace _space;
        private readonly PairScorer _scorer;
        private readonly Condition[] _cannotLink;

        public Engine(LinkageTable table, params string[] cannotLink)
        {
            _prepared = Rows.Prepared(table);
            var model = SmallModel.Of(table, Rows.Ladder("a", "equal(a)", "jaro_winkler(a) >= 0.8"), Rows.Ladder("b", "equal(b)", "osa(b) <= 1")) with { Prior = 0.4 };
            _space = new PatternSpace([.. model.Comparisons.Select(trained => trained.Comparison)]);
            _scorer = new PairScorer(model, _space, _prepared);
            _cannotLink = [.. cannotLink.Select(Condition.Parse)];
            Hashes = Rows.Hashes(table);
            Pairs = [.. Rows.Pairs(table).Select(pair => new ScoredPair(pair.Left, pair.Right, 0, Weight(pair.Left, pair.Right)))];
        }

        public RowHashes Hashes { get; }

        public ScoredPair[] Pairs { get; }

        public double Weight(int left, int right)
        {
            var pattern = new PairComparer(_space, _prepared).Pattern(left, right);
            return _scorer.Weight(_scorer.PatternWeight(pattern), pattern, left, right);
        }

        public (int[] Clusters, int Refused, int Forbidden) Build(double meanFrom, int threads)
        {
            var builder = new ClusterBuilder(_prepared, _space, _scorer, Hashes, _cannotLink, threads);
            return (builder.Build(Pairs, LinkFrom, meanFrom, default), builder.Refused, builder.Forbidden);
        }
    }
}
