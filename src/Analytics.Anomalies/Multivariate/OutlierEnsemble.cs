namespace Analytics.Anomalies.Multivariate;

/// <summary>
/// The methods combined by rank: from each, a row gets the share of rows that score as high or higher, and the shares are combined as Fisher
/// combines probabilities, by the sum of −ln. No method's scale counts for more, none has to be weighted, and a row that one method puts at
/// the very top is not averaged away by the others. One fixed setting.
/// </summary>
public sealed class OutlierEnsemble : IOutlierScore
{
    /// <summary>The methods that ship, each with its authors' setting.</summary>
    public static IReadOnlyList<IOutlierScore> Methods { get; } =
        [new RobustZScore(), new TailScore(), new IsolationForest(), new NeighbourDistance(), new PrincipalDistance()];

    /// <inheritdoc/>
    public string Name => "ensemble";

    /// <inheritdoc/>
    public double[] Score(FeatureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Combine(Methods.Select(method => method.Score(table)), table.Rows);
    }

    /// <summary>The sum over methods of −ln of the share of rows that score as high or higher.</summary>
    internal static double[] Combine(IEnumerable<double[]> scores, int rows)
    {
        var sums = new double[rows];
        foreach (var one in scores)
        {
            var shares = UpperShares(one);
            for (var row = 0; row < rows; row++) sums[row] -= Math.Log(shares[row]);
        }

        return sums;
    }

    /// <summary>For each score the share of scores at or above it, in (0, 1]; of equal scores each counts half of the others.</summary>
    internal static double[] UpperShares(double[] scores)
    {
        var order = new int[scores.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        var sorted = (double[])scores.Clone();
        Array.Sort(sorted, order);
        var shares = new double[scores.Length];
        for (var first = 0; first < order.Length;)
        {
            var end = first + 1;
            while (end < order.Length && sorted[end] == sorted[first]) end++;
            var share = (order.Length - ((first + end - 1) / 2.0)) / order.Length;
            for (; first < end; first++) shares[order[first]] = share;
        }

        return shares;
    }
}
