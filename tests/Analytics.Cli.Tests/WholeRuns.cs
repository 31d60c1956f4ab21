using Analytics.Generator;
using Analytics.Pipeline;
using Analytics.Pipeline.Stages;
using Analytics.TestKit;

namespace Analytics.Cli.Tests;

/// <summary>Whole runs, each done once for all tests that ask something of it: the sample by the program, and generated provinces.</summary>
public sealed class WholeRuns : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Dictionary<GeneratorOptions, GeneratedRun> _generated = [];

    /// <summary>Runs the sample.</summary>
    public WholeRuns()
    {
        var (code, _, error) = CommandProcess.Run(CommandProcess.Product, "run", SampleInput, "--workspace", Sample);
        Assert.True(code == 0, error);
    }

    /// <summary>What the sample is run on.</summary>
    public static string SampleInput { get; } = RepositoryRoot.File("data-samples/province");

    /// <summary>The workspace of the sample's run.</summary>
    public string Sample => Path.Combine(_folder.Path, "sample");

    /// <summary>A province of sixty platforms as offices send it.</summary>
    public GeneratedRun OfSixty(int seed, Difficulty difficulty) => Of(new GeneratorOptions(60, 1_500, (ulong)seed, string.Empty, OutputFormat.Office, difficulty));

    /// <summary>A province of two hundred platforms in large tables.</summary>
    public GeneratedRun OfTwoHundred(int seed, Difficulty difficulty) => Of(new GeneratorOptions(200, 10_000, (ulong)seed, string.Empty, OutputFormat.Parquet, difficulty));

    /// <summary>Removes them.</summary>
    public void Dispose() => _folder.Dispose();

    private GeneratedRun Of(GeneratorOptions province)
    {
        if (!_generated.TryGetValue(province, out var run))
        {
            var folder = Path.Combine(_folder.Path, $"province-{_generated.Count}");
            ProvinceGenerator.Generate(province with { OutputFolder = folder });
            var options = new RunOptions(Path.Combine(folder, "input"), Path.Combine(folder, "work"));
            run = new GeneratedRun(Path.Combine(folder, "truth"), new AnalyticsRun(RunStages.Default).Execute(options, null, CancellationToken.None));
            _generated.Add(province, run);
        }

        return run;
    }
}

/// <summary>A generated province that was run.</summary>
/// <param name="Truth">The folder of what is true of it.</param>
/// <param name="Result">What the run gave.</param>
public sealed record GeneratedRun(string Truth, RunResult Result);

/// <summary>Tests that share the whole runs.</summary>
[CollectionDefinition(Name)]
public sealed class WholeRunsCollection : ICollectionFixture<WholeRuns>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "whole runs";
}
