using System.Data.Common;

namespace Analytics.Dashboard.Data;

/// <summary>Numbers of a row that may be missing.</summary>
internal static class RowValues
{
    /// <summary>A number; null for none.</summary>
    public static double? Real(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    /// <summary>An exact amount; null for none.</summary>
    public static decimal? Amount(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDecimal(column);
}
