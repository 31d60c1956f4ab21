using System.Globalization;
using System.Text;
using Analytics.Registry.Schema;
using Analytics.Regulations.Rules;

namespace Analytics.Regulations.Compliance;

/// <summary>
/// A check as one query over all its subjects. Conditions are three-valued: true, false, unknown; a measure or a count has a least and a
/// most, so that a missing value leaves the outcome open only where it could change it.
/// </summary>
/// <param name="check">The check.</param>
/// <param name="subject">The set of subjects it is judged for.</param>
internal sealed class CheckSql(Check check, SqlFile subject)
{
    // The place of a doubt that may apply: a state that would end a title and is not there for sure is no PASS.
    private const string Open = "0";

    /// <summary>
    /// The query over <c>work.subject</c>-like tables: columns check_id, subject_id, table_name, row_id, outcome, low, high, actual,
    /// exception (its place in the list; negative for a doubt), missing_inputs.
    /// </summary>
    /// <param name="regulation">Only subjects under this regulation are judged.</param>
    public string Judge(string regulation)
    {
        var (joins, test) = Test();
        var each = check.Each is { } rows
            ? $"LEFT JOIN law.\"{rows.Table}\" t ON {LawSchema.Join(rows.Table)}{(rows.Where is null ? "" : $" AND (({rows.Where}) IS NOT FALSE)")}"
            : "";
        var row = check.Each is { } set ? $"CASE WHEN t.row_id IS NULL THEN NULL ELSE '{set.Table}' END AS table_name, t.row_id" : "CAST(NULL AS VARCHAR) AS table_name, CAST(NULL AS BIGINT) AS row_id";
        return $"""
            WITH s0 AS NOT MATERIALIZED (SELECT * FROM {SubjectTables.NameOf(subject.Name)} WHERE regulation = {Sql.Text(regulation)}),
            judged AS (
                SELECT s.subject_id, {row}, ({Given()}) AS given, ({test.Ok}) AS ok, {test.Low} AS low, {test.High} AS high, ({test.Actual}) AS actual, ({test.Unfilled}) AS unfilled,
                       {Exceptions(check.Unless, onlyIfUnknown: false)} AS unless_place, {Exceptions(check.Unless, onlyIfUnknown: true)} AS unknown_place,
                       {Exceptions(check.EvenSo, onlyIfUnknown: false, check.Test is CheckTest.Trigger ? Open : null)} AS even_place, {MissingInputs()} AS missing_inputs
                FROM s0 s {joins} {each})
            SELECT {Sql.Text(check.Id)} AS check_id, subject_id, table_name, row_id, {OutcomeOf(test)} AS outcome, low, high, actual,
                   CASE WHEN given AND ok THEN -even_place WHEN given AND NOT ok THEN unless_place WHEN given THEN unknown_place END AS exception, missing_inputs
            FROM judged
            """;
    }

    /// <summary>The premise; where rows are judged and the center's list holds none that is meant, there is nothing to judge.</summary>
    private string Given()
    {
        var given = check.Given ?? "true";
        return check.Each is { } rows
            ? $"CASE WHEN t.row_id IS NULL AND EXISTS (SELECT 1 FROM law.\"{rows.Table}\" d WHERE d.center_id = s.center_id) THEN false ELSE ({given}) END"
            : given;
    }

    private string OutcomeOf(TestSql test) => $"""
        CASE WHEN given IS NULL THEN 'MISSING' WHEN NOT given THEN 'NOT_APPLICABLE'
             WHEN ok THEN {Choose(check.EvenSo, "even_place", "'PASS'")}
             WHEN ok IS NULL THEN {Choose(check.Unless, "unknown_place", test.WhenUnknown)}
             ELSE {Choose(check.Unless, "unless_place", Sql.Text(check.Otherwise.Word()))} END
        """;

    private static string Choose(IReadOnlyList<CheckException> exceptions, string place, string otherwise)
    {
        if (exceptions.Count == 0)
        {
            return otherwise;
        }

        var cases = string.Join(' ', exceptions.Select((exception, i) => $"WHEN {i + 1} THEN {Sql.Text(exception.Then.Word())}"));
        return $"CASE {place} {cases} WHEN {Open} THEN 'MISSING' ELSE {otherwise} END";
    }

    /// <summary>The place of the first exception that applies, from 1; null when none does, or what is given where none is known to apply and one may.</summary>
    private static string Exceptions(IReadOnlyList<CheckException> exceptions, bool onlyIfUnknown, string? ifOpen = null)
    {
        var cases = new StringBuilder();
        for (var i = 0; i < exceptions.Count; i++)
        {
            if (!onlyIfUnknown || exceptions[i].IfUnknown)
            {
                cases.Append(CultureInfo.InvariantCulture, $" WHEN {exceptions[i].When} THEN {i + 1}");
            }
        }

        if (ifOpen is not null)
        {
            cases.Append(string.Concat(exceptions.Select(exception => $" WHEN ({exception.When}) IS NULL THEN {ifOpen}")));
        }

        return cases.Length == 0 ? "CAST(NULL AS INTEGER)" : $"CASE{cases} END";
    }

