using Analytics.Linkage.Configuration;
using Analytics.Linkage.Expressions;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Configuration;

public sealed class KeyGroupsTests
{
    [Fact]
    public void Pairs_AreThoseCountedOneByOne() => Prop.ForAll(
        Gen.Elements(null, "a", "b", "c", "d", "e", "f").ArrayOf(40).ToArbitrary(),
        Gen.Elements(null, "x", "y", "z").ArrayOf(40).ToArbitrary(),
        Gen.Choose(0, 40).ToArbitrary(),
        (ones, others, count) =>
        {
            var table = Rows.Prepared(Rows.Table(("one", ones), ("other", others)));
            int[] rows = [.. Rows.Order(40, seed: 7).Take(count)];
            var (one, other) = (new KeyGroups(table[new ColumnValue("one")], rows), new KeyGroups(table[new ColumnValue("other")], rows));
            long Naive(Func<int, int, bool> share) => rows.SelectMany((left, i) => rows.Skip(i + 1).Select(right => (left, right))).Count(pair => share(pair.left, pair.right));
            bool Same(string?[] values, int left, int right) => values[left] is not null && values[left] == values[right];
            var counters = new int[Math.Max(one.ValueCount, other.ValueCount)];
            Assert.Equal(Naive((left, right) => Same(ones, left, right)), one.Pairs);
            Assert.Equal(Naive((left, right) => Same(others, left, right)), other.Pairs);
            var both = Naive((left, right) => Same(ones, left, right) && Same(others, left, right));
            Assert.Equal((both, both), (one.PairsWith(other, counters), other.PairsWith(one, counters)));
            Assert.All(counters, counter => Assert.Equal(0, counter));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
