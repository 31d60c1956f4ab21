using Analytics.Dashboard.Charts;
using Analytics.Dashboard.Data;

namespace Analytics.Dashboard.Pages.Overview;

/// <summary>What the overview shows.</summary>
/// <param name="Intake">What came in.</param>
/// <param name="Queue">The surest open findings.</param>
/// <param name="Kinds">Findings by kind, those of which most are open first.</param>
/// <param name="Cities">Findings, failed clauses and flags by city, those with most open findings first.</param>
/// <param name="Outcomes">Outcomes of clauses by regulation.</param>
/// <param name="Duties">What is due next.</param>
/// <param name="Overdue">How many duties are overdue.</param>
/// <param name="Runs">Earlier runs with what changed since; none for the first run, and for those who do not see all.</param>
/// <param name="KindChart">Findings by kind and confidence; null without findings.</param>
/// <param name="CityChart">Findings by city; null where there is none, or one city alone.</param>
/// <param name="Trend">Findings over the runs; null for the first.</param>
public sealed record OverviewModel(
    IntakeFigures Intake, IReadOnlyList<QueueRow> Queue, IReadOnlyList<KindFigures> Kinds, IReadOnlyList<CityFigures> Cities, IReadOnlyList<OutcomeFigures> Outcomes,
    IReadOnlyList<DutyRow> Duties, long Overdue, IReadOnlyList<EarlierRunFigures> Runs, ChartModel? KindChart, ChartModel? CityChart, ChartModel? Trend)
{
    /// <summary>All findings.</summary>
    public long Findings => Kinds.Sum(kind => kind.Total);

    /// <summary>Findings that nobody has decided about.</summary>
    public long Open => Kinds.Sum(kind => kind.Open);

    /// <summary>Clauses that are not met, revocations included.</summary>
    public long Failed => Outcomes.Sum(row => row.Fail + row.Revoke);

    /// <summary>Whether what concerns the whole office is shown.</summary>
    public bool ShowsOffice { get; init; }

    /// <summary>Reads the figures that the viewer may see.</summary>
    public static OverviewModel Read(RunReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (kinds, cities) = (OverviewQueries.Kinds(reader), OverviewQueries.Cities(reader));
        var runs = reader.Viewer.MayAudit ? OverviewQueries.EarlierRuns(reader) : [];
        return new OverviewModel(
            OverviewQueries.Intake(reader), OverviewQueries.Queue(reader), kinds, cities, OverviewQueries.Outcomes(reader), OverviewQueries.Duties(reader), OverviewQueries.Overdue(reader), runs,
            kinds.Count == 0 ? null : KindBars.Of(reader.Words, kinds), CityBars.Of(reader.Words, cities), TrendBars.Of(reader, runs, kinds.Sum(kind => kind.Total)))
        { ShowsOffice = reader.Viewer.MayAudit };
    }
}

/// <summary>What came in: files, rows, platforms; and how many figures are flagged.</summary>
public sealed record IntakeFigures(long Files, long Unreadable, long Read, long Accepted, long Quarantined, long Other, long Platforms, long HighFlags, long MediumFlags, long LowFlags)
{
    /// <summary>All flags.</summary>
    public long Flags => HighFlags + MediumFlags + LowFlags;
}

/// <summary>An open finding.</summary>
public sealed record QueueRow(string Id, string Kind, string Confidence, string Subject, string Message);

/// <summary>Findings of one kind, by confidence, and how many are open.</summary>
public sealed record KindFigures(string Kind, long Certain, long Likely, long Possible, long Open)
{
    /// <summary>All of them.</summary>
    public long Total => Certain + Likely + Possible;

    /// <summary>The page that lists findings of the kind.</summary>
    public string Page => Kind switch
    {
        "single_platform" or "mobile_no_agreement" or "identifier_conflict" => "people",
        "text_copy" or "field_duplicate" => "texts",
        _ => "things",
    };
}

/// <summary>What concerns the platforms of a city; a finding on platforms of two cities is of both.</summary>
public sealed record CityFigures(string City, long Platforms, long Findings, long Certain, long Open, long Failed, long Flags);

/// <summary>Outcomes of the clauses of one regulation.</summary>
public sealed record OutcomeFigures(string Regulation, long Centers, long Fail, long Revoke, long Warn, long Review, long Missing, long Pass)
{
    /// <summary>How many have an outcome.</summary>
    public long Of(string outcome) => outcome switch
    {
        "FAIL" => Fail,
        "TRIGGER_REVOKE" => Revoke,
        "WARN" => Warn,
        "REVIEW" => Review,
        "MISSING" => Missing,
        _ => Pass,
    };
}

/// <summary>A duty that is due.</summary>
public sealed record DutyRow(string CenterId, string Center, string Name, DateOnly Due);

/// <summary>An earlier run with what is otherwise now.</summary>
public sealed record EarlierRunFigures(string RunId, int? Year, long Findings, long Same, long New, long Changed, long Gone);