    private (string Joins, TestSql Test) Test() => check.Test switch
    {
        CheckTest.Holds test => ("", TestSql.Condition(InEach(test.Condition), test.Actual ?? ActualOfInputs())),
        CheckTest.Trigger test => ("", TestSql.Condition($"NOT ({InEach(test.Condition)})", ActualOfInputs())),
        CheckTest.Filled test => ("", TestSql.Filled(test.Fields, check.Each?.Table, check.Otherwise)),
        CheckTest.Measured test => (MeasureJoin(test.Measure, "m"), TestSql.Within(test.Limit, "m.low", "m.high")),
        CheckTest.Ratio test => (MeasureJoin(test.Numerator, "m") + " " + MeasureJoin(test.Denominator, "n"), TestSql.Proportion(test.Limit)),
        CheckTest.Reconciled test => (MeasureJoin(test.Measure, "m"), TestSql.Reconciled(test)),
        CheckTest.Counted test => (CountJoin(test.Rows, test.Distinct), TestSql.Within(test.Limit, "coalesce(m.low, 0)", "CASE WHEN m.there > 0 THEN m.high END")),
        CheckTest.Exists test => (ExistsJoin(test), TestSql.RowThere(test, check.Otherwise)),
        _ => throw new InvalidOperationException($"No query for a test of the kind {check.Test.GetType().Name}."),
    };

    /// <summary>A condition on a row is unknown where there is no row, and says nothing of a row that may not be meant.</summary>
    private string InEach(string condition) => check.Each switch
    {
        null => condition,
        { Where: null } => $"CASE WHEN t.row_id IS NULL THEN NULL ELSE ({condition}) END",
        { Where: var where } => $"CASE WHEN t.row_id IS NULL THEN NULL WHEN ({where}) THEN ({condition}) WHEN ({condition}) THEN true END",
    };

    private string MeasureJoin(string name, string alias) => $"LEFT JOIN {MeasureTables.NameOf(subject.Name, name)} {alias} ON {alias}.subject_id = s.subject_id";

    private static string CountJoin(RowSet rows, string? distinct) =>
        $"""
        LEFT JOIN (
            SELECT subject_id, count(*) AS there, count(DISTINCT key) FILTER (ok) AS low, count(DISTINCT key) FILTER (ok IS NOT FALSE) AS high
            FROM (SELECT s.subject_id, ({rows.Where ?? "true"}) AS ok, {(distinct is null ? "t.row_id" : $"coalesce(CAST({distinct} AS VARCHAR), '#' || t.row_id)")} AS key
                  FROM s0 s JOIN law."{rows.Table}" t ON {LawSchema.Join(rows.Table)})
            GROUP BY subject_id) m ON m.subject_id = s.subject_id
        """;

    private static string ExistsJoin(CheckTest.Exists test)
    {
        var filled = test.Columns.Count == 0 ? "true" : string.Join(" AND ", test.Columns.Select(column => $"t.{column} IS NOT NULL"));
        return $"""
            LEFT JOIN (
                SELECT subject_id, bool_or(ok) AS there, bool_or(ok AND filled) AS filled, bool_or(ok IS NULL) AS doubt
                FROM (SELECT s.subject_id, ({test.Rows.Where ?? "true"}) AS ok, ({filled}) AS filled FROM s0 s JOIN law."{test.Rows.Table}" t ON {LawSchema.Join(test.Rows.Table)})
                GROUP BY subject_id) m ON m.subject_id = s.subject_id
            """;
    }

    /// <summary>The values of the inputs that are fields of the subject, for want of words of its own.</summary>
    private string ActualOfInputs()
    {
        var fields = SubjectFields().Select(field => $"{Sql.Text(field + "=")} || coalesce(CAST({field} AS VARCHAR), '—')").ToList();
        return fields.Count == 0 ? "NULL" : $"concat_ws('; ', {string.Join(", ", fields)})";
    }

    private string MissingInputs()
    {
        var fields = SubjectFields().Select(field => $"CASE WHEN ({field}) IS NULL THEN {Sql.Text(field)} END").ToList();
        return fields.Count == 0 ? "CAST(NULL AS VARCHAR)" : $"nullif(concat_ws(';', {string.Join(", ", fields)}), '')";
    }

    private IEnumerable<string> SubjectFields() => check.Inputs.Where(input => subject.Inputs.Contains(input.Split('.')[0]) && !IsDerived(input.Split('.')));

    // What is made of other tables (the people of a platform) is no field of a row.
    private static bool IsDerived(string[] parts) => parts.Length == 2 && CanonicalSchema.TryGet(parts[0], out var table) && table.TryGet(parts[1], out var column) && column.Derived;
}
