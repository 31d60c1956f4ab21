using Analytics.Linkage.Expressions;
using Analytics.Linkage.Training;

namespace Analytics.Linkage.Tests.Training;

public sealed class EqualPairsTests
{
    [Theory]
    [InlineData(0, 40)]
    [InlineData(40, 0)]
    [InlineData(1, 90)]
    [InlineData(70, 50)]
    public void Of_CountsWhatComparingEveryPairCounts(int left, int right)
    {
        var random = new Random(left);
        string?[] values = [.. Enumerable.Range(0, left + right).Select(_ => random.Next(12) is > 0 and var value ? $"{value}" : null)];
        var found = EqualPairs.Of(Rows.Prepared(Rows.Table(left, ("a", values)))[new ColumnValue("a")], left);
        Assert.Equal(Count((one, other) => other < left), found.WithinLeft);
        Assert.Equal(Count((one, other) => one >= left), found.WithinRight);
        Assert.Equal(Count((one, other) => one < left && other >= left), found.Across);
        Assert.Equal((values[..left].Count(value => value is not null), values[left..].Count(value => value is not null)), (found.Left, found.Right));

        int Count(Func<int, int, bool> counts) => Enumerable.Range(0, values.Length)
            .Sum(other => Enumerable.Range(0, other).Count(one => counts(one, other) && values[one] is { } value && value == values[other]));
    }
}
