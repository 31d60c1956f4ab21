namespace Analytics.Regulations.Allocation.Solving;

/// <summary>What can be said of a conflict.</summary>
/// <param name="All">Whether all targets can be reached together.</param>
/// <param name="AtLeast">So many can be reached at once: an assignment is known.</param>
/// <param name="AtMost">More than so many cannot be: proven.</param>
/// <param name="ShortGroups">Groups of centers that cannot all reach their target, without a center in common.</param>
internal sealed record ConflictResult(Answer All, int AtLeast, int AtMost, IReadOnlyList<ShortGroup> ShortGroups);

/// <summary>Centers that cannot all reach their targets, whoever gets what; without any one of them it is no longer proven so.</summary>
/// <param name="Members">The centers' indices within the conflict, ascending.</param>
/// <param name="Targets">For each, which of its needs is meant (0 for the first).</param>
/// <param name="Needed">What they need together, in the problem's amounts.</param>
/// <param name="Available">What the items that they claim can add to them at most.</param>
/// <param name="Items">How many contested units they share.</param>
/// <param name="AtLeast">So many of them can be kept at once: an assignment is known.</param>
/// <param name="AtMost">More than so many cannot be: proven.</param>
internal sealed record ShortGroup(
    IReadOnlyList<int> Members, IReadOnlyList<int> Targets, long Needed, long Available, int Items, int AtLeast, int AtMost);
