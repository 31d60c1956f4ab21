using Analytics.Dashboard.Data;
using Analytics.Dashboard.Lists;

namespace Analytics.Dashboard.Pages.Findings;

/// <summary>A list of findings.</summary>
/// <param name="List">The list.</param>
/// <param name="Load">What each reviewer has; none where the page is not about reviewers.</param>
public sealed record FindingListModel(ListModel List, IReadOnlyList<ReviewerLoad> Load);

/// <summary>What a reviewer has taken on.</summary>
/// <param name="Name">The name.</param>
/// <param name="Open">Cases that nobody has decided about.</param>
/// <param name="Waiting">Of those, the ones about which the unit was asked and has not replied.</param>
/// <param name="Decided">The others.</param>
public sealed record ReviewerLoad(string Name, long Open, long Waiting, long Decided)
{
    /// <summary>Reads the reviewers of the findings that the viewer sees.</summary>
    public static IReadOnlyList<ReviewerLoad> Read(RunReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.Rows(
            """
            SELECT assigned_to, count(*) FILTER (state = 'new'), count(*) FILTER (state = 'new' AND asked AND replies = 0), count(*) FILTER (state <> 'new')
            FROM live.finding WHERE assigned_to IS NOT NULL AND {sees_any:platform_ids} GROUP BY assigned_to ORDER BY 2 DESC, 1
            """,
            row => new ReviewerLoad(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)));
    }
}
