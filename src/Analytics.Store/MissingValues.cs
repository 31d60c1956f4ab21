using System.Data.Common;

namespace Analytics.Store;

/// <summary>Reads cells that may be NULL; the column's type must be the one asked for.</summary>
public static class MissingValues
{
    /// <summary>A VARCHAR.</summary>
    public static string? Text(this DbDataReader reader, int column) => Is(reader, column) ? reader.GetString(column) : null;

    /// <summary>A BOOLEAN.</summary>
    public static bool? Flag(this DbDataReader reader, int column) => Is(reader, column) ? reader.GetBoolean(column) : null;

    /// <summary>An INTEGER.</summary>
    public static int? Whole(this DbDataReader reader, int column) => Is(reader, column) ? reader.GetInt32(column) : null;

    /// <summary>A DECIMAL.</summary>
    public static decimal? Amount(this DbDataReader reader, int column) => Is(reader, column) ? reader.GetDecimal(column) : null;

    /// <summary>A DATE.</summary>
    public static DateOnly? Date(this DbDataReader reader, int column) => Is(reader, column) ? reader.GetFieldValue<DateOnly>(column) : null;

    private static bool Is(DbDataReader reader, int column)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return !reader.IsDBNull(column);
    }
}
