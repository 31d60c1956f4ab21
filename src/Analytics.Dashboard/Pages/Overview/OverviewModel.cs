using Analytics.Dashboard.Charts;
using Analytics.Dashboard.Data;

namespace Analytics.Dashboard.Pages.Overview;

/// <summary>What the overview shows.</summary>
/// <param name="Intake">What came in.</param>
/// <param name="Kinds">Findings by kind, those of which most are open first.</param>
/// <param name="Outcomes">Outcomes of clauses by regulation.</param>
/// <param name="KindChart">Findings by kind and confidence.</param>
public sealed record OverviewModel(IntakeFigures Intake, IReadOnlyList<KindFigures> Kinds, IReadOnlyList<OutcomeFigures> Outcomes, ChartModel KindChart)
{
    /// <summary>All findings.</summary>
    public long Findings => Kinds.Sum(kind => kind.Total);

    /// <summary>Findings that nobody has decided about.</summary>
    public long Open => Kinds.Sum(kind => kind.Open);

    /// <summary>Reads the figures that the viewer may see.</summary>
    public static OverviewModel Read(RunReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var kinds = reader.Rows(
            """
            SELECT kind, count(*) FILTER (confidence_word = 'certain'), count(*) FILTER (confidence_word = 'likely'), count(*) FILTER (confidence_word = 'possible'), count(*) FILTER (state = 'new')
            FROM live.finding WHERE {sees_any:platform_ids} GROUP BY kind ORDER BY 5 DESC, kind
            """,
            row => new KindFigures(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)));
        var outcomes = reader.Rows(
            """
            SELECT regulation, count(DISTINCT center_id), count(*) FILTER (outcome = 'FAIL'), count(*) FILTER (outcome = 'TRIGGER_REVOKE'), count(*) FILTER (outcome = 'WARN'),
                   count(*) FILTER (outcome = 'REVIEW'), count(*) FILTER (outcome = 'MISSING'), count(*) FILTER (outcome = 'PASS')
            FROM result.compliance WHERE {sees:center_id} GROUP BY regulation ORDER BY regulation
            """,
            row => new OutcomeFigures(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7)));
        return new OverviewModel(ReadIntake(reader), kinds, outcomes, KindBars.Of(reader.Words, kinds));
    }

    private static IntakeFigures ReadIntake(RunReader reader) => reader.First(
        """
        SELECT (SELECT count(*) FROM intake.file), (SELECT count(*) FROM intake.file WHERE status = 'failed'), coalesce(sum(rows_read), 0)::BIGINT, coalesce(sum(rows_accepted), 0)::BIGINT,
               coalesce(sum(rows_quarantined), 0)::BIGINT, coalesce(sum(rows_other), 0)::BIGINT, (SELECT count(*) FROM registry.platform WHERE {sees:platform_id}),
               (SELECT count(*) FROM result.flag WHERE {sees:center_id}), (SELECT count(*) FROM result.flag WHERE severity = 'high' AND {sees:center_id})
        FROM intake.accounting
        """,
        row => new IntakeFigures(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7), row.GetInt64(8)))!;
}

/// <summary>What came in: files, rows, platforms; and how many figures are flagged.</summary>
public sealed record IntakeFigures(long Files, long Unreadable, long Read, long Accepted, long Quarantined, long Other, long Platforms, long Flags, long HighFlags);

/// <summary>Findings of one kind, by confidence, and how many are open.</summary>
public sealed record KindFigures(string Kind, long Certain, long Likely, long Possible, long Open)
{
    /// <summary>All of them.</summary>
    public long Total => Certain + Likely + Possible;
}

/// <summary>Outcomes of the clauses of one regulation.</summary>
public sealed record OutcomeFigures(string Regulation, long Centers, long Fail, long Revoke, long Warn, long Review, long Missing, long Pass);
