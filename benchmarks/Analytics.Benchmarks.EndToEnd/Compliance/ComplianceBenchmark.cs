using System.Diagnostics;
using System.Globalization;
using System.Text;
using Analytics.Benchmarks.EndToEnd.Measuring;
using Analytics.Regulations.Compliance;
using Analytics.Regulations.Rules;
using Analytics.Regulations.Tests.Compliance;
using Analytics.Store;

namespace Analytics.Benchmarks.EndToEnd.Compliance;

/// <summary>
/// How long every clause of every pack takes to be held against a province of centers in which anything may be the case; beside it, as a
/// measure of the machine, one pass of the database over all the rows that the checks read.
/// </summary>
internal static class ComplianceBenchmark
{
    private const int Seed = 20260126;
    private static readonly DateOnly AsOf = new(2026, 9, 30);

    /// <summary>Runs the benchmark and writes its result.</summary>
    /// <param name="options"><c>--centers N</c>.</param>
    /// <returns>The exit code: 2 for options that cannot be understood.</returns>
    public static int Run(IReadOnlyList<string> options)
    {
        var centers = 20_000;
        if (options.Count != 0 && (options is not ["--centers", var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out centers) || centers == 0))
        {
            Console.Error.WriteLine("compliance takes --centers N, a whole number from 1 on.");
            return 2;
        }

        var book = RuleBook.Read(PackFiles.Shipped());
        var folder = Directory.CreateTempSubdirectory("compliance-benchmark-");
        try
        {
            var page = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""
                # Every clause against every center

                `dotnet run -c Release --project benchmarks/Analytics.Benchmarks.EndToEnd -- compliance --centers {centers}`

                {book.Packs.Count} packs, {book.Checks.Count()} checks; {Environment.ProcessorCount} processors; a province of random facts, every column missing now and then, judged as of {AsOf:yyyy-MM-dd}.
                `one pass`: the database sums up all columns of all tables once.

                | centers | titles | rows | outcomes | one pass, s | all clauses, s | ratio | working set, MB |
                |---|---|---|---|---|---|---|---|

                """));
            page.Append(Line(folder.FullName, book, "one regime each", centers, each: false));
            page.Append(Line(folder.FullName, book, "all five each", centers, each: true));
            Console.WriteLine(page);
            Console.WriteLine(ResultFile.Write("compliance", page.ToString()));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Line(string folder, RuleBook book, string name, int centers, bool each)
    {
        var path = Path.Combine(folder, each ? "all.duckdb" : "one.duckdb");
        using var database = new DuckDbConnection($"Data Source={path};Memory Limit=2GB");
        database.Open();
        RandomRegister.Fill(database, centers, Seed, [.. book.Packs.Select(pack => pack.Regulation.Regime)]);
        if (!each)
        {
            database.Execute("DELETE FROM registry.platform_regime WHERE (CAST(substr(platform_id, 2) AS INTEGER) + list_position(['anshan', 'dalian', 'liaocheng', 'liaoning', 'qingdao'], regime)) % 5 <> 0");
        }

        database.Execute("CHECKPOINT");
        var pass = Time(() => OnePass(database));
        long outcomes = 0;
        var judged = Time(() => outcomes = ComplianceCheck.Run(database, book, AsOf, CancellationToken.None));
        var rows = Analytics.Registry.Schema.CanonicalSchema.Tables.Sum(table => database.Count($"SELECT count(*) FROM main.\"{table.Name}\""));
        var titles = database.Count("SELECT count(*) FROM registry.platform_regime");
        return string.Create(CultureInfo.InvariantCulture, $"| {centers:N0}, {name} | {titles:N0} | {rows:N0} | {outcomes:N0} | {pass:F2} | {judged:F1} | {judged / pass:F0} × | {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} |\n");
    }

    private static void OnePass(DuckDbConnection database)
    {
        foreach (var table in Analytics.Registry.Schema.CanonicalSchema.Tables)
        {
            database.Count($"SELECT count(DISTINCT hash(t)) FROM current.\"{table.Name}\" t");
        }
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }
}
