using Analytics.TestKit;

namespace Analytics.Cli.Tests.Commands;

/// <summary><c>analytics generate</c>, and <c>run</c> on what it makes, with the product's own program.</summary>
public sealed class GenerateCommandTests
{
    [Fact]
    public void Generate_ThenRun_PublishesFindingsOfThatProvince()
    {
        using var folder = new TempFolder();
        var province = Path.Combine(folder.Path, "province");
        var (made, output, _) = CommandProcess.Run(CommandProcess.Product, "generate", "--platforms", "8", "--people", "120", "--seed", "7", "--out", province);
        Assert.Equal(0, made);
        Assert.StartsWith("8 platforms, 120 people", output, StringComparison.Ordinal);

        var workspace = Path.Combine(folder.Path, "work");
        var (code, summary, error) = CommandProcess.Run(CommandProcess.Product, "run", Path.Combine(province, "input"), "--workspace", workspace);
        var quarantined = File.ReadAllLines(Path.Combine(workspace, "reports", "quarantine.csv")).Length > 1;
        Assert.True(code == (quarantined ? 3 : 0), error);
        Assert.Contains("运行 ", summary, StringComparison.Ordinal);
        Assert.All(
            File.ReadAllLines(Path.Combine(workspace, "reports", "accounting.csv")).Skip(1),
            line => Assert.Matches(@"(^|,)\d+,\d+,\d+,\d+,", line));
    }

    [Fact]
    public void Generate_FolderWithFiles_EndsWithOneAndSaysSo()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("input/x"), "x");
        var (code, _, error) = CommandProcess.Run(CommandProcess.Product, "generate", "--platforms", "1", "--people", "1", "--seed", "1", "--out", folder.Path);

        Assert.Equal(1, code);
        Assert.Contains("has files in it already", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("generate")]
    [InlineData("generate", "--platforms", "8")]
    [InlineData("generate", "--platforms", "0", "--people", "1", "--seed", "1", "--out", "x")]
    [InlineData("generate", "--platforms", "1", "--people", "1", "--seed", "-1", "--out", "x")]
    [InlineData("generate", "--platforms", "1", "--people", "1", "--seed", "1", "--out", "x", "--difficulty", "2")]
    [InlineData("generate", "--sample", "x", "--seed", "1")]
    public void Generate_WrongUsage_EndsWithTwo(params string[] arguments)
    {
        var (code, _, error) = CommandProcess.Run(CommandProcess.Product, arguments);

        Assert.Equal(2, code);
        Assert.StartsWith("analytics: ", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists("x"));
    }
}
