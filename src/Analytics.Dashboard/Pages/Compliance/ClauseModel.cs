using System.Data.Common;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Shell;
using Analytics.Pipeline.Checking;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Pages.Compliance;

/// <summary>One clause and one center.</summary>
/// <param name="Center">The center's id.</param>
/// <param name="CenterName">Its name.</param>
/// <param name="City">Its city; null where it is not known.</param>
/// <param name="Regulation">The regulation's id.</param>
/// <param name="Clause">The clause's id.</param>
/// <param name="Outcomes">The outcomes of the clause's checks, with what they rest on.</param>
/// <param name="Ranges">What decisions on contested people and instruments leave under the clause.</param>
/// <param name="Divergences">Where another regulation says otherwise.</param>
public sealed record ClauseModel(
    string Center, string CenterName, string? City, string Regulation, string Clause, IReadOnlyList<CheckedOutcome> Outcomes, IReadOnlyList<KeptRange> Ranges, IReadOnlyList<OtherView> Divergences)
{
    internal static ClauseModel? Read(PageRequest request)
    {
        var reader = request.Reader;
        var found = reader.First(
            $"SELECT center_id, clause, regulation, p.name, p.city FROM result.compliance LEFT JOIN registry.platform p ON p.platform_id = center_id WHERE {ClausePath.Sql} = $id AND {{sees:center_id}} LIMIT 1",
            row => (Center: row.GetString(0), Clause: row.GetString(1), Regulation: row.GetString(2), Name: row.IsDBNull(3) ? row.GetString(0) : row.GetString(3), City: row.IsDBNull(4) ? null : row.GetString(4)), ("id", request.Id));
        return found.Center is null ? null : new ClauseModel(
            found.Center, found.Name, found.City, found.Regulation, found.Clause, OutcomeExplainer.Of(reader.Database, reader.Rules.Book, reader.Words, found.Center, found.Clause),
            KeptRange.Of(reader, found.Center, found.Clause), OtherView.Of(reader, found.Center, found.Clause));
    }
}

/// <summary>What decisions leave of one measure of a center, against the threshold.</summary>
public sealed record KeptRange(string Clause, string Measure, decimal Declared, int Contested, decimal? Low, decimal? High, decimal Threshold, string Verdict, string Message)
{
    /// <summary>A center's ranges; of one clause where one is named.</summary>
    internal static IReadOnlyList<KeptRange> Of(RunReader reader, string center, string? clause = null) => reader.Rows(
        "SELECT clause, measure, declared, contested, low, high, threshold, verdict, message{lang} FROM result.allocation WHERE center_id = $center AND ($clause IS NULL OR clause = $clause) AND {sees:center_id} ORDER BY clause, measure",
        row => new KeptRange(row.GetString(0), row.GetString(1), row.GetDecimal(2), row.GetInt32(3), row.Amount(4), row.Amount(5), row.GetDecimal(6), row.GetString(7), row.GetString(8)),
        ("center", center), ("clause", clause));
}

/// <summary>One matter on which two regulations come to different outcomes, possibly for two names of one center.</summary>
public sealed record OtherView(string Topic, DivergentSide One, DivergentSide Other)
{
    /// <summary>A center's divergences; those that one clause is a side of where it is named.</summary>
    internal static IReadOnlyList<OtherView> Of(RunReader reader, string center, string? clause = null) => reader.Rows(
        """
        SELECT topic{lang}, center_id_a, clause_a, check_id_a, outcome_a, required_a{lang}, actual_a, center_id_b, clause_b, check_id_b, outcome_b, required_b{lang}, actual_b FROM result.divergence
        WHERE ((center_id_a = $center AND ($clause IS NULL OR clause_a = $clause)) OR (center_id_b = $center AND ($clause IS NULL OR clause_b = $clause))) AND {sees:center_id_a} AND {sees:center_id_b}
        ORDER BY topic, check_id_a, check_id_b, center_id_a, center_id_b, period_a, period_b LIMIT 40
        """,
        row => new OtherView(row.GetString(0), Side(reader.Words, row, 1), Side(reader.Words, row, 7)), ("center", center), ("clause", clause));

    private static DivergentSide Side(ReportWords words, DbDataReader row, int at) =>
        new(row.GetString(at), row.GetString(at + 1), row.GetString(at + 2), row.GetString(at + 3), row.GetString(at + 4), ActualWords.Of(words, row.GetString(at + 5)));
}

/// <summary>What one of the two regulations says.</summary>
public sealed record DivergentSide(string Center, string Clause, string Check, string Outcome, string Required, string Actual);
