using Analytics.Linkage.Evaluation;
using Analytics.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Evaluation;

public sealed class PairEvaluationTests
{
    [Fact]
    public void Count_ByHand()
    {
        // Entities {0, 1, 2} and {3, 4}: 3 + 1 true pairs. Found: two of the first, one wrong, one with the row of no truth.
        var truth = PairTruth.Dedupe([5, 5, 5, 8, 8, -1]);
        Assert.Equal(new PairCounts(2, 1, 2, 1), PairEvaluation.Count([0, 2, 2, 5], [1, 0, 3, 0], truth));
    }

    [Fact]
    public void Count_OfNothing_IsNothing()
    {
        Assert.Equal(new PairCounts(0, 0, 0), PairEvaluation.Count([], [], PairTruth.Dedupe([])));
        Assert.Equal(new PairCounts(0, 0, 0), PairEvaluation.Count([], [], PairTruth.Dedupe([0, 1, 2])));
        Assert.Equal(new PairCounts(0, 0, 2), PairEvaluation.Count([], [], PairTruth.Link([4], [4, 4])));
    }

    [Fact]
    public void Count_AnyPairs_EqualsTheOracle() => Prop.ForAll(
        LabelledRows.Any().ToArbitrary(),
        Gen.Choose(0, 1000).ToArbitrary(),
        (table, salt) =>
        {
            var places = table.Places;
            bool IsFound(int i, int j) => (((i * 31) + (j * 17) + salt) % 3) == 0;
            var found = (from i in Enumerable.Range(0, table.Rows.Length)
                         from j in Enumerable.Range(i + 1, table.Rows.Length - i - 1)
                         where IsFound(i, j) && (!table.Link || table.Rows[i].IsRight != table.Rows[j].IsRight)
                         select table.Rows[i].IsRight ? (j, i) : (i, j)).ToArray();
            var truth = table.Link ? PairTruth.Link(table.Entities(false), table.Entities(true)) : PairTruth.Dedupe(table.Entities(false));
            int[] left = [.. found.Select(pair => places[pair.Item1])];
            int[] right = [.. found.Select(pair => places[pair.Item2])];

            var counts = PairEvaluation.Count(left, right, truth);
            var (truly, falsely, missed, unjudged) = LinkageDefinitions.Pairs(table.Rows, table.Link, IsFound);
            Assert.Equal(new PairCounts(truly, falsely, missed, unjudged), counts);

            // The order of pairs, and of the two rows within one table, changes nothing.
            Array.Reverse(left);
            Array.Reverse(right);
            Assert.Equal(counts, table.Link ? PairEvaluation.Count(left, right, truth) : PairEvaluation.Count(right, left, truth));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Count_APairTwice_IsRefused()
    {
        Assert.Contains("Pair (1, 2) occurs more than once", Message([1, 0, 2], [2, 1, 1], PairTruth.Dedupe([0, 0, 0])), StringComparison.Ordinal);
        Assert.Contains("Pair (1, 0) occurs more than once", Message([1, 1], [0, 0], PairTruth.Link([0, 0], [0])), StringComparison.Ordinal);

        // Between two tables (0, 1) and (1, 0) are two pairs.
        Assert.Equal(new PairCounts(2, 0, 2), PairEvaluation.Count([0, 1], [1, 0], PairTruth.Link([0, 0], [0, 0])));
    }

    [Fact]
    public void Count_ImpossiblePairs_AreRefused()
    {
        Assert.Contains("Row 1 is paired with itself", Message([1], [1], PairTruth.Dedupe([0, 0])), StringComparison.Ordinal);
        Assert.Contains("Pair (0, 2) names a row that does not exist", Message([0], [2], PairTruth.Dedupe([0, 0])), StringComparison.Ordinal);
        Assert.Contains("Pair (-1, 0)", Message([-1], [0], PairTruth.Link([0], [0])), StringComparison.Ordinal);
        Assert.Contains("1 left rows and 0 right ones", Message([0], [], PairTruth.Dedupe([0])), StringComparison.Ordinal);
    }

    private static string Message(int[] left, int[] right, PairTruth truth) =>
        Assert.Throws<ArgumentException>(() => PairEvaluation.Count(left, right, truth)).Message;
}
