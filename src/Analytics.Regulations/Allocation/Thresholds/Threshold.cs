using Analytics.Regulations.Clauses;

namespace Analytics.Regulations.Allocation.Thresholds;

/// <summary>A quantity that a clause asks of every center under its regulation.</summary>
/// <param name="Regulation">The regulation.</param>
/// <param name="Regime">The regime as registers name it: liaoning, dalian …</param>
/// <param name="Clause">The clause's id, e.g. <c>liaoning-2026/18</c>.</param>
/// <param name="Article">As cited, e.g. 第十八条.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="AtLeast">The least amount, itself included: people, or yuan.</param>
/// <param name="Strength">must or in-principle.</param>
/// <param name="Relaxable">Whether the text lets the authority lower it for a center.</param>
/// <param name="Quote">The words of the text that hold the number.</param>
public sealed record Threshold(
    Regulation Regulation, string Regime, string Clause, string Article, Measure Measure, decimal AtLeast, string Strength, bool Relaxable, string Quote)
{
    /// <summary>Whether the text says 原则上 (in principle).</summary>
    public bool InPrinciple => Strength == "in-principle";
}
