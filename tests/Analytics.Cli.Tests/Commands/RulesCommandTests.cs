using Analytics.TestKit;

namespace Analytics.Cli.Tests.Commands;

/// <summary>Packs and frameworks can be taken out of the program, edited, and given back.</summary>
public sealed class RulesCommandTests
{
    [Fact]
    public void Copy_ThenLintOfTheCopy_IsCleanAndNothingIsOverwritten()
    {
        using var folder = new TempFolder();
        var copy = Path.Combine(folder.Path, "packs");
        Assert.Equal(0, CommandProcess.Run(CommandProcess.Product, "rules", "copy", "--out", copy).ExitCode);
        Assert.True(File.Exists(Path.Combine(copy, "liaoning-2026", "clauses.yaml")));
        Assert.True(File.Exists(Path.Combine(copy, "frameworks", "liaoning-2026.yaml")));
        Assert.Equal(0, CommandProcess.Run(CommandProcess.Product, "rules", "lint", "--packs", copy).ExitCode);

        var (again, _, error) = CommandProcess.Run(CommandProcess.Product, "rules", "copy", "--out", copy);
        Assert.Equal(1, again);
        Assert.Contains("not empty", error, StringComparison.Ordinal);

        File.AppendAllText(Path.Combine(copy, "frameworks", "liaoning-2026.yaml"), "nonsense: 1\n");
        var (broken, _, reason) = CommandProcess.Run(CommandProcess.Product, "rules", "lint", "--packs", copy);
        Assert.Equal(1, broken);
        Assert.Contains("liaoning-2026.yaml", reason, StringComparison.Ordinal);
    }
}
