using System.Data.Common;
using System.Globalization;

namespace Analytics.Pipeline.Reports.Data;

/// <summary>Reads numbers of whatever type a query gives them; see <see cref="Store.MissingValues"/> for the rest.</summary>
internal static class ReaderColumns
{
    public static long Number(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? 0 : Convert.ToInt64(reader.GetValue(column), CultureInfo.InvariantCulture);

    public static double? Real(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : Convert.ToDouble(reader.GetValue(column), CultureInfo.InvariantCulture);
}
