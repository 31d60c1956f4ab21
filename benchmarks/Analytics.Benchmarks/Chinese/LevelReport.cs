using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using Analytics.Benchmarks.EndToEnd.Measuring;
using Analytics.Benchmarks.Kernels;

namespace Analytics.Benchmarks.Chinese;

/// <summary>Measures the batches of levels beside the comparators of pairs on blocks as a linkage has them.</summary>
internal static class LevelReport
{
    public static int Run(string[] args)
    {
        var throughput = ReportFile.Throughput(args);
        var width = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;
        var text = new StringBuilder()
            .Append("# Chinese names, identifiers, dates, organisations by levels\n\n")
            .Append(CultureInfo.InvariantCulture, $"{Processor.Name}, vectors of {width} bits, {RuntimeInformation.FrameworkDescription}, seed {SampleTexts.Seed}, ")
            .Append(CultureInfo.InvariantCulture, $"{SampleBlocks.Blocks} blocks of {SampleBlocks.Rows} fictitious people born in one month.\n")
            .Append(CultureInfo.InvariantCulture, $"Million pairs a second of one core’s processor time, the best of {throughput}: every row against the rows after it, ")
            .Append("filling the batch included. Ratios travel between machines, times do not.\n")
            .Append("“Scalar” is the comparator of pairs over prepared keys; “other than else” is the share of pairs on any level but missing and else.\n\n")
            .Append("| comparison | batch | scalar | batch ÷ scalar | target | missing | other than else |\n")
            .Append("|---|---:|---:|---:|---:|---:|---:|\n");
        Console.Write(text);
        foreach (var comparison in LevelCase.All())
        {
            var batch = throughput.Best(comparison.Pairs, comparison.Batch);
            var scalar = throughput.Best(comparison.Pairs, comparison.Scalar);
            var (missing, other) = comparison.Shares();
            var line = string.Create(CultureInfo.InvariantCulture,
                $"| {comparison.Name} | {ReportFile.Format(batch)} | {ReportFile.Format(scalar)} | {batch / scalar:0}× | {comparison.Target} | {missing:0.0 %} | {other:0.00 %} |\n");
            Console.Write(line);
            text.Append(line);
        }

        ReportFile.Write(args, width == 512 ? "chinese.md" : $"chinese-{width}.md", text.ToString());
        return 0;
    }
}
