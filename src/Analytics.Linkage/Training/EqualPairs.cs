using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Training;

/// <summary>How many pairs of records of two tables have equal values of a column.</summary>
/// <param name="WithinLeft">Pairs of the left table.</param>
/// <param name="WithinRight">Pairs of the right one.</param>
/// <param name="Across">Pairs of one record each.</param>
/// <param name="Left">Records of the left table with a value.</param>
/// <param name="Right">Records of the right one.</param>
internal readonly record struct EqualPairs(double WithinLeft, double WithinRight, double Across, double Left, double Right)
{
    /// <summary>Counts them.</summary>
    /// <param name="column">The column.</param>
    /// <param name="left">How many rows are of the left table.</param>
    public static EqualPairs Of(PreparedColumn column, int left)
    {
        var counts = (Left: new int[column.Frequencies.Length], Right: new int[column.Frequencies.Length]);
        for (var row = 0; row < column.Codes.Length; row++)
        {
            if (column.Codes[row] is >= 0 and var code)
            {
                (row < left ? counts.Left : counts.Right)[code]++;
            }
        }

        return new EqualPairs(
            counts.Left.Sum(Pairs), counts.Right.Sum(Pairs), counts.Left.Zip(counts.Right, (one, other) => (double)one * other).Sum(),
            counts.Left.Sum(count => (double)count), counts.Right.Sum(count => (double)count));
    }

    /// <summary>How many pairs so many records make.</summary>
    public static double Pairs(double count) => count * (count - 1) / 2;

    private static double Pairs(int count) => Pairs((double)count);
}
