namespace Analytics.Anomalies.Flags;

/// <summary>Which flags are asked for. Whatever is asked for, all centers are compared.</summary>
/// <param name="Year">The latest report year that counts; null for all.</param>
/// <param name="City">Whether a center of this city (by name; null when unknown) is asked about; null for all.</param>
public sealed record FlagScope(int? Year, Func<string?, bool>? City = null);
