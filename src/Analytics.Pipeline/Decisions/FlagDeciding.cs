using System.Globalization;
using Analytics.Anomalies;
using Analytics.Anomalies.Figures;
using Analytics.Store;

namespace Analytics.Pipeline.Decisions;

/// <summary>The lines about flags, and about figures that are in the history or not.</summary>
internal static class FlagDeciding
{
    /// <summary>The line about a flag. It carries the figure that it decides about, since the next run may have no such flag any more.</summary>
    /// <param name="database">A connection to the published run.</param>
    /// <param name="id">L-….</param>
    /// <param name="verdict">confirmed, dismissed, explained, new or undo.</param>
    /// <param name="who">Who decides.</param>
    /// <param name="on">The day.</param>
    /// <param name="log">All lines of the log: a flag that an earlier decision took off the list can still be decided about.</param>
    /// <exception cref="RunFailedException">There is no such flag, or no such verdict.</exception>
    public static DecisionEntry Flag(DuckDbConnection database, string id, string verdict, string who, DateOnly on, IReadOnlyList<DecisionEntry> log)
    {
        Deciding.Demand(verdict, [.. DecisionVerdicts.OfFindings, DecisionEntry.Undo], id);
        var known = Read(database, id) ?? log.LastOrDefault(entry => entry.Subject == DecisionEntry.Flag && entry.Id == id)
            ?? throw new RunFailedException($"Neither the published run nor the log of decisions has a flag '{id}'.");
        return known with { Number = 0, Verdict = verdict, Who = who, On = on, Note = null };
    }

    /// <summary>The line about a figure, or a whole report.</summary>
    /// <param name="database">A connection to the published run.</param>
    /// <param name="id">Y-….</param>
    /// <param name="verdict">approved, rejected or undo.</param>
    /// <param name="who">Who decides.</param>
    /// <param name="on">The day.</param>
    /// <param name="log">All lines of the log.</param>
    /// <exception cref="RunFailedException">No such figure was reported, or there is no such verdict.</exception>
    public static DecisionEntry Figure(DuckDbConnection database, string id, string verdict, string who, DateOnly on, IReadOnlyList<DecisionEntry> log)
    {
        Deciding.Demand(verdict, [.. DecisionVerdicts.OfFigures, DecisionEntry.Undo], id);
        var figure = FigureId.Parse(id);
        if (!IsReported(database, figure) && !log.Any(entry => entry.Subject == DecisionEntry.Figure && entry.Id == id))
        {
            throw new RunFailedException(figure.Indicator is null ? $"The published run has no report of '{figure.Center}' for {figure.Year}." : $"'{figure.Center}' did not report {figure.Indicator} for {figure.Year}.");
        }

        return new DecisionEntry { Subject = DecisionEntry.Figure, Id = id, Verdict = verdict, Who = who, On = on };
    }

    private static DecisionEntry? Read(DuckDbConnection database, string id)
    {
        using var command = database.CreateCommand();
        command.CommandText = "SELECT center_id, year, indicator, detector, rank FROM result.flag WHERE flag_id = $id";
        command.Parameters.AddWithValue("id", id);
        using var reader = command.ExecuteReader();
        if (!reader.Read()) return null;
        var (center, year, indicator, detector) = (reader.GetString(0), reader.Whole(1) ?? 0, reader.GetString(2), reader.GetString(3));
        var judges = center.Length > 0 && year > 0 && Indicator.All.Any(one => one.Name == indicator) && DetectorRegistry.Get(detector).JudgesFigure;
        return new DecisionEntry
        {
            Subject = DecisionEntry.Flag,
            Id = id,
            Verdict = "",
            Who = "",
            On = default,
            Kind = detector,
            SubjectL = judges ? new FigureId(center, year, indicator).ToString() : null,
            Place = reader.GetInt32(4).ToString(CultureInfo.InvariantCulture),
        };
    }

    private static bool IsReported(DuckDbConnection database, FigureId figure)
    {
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM current.annual_report WHERE center_id = $center AND report_year = $year {(figure.Indicator is { } column ? $"AND \"{column}\" IS NOT NULL" : "")}";
        command.Parameters.AddWithValue("center", figure.Center);
        command.Parameters.AddWithValue("year", figure.Year);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) > 0;
    }
}
