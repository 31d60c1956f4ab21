using Analytics.Linkage;
using Analytics.Linkage.Evaluation;
using Analytics.Linkage.Scoring;

namespace Analytics.Pipeline.Linking.Reports;

/// <summary>
/// <c>clerical_sample.csv</c>: compared pairs for a person to answer, drawn from every region of weights, in an order that does not tell what
/// the model thinks. With the answers filled in, <see cref="ClericalEstimator"/> says what precision and recall are.
/// </summary>
/// <remarks>
/// Columns: <c>id_l, id_r, stratum, stratum_size, drawn, match_weight, answer</c>, then for each compared column its two values. A stratum is
/// written <c>[low;high)</c> in bits. A stratum none of whose pairs were kept has a row without ids at the end, <c>drawn</c> 0: the sizes of all
/// strata together are the pairs compared, and what was not looked at is not forgotten.
/// </remarks>
public static class ClericalSampleFile
{
    /// <summary>Writes the sample.</summary>
    /// <param name="path">Where to; a file that is there is replaced.</param>
    /// <param name="result">What the linkage found.</param>
    /// <param name="ids">Each row's id; of a link the left table's rows first.</param>
    /// <param name="sampleSize">Pairs to review, 1 or more.</param>
    /// <param name="seed">Another seed draws another sample.</param>
    /// <returns>The sample; its strata have the sizes that the file has.</returns>
    /// <exception cref="ArgumentException">There are not as many ids as rows, or the sample's size is out of range.</exception>
    public static ClericalSample Write(string path, LinkageResult result, IReadOnlyList<string> ids, int sampleSize = 300, ulong seed = 0)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(ids);
        if (ids.Count != result.Table.RowCount)
        {
            throw new ArgumentException($"There are {ids.Count} ids for {result.Table.RowCount} rows.", nameof(ids));
        }

        var order = new PairOrder(result, ids);
        var sample = ClericalStrata.Draw(result, order, sampleSize, seed);
        var masks = new ValueMasks(result);
        var columns = result.Model.Comparisons.SelectMany(trained => trained.Comparison.Columns).Distinct(StringComparer.Ordinal).ToArray();

        ClericalSampleCsv.Write(path, sample, i => ClericalSampleCsv.Band(sample.Strata[i].Low, sample.Strata[i].High), columns, drawn =>
        {
            var pair = result.Pairs[(int)drawn.Position];
            var (first, second) = order.Rows(pair);
            return new ClericalLine(
                order.Id(first), order.Id(second), pair.Weight, [.. columns.SelectMany(column => new[] { Value(result, masks, column, first), Value(result, masks, column, second) })]);
        });
        return sample;
    }

    private static string? Value(LinkageResult result, ValueMasks masks, string column, int row) =>
        result.Table.Column(column).Text(row) is { } text ? masks.Show(column, text) : null;
}
