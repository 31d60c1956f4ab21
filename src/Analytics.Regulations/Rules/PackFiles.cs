using System.Reflection;
using Analytics.Registry.Schema;

namespace Analytics.Regulations.Rules;

/// <summary>The files of rule packs: those built into the product, or a folder of somebody's own.</summary>
public sealed class PackFiles
{
    private const string Prefix = "Packs/";
    private readonly SortedDictionary<string, Func<TextReader>> _files;

    private PackFiles(SortedDictionary<string, Func<TextReader>> files) => _files = files;

    /// <summary>The packs that ship with the product.</summary>
    public static PackFiles Shipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = new SortedDictionary<string, Func<TextReader>>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            files.Add(name[Prefix.Length..].Replace('\\', '/'), () => new StreamReader(assembly.GetManifestResourceStream(name)!));
        }

        return new PackFiles(files);
    }

    /// <summary>The packs of a folder, one folder a regulation.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static PackFiles Folder(string path)
    {
        var files = new SortedDictionary<string, Func<TextReader>>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
        {
            files.Add(Path.GetRelativePath(path, file).Replace('\\', '/'), () => new StreamReader(file));
        }

        return new PackFiles(files);
    }

    /// <summary>Files that are held as texts.</summary>
    /// <param name="files">Paths, one folder a regulation, and texts.</param>
    public static PackFiles Of(IEnumerable<(string Path, string Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new PackFiles(new SortedDictionary<string, Func<TextReader>>(
            files.ToDictionary(file => file.Path, file => (Func<TextReader>)(() => new StringReader(file.Text)), StringComparer.Ordinal), StringComparer.Ordinal));
    }

    /// <summary>The product's packs and those of a folder; a file of the folder takes the place of the product's file of that name.</summary>
    /// <param name="folder">The folder; null: the product's packs alone.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static PackFiles ShippedAnd(string? folder)
    {
        var all = Shipped();
        foreach (var (name, open) in folder is null ? [] : Folder(folder)._files)
        {
            all._files[name] = open;
        }

        return all;
    }

    /// <summary>All files, in ordinal order: what a digest of the rules is made of.</summary>
    public IEnumerable<string> All => _files.Keys;

    /// <summary>The regulations' folders: those with a <c>document.yaml</c>.</summary>
    public IEnumerable<string> Regulations => _files.Keys.Where(file => file.EndsWith("/document.yaml", StringComparison.Ordinal)).Select(file => file[..file.IndexOf('/', StringComparison.Ordinal)]);

    /// <summary>The files below a folder with an ending, in ordinal order.</summary>
    public IEnumerable<string> Below(string folder, string ending) =>
        _files.Keys.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && file.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether there is such a file.</summary>
    public bool Has(string file) => _files.ContainsKey(file);

    /// <summary>Opens a file.</summary>
    /// <exception cref="DefinitionException">There is none.</exception>
    public TextReader Open(string file) => _files.TryGetValue(file, out var open) ? open() : throw new DefinitionException(file, 1, "the file is missing");

    /// <summary>A file's whole text.</summary>
    public string Text(string file)
    {
        using var reader = Open(file);
        return reader.ReadToEnd();
    }
}
