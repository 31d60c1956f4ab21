using System.Text;
using Analytics.Evaluation.Craft.Imputation;
using Analytics.Evaluation.Frameworks;
using Analytics.Store;

namespace Analytics.Evaluation.Scoring;

/// <summary>The group of each center of a regime, as its framework groups them.</summary>
internal static class PeerGroups
{
    // The median of two is hardly a group's.
    private const int LeastCenters = 5;

    private const string Fields = """
        SELECT platform_id, first(coalesce(field, code) ORDER BY nth, row_id DESC) FROM (
            SELECT platform_id, technical_field AS field, technical_field_code AS code, 1 AS nth, row_id FROM current.platform
            UNION ALL SELECT center_id, technical_field, technical_field_code, 2, row_id FROM current.center)
        WHERE platform_id IS NOT NULL AND coalesce(field, code) IS NOT NULL GROUP BY platform_id
        """;

    private const string Cities = "SELECT platform_id, city FROM registry.platform WHERE city IS NOT NULL";

    /// <summary>Reads groups.</summary>
    /// <param name="database">The run's database.</param>
    /// <param name="grouping">By what.</param>
    /// <param name="centers">The centers.</param>
    /// <returns>The group of each center; <see cref="ImputationContext.NoGroup"/> where it is not said or where too few centers are of it.</returns>
    public static IReadOnlyList<string> Read(DuckDbConnection database, PeerGrouping grouping, IReadOnlyList<string> centers)
    {
        if (grouping == PeerGrouping.None) return [.. centers.Select(_ => ImputationContext.NoGroup)];
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var scan = database.Scan(grouping == PeerGrouping.Field ? Fields : Cities))
        {
            while (scan.Next())
            {
                for (var row = 0; row < scan.RowCount; row++) written[scan.Text(0, row)!] = scan.Text(1, row)!;
            }
        }

        string[] groups = [.. centers.Select(center => written.TryGetValue(center, out var group) ? string.Concat(group.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))) : ImputationContext.NoGroup)];
        var sizes = groups.CountBy(group => group, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. groups.Select(group => sizes[group] >= LeastCenters ? group : ImputationContext.NoGroup)];
    }
}
