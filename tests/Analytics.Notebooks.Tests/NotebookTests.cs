using Analytics.TestKit;

namespace Analytics.Notebooks.Tests;

/// <summary>Every notebook is run, cell by cell, and the numbers that its cells name are compared with those that stand in the file.</summary>
public sealed class NotebookTests
{
    public static TheoryData<string> Notebooks() => [.. Directory.EnumerateFiles(RepositoryRoot.File("notebooks"), "*.ipynb").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Run_EveryNotebook_GivesTheNumbersThatStandInIt(string name)
    {
        var notebook = NotebookFile.Read(RepositoryRoot.File("notebooks/" + name));
        var before = notebook.Numbers;
        Assert.NotEmpty(before);
        new NotebookRunner(RepositoryRoot.Path).Run(notebook);
        Assert.Empty(NotebookRunner.Differences(before, notebook.Numbers));
    }

    [Fact]
    public void Run_FailingCell_SaysWhichAndWhy()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("bad.ipynb"), """{"nbformat":4,"nbformat_minor":4,"metadata":{},"cells":[{"cell_type":"code","metadata":{},"outputs":[],"execution_count":null,"source":"Number(\"one\", 1);"},{"cell_type":"code","metadata":{},"outputs":[],"execution_count":null,"source":["var x = 1;\n","Missing(x);"]}]}""");
        var failure = Assert.Throws<InvalidOperationException>(() => new NotebookRunner(RepositoryRoot.Path).Run(NotebookFile.Read(folder.File("bad.ipynb"))));
        Assert.Contains("bad.ipynb#cell2", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Missing", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_AnotherNumberOrNone_AreNamed()
    {
        var before = new Dictionary<(int, string), double> { [(0, "a")] = 1, [(1, "b")] = 2 };
        var after = new Dictionary<(int, string), double> { [(0, "a")] = 1 + 1e-12, [(1, "b")] = 3, [(2, "c")] = 4 };
        var differences = NotebookRunner.Differences(before, after);
        Assert.Equal(2, differences.Count);
        Assert.StartsWith("cell 2, b: stands as 2, is 3", differences[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoNotebook_IsRefused()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("a.ipynb"), "{}");
        Assert.Throws<FormatException>(() => NotebookFile.Read(folder.File("a.ipynb")));
    }
}
