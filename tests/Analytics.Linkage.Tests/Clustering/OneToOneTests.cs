using Analytics.Linkage.Clustering;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Clustering;

public sealed class OneToOneTests
{
    private static readonly RowHashes Hashes = Rows.Hashes(Rows.Table(("a", [.. Enumerable.Range(0, 20).Select(i => $"{i}")])));

    [Fact]
    public void Keep_OfAnyPairs_EqualsTheDefinition() => Prop.ForAll(
        (from left in Gen.Choose(0, 9) from right in Gen.Choose(10, 19) from weight in Gen.Choose(-2, 4) select new ScoredPair(left, right, 0, weight)).ArrayOf().ToArbitrary(), all =>
        {
            var pairs = all.DistinctBy(pair => (pair.Left, pair.Right)).ToArray();
            var kept = OneToOne.Keep(pairs, 0, Hashes);

            // A pair from the threshold up stays if no other one of either end is better: heavier, or as heavy with the smaller hash.
            bool IsBetter(ScoredPair one, ScoredPair other) =>
                one.Weight > other.Weight || (one.Weight == other.Weight && Hashes.Pair(one.Left, one.Right) < Hashes.Pair(other.Left, other.Right));
            var expected = pairs.Where(pair => pair.Weight < 0 || !pairs.Any(other => other != pair && (other.Left == pair.Left || other.Right == pair.Right) && IsBetter(other, pair)));
            Assert.Equal(expected, kept);
            Assert.Equal(kept.OrderBy(pair => (pair.Left, pair.Right)), OneToOne.Keep([.. pairs.Reverse()], 0, Hashes).OrderBy(pair => (pair.Left, pair.Right)));
            var matches = kept.Where(pair => pair.Weight >= 0).ToArray();
            Assert.Equal(matches.Length, matches.DistinctBy(pair => pair.Left).Count());
            Assert.Equal(matches.Length, matches.DistinctBy(pair => pair.Right).Count());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Keep_ASecondBest_IsNotTakenInstead()
    {
        // 0 and 10 are each other's best. 1 would like 10, and 10 is taken: 1 gets nothing, not even 11, which 1 likes less than 10.
        var kept = OneToOne.Keep([new(0, 10, 0, 9), new(1, 10, 0, 8), new(1, 11, 0, 3)], 0, Hashes);
        Assert.Equal([new ScoredPair(0, 10, 0, 9)], kept);
    }
}
