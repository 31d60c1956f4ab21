using Analytics.TestKit;

namespace Analytics.Pipeline.Tests;

public sealed class RunOptionsTests
{
    [Fact]
    public void Fault_MissingInput_IsSaid()
    {
        using var folder = new TempFolder();
        var options = new RunOptions(Path.Combine(folder.Path, "nowhere"), folder.Path);
        Assert.Contains("does not exist", options.Fault(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input/workspace")]
    [InlineData("input")]
    [InlineData("input/../input/x")]
    public void Fault_WorkspaceInInput_IsSaid(string workspace)
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "input"));
        var options = new RunOptions(Path.Combine(folder.Path, "input"), Path.Combine(folder.Path, workspace));
        Assert.Contains("lies in the input folder", options.Fault(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input-2")]
    [InlineData("out/province")]
    public void Fault_WorkspaceBesideInput_IsNone(string workspace)
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "input"));
        Assert.Null(new RunOptions(Path.Combine(folder.Path, "input"), Path.Combine(folder.Path, workspace)).Fault());
    }

    [Fact]
    public void Fault_WorkspaceIsAFile_IsSaid()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "input"));
        var file = folder.File("file");
        File.WriteAllText(file, "x");
        Assert.Contains("is a file", new RunOptions(Path.Combine(folder.Path, "input"), file).Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void Fault_YearOutOfRange_IsSaid()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "input"));
        var options = new RunOptions(Path.Combine(folder.Path, "input"), Path.Combine(folder.Path, "w")) { Year = 20255 };
        Assert.Contains("20255", options.Fault(), StringComparison.Ordinal);
    }
}
