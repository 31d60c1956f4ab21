using Analytics.Regulations.Clauses;
using Analytics.Regulations.Coverage;
using Analytics.Regulations.Rules;

namespace Analytics.Dashboard.Pages.Rules;

/// <summary>The regulations held.</summary>
/// <param name="Packs">One line each.</param>
/// <param name="Topics">Matters of which several regulations speak, so that their outcomes are compared.</param>
public sealed record RulesModel(IReadOnlyList<PackFigures> Packs, IReadOnlyList<Topic> Topics)
{
    internal static RulesModel Of(RuleBook book) => new([.. book.Packs.Select(PackFigures.Of)], book.Topics);
}

/// <summary>How much of a regulation is computed.</summary>
public sealed record PackFigures(Regulation Regulation, int Clauses, int Computed, int Partly, int ByPerson, int Open, int Checks, int Examples)
{
    internal static PackFigures Of(RulePack pack)
    {
        var clauses = ClauseCoverage.Of(pack);
        int Count(Coverage coverage) => clauses.Count(clause => clause.Coverage == coverage);
        return new PackFigures(
            pack.Regulation, clauses.Count, Count(Coverage.Computed), Count(Coverage.Partly), Count(Coverage.ByPerson), Count(Coverage.Open), pack.Checks.Count, pack.Checks.Sum(check => check.Examples.Count));
    }
}
