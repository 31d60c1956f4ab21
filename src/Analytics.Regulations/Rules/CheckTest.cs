namespace Analytics.Regulations.Rules;

/// <summary>What a check asks of a subject. SQL stands in the context of the subject (its structs by name) and, with rows, of one row.</summary>
public abstract record CheckTest
{
    private CheckTest()
    {
    }

    /// <summary>A condition in SQL that holds, does not hold, or is unknown (NULL).</summary>
    /// <param name="Condition">The condition.</param>
    /// <param name="Actual">SQL for what was found, as text; null when the condition's own columns say it.</param>
    /// <param name="Required">What is asked for, in words.</param>
    public sealed record Holds(string Condition, string? Actual, Wording Required) : CheckTest;

    /// <summary>A state that must not be: a condition in SQL; where it is unknown the check is MISSING.</summary>
    /// <param name="Condition">The bad state.</param>
    /// <param name="Required">What the clause threatens, in words.</param>
    public sealed record Trigger(string Condition, Wording Required) : CheckTest;

    /// <summary>A measure within limits.</summary>
    /// <param name="Measure">The measure's name.</param>
    /// <param name="Limit">The limit.</param>
    public sealed record Measured(string Measure, Limit Limit) : CheckTest;

    /// <summary>Two measures in proportion, compared by cross-multiplication and never by a rounded quotient.</summary>
    /// <param name="Numerator">The measure above the line.</param>
    /// <param name="Denominator">The measure below the line.</param>
    /// <param name="Limit">The limit, a fraction.</param>
    public sealed record Ratio(string Numerator, string Denominator, Limit Limit) : CheckTest;

    /// <summary>So many rows, or distinct things among them.</summary>
    /// <param name="Rows">Which rows.</param>
    /// <param name="Distinct">SQL of what is counted once; null counts rows.</param>
    /// <param name="Limit">The limit.</param>
    public sealed record Counted(RowSet Rows, string? Distinct, Limit Limit) : CheckTest;

    /// <summary>A number that was reported, equal to a measure but for the rounding of the report.</summary>
    /// <param name="Measure">The measure's name.</param>
    /// <param name="Reported">SQL of the reported number, in the measure's unit.</param>
    /// <param name="Tolerance">SQL of the difference that is still equal.</param>
    public sealed record Reconciled(string Measure, string Reported, string Tolerance) : CheckTest;

    /// <summary>A row that has to exist, its columns filled.</summary>
    /// <param name="Rows">Which rows.</param>
    /// <param name="Columns">Columns that must not be empty.</param>
    public sealed record Exists(RowSet Rows, IReadOnlyList<string> Columns) : CheckTest;

    /// <summary>Fields of the subject that have to be filled.</summary>
    /// <param name="Fields">SQL of each.</param>
    public sealed record Filled(IReadOnlyList<string> Fields) : CheckTest;
}

/// <summary>Rows of a canonical table that belong to a subject.</summary>
/// <param name="Table">The table (a view of schema <c>law</c>): its rows of the subject's center.</param>
/// <param name="Where">SQL in the context of the subject and of the row <c>t</c>; null takes all.</param>
public sealed record RowSet(string Table, string? Where);

/// <summary>A limit on a number. Limits are inclusive unless the text says 超过 or 不足.</summary>
/// <param name="Operator">at_least, at_most, more_than, less_than, between or equals.</param>
/// <param name="Value">The limit in the text's own unit; for a fraction its numerator.</param>
/// <param name="Upper">The upper limit of between; for a fraction its denominator; else null.</param>
/// <param name="Unit">The unit as written (万元, 人, m2 …); amounts in 万元 are multiplied by 10,000 before they are compared.</param>
public sealed record Limit(string Operator, decimal Value, decimal? Upper, string Unit)
{
    /// <summary>What one unit of the text is in the unit of the measure.</summary>
    public decimal Scale => Unit == "万元" ? 10_000m : 1m;
}
