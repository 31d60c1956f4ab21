using Analytics.Registry.Schema;

namespace Analytics.Evaluation.Frameworks;

/// <summary>Frameworks and the measures that they name.</summary>
/// <param name="Frameworks">By id.</param>
/// <param name="Measures">By name.</param>
public sealed record FrameworkLibrary(IReadOnlyList<IndicatorFramework> Frameworks, IReadOnlyDictionary<string, Measure> Measures)
{
    private const string Prefix = "Frameworks/";

    /// <summary>Those that ship with the product.</summary>
    public static FrameworkLibrary Shipped()
    {
        var assembly = typeof(FrameworkLibrary).Assembly;
        return Read([.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return (name[Prefix.Length..].Replace('\\', '/'), reader.ReadToEnd());
        })]);
    }

    /// <summary>Reads files: frameworks <c>*.yaml</c> and measures <c>measures/*.sql</c>.</summary>
    /// <param name="files">Names and texts, in any order.</param>
    /// <exception cref="DefinitionException">A file is not what it should be.</exception>
    public static FrameworkLibrary Read(IReadOnlyList<(string Name, string Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var measures = files.Where(file => file.Name.EndsWith(".sql", StringComparison.Ordinal)).Select(file => Measure.Parse(file.Name, file.Text))
            .ToDictionary(measure => measure.Name, StringComparer.Ordinal);
        var known = measures.Keys.ToHashSet(StringComparer.Ordinal);
        var frameworks = files.Where(file => file.Name.EndsWith(".yaml", StringComparison.Ordinal)).OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => FrameworkReader.Read(file.Name, new StringReader(file.Text), known));
        return new FrameworkLibrary([.. frameworks], measures);
    }
}
