using Analytics.Dashboard.Data;
using Analytics.Store;

namespace Analytics.Dashboard.Pages.Centers.Parts;

/// <summary>A figure of the center that needs an answer.</summary>
public sealed record CenterFlag(string Id, int? Year, string Indicator, string Detector, string Severity, string State, string Message, string Innocent, string Question)
{
    internal static IReadOnlyList<CenterFlag> Read(RunReader reader, string id) => reader.Rows(
        """
        SELECT g.flag_id, g.year, g.indicator, d.name{lang}, g.severity, g.state, g.message{lang}, d.innocent{lang}, d.question{lang}
        FROM live.flag g JOIN result.detector d USING (detector) WHERE g.center_id = $id ORDER BY g.rank
        """,
        row => new CenterFlag(row.GetString(0), row.Whole(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8)), ("id", id));
}
