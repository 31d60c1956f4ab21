using System.Globalization;
using Analytics.Linkage.Evaluation;
using Analytics.Linkage.Tables;

namespace Analytics.Pipeline.Linking.Evaluation;

/// <summary>The pairs of <c>pairs.csv</c> that count as found.</summary>
/// <param name="Listed">How many the file has.</param>
/// <param name="Left">The left record of each found one.</param>
/// <param name="Right">Its right record.</param>
internal sealed record PairList(int Listed, int[] Left, int[] Right)
{
    /// <summary>Reads the pairs.</summary>
    /// <param name="path">The file.</param>
    /// <param name="threshold">The match weight at and above which a pair counts; <c>null</c> = all of them do.</param>
    /// <param name="left">The records of the left ids.</param>
    /// <param name="right">The records of the right ids; the same where there is one file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="RunFailedException">The file is not such a list, or names a record that does not exist.</exception>
    public static PairList Read(string path, double? threshold, TruthTable left, TruthTable right, CancellationToken cancellation)
    {
        var table = ResultTable.Read(path, ["id_l", "id_r", "match_weight"], optional: null, cancellation);
        var (leftIds, rightIds, weights) = (table["id_l"], table["id_r"], Weights(table["match_weight"], path));
        var (leftRows, rightRows) = (left.FindAll(leftIds, path), right.FindAll(rightIds, path));
        var (lefts, rights) = (new List<int>(table.RowCount), new List<int>(table.RowCount));
        for (var pair = 0; pair < table.RowCount; pair++)
        {
            var (l, r) = (leftRows[leftIds.Codes[pair]], rightRows[rightIds.Codes[pair]]);
            if (ReferenceEquals(left, right) && l == r)
            {
                throw new RunFailedException($"{path}: the record '{left.Id(l)}' is paired with itself.");
            }

            if (threshold is null || weights[table["match_weight"].Codes[pair]] >= threshold)
            {
                lefts.Add(l);
                rights.Add(r);
            }
        }

        return new PairList(table.RowCount, [.. lefts], [.. rights]);
    }

    /// <summary>Counts the found pairs against the truth.</summary>
    /// <exception cref="RunFailedException">A pair is in the list twice.</exception>
    public PairCounts Count(PairTruth truth, TruthTable left, TruthTable right, string path)
    {
        try
        {
            return PairEvaluation.Count(Left, Right, truth);
        }
        catch (ArgumentException) when (Repeated(truth.IsLink) is { } pair)
        {
            throw new RunFailedException($"{path}: the pair '{left.Id(Left[pair])}', '{right.Id(Right[pair])}' is listed twice.");
        }
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

    private static double[] Weights(TextColumn column, string path)
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
