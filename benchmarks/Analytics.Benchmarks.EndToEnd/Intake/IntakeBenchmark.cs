using System.Globalization;
using Analytics.Benchmarks.EndToEnd.Measuring;

namespace Analytics.Benchmarks.EndToEnd.Intake;

/// <summary>
/// How long the intake of a large roster takes against DuckDB's own loading of the same file: pairs of runs in turn, each in a new process
/// into a new database file, the ratio taken within each pair, so that a busy machine weighs on both.
/// </summary>
internal static class IntakeBenchmark
{
    /// <summary>The command with which the benchmark starts itself anew for one side.</summary>
    public const string ChildCommand = "intake-side";

    private const double Target = 5;
    private const double TargetBytes = 1e9;

    /// <summary>Runs the benchmark and writes its result.</summary>
    /// <param name="options"><c>--rows N</c>, <c>--pairs N</c>.</param>
    /// <returns>The exit code: 2 for options that cannot be understood.</returns>
    public static int Run(IReadOnlyList<string> options)
    {
        if (Number(options, "--rows", 1_000_000) is not { } rows || Number(options, "--pairs", 5) is not { } pairs || options.Count % 2 != 0)
        {
            Console.Error.WriteLine("intake takes --rows N and --pairs N, whole numbers from 1 on.");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("intake-benchmark-").FullName;
        try
        {
            var input = Path.Combine(folder, "input");
            var roster = RosterFile.Write(Path.Combine(folder, "province"), input, rows);
            Directory.Delete(Path.Combine(folder, "province"), recursive: true);
            var result = Measure(folder, input, roster, rows, pairs);
            var markdown = IntakeReport.Write(result, rows, new FileInfo(roster).Length, Target, TargetBytes);
            Console.WriteLine(markdown);
            Console.WriteLine(ResultFile.Write("intake", markdown));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<(Measurement Intake, Measurement DuckDb)> Measure(string folder, string input, string roster, int rows, int pairs)
    {
        var measured = new List<(Measurement Intake, Measurement DuckDb)>();
        for (var pair = 0; pair <= pairs; pair++)
        {
            var intake = Side(folder, IntakeSides.Intake, input, rows);
            var duckDb = Side(folder, IntakeSides.DuckDb, roster, rows);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(pair == 0 ? "warm-up" : $"pair {pair}")}: {intake.Seconds:F2} s against {duckDb.Seconds:F2} s"));
            if (pair > 0)
            {
                measured.Add((intake, duckDb));
            }
        }

        return measured;
    }

    private static Measurement Side(string folder, string side, string input, int rows)
    {
        var database = Path.Combine(folder, $"of-{side}.duckdb");
        var measurement = Measurement.OfChild(ChildCommand, side, input, database);
        File.Delete(database);
        return measurement.Rows == rows
            ? measurement
            : throw new InvalidOperationException($"{side} stored {measurement.Rows} of {rows} rows: the two sides do not do the same work.");
    }

    private static int? Number(IReadOnlyList<string> options, string name, int otherwise)
    {
        for (var i = 0; i + 1 < options.Count; i += 2)
        {
            if (options[i] == name)
            {
                return int.TryParse(options[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
            }
        }

        return otherwise;
    }
}
