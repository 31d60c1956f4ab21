using Analytics.Registry.Schema;

namespace Analytics.Evaluation.Frameworks;

/// <summary>Frameworks and the measures that they name.</summary>
/// <param name="Frameworks">By id.</param>
/// <param name="Measures">By name.</param>
public sealed record FrameworkLibrary(IReadOnlyList<IndicatorFramework> Frameworks, IReadOnlyDictionary<string, Measure> Measures)
{
    /// <summary>Where frameworks lie in a folder of rule packs.</summary>
    public const string OwnFolder = "frameworks";

    private const string Prefix = "Frameworks/";

    /// <summary>The files that ship with the product: frameworks <c>*.yaml</c> and measures <c>measures/*.sql</c>.</summary>
    public static IReadOnlyDictionary<string, string> ShippedFiles()
    {
        var assembly = typeof(FrameworkLibrary).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(name => name[Prefix.Length..].Replace('\\', '/'), name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }, StringComparer.Ordinal);
    }

    /// <summary>Those that ship with the product.</summary>
    public static FrameworkLibrary Shipped() => ShippedAnd(null);

    /// <summary>The product's and an authority's own: a file takes the place of the product's file of that name, others are added.</summary>
    /// <param name="packs">The folder of rule packs, in which frameworks lie below <see cref="OwnFolder"/>; null: the product's alone.</param>
    /// <exception cref="DefinitionException">A file is not what it should be.</exception>
    public static FrameworkLibrary ShippedAnd(string? packs)
    {
        var files = new SortedDictionary<string, string>(ShippedFiles().ToDictionary(), StringComparer.Ordinal);
        if (packs is not null && Path.Combine(packs, OwnFolder) is var own && Directory.Exists(own))
        {
            foreach (var file in Directory.EnumerateFiles(own, "*", SearchOption.AllDirectories))
            {
                files[Path.GetRelativePath(own, file).Replace('\\', '/')] = File.ReadAllText(file);
            }
        }

        return Read([.. files.Select(file => (file.Key, file.Value))]);
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
