namespace Analytics.Registry.Schema;

/// <summary>The columns that tell one kind of table from another.</summary>
/// <param name="All">Columns every one of which a sheet of this kind must have.</param>
/// <param name="Any">Columns that are telling; each weighs double.</param>
/// <param name="AtLeast">How many of <paramref name="Any"/> a sheet must have, one or more.</param>
/// <param name="Alone">Columns any one of which, beside <paramref name="All"/>, is telling enough.</param>
/// <param name="Repels">Headers that speak against this kind (签到 in a list of people is an attendance sheet).</param>
public sealed record Signature(IReadOnlyList<string> All, IReadOnlyList<string> Any, int AtLeast, IReadOnlyList<string> Alone,
    IReadOnlyList<string> Repels);
