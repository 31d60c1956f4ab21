using System.Diagnostics;
using System.Globalization;
using Analytics.Pipeline;
using Analytics.Pipeline.Stages;
using Analytics.TestKit;
using Analytics.TestKit.Flags;

namespace Analytics.Campaign.Flags;

/// <summary>Many provinces, one a seed, each with its scores, and together.</summary>
internal static class Provinces
{
    public static int Run(string first, string last, ProvinceKind kind, string page)
    {
        var (all, lines, errors) = (new List<FlagComparison>(), new List<string>(), new List<string>());
        for (var seed = ProvinceKind.Whole(first); seed <= ProvinceKind.Whole(last); seed++)
        {
            var clock = Stopwatch.StartNew();
            var one = One(kind, seed);
            all.Add(one);
            lines.Add(Scores.Line(seed.ToString(CultureInfo.InvariantCulture), one));
            errors.AddRange(Scores.Errors(one).Select(error => $"- seed {seed}: {error}"));
            Console.WriteLine($"{lines[^1]} {clock.Elapsed.TotalSeconds:0} s");
        }

        lines.Add(Scores.Total(all));
        Console.WriteLine(lines[^1]);
        File.WriteAllText(page, Page($"seeds {first} to {last}, {kind}", lines, kind.Centers * all.Count, all.Sum(one => one.FalseHigh), errors));
        return 0;
    }

    private static FlagComparison One(ProvinceKind kind, int seed)
    {
        using var folder = new TempFolder();
        Generator.ProvinceGenerator.Generate(kind.Options(seed, folder.Path));
        var options = new RunOptions(Path.Combine(folder.Path, "input"), Path.Combine(folder.Path, "work"));
        var result = new AnalyticsRun(RunStages.Default).Execute(options, null, CancellationToken.None);
        return FlagComparison.Of(result.ReportsFolder, Path.Combine(folder.Path, "truth"));
    }

    private static string Page(string title, List<string> lines, int centers, int falseHigh, List<string> errors) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        # Flags against the truth: {title}

        A flag is right if that center's figure of that year was inflated. Made by `dotnet run -c Release --project tests/campaign/flags -- provinces …`.

        {Scores.Header}
        {string.Join('\n', lines)}

        False flags of severity high: {falseHigh} on {centers} platforms, {200.0 * falseHigh / centers:0.00} per 200.

        ## Errors

        False flags of severity high or among the first (as many as were inflated, at most 50), and inflated figures that no flag is about.

        {(errors.Count == 0 ? "None." : string.Join('\n', errors))}

        """);
}
