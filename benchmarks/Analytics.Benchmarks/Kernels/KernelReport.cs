using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Benchmarks.EndToEnd.Measuring;
using Analytics.Kernels.Batches;

namespace Analytics.Benchmarks.Kernels;

/// <summary>Measures every metric on every kernel this CPU accelerates and writes the table beside its predecessors.</summary>
internal static partial class KernelReport
{
    public static int Run(string[] args)
    {
        // Arguments: where to write (default: only the screen), runs, milliseconds a run.
        var throughput = ReportFile.Throughput(args);
        var kernels = BatchKernel.All.Where(kernel => kernel.IsAccelerated).ToArray();
        var text = new StringBuilder()
            .Append("# Kernels\n\n")
            .Append(CultureInfo.InvariantCulture, $"{Processor.Name}, {RuntimeInformation.FrameworkDescription}, FuzzySharp {FuzzySharpVersion()}, ")
            .Append(CultureInfo.InvariantCulture, $"seed {SampleTexts.Seed}, {KernelCase.Candidates} candidates a query.\n")
            .Append(CultureInfo.InvariantCulture, $"Million pairs a second of one core’s processor time, the best of {throughput}, all in one process: ratios travel between machines, times do not.\n")
            .Append("“Scalar” compares strings pair by pair with a prepared query; FuzzySharp offers `Ratio` alone, whatever the metric of the line.\n\n")
            .Append("| metric | ").AppendJoin(" | ", kernels.Select(kernel => kernel.Name)).Append(" | scalar | FuzzySharp `Ratio` | best ÷ scalar | best ÷ FuzzySharp | target |\n")
            .Append("|---|").Append(string.Concat(kernels.Select(_ => "---:|"))).Append("---:|---:|---:|---:|---:|\n");
        Console.Write(text);
        foreach (var metric in KernelCase.All())
        {
            var line = Line(metric, kernels, throughput);
            Console.Write(line);
            text.Append(line);
        }

        // A run with vector units switched off (DOTNET_EnableAVX512=0: no mask registers for the 256-bit code either) has its own file.
        ReportFile.Write(args, kernels[0] == BatchKernel.All[0] ? "kernels.md" : $"kernels-{kernels[0].Name}.md", text.ToString());
        return 0;
    }

    private static string Line(KernelCase metric, BatchKernel[] kernels, Throughput throughput)
    {
        var rates = kernels.Select(kernel => throughput.Batch(metric, kernel)).ToArray();
        var scalar = throughput.Scalar(metric);
        var fuzzySharp = throughput.FuzzySharp(metric);
        var target = metric.Target == 0 ? "" : metric.Target.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {metric.Name} | {string.Join(" | ", rates.Select(ReportFile.Format))} | {ReportFile.Format(scalar)} | {ReportFile.Format(fuzzySharp)} | {rates[0] / scalar:0}× | {rates[0] / fuzzySharp:0}× | {target} |\n");
    }

    /// <summary>The package's version; the assembly's own says something else.</summary>
    private static string FuzzySharpVersion()
    {
        var dependencies = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Analytics.Benchmarks.deps.json"));
        return PackageVersion().Match(dependencies).Groups[1].Value;
    }

    [GeneratedRegex("\"FuzzySharp/([^\"]+)\"")]
    private static partial Regex PackageVersion();
}
