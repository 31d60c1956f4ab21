using System.Globalization;
using Analytics.Benchmarks.EndToEnd.Measuring;

namespace Analytics.Benchmarks.Kernels;

/// <summary>What all reports have in common: how they write numbers, how long they measure, where they go.</summary>
internal static class ReportFile
{
    public static string Format(double rate) => rate.ToString(rate < 10 ? "0.0" : "0", CultureInfo.InvariantCulture);

    /// <summary>Runs and length of a run as the arguments behind the folder say: runs, milliseconds.</summary>
    public static Throughput Throughput(string[] args)
    {
        var runs = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;
        var milliseconds = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 200;
        return new Throughput(runs, TimeSpan.FromMilliseconds(milliseconds));
    }

    /// <summary>Writes a report into the CPU's folder where the first argument names one; "-" and nothing name none.</summary>
    public static void Write(string[] args, string file, string text)
    {
        if (args.Length > 0 && args[0] != "-")
        {
            var folder = Path.Combine(args[0], Processor.Folder);
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, file), text);
        }
    }
}
