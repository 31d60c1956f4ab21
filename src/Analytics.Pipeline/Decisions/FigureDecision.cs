namespace Analytics.Pipeline.Decisions;

/// <summary>What stands of a figure: whether later years are compared with it.</summary>
/// <param name="Figure">The figure, or the whole report.</param>
/// <param name="IsApproved">Whether it was found to be true; else it was found to be false.</param>
/// <param name="Entry">The line that it follows from: about the figure itself, or about a flag on it.</param>
public sealed record FigureDecision(FigureId Figure, bool IsApproved, DecisionEntry Entry)
{
    /// <summary>
    /// What stands, one a figure, by center, year and figure. A line about the figure itself counts more than lines about flags on it; of those, one that calls
    /// the figure false counts more than others that call it true, since a false figure poisons the history of all years after it.
    /// </summary>
    /// <param name="decisions">What stands of the log.</param>
    public static IReadOnlyList<FigureDecision> Of(DecisionView decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var own = decisions.Of(DecisionEntry.Figure).Select(entry => new FigureDecision(FigureId.Parse(entry.Id), entry.Verdict == DecisionVerdicts.Approved, entry));
        var flags = decisions.Of(DecisionEntry.Flag).Where(entry => entry.SubjectL is not null && entry.Verdict != "new")
            .Select(entry => new FigureDecision(FigureId.Parse(entry.SubjectL!), entry.Verdict != "confirmed", entry));
        return
        [
            .. own.Concat(flags).GroupBy(one => one.Figure)
                .Select(group => group.OrderByDescending(one => one.Entry.Subject == DecisionEntry.Figure).ThenBy(one => one.IsApproved).ThenByDescending(one => one.Entry.Number).First())
                .OrderBy(one => one.Figure.Center, StringComparer.Ordinal).ThenBy(one => one.Figure.Year).ThenBy(one => one.Figure.Indicator, StringComparer.Ordinal),
        ];
    }
}
