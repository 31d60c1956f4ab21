using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Flags;

/// <summary>What each detector does, from where, what it cannot see, and how often it flagged.</summary>
internal sealed class DetectorsPage : DashboardPage
{
    public override string Path => "flags/detectors";

    public override PageContent? Load(PageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        IReadOnlyList<DetectorCard> detectors = request.Reader.Rows(
            """
            SELECT d.detector, d.name{lang}, d.definition{lang}, d.source, d.limits{lang}, d.innocent{lang}, d.question{lang}, count(g.flag_id)
            FROM result.detector d LEFT JOIN result.flag g ON g.detector = d.detector AND {sees:g.center_id} GROUP BY ALL ORDER BY min(d.place)
            """,
            row => new DetectorCard(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetInt64(7)));
        return new(request.Words.Say("检测方法", "Detectors"), typeof(DetectorsView), detectors);
    }
}

/// <summary>A detector in words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Definition">What makes a flag.</param>
/// <param name="Source">Method and literature.</param>
/// <param name="Limits">What it cannot see.</param>
/// <param name="Innocent">Explanations to rule out first.</param>
/// <param name="Question">What to ask the unit.</param>
/// <param name="Flags">How often it flagged what the viewer sees.</param>
public sealed record DetectorCard(string Id, string Name, string Definition, string Source, string Limits, string Innocent, string Question, long Flags);
