using System.Data.Common;
using System.Globalization;
using Analytics.Registry.Schema;

namespace Analytics.Registry.Intake;

/// <summary>The latest report year that any accepted row names; where none does, the latest that a cover, a title or a name states.</summary>
internal static class LatestYear
{
    public static int? Of(DbConnection database)
    {
        var years = CanonicalSchema.Tables.Where(table => table.YearColumn is not null)
            .Select(table => $"SELECT max(\"{table.YearColumn}\") AS year FROM current.\"{table.Name}\"");
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT coalesce((SELECT max(year) FROM ({string.Join(" UNION ALL ", years)})), (SELECT max(report_year) FROM intake.source))";
        return command.ExecuteScalar() is { } year and not DBNull ? Convert.ToInt32(year, CultureInfo.InvariantCulture) : null;
    }
}
