using System.Text.RegularExpressions;

namespace Analytics.TestKit;

/// <summary>The labelled code blocks of a document, so that tests use what readers are shown.</summary>
public static partial class DocumentBlocks
{
    /// <summary>The blocks of a document by their labels: the second word behind the fence.</summary>
    /// <param name="document">E.g. <c>docs/extending.md</c>.</param>
    public static IReadOnlyDictionary<string, string> Of(string document) =>
        Block().Matches(File.ReadAllText(RepositoryRoot.File(document))).ToDictionary(match => match.Groups["label"].Value, match => match.Groups["text"].Value, StringComparer.Ordinal);

    /// <summary>The text between <c>// document: LABEL</c> and <c>// end</c> in a source file, unindented as in the document.</summary>
    /// <param name="source">E.g. <c>tests/Analytics.Linkage.Tests/Documents/OwnComparisonTests.cs</c>.</param>
    /// <param name="label">The label.</param>
    public static string Source(string source, string label)
    {
        var text = File.ReadAllText(RepositoryRoot.File(source));
        var begin = text.IndexOf($"// document: {label}\n", StringComparison.Ordinal);
        begin = text.IndexOf('\n', begin) + 1;
        var lines = text[begin..text.IndexOf("// end", begin, StringComparison.Ordinal)].TrimEnd().Split('\n');
        var indent = lines[0].Length - lines[0].TrimStart().Length;
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..] : line)) + "\n";
    }

    [GeneratedRegex("^```[a-z]+ (?<label>[^\n]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
