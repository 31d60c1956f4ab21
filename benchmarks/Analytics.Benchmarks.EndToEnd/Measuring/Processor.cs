using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Analytics.Benchmarks.EndToEnd.Measuring;

/// <summary>The processor that a result was measured on, by one name in every result.</summary>
internal static partial class Processor
{
    /// <summary>As /proc/cpuinfo has it; elsewhere its architecture.</summary>
    public static string Name { get; } =
        (File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null) is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            : RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>The name as a folder's name, e.g. <c>amd-epyc</c>.</summary>
    public static string Folder => NotInFolders().Replace(Name.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInFolders();
}
