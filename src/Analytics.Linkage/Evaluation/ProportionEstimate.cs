namespace Analytics.Linkage.Evaluation;

/// <summary>A share that is known from a sample.</summary>
/// <param name="Value">The best single guess, 0 to 1; null if the answers do not support one.</param>
/// <param name="Low">Lower end of the 95 % interval, 0 to 1.</param>
/// <param name="High">Upper end of the 95 % interval, 0 to 1. An interval from 0 to 1 says that nothing is known.</param>
public readonly record struct ProportionEstimate(double? Value, double Low, double High);
