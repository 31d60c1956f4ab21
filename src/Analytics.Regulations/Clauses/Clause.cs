namespace Analytics.Regulations.Clauses;

/// <summary>A regulation as held: what it is called and from which day it applies.</summary>
/// <param name="Id">Our id, e.g. <c>liaoning-2026</c>.</param>
/// <param name="Regime">The regime under which a center stands by it: liaoning, dalian …</param>
/// <param name="Title">Full title.</param>
/// <param name="DocumentNo">Document number, e.g. 辽科发〔2026〕2号.</param>
/// <param name="Issuer">The issuing authority.</param>
/// <param name="Level">provincial or municipal: whose platforms it governs.</param>
/// <param name="ProvinceCode">GB/T 2260 code of the province it governs.</param>
/// <param name="Effective">First day in force; null for a draft.</param>
/// <param name="Until">Last day in force; null while it is not known.</param>
/// <param name="Draft">Whether it is a draft, whose outcomes are for information only.</param>
/// <param name="Predecessor">The regulation before it, named where its text is not held.</param>
/// <param name="Clauses">Its clauses as held.</param>
public sealed record Regulation(
    string Id,
    string Regime,
    string Title,
    string DocumentNo,
    string Issuer,
    string Level,
    string ProvinceCode,
    DateOnly? Effective,
    DateOnly? Until,
    bool Draft,
    string Predecessor,
    IReadOnlyList<Clause> Clauses)
{
    /// <summary>Whether the regulation was in force on a day; a draft never is.</summary>
    public bool InForce(DateOnly day) => Effective is { } first && day >= first && (Until is null || day <= Until);
}

/// <summary>One article or item of a regulation.</summary>
/// <param name="Id">e.g. <c>liaoning-2026/18</c>.</param>
/// <param name="Article">As cited, e.g. 第十八条.</param>
/// <param name="Quote">The words of the text, <c>……</c> where words between were left out.</param>
/// <param name="Strength">must, in-principle, may or encourage: the upper limit of any outcome.</param>
/// <param name="Kind">eligibility, staffing, governance, annual-report, revocation, procedural …</param>
/// <param name="Computable">yes, partial or no: how much of it data can decide.</param>
/// <param name="AppliesTo">To whom; all, or a word for some.</param>
/// <param name="Notes">How it is read, and what is left to a person.</param>
public sealed record Clause(string Id, string Article, string Quote, string Strength, string Kind, string Computable, string AppliesTo, string Notes);
