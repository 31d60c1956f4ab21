using System.Globalization;
using Analytics.Linkage.Models;

namespace Analytics.Pipeline.Linking;

/// <summary>The columns of a list of scored pairs, and how their values are written; one place, so that all commands that write pairs write the same.</summary>
internal static class PairColumns
{
    /// <summary>The most characters that a weight, a probability or a level takes, and a comma.</summary>
    public const int LongestNumber = 32;

    public const string LeftId = "id_l";

    public const string RightId = "id_r";

    public const string Weight = "match_weight";

    public const string Probability = "match_probability";

    /// <summary>The names of the columns: ids, weight, probability, and the level of each comparison.</summary>
    public static IReadOnlyList<string> Names(LinkageModel model) =>
        [LeftId, RightId, Weight, Probability, .. model.Comparisons.Select(trained => "level_" + trained.Comparison.Name)];

    /// <summary>Writes <see cref="WeightText"/>.</summary>
    /// <returns>The characters written.</returns>
    public static int WriteWeight(double weight, Span<char> text) => WriteFixed(weight, text);

    /// <summary>Writes <see cref="ProbabilityText"/>.</summary>
    /// <returns>The characters written.</returns>
    public static int WriteProbability(double weight, Span<char> text) => WriteFixed(LinkageModel.Probability(weight), text);

    /// <summary>Writes <see cref="LevelText"/>.</summary>
    /// <returns>The characters written.</returns>
    public static int WriteLevel(int level, Span<char> text) =>
        level.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture) ? length : throw new ArgumentException("There is not room enough.", nameof(text));

    /// <summary>A match weight, to the millionth of a bit: beyond that machines differ.</summary>
    public static string WeightText(double weight) => Fixed(weight);

    /// <summary>The probability that goes with a match weight.</summary>
    public static string ProbabilityText(double weight) => Fixed(LinkageModel.Probability(weight));

    /// <summary>A level: −1 missing, 0 else, upward.</summary>
    public static string LevelText(int level) => level.ToString(CultureInfo.InvariantCulture);

    private static string Fixed(double number) => Rounded(number).ToString("F6", CultureInfo.InvariantCulture);

    private static int WriteFixed(double number, Span<char> text) =>
        Rounded(number).TryFormat(text, out var length, "F6", CultureInfo.InvariantCulture) ? length : throw new ArgumentException("There is not room enough.", nameof(text));

    // Adding nought makes the minus of a rounded -0 vanish.
    private static double Rounded(double number) => Math.Round(number, 6) + 0.0;
}
