using System.Globalization;
using Analytics.Generator;
using Analytics.Pipeline;
using Analytics.Pipeline.Stages;
using Analytics.TestKit;
using Analytics.TestKit.Findings;

namespace Analytics.Campaign.Findings;

/// <summary>Many provinces, one a seed, and their scores together.</summary>
internal static class Provinces
{
    public static int Run(string first, string last, string platforms, string people, string difficulty, string page, string[] kinds)
    {
        var options = (Platforms: Whole(platforms), People: Whole(people), Difficulty: Enum.Parse<Difficulty>(difficulty, ignoreCase: true));
        var scores = new Dictionary<(string, string), FindingScore>();
        var errors = new List<string>();
        var (accusations, certain) = (0, 0);
        for (var seed = Whole(first); seed <= Whole(last); seed++)
        {
            var comparison = One(options.Platforms, options.People, options.Difficulty, seed, kinds);
            foreach (var score in comparison.Scores)
            {
                var key = (score.Kind, score.Clause);
                scores[key] = scores.TryGetValue(key, out var sum) ? sum.Plus(score) : score;
            }

            errors.AddRange(comparison.Errors.Select(error => $"seed {seed}: {error}"));
            accusations += comparison.Errors.Count(error => error.IsFalseAccusation);
            certain += comparison.Errors.Count(error => error.IsFalseAccusation && error.IsCertain);
            Console.WriteLine($"seed {seed}: {comparison.Scores.Sum(score => score.Right)} right, {comparison.Errors.Count} errors");
        }

        var title = $"seeds {first} to {last}, {platforms} platforms, {people} people, {difficulty}";
        var table = Compare.Table(scores.Values.OrderBy(score => score.Kind, StringComparer.Ordinal).ThenBy(score => score.Clause, StringComparer.Ordinal));
        File.WriteAllText(page, Page(title, table, accusations, certain, errors));
        Console.WriteLine(table);
        return certain == 0 ? 0 : 1;
    }

    private static FindingComparison One(int platforms, int people, Difficulty difficulty, int seed, string[] kinds)
    {
        using var folder = new TempFolder();
        ProvinceGenerator.Generate(new GeneratorOptions(platforms, people, (ulong)seed, folder.Path, OutputFormat.Parquet, difficulty));
        var options = new RunOptions(Path.Combine(folder.Path, "input"), Path.Combine(folder.Path, "work"));
        var result = new AnalyticsRun(RunStages.Default).Execute(options, null, CancellationToken.None);
        return FindingComparison.Of(result.ReportsFolder, Path.Combine(folder.Path, "truth"), kinds);
    }

    private static string Page(string title, string table, int accusations, int certain, List<string> errors)
    {
        var list = errors.Count == 0 ? "None.\n" : string.Concat(errors.Select(error => $"- {error}\n"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # Findings against the truth: {title}

            A finding is right if kind, clause and set of platforms are. Made by `dotnet run -c Release --project tests/campaign/findings -- provinces …`.

            {table}

            Findings on somebody, or something, of whom the truth knows nothing of the kind: {accusations}, of these at the confidence called certain: {certain}.

            ## Errors

            {list}
            """);
    }

    private static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
