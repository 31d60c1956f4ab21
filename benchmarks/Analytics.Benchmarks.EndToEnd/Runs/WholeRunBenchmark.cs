using System.Globalization;
using Analytics.Benchmarks.EndToEnd.Linkage;
using Analytics.Benchmarks.EndToEnd.Linkage.Speed;
using Analytics.Benchmarks.EndToEnd.Measuring;
using Analytics.Generator;

namespace Analytics.Benchmarks.EndToEnd.Runs;

/// <summary>
/// How long <c>analytics run</c> takes on a whole province, from the start of the process to its end, into a new workspace each time: from Parquet,
/// and as the workbooks that offices send.
/// </summary>
internal static class WholeRunBenchmark
{
    private const ulong Seed = 20_260_331;

    /// <summary>Runs the benchmark and writes its result.</summary>
    /// <param name="options">The folder for the result, if not that of the checkout; <c>--platforms N</c>, <c>--people N</c>.</param>
    /// <returns>The exit code: 2 for options that cannot be understood.</returns>
    public static int Run(IReadOnlyList<string> options)
    {
        var given = Arguments.Of(options, "--platforms", "--people");
        if (given?.Number("--platforms", 2_000) is not { } platforms || given.Number("--people", 100_000) is not { } people)
        {
            Console.Error.WriteLine("run takes a folder for the result, --platforms N and --people N, whole numbers from 1 on.");
            return 2;
        }

        var program = OurProgram.Find();
        var folder = Directory.CreateTempSubdirectory("run-benchmark-").FullName;
        try
        {
            WholeRun[] runs =
            [
                Measure(program, folder, OutputFormat.Parquet, platforms, people, repeated: 3),
                Measure(program, folder, OutputFormat.Office, platforms, people, repeated: 1),
            ];
            var page = WholeRunReport.Of(runs, platforms, people, Seed, program);
            Console.WriteLine(page);
            Console.WriteLine(ResultFile.Write("run", page, given.Folder));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static WholeRun Measure(OurProgram program, string folder, OutputFormat format, int platforms, int people, int repeated)
    {
        var (province, workspace) = (Path.Combine(folder, "province"), Path.Combine(folder, "workspace"));
        var summary = ProvinceGenerator.Generate(new GeneratorOptions(platforms, people, Seed, province, format));
        var input = Path.Combine(province, "input");
        var files = new DirectoryInfo(input).GetFiles("*", SearchOption.AllDirectories);
        var measured = new List<Measurement>();
        for (var run = 0; run < repeated; run++)
        {
            // Exit code 3, some input quarantined, is an office's ordinary day.
            measured.Add(ProcessRun.Of(program.Path, [0, 3], "run", input, "--workspace", workspace));
            Directory.Delete(workspace, recursive: true);
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{format}: {measured[^1].Seconds:F1} s, {measured[^1].CpuSeconds:F1} s of processors, {measured[^1].PeakBytes / 1e6:N0} MB"));
        }

        var steps = StepWatch.Read(Measurement.LinesOfChild(InsideWholeRun.ChildCommand, input, workspace));
        Directory.Delete(workspace, recursive: true);
        Directory.Delete(province, recursive: true);
        return new WholeRun(format, files.Length, files.Sum(file => file.Length), summary, measured, steps);
    }
}

/// <summary>What was measured of one form of a province.</summary>
/// <param name="Format">The form.</param>
/// <param name="Files">How many files were delivered.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Province">What is in them.</param>
/// <param name="Measured">The timed runs.</param>
/// <param name="Steps">What each stage took in a further run.</param>
internal sealed record WholeRun(
    OutputFormat Format, int Files, long Bytes, GeneratorSummary Province, IReadOnlyList<Measurement> Measured, IReadOnlyList<Step> Steps);
