using Analytics.Linkage.Expressions;
using Analytics.Linkage.Training;

namespace Analytics.Linkage.Tests.Training;

public sealed class RepeatedValuesTests
{
    private const int Entities = 2_000;
    private const int Tables = 60;

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.7)]
    [InlineData(1.0)]
    [InlineData(1.3)]
    public void Of_NamesakesAlone_FindsNoMatches(double exponent)
    {
        // However heavy the tail: half of the values alike, or hardly any. One table in a hundred may be told wrong.
        var wrong = Enumerable.Range(0, Tables).Count(seed => Of(Names(exponent, seed), null).Matches > 0);
        Assert.InRange(wrong, 0, 2);
    }

    [Theory]
    [InlineData(0.7)]
    [InlineData(1.0)]
    public void Of_NamesakesAcross_FindsNoMatches(double exponent)
    {
        var wrong = Enumerable.Range(0, Tables).Count(seed => Of(Names(exponent, seed), Entities / 2).Matches > 0);
        Assert.InRange(wrong, 0, 2);
    }

    [Theory]
    [InlineData(0.3, 0.5)]
    [InlineData(0.7, 0.15)]
    public void Of_RecordsThatStandTwice_CountsNoMoreThanThereAre(double exponent, double least)
    {
        const int Twice = 400;
        var found = Enumerable.Range(0, Tables).Select(seed => Names(exponent, seed)).Select(names => Of([.. names, .. names[..Twice]], null).Matches).ToArray();
        Assert.InRange(found.Average(), least * Twice, Twice);
    }

    [Fact]
    public void Of_ALinkOfTheSameRecords_CountsThem()
    {
        const int Both = 400;
        var found = Enumerable.Range(0, Tables).Select(seed => Names(0.7, seed)).Select(names => Of([.. names, .. names[..Both]], Entities).Matches).ToArray();
        Assert.Equal(Both, found.Average(), 0.1 * Both);
    }

    private static RepeatedValues Of(string[] names, int? left)
    {
        var table = Rows.Table(left, ("c", names));
        return RepeatedValues.Of(Rows.Prepared(table)[new ColumnValue("c")], left, table.PossiblePairs);
    }

    /// <summary>Names of different people: given names and surnames by a power law, so that some are common and most are not.</summary>
    internal static string[] Names(double exponent, int seed)
    {
        const int Values = 40_000;
        var random = new Random(seed);
        var sums = new double[Values];
        for (var i = 0; i < Values; i++)
        {
            sums[i] = (i > 0 ? sums[i - 1] : 0) + Math.Pow(i + 1, -exponent);
        }

        return [.. Enumerable.Range(0, Entities).Select(_ => Array.BinarySearch(sums, random.NextDouble() * sums[^1])).Select(place => $"n{(place < 0 ? ~place : place)}")];
    }
}
