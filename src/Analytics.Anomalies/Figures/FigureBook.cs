using Analytics.Anomalies.Reconciliation;

namespace Analytics.Anomalies.Figures;

/// <summary>Every reported figure of a run with the ledgers behind it: what detectors look at.</summary>
public sealed class FigureBook
{
    private readonly Dictionary<(string Center, int Year), Report> _reports;

    // Asked for each figure of each report many times: by the report itself and the indicator's place.
    private readonly Dictionary<Report, Reconciled?[]> _reconciled = new(ReferenceEqualityComparer.Instance);

    /// <summary>Puts together what was read.</summary>
    /// <param name="reports">One a center and year.</param>
    /// <param name="reconciled">At most one a center, year and indicator.</param>
    public FigureBook(IEnumerable<Report> reports, IEnumerable<Reconciled> reconciled)
    {
        Reports = [.. reports.OrderBy(report => report.Center.Id, StringComparer.Ordinal).ThenBy(report => report.Year)];
        _reports = Reports.ToDictionary(report => (report.Center.Id, report.Year));
        Reconciled = [.. reconciled];
        foreach (var item in Reconciled)
        {
            var report = _reports[(item.Report.Center.Id, item.Report.Year)];
            if (!_reconciled.TryGetValue(report, out var figures)) _reconciled[report] = figures = new Reconciled?[Indicator.All.Count];
            figures[item.Indicator.Place] = item;
        }
    }

    /// <summary>The reports, by center and year.</summary>
    public IReadOnlyList<Report> Reports { get; }

    /// <summary>What holding the figures against the ledgers gave.</summary>
    public IReadOnlyList<Reconciled> Reconciled { get; }

    /// <summary>Further tables of amounts, for the detectors that look at digits.</summary>
    public IReadOnlyList<AmountList> Amounts { get; init; } = [];

    /// <summary>Years in which centers were evaluated.</summary>
    public IReadOnlySet<(string Center, int Year)> Evaluations { get; init; } = new HashSet<(string, int)>();

    /// <summary>A center's report of a year; null when there is none.</summary>
    public Report? Find(string center, int year) => _reports.GetValueOrDefault((center, year));

    /// <summary>What became of a figure; null when there is no ledger for it.</summary>
    /// <param name="report">One of the book's.</param>
    /// <param name="indicator">The figure.</param>
    public Reconciled? Find(Report report, Indicator indicator) => _reconciled.GetValueOrDefault(report)?[indicator.Place];

    /// <summary>What people decided about figures in earlier runs.</summary>
    public FigureVerdicts Verdicts { get; init; } = FigureVerdicts.None;

    /// <summary>
    /// Whether a ledger or a person settles how a figure stands: borne out or approved, however it jumps, it is no inflated figure; exceeding, it is
    /// flagged as such. What a ledger or a person can say, statistics do not guess at.
    /// </summary>
    public bool IsSettled(Report report, Indicator indicator) =>
        Find(report, indicator) is { State: not ReconciliationState.Open } || Verdicts.Of(report, indicator) == FigureVerdict.Approved;

    /// <summary>
    /// What later years are compared with: the figure, but the ledger's amount where the figure exceeds its ledger, so that one bad year does not
    /// poison the history. A person's word counts more: an approved figure is taken as it is, a rejected one that no ledger puts right is none.
    /// Null where there is none.
    /// </summary>
    /// <param name="report">One of the book's.</param>
    /// <param name="indicator">The figure.</param>
    public double? Baseline(Report report, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(report);
        var verdict = Verdicts.Of(report, indicator);
        if (verdict != FigureVerdict.Approved && Find(report, indicator) is { State: ReconciliationState.Exceeds, Ledger.High: { } high }) return (double)high;
        return verdict == FigureVerdict.Rejected ? null : (double?)report[indicator];
    }
}
