using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Models;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Tests;

/// <summary>Models written out in tests: every level weighs two bits more than the one below it.</summary>
internal static class SmallModel
{
    public static LinkageModel Of(LinkageTable table, params Comparison[] comparisons) => new()
    {
        Columns = [.. table.Columns.Select(column => new ColumnDescription(column.Name, ColumnKind.Text))],
        Comparisons = [.. comparisons.Select(comparison => Trained(comparison))],
        Blocking = [BlockingRule.Parse(ExpressionOf(table.Columns[0].Name))],
        Prior = 0.01,
        ThresholdWeight = 0,
        ClusterWeight = -1,
    };

    /// <summary>m and u such that level k weighs 2k − <paramref name="below"/> bits, before both are brought to a sum of 1.</summary>
    public static TrainedComparison Trained(Comparison comparison, double below = 3)
    {
        var levels = comparison.Levels.Count + 1;
        var u = Enumerable.Range(0, levels).Select(level => Math.Pow(0.2, level)).ToArray();
        var m = u.Select((share, level) => share * Math.Pow(2, (2 * level) - below)).ToArray();
        return new TrainedComparison(comparison, [.. m.Select(share => share / m.Sum())], [.. u.Select(share => share / u.Sum())]);
    }

    private static string ExpressionOf(string column) => new ColumnValue(column).ToString();
}
