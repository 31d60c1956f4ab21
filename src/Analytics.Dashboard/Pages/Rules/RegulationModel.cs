using Analytics.Dashboard.Data;
using Analytics.Dashboard.Pages.Compliance;
using Analytics.Dashboard.Shell;
using Analytics.Regulations.Coverage;

namespace Analytics.Dashboard.Pages.Rules;

/// <summary>One regulation.</summary>
/// <param name="Figures">How much of it is computed.</param>
/// <param name="Clauses">Its clauses with their checks.</param>
/// <param name="Outcomes">How often each check came to each outcome, gravest first, by the check's id.</param>
public sealed record RegulationModel(PackFigures Figures, IReadOnlyList<ClauseCoverage> Clauses, ILookup<string, (string Outcome, long Count)> Outcomes)
{
    internal static RegulationModel? Read(PageRequest request)
    {
        if (request.Reader.Rules.Book.Packs.FirstOrDefault(pack => pack.Regulation.Id == request.Id) is not { } pack)
        {
            return null;
        }

        var outcomes = request.Reader.Rows(
            $"SELECT r.check_id, r.outcome, count(*) FROM result.compliance r WHERE r.regulation = $id AND {{sees:r.center_id}} GROUP BY 1, 2 ORDER BY {OutcomeList.Gravity}",
            row => (Check: row.GetString(0), Outcome: row.GetString(1), Count: row.GetInt64(2)), ("id", request.Id));
        return new RegulationModel(PackFigures.Of(pack), ClauseCoverage.Of(pack), outcomes.ToLookup(row => row.Check, row => (row.Outcome, row.Count), StringComparer.Ordinal));
    }
}
