using System.Diagnostics;
using Analytics.Benchmarks.EndToEnd.Measuring;

namespace Analytics.Benchmarks.EndToEnd.Startup;

/// <summary>How long <c>analytics --help</c> takes from the shell's point of view, beside Node starting an empty script, in pairs.</summary>
internal static class StartupBenchmark
{
    private const int Pairs = 15;
    private const double Target = 1;

    /// <summary>Runs the benchmark and writes its page.</summary>
    /// <param name="options">The program to start; by default the package, else the build's.</param>
    public static int Run(IReadOnlyList<string> options)
    {
        var program = options.Count > 0 ? new OurProgram(options[0], options[0]) : OurProgram.Find();
        var (ours, peer) = (new List<double>(), new List<double>());
        for (var i = 0; i <= Pairs; i++)
        {
            var (one, other) = (Seconds(program.Path, "--help"), Seconds("node", "-e", "0"));
            if (i > 0)
            {
                ours.Add(one);
                peer.Add(other);
            }
        }

        var (help, node) = (Spread.Of(ours), Spread.Of(peer));
        var page = new Page().Line($"# Start of the program").Break().Line($"{Machine.Description}").Break().Header("what", "median, s", "smallest", "largest")
            .Cells("`analytics --help`", Page.Decimal(help.Median), Page.Decimal(help.Minimum), Page.Decimal(help.Maximum))
            .Cells("`node -e 0`", Page.Decimal(node.Median), Page.Decimal(node.Minimum), Page.Decimal(node.Maximum)).Break()
            .Line($"{Pairs} pairs after one to warm up, of {program.Words}; ratio of the medians {Page.Decimal(help.Median / node.Median)}. Asked for: below {Target} s.");
        Console.WriteLine(page);
        Console.WriteLine(ResultFile.Write("startup", page.ToString()));
        return 0;
    }

    private static double Seconds(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException($"{program} failed: {process.StandardError.ReadToEnd()}");
    }
}
