using System.Globalization;
using Analytics.Linkage.Models;

namespace Analytics.Pipeline.Linking;

/// <summary>The columns of a list of scored pairs, and how their values are written; one place, so that all commands that write pairs write the same.</summary>
internal static class PairColumns
{
    public const string LeftId = "id_l";

    public const string RightId = "id_r";

    public const string Weight = "match_weight";

    public const string Probability = "match_probability";

    /// <summary>The names of the columns: ids, weight, probability, and the level of each comparison.</summary>
    public static IReadOnlyList<string> Names(LinkageModel model) =>
        [LeftId, RightId, Weight, Probability, .. model.Comparisons.Select(trained => "level_" + trained.Comparison.Name)];

    /// <summary>A match weight, to the millionth of a bit: beyond that machines differ.</summary>
    public static string WeightText(double weight) => Fixed(weight);

    /// <summary>The probability that goes with a match weight.</summary>
    public static string ProbabilityText(double weight) => Fixed(LinkageModel.Probability(weight));

    /// <summary>A level: −1 missing, 0 else, upward.</summary>
    public static string LevelText(int level) => level.ToString(CultureInfo.InvariantCulture);

    // Adding nought makes the minus of a rounded -0 vanish.
    private static string Fixed(double number) => (Math.Round(number, 6) + 0.0).ToString("F6", CultureInfo.InvariantCulture);
}
