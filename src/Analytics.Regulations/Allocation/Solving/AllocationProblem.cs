namespace Analytics.Regulations.Allocation.Solving;

/// <summary>
/// Who may keep what: centers with amounts that are theirs alone and targets they ought to reach, and contested items that can go to one of
/// several centers. Amounts are whole numbers of the smallest unit (people; hundredths of a yuan), so nothing is rounded.
/// </summary>
/// <param name="Centers">The centers; items name them by their index.</param>
/// <param name="Items">The contested items.</param>
internal sealed record AllocationProblem(IReadOnlyList<CenterTargets> Centers, IReadOnlyList<ContestedItem> Items);

/// <summary>A center in a problem.</summary>
/// <param name="Own">What nobody contests, 0 or more.</param>
/// <param name="Targets">What it ought to reach under each of its titles, ascending; may be empty.</param>
internal sealed record CenterTargets(long Own, IReadOnlyList<long> Targets);

/// <summary>Something that is claimed by several centers more often than it exists: a person, an instrument, a batch of equal ones.</summary>
/// <param name="Units">How many there are; each goes to one center.</param>
/// <param name="Claims">Who may have how many of them; each center once.</param>
internal sealed record ContestedItem(int Units, IReadOnlyList<Claim> Claims);

/// <summary>A center's claim on an item.</summary>
/// <param name="Center">The center's index.</param>
/// <param name="Units">The most units it may have, 1 or more.</param>
/// <param name="Amount">What one unit adds to this center, more than 0; another center may count it differently.</param>
internal sealed record Claim(int Center, int Units, long Amount)
{
    /// <summary>What all of its units add.</summary>
    public long Whole => checked(Units * Amount);
}
