using Analytics.Anomalies.Figures;

namespace Analytics.Anomalies.Reconciliation;

/// <summary>
/// Holds reported figures against their ledgers. Where a report does not say how it counts, the reading counts that most reports of the run
/// follow; figures of a center that another reading in use bears out, all of them, are borne out; where no reading is followed by half of them, the one that gives most.
/// </summary>
public static class Reconciler
{
    // A reading that fewer reports than this follow is no reading in use: a small count meets many numbers by chance.
    private const double InUse = 0.1;
    private const double Followed = 0.5;

    /// <summary>Reconciles all figures of which a ledger is held.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="amounts">For a reading, center and year: what the ledger gives; null where it does not cover the year.</param>
    public static IEnumerable<Reconciled> Reconcile(IReadOnlyList<Report> reports, Func<LedgerReading, string, int, LedgerAmount?> amounts)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(amounts);
        foreach (var group in LedgerReadings.All.GroupBy(reading => reading.Indicator))
        {
            var indicator = Indicator.Get(group.Key);
            var candidates = new List<Reconciled>[reports.Count];
            var counts = new Dictionary<(string Reading, int Gap), (int Agree, int All)>();
            for (var i = 0; i < reports.Count; i++)
            {
                candidates[i] = [.. Candidates(reports[i], indicator, [.. group], amounts)];
                foreach (var one in candidates[i].Where(one => one.State != ReconciliationState.Open))
                {
                    var key = (one.Reading.Id, one.Ledger.Gap);
                    var (agree, all) = counts.GetValueOrDefault(key);
                    counts[key] = (agree + (one.State == ReconciliationState.Agrees ? 1 : 0), all + 1);
                }
            }

            var shares = group.ToDictionary(reading => reading.Id, reading => Share(counts.GetValueOrDefault((reading.Id, 0))));
            var ways = WaysOfCenters(candidates);
            foreach (var list in candidates.Where(list => list.Count > 0))
            {
                var chosen = Choose(list, shares, ways);
                yield return chosen with { Agreement = Share(counts.GetValueOrDefault((chosen.Reading.Id, chosen.Ledger.Gap))) };
            }
        }
    }

    private static IEnumerable<Reconciled> Candidates(Report report, Indicator indicator, List<LedgerReading> readings, Func<LedgerReading, string, int, LedgerAmount?> amounts)
    {
        if (report[indicator] is not { } reported) yield break;
        var stated = readings.Where(reading => reading.Basis is { } basis && report.Bases.GetValueOrDefault(basis.Column) == basis.Code).ToList();
        foreach (var reading in stated.Count > 0 ? stated : readings)
        {
            if (amounts(reading, report.Center.Id, report.Year) is { } ledger)
            {
                yield return new Reconciled(report, indicator, reported, reading, ledger, StateOf(reported, ledger, Tolerance(report, indicator, ledger)), 0);
            }
        }
    }

    /// <summary>
    /// The readings that bear out every figure of a center that they cover. A center counts one way over the years: a reading that meets one of its
    /// figures and not the others meets it by chance.
    /// </summary>
    private static HashSet<(string Center, string Reading)> WaysOfCenters(List<Reconciled>[] candidates) =>
    [
        .. candidates.SelectMany(list => list).Where(one => one.State != ReconciliationState.Open)
            .GroupBy(one => (one.Report.Center.Id, one.Reading.Id)).Where(group => group.All(one => one.State == ReconciliationState.Agrees)).Select(group => group.Key),
    ];

    private static Reconciled Choose(List<Reconciled> candidates, Dictionary<string, double> shares, HashSet<(string Center, string Reading)> ways)
    {
        var best = candidates.MaxBy(one => shares[one.Reading.Id])!;
        if (best.State == ReconciliationState.Agrees) return best;
        var other = candidates.Where(one => one.State == ReconciliationState.Agrees && shares[one.Reading.Id] >= InUse && ways.Contains((one.Report.Center.Id, one.Reading.Id))).MaxBy(one => shares[one.Reading.Id]);
        if (other is not null) return other;
        return shares[best.Reading.Id] >= Followed ? best : candidates.MaxBy(one => one.Ledger.High ?? decimal.MaxValue)!;
    }

    /// <summary>Half of the last digit's worth: 万元 where amounts do not say better, and half of one for each amount that was itself rounded so.</summary>
    private static decimal Tolerance(Report report, Indicator indicator, LedgerAmount ledger)
    {
        if (indicator.IsMoney) return ((report.MoneyStep ?? 10_000m) / 2) + (ledger.Coarse ? 5_000m * ledger.Rows : 0);
        return indicator.IsCount ? 0 : (report.AreaStep ?? 1m) / 2;
    }

    private static ReconciliationState StateOf(decimal reported, LedgerAmount ledger, decimal tolerance)
    {
        if (reported < ledger.Low - tolerance) return ReconciliationState.Below;
        if (ledger.High is not { } high) return ReconciliationState.Open;
        if (reported > high + tolerance) return ReconciliationState.Exceeds;

        // Between what is certain and what is possible, only the ends bear a figure out.
        return reported >= high - tolerance || reported <= ledger.Low + tolerance ? ReconciliationState.Agrees : ReconciliationState.Open;
    }

    private static double Share((int Agree, int All) counts) => (counts.Agree + 1.0) / (counts.All + 2.0);
}
