using System.Globalization;
using Analytics.Benchmarks.EndToEnd.Measuring;
using Analytics.Pipeline.Linking.Evaluation;

namespace Analytics.Benchmarks.EndToEnd.Linkage.Speed;

/// <summary>
/// How long <c>analytics dedupe</c> takes on a province's roster, from the start of the process to its end, with the accuracy of that very run.
/// The province is made beforehand, in a process of its own too.
/// </summary>
internal static class EndToEndBenchmark
{
    private const int PeopleAPlatform = 50;
    private const int Seed = 20_260_331;
    private const int Repeated = 3;
    private const int MostRepeated = 2_000_000;

    /// <summary>Runs the benchmark and writes its result.</summary>
    /// <param name="options">The folder for the result, if not that of the checkout; <c>--people N,N</c>.</param>
    /// <returns>The exit code: 2 for options that cannot be understood.</returns>
    public static int Run(IReadOnlyList<string> options)
    {
        var given = Arguments.Of(options, "--people");
        if (given?.Numbers("--people", 1_000_000, 7_000_000) is not { Count: > 0 } sizes)
        {
            Console.Error.WriteLine("endtoend takes a folder for the result and --people N,N,…, whole numbers from 1 on.");
            return 2;
        }

        var program = OurProgram.Find();
        var folder = Directory.CreateTempSubdirectory("endtoend-benchmark-").FullName;
        try
        {
            var runs = sizes.Select(people => Measure(program.Path, Path.Combine(folder, people.ToString(CultureInfo.InvariantCulture)), people)).ToArray();
            var page = EndToEndReport.Of(runs, Seed, program);
            Console.WriteLine(page);
            Console.WriteLine(ResultFile.Write("linkage-endtoend", page, given.Folder));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static EndToEndRun Measure(string program, string folder, int people)
    {
        Say($"{people:N0} people: generating");
        var platforms = Math.Max(1, people / PeopleAPlatform);
        ProcessRun.Of(program, "generate", "--platforms", Text(platforms), "--people", Text(people), "--seed", Text(Seed), "--format", "parquet", "--out", folder);
        var (records, truth, found) = (Path.Combine(folder, "input", "personnel.parquet"), Path.Combine(folder, "truth", "people.csv"), Path.Combine(folder, "found"));
        var measured = new List<Measurement>();
        for (var run = 0; run < (people <= MostRepeated ? Repeated : 1); run++)
        {
            measured.Add(ProcessRun.Of(program, "dedupe", records, "--out", found));
            Say($"{people:N0} people: {measured[^1].Seconds:F1} s, {measured[^1].CpuSeconds:F1} s of processors, {measured[^1].PeakBytes / 1e6:N0} MB");
        }

        var quality = LinkageEvaluation.Evaluate(new EvaluationOptions(found) { Truth = truth, TruthColumn = "entity_id" }).Truth!;
        Say($"{people:N0} people: F1 {quality.Pairs.F1:F4}; once more, watched from within");
        var inside = InsideFacts.Of(Measurement.LinesOfChild(InsideRun.ChildCommand, records, people <= MostRepeated ? truth : "", Path.Combine(folder, "inside")));
        Directory.Delete(folder, recursive: true);
        return new EndToEndRun(people, platforms, measured, quality, inside);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Say(FormattableString text) => Console.Error.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

/// <summary>What was measured of one size.</summary>
/// <param name="People">People of the province.</param>
/// <param name="Platforms">Its platforms.</param>
/// <param name="Measured">The timed runs.</param>
/// <param name="Quality">The last of them held against the truth.</param>
/// <param name="Inside">The run watched from within.</param>
internal sealed record EndToEndRun(int People, int Platforms, IReadOnlyList<Measurement> Measured, TruthQuality Quality, InsideFacts Inside);
