using System.Data.Common;

namespace Analytics.Dashboard.Data;

/// <summary>Reads cells that may be NULL, beside <see cref="Store.MissingValues"/>.</summary>
internal static class RowValues
{
    /// <summary>A DOUBLE.</summary>
    public static double? Real(this DbDataReader row, int place) => row.IsDBNull(place) ? null : row.GetDouble(place);
}
