using Analytics.Regulations.Clauses;
using Analytics.Regulations.Rules;

namespace Analytics.Regulations.Coverage;

/// <summary>How far a clause is decided by computing.</summary>
public enum Coverage
{
    /// <summary>By checks alone.</summary>
    Computed,

    /// <summary>Partly by checks; the rest is a person's.</summary>
    Partly,

    /// <summary>By a person.</summary>
    ByPerson,

    /// <summary>Data could decide it, and no check does yet.</summary>
    Open,
}

/// <summary>A clause and its checks.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Coverage">How far it is decided by computing.</param>
/// <param name="Checks">Its checks.</param>
public sealed record ClauseCoverage(Clause Clause, Coverage Coverage, IReadOnlyList<Check> Checks)
{
    /// <summary>The coverage of every clause of a pack, in the regulation's order.</summary>
    public static IReadOnlyList<ClauseCoverage> Of(RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var checks = pack.Checks.ToLookup(check => check.Clause, StringComparer.Ordinal);
        return [.. pack.Regulation.Clauses.Select(clause => new ClauseCoverage(clause, Of(clause.Computable, checks[clause.Id].Any()), [.. checks[clause.Id].OrderBy(check => check.Id, StringComparer.Ordinal)]))];
    }

    private static Coverage Of(string computable, bool hasChecks) => (computable, hasChecks) switch
    {
        ("no", false) => Coverage.ByPerson,
        ("partial", true) => Coverage.Partly,
        (_, true) => Coverage.Computed,
        _ => Coverage.Open,
    };
}
