using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Analytics.Linkage.Models.Yaml;

/// <summary>A mapping of which every key must be known, with messages that name file, line and key.</summary>
internal sealed class YamlPart
{
    private readonly string _file;
    private readonly YamlMappingNode _node;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private YamlPart(string file, YamlMappingNode node) => (_file, _node) = (file, node);

    /// <summary>The mapping's entries, for mappings whose keys are data.</summary>
    public IEnumerable<(string Key, YamlNode Value)> Entries => _node.Children.Select(pair => (Text(pair.Key, "a key"), pair.Value));

    /// <summary>Parses one document that is a mapping.</summary>
    public static YamlPart Parse(string file, string text)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StringReader(text);
            stream.Load(reader);
        }
        catch (YamlException error)
        {
            throw new LinkageException($"{file}, line {error.Start.Line}: this is not YAML: {error.Message}", error);
        }

        return stream.Documents switch
        {
            [] => throw new LinkageException($"{file} is empty; expected a linkage model."),
            [{ RootNode: YamlMappingNode root }] => new YamlPart(file, root),
            [var document] => throw Error(file, document.RootNode, "expected a linkage model: keys with values, such as 'version: 1'"),
            [_, var second, ..] => throw Error(file, second.RootNode, "expected one document, here starts a second"),
        };
    }

    public LinkageException Error(string key, string message) => Error(_file, Find(key) ?? _node, $"'{key}': {message}");

    public LinkageException Error(YamlNode node, string message) => Error(_file, node, message);

    public bool Has(string key) => Find(key) is not null;

    public string Text(string key) => Text(Required(key), $"'{key}'");

    /// <summary>One of a list of words.</summary>
    public T Word<T>(string key)
        where T : struct, Enum
    {
        var text = Text(key);
        var words = Enum.GetValues<T>().ToDictionary(YamlText.Word, value => value, StringComparer.Ordinal);
        return words.TryGetValue(text, out var value) ? value : throw Error(key, $"expected one of {string.Join(", ", words.Keys)}; found '{text}'");
    }

    public double Number(string key) => Number(Required(key), $"'{key}'");

    public double Number(YamlNode node, string what)
    {
        var text = Text(node, what);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw Error(node, $"{what}: expected a number, found '{text}'");
    }

    /// <summary>A number above 0 and below 1.</summary>
    public double Probability(string key) => Number(key) is > 0 and < 1 and var number
        ? number
        : throw Error(key, $"expected a probability above 0 and below 1, found '{Text(key)}'");

    /// <summary>A number above 0, at most 1.</summary>
    public double Share(YamlNode node, string what) => Number(node, what) is > 0 and <= 1 and var number
        ? number
        : throw Error(node, $"{what}: expected a share above 0, at most 1, found '{Text(node, what)}'");

    public double Share(string key) => Share(Required(key), $"'{key}'");

    /// <summary>What a text means.</summary>
    public T Parsed<T>(string key, Func<string, T> parse) => Parsed(Required(key), key, parse);

    /// <summary>A list of texts, each meaning something.</summary>
    public IReadOnlyList<T> ParsedList<T>(string key, Func<string, T> parse) => [.. Items(key).Select(node => Parsed(node, key, parse))];

    public YamlPart Part(string key) => Part(Required(key), $"'{key}'");

    /// <summary>A list of mappings.</summary>
    public IReadOnlyList<YamlPart> Parts(string key) => [.. Items(key).Select(node => Part(node, $"an item of '{key}'"))];

    /// <summary>A list.</summary>
    public IReadOnlyList<YamlNode> Items(string key) => Items(Required(key), $"'{key}'");

    /// <summary>A list within a list.</summary>
    public IReadOnlyList<YamlNode> Items(YamlNode node, string what) => node is YamlSequenceNode list
        ? [.. list.Children]
        : throw Error(node, $"{what}: expected a list, found {Found(node)}");

    public string Text(YamlNode node, string what) => node is YamlScalarNode { Value: { } text }
        ? text
        : throw Error(node, $"{what}: expected a single value, found {Found(node)}");

    /// <summary>To be called when all that is known has been read.</summary>
    public void EndOfKeys()
    {
        foreach (var node in _node.Children.Keys)
        {
            var key = Text(node, "a key");
            if (!_known.Contains(key))
            {
                throw Error(node, $"unknown key '{key}'; expected one of {string.Join(", ", _known)}");
            }
        }
    }

    private static LinkageException Error(string file, YamlNode node, string message) => new($"{file}, line {node.Start.Line}: {message}.");

    private static string Found(YamlNode node) => node switch { YamlMappingNode => "keys with values", YamlSequenceNode => "a list", _ => "a single value" };

    private YamlPart Part(YamlNode node, string what) => node is YamlMappingNode mapping
        ? new YamlPart(_file, mapping)
        : throw Error(node, $"{what}: expected keys with values, found {Found(node)}");

    private T Parsed<T>(YamlNode node, string key, Func<string, T> parse)
    {
        var text = Text(node, $"'{key}'");
        try
        {
            return parse(text);
        }
        catch (LinkageException error)
        {
            throw new LinkageException($"{_file}, line {node.Start.Line}: '{key}': {error.Message}", error);
        }
    }

    private YamlNode Required(string key) => Find(key)
        ?? throw Error(_node, $"'{key}' is missing here{(_known.Count > 1 ? $"; expected beside {string.Join(", ", _known.Where(known => known != key))}" : "")}");

    private YamlNode? Find(string key)
    {
        _known.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }
}
