namespace Analytics.Anomalies.Flags;

/// <summary>A point of the chart that shows why a flag is one; docs/flags.md lists the series.</summary>
/// <param name="Series">Which line or bars it belongs to.</param>
/// <param name="X">A year, a share of peers, a digit, a place …, as the series has it.</param>
/// <param name="Y">The value there, in the series' unit.</param>
/// <param name="Label">What the point is.</param>
public sealed record FlagPoint(string Series, double X, double Y, Wording Label);
