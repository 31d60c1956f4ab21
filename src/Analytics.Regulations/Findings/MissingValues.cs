using System.Data.Common;

namespace Analytics.Regulations.Findings;

/// <summary>Reads cells that may be missing.</summary>
internal static class MissingValues
{
    public static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static bool? Flag(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetBoolean(column);

    public static int? Whole(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    public static decimal? Amount(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDecimal(column);

    public static DateOnly? Date(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
