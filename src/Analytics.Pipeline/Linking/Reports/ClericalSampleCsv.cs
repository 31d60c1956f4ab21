using System.Globalization;
using Analytics.Linkage.Evaluation;
using Analytics.Pipeline.Reports.Csv;
using Analytics.Pipeline.Reports.Workbooks;

namespace Analytics.Pipeline.Linking.Reports;

/// <summary>The form of a clerical sample, whatever its pairs are of; <see cref="ClericalSampleFile"/> says what its columns are.</summary>
internal static class ClericalSampleCsv
{
    /// <summary>The columns before the compared values.</summary>
    public static readonly IReadOnlyList<string> Head = ["id_l", "id_r", "stratum", "stratum_size", "drawn", "match_weight", "answer"];

    /// <summary>Writes the sample.</summary>
    /// <param name="path">Where to; a file that is there is replaced.</param>
    /// <param name="sample">The drawn pairs and their strata.</param>
    /// <param name="label">What a stratum is called, by its index.</param>
    /// <param name="columns">The compared columns.</param>
    /// <param name="line">What a drawn pair's line says: its values as left and right of each column in turn.</param>
    public static void Write(string path, ClericalSample sample, Func<int, string> label, IReadOnlyList<string> columns, Func<ClericalPair, ClericalLine> line)
    {
        // People open it in a spreadsheet, which takes Chinese for something else without the mark.
        using var csv = new CsvWriter(path, byteOrderMark: true);
        foreach (var name in Head.Concat(columns.SelectMany(column => new[] { column + "_l", column + "_r" })))
        {
            csv.Cell(name);
        }

        csv.EndRow();
        foreach (var drawn in sample.Pairs)
        {
            var pair = line(drawn);
            Begin(csv, pair.Left, pair.Right, label(drawn.Stratum), sample.Strata[drawn.Stratum]);
            csv.Cell(pair.Weight.ToString("0.####", CultureInfo.InvariantCulture));
            csv.Cell(string.Empty);
            foreach (var value in pair.Values)
            {
                // The values are there to be looked at, and are defused for the spreadsheet; ids are to be found again, and stay as they are.
                csv.Cell(CellText.Safe(value ?? string.Empty));
            }

            csv.EndRow();
        }

        foreach (var (stratum, place) in sample.Strata.Select((stratum, place) => (stratum, place)).Where(one => one.stratum is { Size: > 0, Drawn: 0 }))
        {
            Begin(csv, string.Empty, string.Empty, label(place), stratum);
            for (var i = 0; i < 2 + (2 * columns.Count); i++)
            {
                csv.Cell(string.Empty);
            }

            csv.EndRow();
        }
    }

    /// <summary>A band of weights, <c>[low;high)</c> in bits.</summary>
    public static string Band(double low, double high) => $"[{Bits(low)};{Bits(high)})";

    private static void Begin(CsvWriter csv, string left, string right, string label, ClericalStratum stratum)
    {
        csv.Cell(left);
        csv.Cell(right);
        csv.Cell(label);
        csv.Cell(stratum.Size.ToString(CultureInfo.InvariantCulture));
        csv.Cell(stratum.Drawn.ToString(CultureInfo.InvariantCulture));
    }

    private static string Bits(double bits) => bits switch
    {
        double.NegativeInfinity => "-inf",
        double.PositiveInfinity => "inf",
        _ => bits.ToString("0.####", CultureInfo.InvariantCulture),
    };
}

/// <summary>A drawn pair as the sample shows it.</summary>
/// <param name="Left">The one record's id.</param>
/// <param name="Right">The other's.</param>
/// <param name="Weight">Their match weight, bits.</param>
/// <param name="Values">Left and right value of each column in turn; null where missing.</param>
internal sealed record ClericalLine(string Left, string Right, double Weight, IReadOnlyList<string?> Values);
