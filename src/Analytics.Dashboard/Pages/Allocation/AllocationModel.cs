using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Allocation;

/// <summary>What is kept.</summary>
/// <param name="Counts">How many thresholds have which verdict, by measure.</param>
/// <param name="Groups">One sentence on each group of centers that cannot all be kept.</param>
/// <param name="Thresholds">The list.</param>
public sealed record AllocationModel(IReadOnlyList<KeptCounts> Counts, IReadOnlyList<string> Groups, ListModel Thresholds)
{
    private const int MostGroups = 50;

    internal static AllocationModel Read(PageRequest request) => new(
        request.Reader.Rows(
            """
            SELECT measure, count(*), count(*) FILTER (verdict = 'safe'), count(*) FILTER (verdict = 'at_risk'), count(*) FILTER (verdict = 'group'), count(*) FILTER (verdict = 'lost_whatever'), count(*) FILTER (verdict = 'unclear')
            FROM result.allocation WHERE {sees:center_id} GROUP BY 1 ORDER BY 1 DESC
            """,
            row => new KeptCounts(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6))),
        request.Reader.Rows(
            $$"""
            SELECT g.message{lang} FROM result.allocation_group g
            WHERE EXISTS (SELECT 1 FROM result.allocation_member m WHERE m.group_id = g.group_id AND {sees:m.center_id}) ORDER BY g.group_id LIMIT {{MostGroups}}
            """,
            row => row.GetString(0)),
        ListReader.Read(request.Reader, AllocationList.List, request.List(AllocationList.List)));
}

/// <summary>How many thresholds on one measure have which verdict.</summary>
public sealed record KeptCounts(string Measure, long Thresholds, long Safe, long AtRisk, long Group, long Lost, long Unclear);
