using Analytics.Regulations.Clauses;

namespace Analytics.Regulations.Allocation.Thresholds;

/// <summary>A quantity that a clause asks of every center under its regulation.</summary>
/// <param name="Regulation">The regulation.</param>
/// <param name="Clause">The clause, whose quote holds the number.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="AtLeast">The least amount, itself included: people, or yuan.</param>
/// <param name="Relaxable">Whether the text lets the authority lower it for a center.</param>
public sealed record Threshold(Regulation Regulation, Clause Clause, Measure Measure, decimal AtLeast, bool Relaxable)
{
    /// <summary>Whether the text says 原则上 (in principle).</summary>
    public bool InPrinciple => Clause.Strength == "in-principle";
}
