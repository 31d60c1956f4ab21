using Analytics.Store;

namespace Analytics.Anomalies.Figures;

/// <summary>
/// What people decided about figures in earlier runs, or about whole reports. A pipeline that has decisions writes <c>decision.figure</c>
/// (center_id, year, indicator, verdict) before figures are read; a row without an indicator is of all figures of that year's report.
/// </summary>
public sealed class FigureVerdicts
{
    private readonly Dictionary<(string Center, int Year, string? Indicator), FigureVerdict> _verdicts;

    /// <summary>Puts them together.</summary>
    /// <param name="verdicts">At most one a center, year and indicator; the indicator null for the whole report.</param>
    public FigureVerdicts(IEnumerable<(string Center, int Year, string? Indicator, FigureVerdict Verdict)> verdicts) =>
        _verdicts = verdicts.ToDictionary(one => (one.Center, one.Year, one.Indicator), one => one.Verdict);

    /// <summary>Nobody has decided anything.</summary>
    public static FigureVerdicts None { get; } = new([]);

    /// <summary>What was decided of a figure, else of its whole report; null where nothing was.</summary>
    /// <param name="report">The report.</param>
    /// <param name="indicator">The figure.</param>
    public FigureVerdict? Of(Report report, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(indicator);

        // Asked for each figure of each report many times, and most runs have none.
        if (_verdicts.Count == 0) return null;
        return _verdicts.TryGetValue((report.Center.Id, report.Year, indicator.Name), out var own) ? own
            : _verdicts.TryGetValue((report.Center.Id, report.Year, null), out var whole) ? whole : null;
    }

    /// <summary>Reads them from a run's database.</summary>
    internal static FigureVerdicts Read(DuckDbConnection database)
    {
        if (!database.HasTable("decision", "figure")) return None;
        using var command = database.CreateCommand();
        command.CommandText = "SELECT center_id, year, indicator, verdict FROM decision.figure ORDER BY ALL";
        using var reader = command.ExecuteReader();
        var verdicts = new List<(string, int, string?, FigureVerdict)>();
        while (reader.Read())
        {
            verdicts.Add((reader.GetString(0), reader.GetInt32(1), reader.Text(2), reader.GetString(3) == "approved" ? FigureVerdict.Approved : FigureVerdict.Rejected));
        }

        return new FigureVerdicts(verdicts);
    }
}
