namespace Analytics.Regulations.Allocation.Solving;

/// <summary>
/// Centers that hang together by items they all still need: one connected component of the problem after everything has been given away
/// that costs nobody anything. Centers and items are numbered anew, from 0.
/// </summary>
/// <param name="Centers">The centers' indices in the problem, ascending.</param>
/// <param name="Needs">What each still needs for its next targets, ascending, each more than 0.</param>
/// <param name="Reached">How many targets of each are reached already.</param>
/// <param name="Items">The items that two or more of these centers still claim.</param>
internal sealed record Conflict(IReadOnlyList<int> Centers, IReadOnlyList<IReadOnlyList<long>> Needs, IReadOnlyList<int> Reached, IReadOnlyList<ContestedItem> Items)
{
    /// <summary>The needs of all targets: the last of each center.</summary>
    public long[] AllNeeds => [.. Needs.Select(needs => needs[^1])];

    /// <summary>
    /// Whether a unit of any item is worth the same to everybody. Then amounts are mere numbers of units, and a flow answers exactly which
    /// needs can be met together; else it answers only which cannot.
    /// </summary>
    public bool IsUniform => Items.SelectMany(item => item.Claims).Select(claim => claim.Amount).Distinct().Take(2).Count() < 2;

    /// <summary>The same conflict in units, where a unit is worth the same to everybody.</summary>
    public Conflict InUnits()
    {
        var unit = Items[0].Claims[0].Amount;
        return unit == 1
            ? this
            : this with
            {
                Needs = [.. Needs.Select(needs => (IReadOnlyList<long>)[.. needs.Select(need => (need + unit - 1) / unit)])],
                Items = [.. Items.Select(item => item with { Claims = [.. item.Claims.Select(claim => claim with { Amount = 1 })] })],
            };
    }
}
