using Analytics.Linkage.Columns;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Tables;
using Analytics.Linkage.Training;

namespace Analytics.Linkage.Tests.Training;

public sealed class MatchCapacityTests
{
    private const int Things = 600;

    [Fact]
    public void Of_OneTable_IsUnbounded()
    {
        var table = Rows.Table(("a", [.. Enumerable.Range(0, 100).Select(i => $"{i / 2}")]));
        Assert.Equal(table.PossiblePairs, Of(table));
    }

    [Fact]
    public void Of_TablesThatHoldNothingTwice_IsOneMatchARecordOfTheSmaller()
    {
        var table = Table(once: 1, twice: 1, values: int.MaxValue, onlyRight: 3 * Things);
        Assert.Equal(Things, Of(table), 9);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(1, 5)]
    [InlineData(4, 1)]
    [InlineData(2, 3)]
    public void Of_TablesThatHoldThingsMoreThanOnce_IsNotFewerThanTheMatches(int once, int twice) =>
        Assert.True(Of(Table(once, twice, values: int.MaxValue, onlyRight: Things)) >= Things * once * twice);

    [Fact]
    public void Of_FamiliesThatShareNothingThatTells_IsBoundedByTheColumnThatDoes()
    {
        // Many of one maker, which says nothing of how many matches there can be; the number does.
        var table = Table(once: 1, twice: 1, values: 20, onlyRight: Things);
        Assert.Equal(table.PossiblePairs, MatchCapacity.Of(Rows.Prepared(table), [Rows.Prepared(table)[new ColumnValue("maker")]]));
        Assert.Equal(Things, Of(table), 9);
    }

    [Fact]
    public void Of_EqualValuesByChanceAlone_IsUnbounded()
    {
        var random = new Random(1);
        var table = Rows.Table(Things, ("a", [.. Enumerable.Range(0, 2 * Things).Select(_ => $"{random.Next(300)}")]));
        Assert.Equal(table.PossiblePairs, Of(table));
    }

    private static double Of(LinkageTable table)
    {
        PreparedTable prepared = Rows.Prepared(table);
        return MatchCapacity.Of(prepared, table.Columns.Select(column => prepared[new ColumnValue(column.Name)]));
    }

    /// <summary>Things held so many times by the left and by the right table, and others that only the right one has.</summary>
    private static LinkageTable Table(int once, int twice, int values, int onlyRight)
    {
        int[] things = [.. Repeat(once), .. Repeat(twice), .. Enumerable.Range(Things, onlyRight)];
        return Rows.Table(Things * once, ("number", [.. things.Select(thing => $"n{thing}")]), ("maker", [.. things.Select(thing => $"m{thing % values}")]));

        static IEnumerable<int> Repeat(int times) => Enumerable.Range(0, Things).SelectMany(thing => Enumerable.Repeat(thing, times));
    }
}
