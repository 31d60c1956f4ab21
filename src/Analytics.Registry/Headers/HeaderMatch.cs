using Analytics.Registry.Schema;
using Analytics.Registry.Values;

namespace Analytics.Registry.Headers;

/// <summary>How a header came to its meaning, or why it has none.</summary>
public enum HeaderMeaning
{
    /// <summary>The cell is blank.</summary>
    Blank,

    /// <summary>A known name or alias of the column.</summary>
    Exact,

    /// <summary>A known name or alias, once a remark, the caption above, or the other language was left out.</summary>
    Partial,

    /// <summary>A wording that can mean several columns, decided by neighbouring columns or by the sheet's values.</summary>
    Context,

    /// <summary>Decided by a person in mapping.yaml.</summary>
    Mapping,

    /// <summary>Known to hold nothing to store (序号 …), or left out by mapping.yaml.</summary>
    Neutral,

    /// <summary>Known, but another column of the sheet already has that meaning.</summary>
    Duplicate,

    /// <summary>A wording of several columns that nothing decides between.</summary>
    Ambiguous,

    /// <summary>Not known: kept, never stored under a guess.</summary>
    Unknown,
}

/// <summary>Why no table was found.</summary>
public enum HeaderRefusal
{
    /// <summary>A table was found.</summary>
    None,

    /// <summary>Too few telling headers.</summary>
    TooThin,

    /// <summary>Headers that belong to something else (签到: an attendance sheet).</summary>
    Repelled,

    /// <summary>Two kinds of table fit equally well.</summary>
    Tie,
}

/// <summary>What one header means.</summary>
/// <param name="Position">0-based position in the row.</param>
/// <param name="Header">The header as it stood in the sheet.</param>
/// <param name="Column">The canonical column, or null.</param>
/// <param name="Meaning">How it was found, or why not.</param>
/// <param name="MoneyUnit">The money unit that the header names.</param>
/// <param name="Unit">Another unit that it names, or null.</param>
/// <param name="Year">A year that it names, or null.</param>
/// <param name="Suggestion">For <see cref="HeaderMeaning.Unknown"/>: the column whose wordings come nearest, for a person to confirm.
/// For <see cref="HeaderMeaning.Duplicate"/>: the column that is already taken. For <see cref="HeaderMeaning.Ambiguous"/>: the
/// candidates, ;-joined.</param>
public sealed record HeaderAssignment(
    int Position, string Header, Column? Column, HeaderMeaning Meaning, MoneyUnit MoneyUnit, string? Unit, int? Year, string? Suggestion);

/// <summary>A kind of table considered for a row of headers.</summary>
/// <param name="Table">The table.</param>
/// <param name="Score">Share of the telling headers that it explains, 0 to 1.</param>
/// <param name="Evidence">The weighed sum by which kinds are ranked.</param>
public sealed record TableCandidate(Table Table, double Score, double Evidence);

/// <summary>The outcome of matching a row of headers.</summary>
/// <param name="Table">The kind of table, or null where it was refused.</param>
/// <param name="Score">Share of the telling headers that the table explains, 0 to 1.</param>
/// <param name="Margin">How far the next kind falls behind, 0 (as good) to 1 (there is no other).</param>
/// <param name="Refusal">Why there is no table.</param>
/// <param name="Columns">One entry a header, in order.</param>
/// <param name="Candidates">The best kinds considered, at most three, best first.</param>
/// <param name="Implied">Values that the sheet's name or title states for rows that have none of their own: column to text (固定人员名单:
/// is_fixed 是).</param>
public sealed record HeaderMatch(
    Table? Table,
    double Score,
    double Margin,
    HeaderRefusal Refusal,
    IReadOnlyList<HeaderAssignment> Columns,
    IReadOnlyList<TableCandidate> Candidates,
    IReadOnlyDictionary<string, string> Implied)
{
    /// <summary>Headers of which somebody should know: doubled or undecided.</summary>
    public IEnumerable<HeaderAssignment> Conflicts =>
        Columns.Where(column => column.Meaning is HeaderMeaning.Duplicate or HeaderMeaning.Ambiguous);

    /// <summary>Headers that nothing is known of.</summary>
    public IEnumerable<HeaderAssignment> Unknown => Columns.Where(column => column.Meaning == HeaderMeaning.Unknown);
}
