using System.Globalization;
using System.Text;
using Analytics.TestKit.Flags;

namespace Analytics.Campaign.Flags;

/// <summary>The scores of runs, as Markdown.</summary>
internal static class Scores
{
    /// <summary>So many flags a reviewer reads first.</summary>
    public const int Top = 50;

    public const string Header = """
        | seed | inflated figures | flags | high | medium | low | right in the first 50 | found within twice their number | found at all | false high |
        |---|---|---|---|---|---|---|---|---|---|
        """;

    public static int Print(string reports, string truth)
    {
        var comparison = FlagComparison.Of(reports, truth);
        Console.WriteLine(Header);
        Console.WriteLine(Line("–", comparison));
        foreach (var error in Errors(comparison)) Console.WriteLine(error);
        return 0;
    }

    public static string Line(string seed, FlagComparison one)
    {
        var (right, top) = one.First(Top);
        return Row(
            seed, one.Planted.Count, one.Flags.Count, Count(one, "high"), Count(one, "medium"), Count(one, "low"), Share(right, top),
            Share(one.Planted.Count - one.MissedWithin(2 * one.Planted.Count).Count, one.Planted.Count), Share(one.Planted.Count - one.Missed.Count, one.Planted.Count), one.FalseHigh);
    }

    /// <summary>All provinces together: sums, and shares of sums.</summary>
    public static string Total(IReadOnlyList<FlagComparison> all)
    {
        var planted = all.Sum(one => one.Planted.Count);
        return Row(
            "together", planted, all.Sum(one => one.Flags.Count), all.Sum(one => Count(one, "high")), all.Sum(one => Count(one, "medium")), all.Sum(one => Count(one, "low")),
            Share(all.Sum(one => one.First(Top).Right), all.Sum(one => one.First(Top).Flags)),
            Share(planted - all.Sum(one => one.MissedWithin(2 * one.Planted.Count).Count), planted), Share(planted - all.Sum(one => one.Missed.Count), planted), all.Sum(one => one.FalseHigh));
    }

    /// <summary>False flags among the first and of severity high, and what was missed.</summary>
    public static IEnumerable<string> Errors(FlagComparison one) =>
    [
        .. one.Flags.Where(flag => !flag.IsRight && (flag.Severity == "high" || (one.Planted.Count > 0 && flag.Place <= Math.Min(Top, one.Planted.Count))))
            .Select(flag => $"false, place {flag.Place}, {flag.Severity}, {flag.Detector}: {flag.Figure}: {flag.Message}"),
        .. one.Missed.Select(miss => string.Create(CultureInfo.InvariantCulture, $"missed: {miss.Figure} × {miss.Factor:0.00}")),
    ];

    private static int Count(FlagComparison one, string severity) => one.Flags.Count(flag => flag.Severity == severity);

    private static string Share(int part, int whole) => whole == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{part} of {whole} ({(double)part / whole:0.000})");

    private static string Row(params object[] cells)
    {
        var line = new StringBuilder("|");
        foreach (var cell in cells) line.Append(CultureInfo.InvariantCulture, $" {cell} |");
        return line.ToString();
    }
}
