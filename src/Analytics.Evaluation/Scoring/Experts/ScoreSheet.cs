using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Frameworks;

namespace Analytics.Evaluation.Scoring.Experts;

/// <summary>What the sheets say of one indicator.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Scores">Centers × experts, in percent of the most that could be given.</param>
/// <param name="OutOfRange">Scores below nothing or above the most that could be given: they do not count.</param>
internal sealed record ScoreSheet(FrameworkIndicator Indicator, UnitTable Scores, IReadOnlyList<ImpossibleScore> OutOfRange);

/// <summary>A score that cannot be meant as it stands.</summary>
/// <param name="Center">The center.</param>
/// <param name="Expert">The expert.</param>
/// <param name="Percent">In percent of the most that could be given.</param>
internal sealed record ImpossibleScore(string Center, string Expert, double Percent);

/// <summary>An expert of a regime's panels.</summary>
/// <param name="Key">The number on the sheets, else the name.</param>
/// <param name="Label">What may be shown: the number, else the masked name.</param>
/// <param name="Employers">The employers as written.</param>
internal sealed record Expert(string Key, string Label, IReadOnlyList<string> Employers);
