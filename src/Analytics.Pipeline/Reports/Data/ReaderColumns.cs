using System.Data.Common;
using System.Globalization;

namespace Analytics.Pipeline.Reports.Data;

/// <summary>Reads cells that may be missing.</summary>
internal static class ReaderColumns
{
    public static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static long Number(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? 0 : Convert.ToInt64(reader.GetValue(column), CultureInfo.InvariantCulture);

    public static int? Whole(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : Convert.ToInt32(reader.GetValue(column), CultureInfo.InvariantCulture);

    public static double? Real(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : Convert.ToDouble(reader.GetValue(column), CultureInfo.InvariantCulture);

    public static bool? Flag(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetBoolean(column);

    public static DateOnly? Date(this DbDataReader reader, int column) => reader.IsDBNull(column)
        ? null
        : reader.GetValue(column) switch
        {
            DateOnly date => date,
            DateTime time => DateOnly.FromDateTime(time),
            var other => throw new InvalidCastException($"Column {reader.GetName(column)} is {other.GetType()}; expected a date."),
        };
}
