using Analytics.Linkage.Evaluation;

namespace Analytics.Pipeline.Linking.Evaluation;

/// <summary>How good a linkage is.</summary>
/// <param name="File">The file in which the measures were written.</param>
/// <param name="Threshold">The match weight from which pairs count as found; <c>null</c> = all that are listed do.</param>
/// <param name="Truth">Against the truth; <c>null</c> where none was given.</param>
/// <param name="Clerical">As estimated from a person's answers; <c>null</c> where none were given.</param>
public sealed record EvaluationResult(string File, double? Threshold, TruthQuality? Truth, ClericalEstimate? Clerical);
