using System.Globalization;
using Analytics.Linkage.Evaluation;
using Analytics.Linkage.Tables;

namespace Analytics.Pipeline.Linking.Evaluation;

/// <summary>The pairs of <c>pairs.csv</c>.</summary>
/// <param name="Left">The left record of each.</param>
/// <param name="Right">Its right record.</param>
/// <param name="Weights">Its match weight, log2.</param>
internal sealed record PairList(int[] Left, int[] Right, double[] Weights)
{
    // Beyond these a pair is as good as certain either way.
    private const int LowestBit = -20;
    private const int HighestBit = 40;

    /// <summary>Reads the pairs.</summary>
    /// <param name="path">The file.</param>
    /// <param name="left">The records of the left ids.</param>
    /// <param name="right">The records of the right ids; the same where there is one file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="RunFailedException">The file is not such a list, or names a record that does not exist.</exception>
    public static PairList Read(string path, TruthTable left, TruthTable right, CancellationToken cancellation)
    {
        var table = ResultTable.Read(path, ["id_l", "id_r", "match_weight"], optional: null, cancellation);
        var (leftIds, rightIds, column) = (table["id_l"], table["id_r"], table["match_weight"]);
        var weights = WeightsOf(column, path);
        var (leftRows, rightRows) = (left.FindAll(leftIds, path), right.FindAll(rightIds, path));
        var list = new PairList(new int[table.RowCount], new int[table.RowCount], new double[table.RowCount]);
        for (var pair = 0; pair < table.RowCount; pair++)
        {
            var (l, r) = (leftRows[leftIds.Codes[pair]], rightRows[rightIds.Codes[pair]]);
            if (ReferenceEquals(left, right) && l == r)
            {
                throw new RunFailedException($"{path}: the record '{left.Id(l)}' is paired with itself.");
            }

            (list.Left[pair], list.Right[pair], list.Weights[pair]) = (l, r, weights[column.Codes[pair]]);
        }

        return list;
    }

    /// <summary>
    /// Counts the pairs against the truth: first at the threshold, then at every whole bit that lies among the listed weights, from the lowest up.
    /// </summary>
    /// <param name="truth">The rows' entities.</param>
    /// <param name="threshold">The match weight at and above which a pair counts as found; <c>null</c> = all of them do.</param>
    /// <param name="left">The records of the left ids.</param>
    /// <param name="right">The records of the right ids.</param>
    /// <param name="path">The file, for a message.</param>
    /// <exception cref="RunFailedException">A pair is in the list twice.</exception>
    public IReadOnlyList<ThresholdRow> Count(PairTruth truth, double? threshold, TruthTable left, TruthTable right, string path)
    {
        try
        {
            return ThresholdTable.FromTruth(Left, Right, Weights, truth, [threshold ?? double.NegativeInfinity, .. WholeBits()]);
        }
        catch (ArgumentException) when (Repeated(truth.IsLink) is { } pair)
        {
            throw new RunFailedException($"{path}: the pair '{left.Id(Left[pair])}', '{right.Id(Right[pair])}' is listed twice.");
        }
    }

    private IEnumerable<double> WholeBits()
    {
        if (Weights.Length == 0)
        {
            return [];
        }

        var (first, last) = ((int)Math.Clamp(Math.Ceiling(Weights.Min()), LowestBit, HighestBit), (int)Math.Clamp(Math.Floor(Weights.Max()), LowestBit, HighestBit));
        return Enumerable.Range(first, Math.Max(last - first + 1, 0)).Select(bit => (double)bit);
    }

    private int? Repeated(bool isLink)
    {
        var seen = new HashSet<(int, int)>();
        for (var pair = 0; pair < Left.Length; pair++)
        {
            var (l, r) = (Left[pair], Right[pair]);
            if (!seen.Add(isLink || l < r ? (l, r) : (r, l)))
            {
                return pair;
            }
        }

        return null;
    }

    private static double[] WeightsOf(TextColumn column, string path)
    {
        var weights = new double[column.DistinctCount];
        for (var code = 0; code < weights.Length; code++)
        {
            if (!double.TryParse(column.Value(code), NumberStyles.Float, CultureInfo.InvariantCulture, out weights[code]) || double.IsNaN(weights[code]))
            {
                throw new RunFailedException($"{path}: the match weight '{column.Value(code)}' is no number.");
            }
        }

        return weights;
    }
}
