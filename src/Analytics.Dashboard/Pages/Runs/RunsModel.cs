using Analytics.Dashboard.Data;
using Analytics.Pipeline.Reading;

namespace Analytics.Dashboard.Pages.Runs;

/// <summary>What the page of runs shows.</summary>
/// <param name="Runs">All finished runs of the workspace.</param>
/// <param name="Current">The published run's manifest.</param>
/// <param name="Baselines">The earlier runs that the published one was compared with.</param>
public sealed record RunsModel(IReadOnlyList<RunManifest> Runs, RunManifest? Current, IReadOnlyList<RunBaseline> Baselines)
{
    /// <summary>Reads the manifests and the differences.</summary>
    public static RunsModel Read(RunReader reader, string workspace)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var runs = RunManifest.All(workspace);
        return new RunsModel(runs, runs.FirstOrDefault(run => run.Id == reader.Run.Id), reader.Rows(
            """
            SELECT b.run_id, b.report_year, b.findings, b.same, count(c.ordinal) FILTER (c.change = 'new'), count(c.ordinal) FILTER (c.change = 'gone'), count(c.ordinal) FILTER (c.change NOT IN ('new', 'gone'))
            FROM result.baseline b LEFT JOIN result.change c USING (ordinal) GROUP BY ALL ORDER BY b.run_id
            """,
            row => new RunBaseline(row.GetString(0), row.IsDBNull(1) ? null : row.GetInt32(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6))));
    }
}

/// <summary>An earlier run that the published one was compared with.</summary>
/// <param name="RunId">Its id.</param>
/// <param name="Year">Its report year; null when unknown.</param>
/// <param name="Findings">How many findings it had.</param>
/// <param name="Same">How many of them are as they were.</param>
/// <param name="New">How many findings it had not.</param>
/// <param name="Gone">How many of its findings are gone.</param>
/// <param name="Changed">How many are otherwise than they were.</param>
public sealed record RunBaseline(string RunId, int? Year, long Findings, long Same, long New, long Gone, long Changed);
