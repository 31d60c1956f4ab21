namespace Analytics.Regulations.Rules;

/// <summary>Something that a clause wants done by a day: a report, a meeting, an evaluation, the end of a period.</summary>
/// <param name="Id">The clause, <c>~</c> and a word, e.g. <c>liaoning-2026/27~report</c>.</param>
/// <param name="Name">What is due, in a few words.</param>
/// <param name="Actor">Who has to do it: center, dept or authority.</param>
/// <param name="For"><c>title</c> (once), <c>year</c> (each calendar year since the approval) or a canonical table (each of its rows <c>t</c>).</param>
/// <param name="Where">SQL of the subjects that are meant; null: all.</param>
/// <param name="Due">SQL of the last day; NULL: nothing is due.</param>
/// <param name="Done">SQL of the day on which it was done; NULL: not, or not known.</param>
/// <param name="About">SQL of what it is about, as text; null: the year, or nothing.</param>
/// <param name="Source">The canonical table that would show that it was done; where nobody delivered it, what is past is unknown, not overdue.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">Its 1-based line.</param>
public sealed record Duty(string Id, Wording Name, string Actor, string For, string? Where, string Due, string Done, string? About, string Source, string File, long Line)
{
    /// <summary>The clause's id.</summary>
    public string Clause => Id[..Id.IndexOf('~', StringComparison.Ordinal)];
}
