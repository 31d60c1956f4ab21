using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Analytics.Store;

namespace Analytics.Benchmarks.EndToEnd.Measuring;

/// <summary>What a result must name to mean anything: processor, cores, system, versions.</summary>
internal static partial class Machine
{
    /// <summary>The processor as /proc/cpuinfo has it; elsewhere its architecture.</summary>
    public static string Processor { get; } =
        (File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null) is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            : RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>The processor's name as a folder's name, e.g. <c>amd-epyc</c>.</summary>
    public static string ProcessorFolder => NotInFolders().Replace(Processor.ToLowerInvariant(), "-").Trim('-');

    /// <summary>A line for the head of a result.</summary>
    public static string Description => string.Create(
        CultureInfo.InvariantCulture,
        $"{Processor}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.FrameworkDescription}, DuckDB {DuckDbConnection.LibraryVersion}");

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInFolders();
}
