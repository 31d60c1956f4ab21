using Analytics.Registry.Schema;

namespace Analytics.Registry.Headers;

/// <summary>
/// <c>mapping.yaml</c>: what a person has decided about files whose headers, place or year cannot be found out. Format: docs/mapping.md.
/// </summary>
public sealed class MappingFile
{
    private const int Version = 1;

    private readonly IReadOnlyList<(MappingRule Rule, PathPattern? File, PathPattern? Sheet)> _rules;

    private MappingFile(IReadOnlyList<MappingRule> rules)
    {
        Rules = rules;
        _rules = [.. rules.Select(rule => (rule, Pattern(rule.File), Pattern(rule.Sheet)))];
    }

    /// <summary>A mapping that says nothing.</summary>
    public static MappingFile Empty { get; } = new([]);

    /// <summary>The rules in the file's order.</summary>
    public IReadOnlyList<MappingRule> Rules { get; }

    /// <summary>Reads a mapping file.</summary>
    /// <param name="path">Path of the file; its name is used in messages.</param>
    /// <exception cref="DefinitionException">It is not valid; the message names file, line and fault.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static MappingFile Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var text = File.OpenText(path);
        return Parse(Path.GetFileName(path), text);
    }

    /// <summary>Reads a mapping from text.</summary>
    /// <param name="name">Name of the source, used in messages.</param>
    /// <param name="text">The YAML.</param>
    /// <exception cref="DefinitionException">It is not valid; the message names file, line and fault.</exception>
    public static MappingFile Parse(string name, TextReader text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        var yaml = StrictYaml.Parse(name, text);
        var version = yaml.OptionalInteger("version") ?? throw yaml.Error("'version' is missing (this format is version 1)");
        if (version != Version) throw yaml.Error("version", $"'version' must be {Version}, not {version}");
        var rules = yaml.Mappings("rules").Select(MappingRuleDefinition.Parse).ToList();
        yaml.EnsureAllRead();
        return new MappingFile(rules);
    }

    /// <summary>Everything the file says of one sheet: its rules in order, a later one above an earlier one.</summary>
    /// <param name="file">Path in the input folder, folders separated by <c>/</c> (<c>outer.zip!inner.xlsx</c> inside an archive).</param>
    /// <param name="sheet">The sheet's name; null for a file without sheets, which only rules without a sheet name.</param>
    public MappingRule For(string file, string? sheet)
    {
        ArgumentNullException.ThrowIfNull(file);
        var merged = new MappingRule();
        foreach (var (rule, filePattern, sheetPattern) in _rules)
        {
            if (filePattern is not null && !filePattern.Matches(file)) continue;
            if (sheetPattern is not null && (sheet is null || !sheetPattern.Matches(sheet))) continue;
            merged = merged.Then(rule);
        }

        return merged;
    }

    private static PathPattern? Pattern(string? text) => text is null ? null : new PathPattern(text);
}
