using Analytics.Linkage.Columns;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Models;
using Analytics.Linkage.Scoring;

namespace Analytics.Linkage.Tests.Scoring;

public sealed class FrequencyAdjustmentTests
{
    [Fact]
    public void Of_CodesBesideThoseOfOtherColumns_IsTheSame()
    {
        var prepared = Rows.Prepared(Rows.Table(("a", ["x", "y", null, "z", "y"]), ("b", ["1", "1", "2", null, "2"])));
        var (a, b) = (prepared[new ColumnValue("a")], prepared[new ColumnValue("b")]);
        var near = RowCodes.Of([a, b], 5);
        Assert.NotNull(near);
        foreach (var column in new[] { a, b })
        {
            var logarithms = new FrequencyLogarithms(column.Values.Count, -9);
            logarithms.Set(1, -1.25);
            var (plain, beside) = (Adjustment(null), Adjustment(near));
            Assert.All(Enumerable.Range(0, 5), row => Assert.Equal(plain.Of(row, row), beside.Of(row, row)));

            FrequencyAdjustment Adjustment(RowCodes? codes) => new(column.Codes, logarithms, -4, 0.75, isShared: true, codes);
        }
    }
}
