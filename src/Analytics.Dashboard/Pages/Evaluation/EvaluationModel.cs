using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Evaluation;

/// <summary>What the evaluation's first page shows.</summary>
/// <param name="Tabs">The pages of the section.</param>
/// <param name="Frameworks">Each framework with how its centers stand.</param>
/// <param name="Scores">All scores.</param>
public sealed record EvaluationModel(IReadOnlyList<Tab> Tabs, IReadOnlyList<FrameworkFigures> Frameworks, ListModel Scores)
{
    /// <summary>Reads it.</summary>
    public static EvaluationModel Read(PageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var frameworks = request.Reader.Rows(
            """
            WITH stood AS (
                SELECT regulation, grade, any_value(grade{lang}) AS word, count(*) AS centers, min(rank) AS best
                FROM result.score WHERE {sees:center_id} GROUP BY regulation, grade)
            SELECT f.regulation, f.title{lang}, f.clause, f.year, f.illustrative, coalesce(sum(s.centers), 0)::BIGINT, coalesce(sum(s.centers) FILTER (s.grade IS NULL), 0)::BIGINT,
                   string_agg(s.word || ' ' || s.centers, ' · ' ORDER BY s.best) FILTER (s.grade IS NOT NULL)
            FROM result.framework f LEFT JOIN stood s USING (regulation) GROUP BY ALL ORDER BY f.regulation
            """,
            row => new FrameworkFigures(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetBoolean(4), row.GetInt64(5), row.GetInt64(6), row.IsDBNull(7) ? "—" : row.GetString(7)));
        return new EvaluationModel(EvaluationTabs.Of(request.Reader), frameworks, ListReader.Read(request.Reader, EvaluationLists.All, request.List(EvaluationLists.All)));
    }
}

/// <summary>A framework with how its centers stand.</summary>
/// <param name="Regulation">The regulation.</param>
/// <param name="Title">The framework's title.</param>
/// <param name="Clause">The clause that asks for the evaluation.</param>
/// <param name="Year">The report year.</param>
/// <param name="IsIllustrative">Whether weights and targets are examples that no authority has set.</param>
/// <param name="Centers">The centers that the viewer sees.</param>
/// <param name="Unscored">Those of them without a score.</param>
/// <param name="Grades">How many have each grade, in words.</param>
public sealed record FrameworkFigures(string Regulation, string Title, string Clause, int Year, bool IsIllustrative, long Centers, long Unscored, string Grades);
