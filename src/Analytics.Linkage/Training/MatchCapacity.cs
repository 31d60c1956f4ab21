using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Training;

/// <summary>
/// How many matches two tables can have at most. Things of one family, a maker's models or an author's papers, are more alike than strangers, and
/// there may be far more such pairs than matches: nothing in the patterns says which of the two classes is the wanted one, but their number does. A
/// record has one match in a table that holds nothing twice. In one that does it has more; and then what equal records across have in common,
/// equal records within have as well.
/// </summary>
internal static class MatchCapacity
{
    /// <summary>The most matches; the number of possible pairs where nothing bounds them: within one table, or where both may hold things many times.</summary>
    /// <param name="table">The records.</param>
    /// <param name="columns">The columns that are compared.</param>
    public static double Of(PreparedTable table, IEnumerable<PreparedColumn> columns) => table.Table.LeftCount is { } left
        ? columns.Select(column => Of(EqualPairs.Of(column, left), left, table.RowCount - left)).Append(table.Table.PossiblePairs).Min()
        : table.Table.PossiblePairs;

    /// <summary>
    /// The bound of one column; infinite where its equal values across may be chance. Of a thing that the left table holds a times and the right one b
    /// times, a·b pairs are equal across and b·(b − 1) ÷ 2 within the right: so b = 1 + a·r, r being twice the pairs within for each across, and
    /// likewise a = 1 + b·l. Where things differ in a and b, their means are smaller (Jensen's inequality), as where equal values within are chance.
    /// </summary>
    internal static double Of(EqualPairs equal, double left, double right)
    {
        var chance = (equal.WithinLeft + equal.WithinRight + 1) / Math.Max(1, EqualPairs.Pairs(equal.Left) + EqualPairs.Pairs(equal.Right)) * equal.Left * equal.Right;
        var beyond = equal.Across - chance;
        var (l, r) = (2 * equal.WithinLeft / beyond, 2 * equal.WithinRight / beyond);
        return beyond > RepeatedValues.Deviations * Math.Sqrt(equal.Across + chance) && l * r < 1
            ? Math.Min(left * (1 + r), right * (1 + l)) / (1 - (l * r))
            : double.PositiveInfinity;
    }
}
