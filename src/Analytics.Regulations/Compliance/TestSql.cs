using System.Globalization;
using Analytics.Regulations.Rules;

namespace Analytics.Regulations.Compliance;

/// <summary>A test in SQL: whether it holds (three-valued), the bounds of what was measured, what was found in words.</summary>
/// <param name="Ok">true, false or NULL.</param>
/// <param name="Low">The least that the data allow, in the limit's unit; NULL for tests without a number.</param>
/// <param name="High">The most; NULL where it is open.</param>
/// <param name="Actual">What was found.</param>
/// <param name="WhenUnknown">The outcome, as SQL, where it cannot be told.</param>
/// <param name="Unfilled">Whether a row is there whose columns are empty; <paramref name="WhenUnknown"/> may ask for it as <c>unfilled</c>.</param>
internal sealed record TestSql(string Ok, string Low, string High, string Actual, string WhenUnknown = "'MISSING'", string Unfilled = "false")
{
    private const string None = "CAST(NULL AS DECIMAL(38, 6))";

    public static TestSql Condition(string ok, string actual) => new(ok, None, None, actual);

    /// <summary>An empty field is the outcome itself where that is a question or a note, else missing (a filled form can be asked for).</summary>
    /// <param name="fields">The fields; those of a row begin with <c>t.</c>.</param>
    /// <param name="table">The table of the row; null where all are the subject's.</param>
    /// <param name="otherwise">The check's outcome where it fails.</param>
    public static TestSql Filled(IReadOnlyList<string> fields, string? table, Outcome otherwise) => new(
        $"CASE WHEN {string.Join(" AND ", fields.Select(field => $"({field}) IS NOT NULL"))} THEN true END", None, None,
        $"concat_ws('; ', {string.Join(", ", fields.Select(field => $"{Sql.Text((table is not null && field.StartsWith("t.", StringComparison.Ordinal) ? table + field[1..] : field) + "=")} || coalesce(CAST({field} AS VARCHAR), '—')"))})",
        Sql.Text(otherwise is Outcome.Review or Outcome.Info ? otherwise.Word() : Outcome.Missing.Word()));

    /// <summary>A number within a limit: the upper bound NULL is open.</summary>
    public static TestSql Within(Limit limit, string low, string high)
    {
        var value = Number(limit.Value * limit.Scale);
        var (holds, fails) = limit.Operator switch
        {
            "at_least" => ($"{low} >= {value}", $"{high} < {value}"),
            "more_than" => ($"{low} > {value}", $"{high} <= {value}"),
            "at_most" => ($"{high} <= {value}", $"{low} > {value}"),
            "less_than" => ($"{high} < {value}", $"{low} >= {value}"),
            "equals" => ($"{low} = {value} AND {high} = {value}", $"{low} > {value} OR {high} < {value}"),
            "between" => ($"{low} >= {value} AND {high} <= {Number(limit.Upper!.Value * limit.Scale)}", $"{high} < {value} OR {low} > {Number(limit.Upper!.Value * limit.Scale)}"),
            _ => throw new InvalidOperationException($"No limit '{limit.Operator}'."),
        };
        var scale = limit.Scale == 1 ? "" : " / " + Number(limit.Scale);
        return new TestSql(
            $"CASE WHEN {holds} THEN true WHEN {fails} THEN false END", $"CAST(({low}){scale} AS DECIMAL(38, 6))", $"CAST(({high}){scale} AS DECIMAL(38, 6))",
            $"range_text(CAST(({low}){scale} AS DECIMAL(38, 6)), CAST(({high}){scale} AS DECIMAL(38, 6)))");
    }

    /// <summary>m / n against a fraction, by cross-multiplication; n of 0 or unknown decides nothing.</summary>
    public static TestSql Proportion(Limit limit)
    {
        var (above, below) = (Number(limit.Value), Number(limit.Upper!.Value));
        var (holds, fails) = limit.Operator switch
        {
            "at_least" => ($"m.low * {below} >= n.high * {above}", $"m.high * {below} < n.low * {above}"),
            "more_than" => ($"m.low * {below} > n.high * {above}", $"m.high * {below} <= n.low * {above}"),
            "at_most" => ($"m.high * {below} <= n.low * {above}", $"m.low * {below} > n.high * {above}"),
            _ => throw new InvalidOperationException($"No limit '{limit.Operator}' on a ratio."),
        };
        return new TestSql(
            $"CASE WHEN n.low = 0 OR n.low IS NULL THEN NULL WHEN {holds} THEN true WHEN {fails} THEN false END", None, None,
            "range_text(CAST(m.low AS DECIMAL(38, 6)), CAST(m.high AS DECIMAL(38, 6))) || ' / ' || range_text(CAST(n.low AS DECIMAL(38, 6)), CAST(n.high AS DECIMAL(38, 6)))");
    }

    /// <summary>A reported number and a measure, equal within a tolerance; open where either is.</summary>
    public static TestSql Reconciled(CheckTest.Reconciled test)
    {
        var (least, most) = ($"(({test.Reported}) - ({test.Tolerance}))", $"(({test.Reported}) + ({test.Tolerance}))");
        return new TestSql(
            $"CASE WHEN m.low >= {least} AND m.high <= {most} THEN true WHEN m.high < {least} OR m.low > {most} THEN false END",
            "CAST(m.low AS DECIMAL(38, 6))", "CAST(m.high AS DECIMAL(38, 6))",
            $"'报告 ' || coalesce(number_text(CAST(({test.Reported}) AS DECIMAL(38, 6))), '—') || '，台账 ' || range_text(CAST(m.low AS DECIMAL(38, 6)), CAST(m.high AS DECIMAL(38, 6)))");
    }

    /// <summary>
    /// A row: found and filled; found but not filled is missing (or the outcome itself, where that is a question or a note); not found is
    /// a failure where somebody delivered the table at all.
    /// </summary>
    public static TestSql RowThere(CheckTest.Exists test, Outcome otherwise) => new(
        $"CASE WHEN m.filled THEN true WHEN m.there OR m.doubt THEN NULL WHEN EXISTS (SELECT 1 FROM law.\"{test.Rows.Table}\") THEN false END",
        None, None, "CASE WHEN m.filled THEN '有' WHEN m.there THEN '有记录，栏目空缺' ELSE '无' END",
        $"CASE WHEN {(otherwise is Outcome.Review or Outcome.Info ? "unfilled" : "false")} THEN {Sql.Text(otherwise.Word())} ELSE 'MISSING' END",
        "m.there AND NOT m.filled");

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
