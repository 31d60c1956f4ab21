using Analytics.Campaign.Designs.Values;

namespace Analytics.Campaign.Designs.Tables;

/// <summary>A column of a file.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsShared">Whether the members of a group have it in common.</param>
internal sealed record SampleColumn(string Name, ValueKind Kind, bool IsShared = false);

/// <summary>A kind of table.</summary>
/// <param name="Words">What it is of, for the reader.</param>
/// <param name="Columns">Its columns, beside the record's id and the true entity.</param>
internal sealed record TableKind(string Words, IReadOnlyList<SampleColumn> Columns);
