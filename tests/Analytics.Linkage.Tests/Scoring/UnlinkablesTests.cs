using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Scoring;

namespace Analytics.Linkage.Tests.Scoring;

public sealed class UnlinkablesTests
{
    [Fact]
    public void Of_ATable_CountsThoseThatKnowTooLittle()
    {
        // Two bits for each field above the prior's −10: nobody reaches 5 with one field, everybody reaches −10 or so.
        var table = Rows.Table(("a", ["x", "y", "z", null]), ("b", ["1", "2", null, null]));
        var model = SmallModel.Of(table, Rows.Ladder("a", "equal(a)"), Rows.Ladder("b", "equal(b)"));
        var prepared = Rows.Prepared(table);
        var space = new PatternSpace([.. model.Comparisons.Select(trained => trained.Comparison)]);
        var points = Unlinkables.Of(prepared, space, new PairScorer(model, space, prepared), Rows.Hashes(table));
        Assert.Equal(Enumerable.Range(-10, 51).Select(weight => (double)weight), points.Select(point => point.Weight));
        Assert.Equal(0, points[0].Share);
        Assert.Equal(1, points[^1].Share);
        Assert.Equal(0.25, points.First(point => point.Share > 0).Share);
        Assert.Equal([0, 0.25, 0.5, 1], points.Select(point => point.Share).Distinct());
    }
}
