using System.Globalization;
using System.Runtime.InteropServices;
using Analytics.Store;

namespace Analytics.Benchmarks.EndToEnd.Measuring;

/// <summary>What a result must name to mean anything: processor, cores, system, versions.</summary>
internal static class Machine
{
    /// <summary>A line for the head of a result.</summary>
    public static string Description => string.Create(
        CultureInfo.InvariantCulture,
        $"{Processor.Name}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.FrameworkDescription}, DuckDB {DuckDbConnection.LibraryVersion}");
}
