using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Configuration;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Training;

namespace Analytics.Linkage.Tests.Configuration;

public sealed class SeedPairsTests
{
    [Fact]
    public void Find_PairsNeighboursOfARareValue()
    {
        // Three rows of x make two pairs, thirteen of y are too many, z stands alone.
        var table = Rows.Table(("a", ["x", "z", "x", "x", .. Enumerable.Repeat("y", 13)]), ("b", [.. Enumerable.Range(0, 17).Select(i => $"{i}")]));
        var prepared = Rows.Prepared(table);
        var found = SeedPairs.Find(prepared, Rows.Hashes(table), [prepared[new ColumnValue("a")]]);
        Assert.Equal(2, found.Count);
        Assert.Equal([0, 2, 3], found.SelectMany(pair => new[] { pair.Left, pair.Right }).Distinct().Order());
        Assert.All(found, pair => Assert.Equal(0, pair.Finder));
    }

    [Fact]
    public void Find_InALink_PairsAcrossAlone()
    {
        var table = Rows.Table(2, ("a", ["x", "x", "x", "x"]), ("b", ["1", "2", "3", "4"]));
        var prepared = Rows.Prepared(table);
        var pair = Assert.Single(SeedPairs.Find(prepared, Rows.Hashes(table), [prepared[new ColumnValue("a")]]));
        Assert.True(pair.Left < 2 && pair.Right >= 2);
    }

    [Fact]
    public void Likely_KeepsPairsThatAgreeElsewhere_WithTheKeysTheyShare()
    {
        var table = Rows.Table(("a", ["x", "x", "y", "y"]), ("b", ["1", "1", "2", "3"]), ("c", ["p", "p", "p", null]));
        var prepared = Rows.Prepared(table);
        var space = new PatternSpace([Rows.Ladder("a", "equal(a)"), Rows.Ladder("b", "equal(b)")]);
        var parameters = Simulation(space);
        PreparedColumn[] keys = [prepared[new ColumnValue("a")], prepared[new ColumnValue("b")], prepared[new ColumnValue("c")]];
        var compared = SeedPairs.Compare([new FoundPair(0, 0, 1), new FoundPair(0, 2, 3)], row => row, prepared, space, keys);
        Assert.Equal(new Seed(0, 0b111), Assert.Single(SeedPairs.Likely(compared, space, parameters, 4)));
    }

    [Fact]
    public void Compare_OfSomeRows_KeepsTheirPlacesInTheWhole()
    {
        var table = Rows.Table(("a", ["w", "x", "x", "x"]), ("b", ["0", "1", "1", null]));
        var some = Rows.Prepared(Rows.Table(("a", ["x", "x", "x"]), ("b", ["1", "1", null])));
        var space = new PatternSpace([Rows.Ladder("a", "equal(a)"), Rows.Ladder("b", "equal(b)")]);
        FoundPair[] found = [new(3, 1, 2), new(5, 2, 3)];
        var compared = SeedPairs.Compare(found, row => row - 1, some, space, [some[new ColumnValue("b")]]);
        var whole = new PairComparer(space, Rows.Prepared(table));
        Assert.Equal([new ComparedSeed(3, 1, 2, whole.Pattern(1, 2), 1), new ComparedSeed(5, 2, 3, whole.Pattern(2, 3), 0)], compared);
    }

    [Fact]
    public void Say_OfMany_IsTheSameTogether()
    {
        Assert.Equal(1, 300 * SeedPairs.Say(300), 12);
        Assert.Equal(1, 200 * SeedPairs.Say(200), 12);
        Assert.Equal(0.5, 100 * SeedPairs.Say(100), 12);
    }

    private static ModelParameters Simulation(PatternSpace space) => Tests.Training.Simulation.Parameters(space, [[0.1, 0.9], [0.1, 0.9]], [[0.95, 0.05], [0.95, 0.05]]);
}
