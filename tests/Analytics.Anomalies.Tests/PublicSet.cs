using System.Globalization;
using Analytics.Anomalies.Multivariate;
using Analytics.TestKit;

namespace Analytics.Anomalies.Tests;

/// <summary>Labelled public sets, kept beside the project: rows of numbers whose last column says what is an anomaly. Labels only score.</summary>
internal sealed record PublicSet(FeatureTable Table, bool[] IsAnomaly)
{
    public static IReadOnlyList<string> Names { get; } = ["cardio", "thyroid", "breastw", "pendigits", "satimage-2", "vowels", "lymphography", "glass"];

    /// <summary>The path of a file that is kept beside the repository; without it the test is skipped.</summary>
    public static string Beside(string relative)
    {
        var root = Environment.GetEnvironmentVariable("ANALYTICS_SHARED") ?? Path.Combine(RepositoryRoot.Path, "..", "shared");
        var path = Path.GetFullPath(Path.Combine(root, "data", relative));
        Skip.IfNot(File.Exists(path), $"{relative} is kept beside the project and is not there");
        return path;
    }

    public static PublicSet Read(string name)
    {
        var lines = File.ReadAllLines(Beside($"anomaly/{name}.csv"));
        var header = lines[0].Split(',');
        var label = Array.IndexOf(header, "label");
        var rows = lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        var used = Enumerable.Range(0, header.Length).Where(i => i != label).ToArray();
        var values = used.SelectMany(column => rows.Select(row => row[column])).ToArray();
        return new PublicSet(new FeatureTable(rows.Length, used.Length, values), [.. rows.Select(row => row[label] != 0)]);
    }

    /// <summary>The area under the ROC curve × 100: the share of pairs of an anomaly and another row that are in the right order, ties half.</summary>
    public double Auroc(double[] scores)
    {
        var others = scores.Where((_, i) => !IsAnomaly[i]).Order().ToArray();
        var right = scores.Where((_, i) => IsAnomaly[i]).Sum(score => (Below(others, score) + UpTo(others, score)) / 2.0);
        return 100 * right / ((double)others.Length * IsAnomaly.Count(anomaly => anomaly));
    }

    private static int Below(double[] sorted, double value) => sorted.Length == 0 || sorted[^1] < value ? sorted.Length : Array.FindIndex(sorted, other => other >= value);

    private static int UpTo(double[] sorted, double value) => sorted.Length == 0 || sorted[^1] <= value ? sorted.Length : Array.FindIndex(sorted, other => other > value);
}
