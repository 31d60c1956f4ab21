using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Analytics.Registry.Schema;

/// <summary>A YAML mapping whose every key must be known: a misspelt key is an error with its line, never ignored.</summary>
public sealed class StrictYaml
{
    private readonly YamlMappingNode _node;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    private StrictYaml(string file, YamlMappingNode node) => (File, _node) = (file, node);

    /// <summary>The file, for messages.</summary>
    public string File { get; }

    /// <summary>The 1-based line on which the mapping begins.</summary>
    public long Line => _node.Start.Line;

    /// <summary>Parses one document whose root is a mapping.</summary>
    public static StrictYaml Parse(string file, TextReader text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(text);
        }
        catch (YamlException error)
        {
            throw new DefinitionException(file, error.Start.Line, "not valid YAML: " + error.Message, error);
        }

        if (stream.Documents.Count != 1) throw new DefinitionException(file, 1, $"one YAML document expected, {stream.Documents.Count} found");
        return Of(file, stream.Documents[0].RootNode);
    }

    /// <summary>Its keys, in the order of the file.</summary>
    public IEnumerable<string> Keys => _node.Children.Keys.Select(key => ScalarOf(key));

    /// <summary>Whether it has a key.</summary>
    public bool Has(string key) => _node.Children.ContainsKey(new YamlScalarNode(key));

    /// <summary>An error at the mapping's first line.</summary>
    public DefinitionException Error(string message) => new(File, Line, message);

    /// <summary>An error at a key's value.</summary>
    public DefinitionException Error(string key, string message) => new(File, LineOf(key), message);

    /// <summary>The line of a key's value, or the mapping's where there is no such key.</summary>
    public long LineOf(string key) => Find(key)?.Start.Line ?? Line;

    /// <summary>A scalar that must be there.</summary>
    /// <exception cref="DefinitionException">It is not.</exception>
    public string Required(string key) => Optional(key) ?? throw Error($"'{key}' is missing");

    /// <summary>A scalar; null when absent.</summary>
    public string? Optional(string key) => Find(key) is { } node ? ScalarOf(node) : null;

    /// <summary>A whole number; null when absent.</summary>
    public int? OptionalInteger(string key)
    {
        if (Optional(key) is not { } text) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Error(key, $"'{key}' must be a whole number, not '{text}'");
    }

    /// <summary>true or false; absent means false.</summary>
    public bool Flag(string key) => Optional(key) switch
    {
        null or "false" => false,
        "true" => true,
        var other => throw Error(key, $"'{key}' must be true or false, not '{other}'"),
    };

    /// <summary>A list of scalars; absent means empty.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Items(key).Select(node => ScalarOf(node))];

    /// <summary>Scalars with the line each stands on.</summary>
    public IEnumerable<(string Text, long Line)> TextsWithLines(string key) => Items(key).Select(node => (ScalarOf(node), node.Start.Line));

    /// <summary>A list of mappings; absent means empty.</summary>
    public IEnumerable<StrictYaml> Mappings(string key) => Items(key).Select(node => Of(File, node));

    /// <summary>A list whose items are scalars or mappings.</summary>
    public IEnumerable<(string? Text, StrictYaml? Mapping)> Mixed(string key) =>
        Items(key).Select(node => node is YamlMappingNode ? ((string?)null, (StrictYaml?)Of(File, node)) : (ScalarOf(node), null));

    /// <summary>A nested mapping; absent means null.</summary>
    public StrictYaml? Mapping(string key) => Find(key) is { } node ? Of(File, node) : null;

    /// <summary>To be called when everything known has been read.</summary>
    public void EnsureAllRead()
    {
        foreach (var key in _node.Children.Keys)
        {
            if (!_read.Contains(ScalarOf(key)))
                throw new DefinitionException(
                    File, key.Start.Line, $"unknown key '{ScalarOf(key)}'; known here: {string.Join(", ", _read.Order(StringComparer.Ordinal))}");
        }
    }

    private static StrictYaml Of(string file, YamlNode node) => node is YamlMappingNode mapping
        ? new StrictYaml(file, mapping)
        : throw new DefinitionException(file, node.Start.Line, "a mapping (key: value) is expected here");

    private IEnumerable<YamlNode> Items(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list => list.Children,
        var other => throw new DefinitionException(File, other.Start.Line, $"'{key}' must be a list"),
    };

    private YamlNode? Find(string key)
    {
        _read.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }

    private string ScalarOf(YamlNode node) => node is YamlScalarNode { Value: { } value }
        ? value
        : throw new DefinitionException(File, node.Start.Line, "a single value is expected here");
}
