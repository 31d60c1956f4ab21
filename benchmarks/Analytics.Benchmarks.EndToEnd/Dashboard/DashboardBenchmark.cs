using System.Diagnostics;
using System.Globalization;
using Analytics.Benchmarks.EndToEnd.Measuring;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Serving;
using Analytics.Dashboard.Shell;
using Analytics.Generator;
using Analytics.Pipeline;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Stages;

namespace Analytics.Benchmarks.EndToEnd.Dashboard;

/// <summary>
/// How long the server takes for a page of each kind of a large workspace, asked over loopback as a browser asks, and how many bytes it sends.
/// The pages are found, never listed.
/// </summary>
internal static class DashboardBenchmark
{
    private const ulong Seed = 2025;
    private const int Calls = 20;
    private const double Target = 200;

    /// <summary>Runs the benchmark and writes its result.</summary>
    /// <param name="options"><c>--platforms N</c>, <c>--people N</c>, or <c>--workspace DIR</c> of a run that is there.</param>
    /// <returns>The exit code: 2 for options that cannot be understood.</returns>
    public static async Task<int> Run(IReadOnlyList<string> options)
    {
        var (platforms, people, workspace) = (2_000, 40_000, (string?)null);
        for (var i = 0; i < options.Count; i += 2)
        {
            var number = 0;
            var isNumber = i + 1 < options.Count && int.TryParse(options[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
            switch (options[i])
            {
                case "--platforms" when isNumber: platforms = number; break;
                case "--people" when isNumber: people = number; break;
                case "--workspace" when i + 1 < options.Count: workspace = options[i + 1]; break;
                default:
                    Console.Error.WriteLine("dashboard takes --platforms N, --people N, --workspace DIR.");
                    return 2;
            }
        }

        var folder = Directory.CreateTempSubdirectory("dashboard-benchmark-");
        try
        {
            workspace ??= Make(folder.FullName, platforms, people);
            var page = await Measure(workspace).ConfigureAwait(false);
            Console.WriteLine(page);
            Console.WriteLine(ResultFile.Write("dashboard", page));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Make(string folder, int platforms, int people)
    {
        var (input, workspace) = (Path.Combine(folder, "input"), Path.Combine(folder, "workspace"));
        ProvinceGenerator.Generate(new GeneratorOptions(platforms, people, Seed, input, OutputFormat.Parquet));
        new AnalyticsRun(RunStages.Default).Execute(new RunOptions(input, workspace), progress: null, CancellationToken.None);
        return workspace;
    }

    private static async Task<string> Measure(string workspace)
    {
        var page = new Page().Line($"# A page of the dashboard on the server").Break()
            .Line($"`dotnet run -c Release --project benchmarks/Analytics.Benchmarks.EndToEnd -- dashboard`").Break()
            .Line($"{Machine.Description}. Load of the machine, 1 minute: {Load()}. Target: {Target:0} ms. Milliseconds over loopback, middle and largest of {Calls} calls after the first; `processor` is the server's and the client's time for one call.").Break();
        var paths = Paths(workspace, page);
        page.Header("page", "first, ms", "median, ms", "largest, ms", "processor, ms", "bytes", "≤ 200 ms");
        await using var server = DashboardServer.Build(new ServeOptions(workspace, "http://127.0.0.1:0"));
        await server.StartAsync().ConfigureAwait(false);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        foreach (var (kind, path) in paths)
        {
            var (first, _) = await Ask(client, path).ConfigureAwait(false);
            var before = Environment.CpuUsage.TotalTime;
            var times = new List<double>();
            var bytes = 0L;
            for (var i = 0; i < Calls; i++)
            {
                (var time, bytes) = await Ask(client, path).ConfigureAwait(false);
                times.Add(time);
            }

            var processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Calls;
            var spread = Spread.Of(times);
            page.Cells($"`/{kind}`", One(first), One(spread.Median), One(spread.Maximum), One(processor), Page.Whole(bytes), spread.Median <= Target ? "yes" : "no");
        }

        return page.ToString();
    }

    private static List<(string Kind, string Path)> Paths(string workspace, Page page)
    {
        using var run = LiveRun.Open(workspace);
        using var reader = new RunReader(run, Viewer.Local, new ReportWords(ReportLanguage.Chinese));
        page.Line($"{reader.Count("SELECT count(*) FROM registry.platform"):N0} platforms, {reader.Count("SELECT count(DISTINCT center_id) FROM result.compliance"):N0} of them judged by clauses, {reader.Count("SELECT count(*) FROM result.compliance"):N0} outcomes, {reader.Count("SELECT count(*) FROM live.finding"):N0} findings.").Break();
        var request = new PageRequest(reader, new ServedLinks(), "", new Dictionary<string, string>()) { Workspace = workspace };
        return [.. DashboardPages.All.Where(one => one.IsOpenTo(Viewer.Local)).SelectMany(one => one.Paths(request).Take(1).Select(path => (one.Path, path)))];
    }

    private static async Task<(double Time, long Bytes)> Ask(HttpClient client, string path)
    {
        var start = Stopwatch.GetTimestamp();
        var bytes = await client.GetByteArrayAsync(new Uri("/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), UriKind.Relative)).ConfigureAwait(false);
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, bytes.LongLength);
    }

    private static string One(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
