using System.Globalization;

namespace Analytics.Pipeline.Linking.Workers;

/// <summary>Reads scored pairs from a stream.</summary>
internal static class PairStream
{
    private static readonly string[] Wanted = [PairColumns.LeftId, PairColumns.RightId, PairColumns.Weight];

    /// <summary>What is wrong with a format of pairs; <c>null</c> when nothing is.</summary>
    public static string? Fault(StreamFormat format) => format == StreamFormat.JsonLines ? "Pairs are written as CSV or TSV." : null;

    /// <summary>The pairs, in their order. A header line that comes again, for parts of the stream were written apart, is passed over.</summary>
    /// <param name="rows">The stream, before its first row.</param>
    /// <param name="format">TSV has its columns in their order and no header line.</param>
    /// <param name="take">Takes line, ids and weight.</param>
    /// <exception cref="RunFailedException">It is no list of pairs; the message says where.</exception>
    public static void Read(RowReader rows, StreamFormat format, Action<string, string, double> take)
    {
        string[] header = format == StreamFormat.Tsv ? Wanted : rows.Read() ? rows.Texts() : Wanted;
        var places = Array.ConvertAll(Wanted, name => Array.IndexOf(header, name));
        if (Array.IndexOf(places, -1) is >= 0 and var missing)
        {
            throw new RunFailedException($"{rows.Name}: there is no column '{Wanted[missing]}'; the columns are {string.Join(", ", header)}.");
        }

        while (rows.Read())
        {
            if (rows.Count <= places.Max())
            {
                throw rows.Error($"{rows.Count} fields; expected {string.Join(", ", Wanted)}.");
            }

            var (left, right, weight) = (rows[places[0]].ToString(), rows[places[1]].ToString(), rows[places[2]].ToString());
            if (double.TryParse(weight, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number))
            {
                take(left, right, left != right ? number : throw rows.Error($"the record '{left}' is paired with itself."));
            }
            else if (left != PairColumns.LeftId || right != PairColumns.RightId)
            {
                throw rows.Error($"the match weight '{weight}' is no number.");
            }
        }
    }
}
