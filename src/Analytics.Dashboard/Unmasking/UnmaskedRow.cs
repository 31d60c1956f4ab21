namespace Analytics.Dashboard.Unmasking;

/// <summary>A row of a finding's evidence with the exact values of its personal columns.</summary>
/// <param name="Platform">The platform's name and id.</param>
/// <param name="Place">File, sheet and row.</param>
/// <param name="Values">The columns' titles and what stands in them.</param>
public sealed record UnmaskedRow(string Platform, string Place, IReadOnlyList<(string Title, string Value)> Values);
