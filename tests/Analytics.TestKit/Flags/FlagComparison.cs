using System.Globalization;

namespace Analytics.TestKit.Flags;

/// <summary>A line of <c>flags.csv</c>, and whether the figure was inflated.</summary>
/// <param name="Place">Its place in the file, from 1.</param>
/// <param name="Severity">high, medium or low.</param>
/// <param name="Detector">The detector.</param>
/// <param name="Figure">Center, year and indicator.</param>
/// <param name="IsRight">Whether that very figure was inflated.</param>
/// <param name="Message">What the flag says.</param>
public sealed record JudgedFlag(int Place, string Severity, string Detector, string Figure, bool IsRight, string Message);

/// <summary>Compares the flags that a run published with the figures that were inflated, by center, year and indicator.</summary>
public sealed class FlagComparison
{
    private FlagComparison(IReadOnlyList<JudgedFlag> flags, IReadOnlyList<(string Figure, double Factor)> planted) => (Flags, Planted) = (flags, planted);

    /// <summary>The flags, in the order of the file.</summary>
    public IReadOnlyList<JudgedFlag> Flags { get; }

    /// <summary>The inflated figures and by what factor each was raised.</summary>
    public IReadOnlyList<(string Figure, double Factor)> Planted { get; }

    /// <summary>Flags of severity high on figures that were not inflated.</summary>
    public int FalseHigh => Flags.Count(flag => flag is { Severity: "high", IsRight: false });

    /// <summary>The inflated figures that no flag is about.</summary>
    public IReadOnlyList<(string Figure, double Factor)> Missed => MissedWithin(Flags.Count);

    /// <summary>Compares.</summary>
    /// <param name="reports">The folder with the run's <c>flags.csv</c>.</param>
    /// <param name="truth">The folder with the truth's <c>flags.csv</c>.</param>
    public static FlagComparison Of(string reports, string truth)
    {
        List<(string, double)> planted =
            [.. CsvTable.Read(Path.Combine(truth, "flags.csv")).Select(row => (Figure(row["platform_id"], row), double.Parse(row["factor"], CultureInfo.InvariantCulture)))];
        var figures = planted.Select(one => one.Item1).ToHashSet(StringComparer.Ordinal);
        return new FlagComparison(
            [
                .. CsvTable.Read(Path.Combine(reports, "flags.csv")).Select((row, i) => new JudgedFlag(
                    i + 1, row["severity"], row["detector"], Figure(row["center_id"], row), figures.Contains(Figure(row["center_id"], row)), row["message"])),
            ],
            planted);
    }

    /// <summary>How many of the first flags there are, and how many of them are right.</summary>
    public (int Right, int Flags) First(int most) => (Flags.Take(most).Count(flag => flag.IsRight), Math.Min(most, Flags.Count));

    /// <summary>The inflated figures that none of the first flags is about.</summary>
    public IReadOnlyList<(string Figure, double Factor)> MissedWithin(int most)
    {
        var told = Flags.Take(most).Select(flag => flag.Figure).ToHashSet(StringComparer.Ordinal);
        return [.. Planted.Where(one => !told.Contains(one.Figure))];
    }

    private static string Figure(string center, IReadOnlyDictionary<string, string> row) => $"{center} {row["year"]} {row["indicator"]}";
}
