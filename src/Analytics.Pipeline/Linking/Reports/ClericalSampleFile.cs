using System.Globalization;
using Analytics.Linkage;
using Analytics.Linkage.Evaluation;
using Analytics.Linkage.Scoring;
using Analytics.Pipeline.Reports.Csv;
using Analytics.Pipeline.Reports.Workbooks;

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

        // People open it in a spreadsheet, which takes Chinese for something else without the mark.
        using var csv = new CsvWriter(path, byteOrderMark: true);
        Head(csv, columns);
        foreach (var drawn in sample.Pairs)
        {
            var pair = result.Pairs[(int)drawn.Position];
            var (first, second) = order.Rows(pair);
            Begin(csv, order.Id(first), order.Id(second), sample.Strata[drawn.Stratum]);
            csv.Cell(pair.Weight.ToString("0.####", CultureInfo.InvariantCulture));
            csv.Cell(string.Empty);
            foreach (var column in columns)
            {
                csv.Cell(Value(result, masks, column, first));
                csv.Cell(Value(result, masks, column, second));
            }

            csv.EndRow();
        }

        foreach (var stratum in sample.Strata.Where(stratum => stratum is { Size: > 0, Drawn: 0 }))
        {
            Begin(csv, string.Empty, string.Empty, stratum);
            for (var i = 0; i < 2 + (2 * columns.Length); i++)
            {
                csv.Cell(string.Empty);
            }

            csv.EndRow();
        }

        return sample;
    }

    private static void Head(CsvWriter csv, string[] columns)
    {
        foreach (var name in (string[])["id_l", "id_r", "stratum", "stratum_size", "drawn", "match_weight", "answer"])
        {
            csv.Cell(name);
        }

        foreach (var column in columns)
        {
            csv.Cell(column + "_l");
            csv.Cell(column + "_r");
        }

        csv.EndRow();
    }

    private static void Begin(CsvWriter csv, string left, string right, ClericalStratum stratum)
    {
        csv.Cell(left);
        csv.Cell(right);
        csv.Cell($"[{Bits(stratum.Low)};{Bits(stratum.High)})");
        csv.Cell(stratum.Size.ToString(CultureInfo.InvariantCulture));
        csv.Cell(stratum.Drawn.ToString(CultureInfo.InvariantCulture));
    }

    // The values are there to be looked at, and are defused for the spreadsheet; ids are to be found again, and stay as they are.
    private static string Value(LinkageResult result, ValueMasks masks, string column, int row) =>
        result.Table.Column(column).Text(row) is { } text ? CellText.Safe(masks.Show(column, text)) : string.Empty;

    private static string Bits(double bits) => bits switch
    {
        double.NegativeInfinity => "-inf",
        double.PositiveInfinity => "inf",
        _ => bits.ToString("0.####", CultureInfo.InvariantCulture),
    };
}
