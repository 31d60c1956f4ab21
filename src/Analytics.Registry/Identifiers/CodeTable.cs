using System.Reflection;

namespace Analytics.Registry.Identifiers;

/// <summary>Reads the code tables that are embedded beside the code (see <c>Tables/NOTICE</c>).</summary>
internal static class CodeTable
{
    /// <summary>The lines of a table.</summary>
    /// <exception cref="InvalidOperationException">The table is not in the assembly.</exception>
    public static IEnumerable<string> Lines(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Analytics.Registry.Identifiers.Tables." + name)
            ?? throw new InvalidOperationException($"the code table {name} is not embedded in the assembly");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
