using Analytics.Linkage.Tables;
using Analytics.Linkage.Training;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Training;

public sealed class RandomPairsTests
{
    [Fact]
    public void Pairs_OfAnyTable_AreDifferentAndPossible() => Prop.ForAll(
        Gen.Choose(1, 60).ToArbitrary(), Gen.Choose(-1, 60).ToArbitrary(), Gen.Choose(1, 2000).ToArbitrary(), (rows, left, wanted) =>
        {
            var table = Table(rows, left < 0 ? null : Math.Min(left, rows));
            var pairs = Pairs(table, wanted, out var isComplete);
            Assert.Equal(Math.Min(wanted, (long)table.PossiblePairs), pairs.Length);
            Assert.Equal(wanted >= table.PossiblePairs, isComplete);
            var possible = Rows.Pairs(table).ToHashSet();
            Assert.All(pairs, pair => Assert.True(possible.Remove(table.IsLink ? pair : (Math.Min(pair.Left, pair.Right), Math.Max(pair.Left, pair.Right))), $"{pair} is no pair or comes twice"));
            Assert.True(!isComplete || possible.Count == 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Theory]
    [InlineData(null)]
    [InlineData(700)]
    public void Pairs_OfRowsInAnotherOrder_HoldTheSameRecords(int? left)
    {
        var table = Table(2000, left);
        int[] order = left is { } count
            ? [.. Rows.Order(count, 1), .. Rows.Order(2000 - count, 2).Select(row => row + count)]
            : Rows.Order(2000, 3);
        var moved = Rows.Reordered(table, order);
        Assert.Equal(
            Pairs(table, 30_000, out _).Select(pair => (table.Columns[0].Text(pair.Left), table.Columns[0].Text(pair.Right))),
            Pairs(moved, 30_000, out _).Select(pair => (moved.Columns[0].Text(pair.Left), moved.Columns[0].Text(pair.Right))));
    }

    [Fact]
    public void Pairs_OfATableAndItsCopy_AreNotItsTwins()
    {
        // Among blindly drawn pairs of 3,000 and 3,000 records one in 3,000 is of the same record, even if both tables hold the same.
        var values = Enumerable.Range(0, 3000).Select(i => $"{i}").ToArray();
        var table = Rows.Table(3000, ("a", [.. values, .. values]));
        var twins = Pairs(table, 100_000, out _).Count(pair => pair.Right - pair.Left == 3000);
        Assert.InRange(twins, 0, 300);
    }

    [Fact]
    public void Pairs_OfOneRepeatedRecord_AreTakenAllTheSame()
    {
        for (var salt = 0; salt < 10; salt++)
        {
            var table = Rows.Table(("a", [.. Enumerable.Repeat($"same {salt}", 60_000)]));
            Assert.All(Pairs(table, 1000, out _), pair => Assert.NotEqual(pair.Left, pair.Right));
        }
    }

    private static LinkageTable Table(int rows, int? left) => Rows.Table(left, ("a", [.. Enumerable.Range(0, rows).Select(i => $"{i}")]));

    private static (int Left, int Right)[] Pairs(LinkageTable table, int wanted, out bool isComplete)
    {
        var pairs = new RandomPairs(Rows.Prepared(table), Rows.Hashes(table), wanted);
        isComplete = pairs.IsComplete;
        return [.. RandomRunsTests.OneByOne(pairs)];
    }
}
