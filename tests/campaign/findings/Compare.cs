using System.Globalization;
using Analytics.TestKit.Findings;

namespace Analytics.Campaign.Findings;

/// <summary>One run against its truth.</summary>
internal static class Compare
{
    public static int Run(string reports, string truth, string[] kinds)
    {
        var comparison = FindingComparison.Of(reports, truth, kinds);
        Console.WriteLine(Table(comparison.Scores));
        foreach (var error in comparison.Errors)
        {
            Console.WriteLine(error);
        }

        return comparison.Errors.Count == 0 ? 0 : 1;
    }

    /// <summary>The scores as a table in Markdown.</summary>
    public static string Table(IEnumerable<FindingScore> scores)
    {
        var lines = scores.Select(score => string.Create(
            CultureInfo.InvariantCulture,
            $"| {score.Kind} | {(score.Clause.Length > 0 ? score.Clause : "–")} | {score.True:N0} | {score.Found:N0} | {score.Right:N0} | {score.Precision:0.0000} | {score.Recall:0.0000} | {score.F1:0.0000} |"));
        return string.Join('\n', ["| kind | clause | true | found | right | precision | recall | F1 |", "|---|---|---|---|---|---|---|---|", .. lines]);
    }
}
