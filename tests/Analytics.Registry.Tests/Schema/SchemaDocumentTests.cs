using Analytics.Registry.Schema;

namespace Analytics.Registry.Tests.Schema;

public sealed class SchemaDocumentTests
{
    private const string Switch = "UPDATE_DOCS";

    [Fact]
    public void Markdown_OfTheSchema_IsTheCommittedDictionary()
    {
        var path = RepositoryFiles.Path("docs/data-dictionary.md");
        var text = SchemaDocument.Markdown(CanonicalSchema.Tables);
        if (Environment.GetEnvironmentVariable(Switch) == "1") File.WriteAllText(path, text);
        Assert.True(File.Exists(path) && File.ReadAllText(path) == text, $"docs/data-dictionary.md is behind the definitions; run this test with {Switch}=1.");
    }

    [Fact]
    public void Markdown_EveryTableAndColumn_IsThere()
    {
        var lines = SchemaDocument.Markdown(CanonicalSchema.Tables).Split('\n');
        foreach (var table in CanonicalSchema.Tables)
        {
            Assert.Contains($"## {table.Name}", lines);
            foreach (var column in table.Columns) Assert.Contains(lines, line => line.StartsWith($"| {column.Name} | {column.Type}", StringComparison.Ordinal));
        }
    }
}
