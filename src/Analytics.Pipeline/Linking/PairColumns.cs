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

    /// <summary>A match weight, to the millionth of a bit: beyond that machines differ.</summary>
    public static string WeightText(double weight) => Fixed(weight);

    /// <summary>The probability that goes with a match weight.</summary>
    public static string ProbabilityText(double weight) => Fixed(LinkageModel.Probability(weight));

    /// <summary>A level: −1 missing, 0 else, upward.</summary>
    public static string LevelText(int level) => level.ToString(CultureInfo.InvariantCulture);

    private static string Fixed(double number)
    {
        Span<char> text = stackalloc char[LongestNumber];
        return text[..WriteFixed(number, text)].ToString();
    }

    /// <summary>Six places, as whole millionths: general formatting of fractions takes ten times as long.</summary>
    private static int WriteFixed(double number, Span<char> text)
    {
        var millionths = (long)Math.Round(number * 1e6);
        var length = 0;
        if (millionths < 0)
        {
            text[length++] = '-';
        }

        var (whole, rest) = Math.DivRem(Math.Abs(millionths), 1_000_000);
        _ = whole.TryFormat(text[length..], out var digits, provider: CultureInfo.InvariantCulture);
        length += digits;
        text[length] = '.';
        for (var place = 6; place > 0; place--)
        {
            (rest, var digit) = Math.DivRem(rest, 10);
            text[length + place] = (char)('0' + digit);
        }

        return length + 7;
    }
}
