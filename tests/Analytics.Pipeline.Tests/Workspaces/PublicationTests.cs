using Analytics.Pipeline.Workspaces;
using Analytics.TestKit;

namespace Analytics.Pipeline.Tests.Workspaces;

public sealed class PublicationTests
{
    [Fact]
    public void Publish_SecondRun_ReplacesCurrentAndReports()
    {
        using var folder = new TempFolder();
        var workspace = NewWorkspace(folder);
        Publication.Publish(workspace, Partial(workspace, "aaa", "one"), "2025-aaa");
        Publication.Publish(workspace, Partial(workspace, "bbb", "two"), "2025-bbb");

        Assert.Equal("2025-bbb", workspace.PublishedRunId());
        Assert.Equal("two", File.ReadAllText(Path.Combine(workspace.Reports, "x.txt")));
        Assert.True(new RunFolder(workspace.RunFolder("2025-aaa")).IsComplete);
    }

    [Fact]
    public void Publish_SameIdAgain_TakesTheNewOne()
    {
        using var folder = new TempFolder();
        var workspace = NewWorkspace(folder);
        Publication.Publish(workspace, Partial(workspace, "aaa", "one"), "2025-aaa");
        Publication.Publish(workspace, Partial(workspace, "aaa", "again"), "2025-aaa");

        Assert.Equal("again", File.ReadAllText(Path.Combine(workspace.Reports, "x.txt")));
        Assert.Equal(["2025-aaa"], Directory.EnumerateDirectories(workspace.Runs).Select(Path.GetFileName));
    }

    [Fact]
    public void Recover_CrashBetweenCurrentAndReports_ShowsWhatCurrentNames()
    {
        using var folder = new TempFolder();
        var workspace = NewWorkspace(folder);
        Publication.Publish(workspace, Partial(workspace, "aaa", "one"), "2025-aaa");
        Directory.Move(Partial(workspace, "bbb", "two").Path, workspace.RunFolder("2025-bbb"));
        DurableFiles.Replace(workspace.Current, "2025-bbb\n");

        Publication.Recover(workspace);
        Assert.Equal("two", File.ReadAllText(Path.Combine(workspace.Reports, "x.txt")));
    }

    [Fact]
    public void Recover_CrashWhileARunIsReplaced_PutsTheOldOneBack()
    {
        using var folder = new TempFolder();
        var workspace = NewWorkspace(folder);
        Publication.Publish(workspace, Partial(workspace, "aaa", "one"), "2025-aaa");
        Directory.Move(workspace.RunFolder("2025-aaa"), workspace.RunFolder("2025-aaa.replaced"));

        Publication.Recover(workspace);
        Assert.Equal("one", File.ReadAllText(Path.Combine(workspace.Reports, "x.txt")));
        Assert.True(new RunFolder(workspace.RunFolder("2025-aaa")).IsComplete);
    }

    [Fact]
    public void Recover_EmptyWorkspace_DoesNothing()
    {
        using var folder = new TempFolder();
        var workspace = NewWorkspace(folder);
        Publication.Recover(workspace);
        Assert.Null(workspace.PublishedRunId());
        Assert.False(Directory.Exists(workspace.Reports));
    }

    [Fact]
    public void Show_RealFolderFromASystemWithoutLinks_IsReplaced()
    {
        using var folder = new TempFolder();
        var workspace = NewWorkspace(folder);
        File.WriteAllText(folder.File("reports/x.txt"), "copied");
        Publication.Publish(workspace, Partial(workspace, "aaa", "one"), "2025-aaa");
        Assert.Equal("one", File.ReadAllText(Path.Combine(workspace.Reports, "x.txt")));
    }

    [Fact]
    public void ShowCopy_TwiceAndAfterACrash_HoldsTheRunsReports()
    {
        using var folder = new TempFolder();
        var workspace = NewWorkspace(folder);
        var one = Partial(workspace, "aaa", "one");
        var two = Partial(workspace, "bbb", "two");
        ReportsFolder.ShowCopy(workspace, one);
        ReportsFolder.ShowCopy(workspace, two);
        Assert.Equal("two", File.ReadAllText(Path.Combine(workspace.Reports, "x.txt")));

        // The moment between the two renames.
        Directory.Move(workspace.Reports, workspace.Reports + ".old");
        ReportsFolder.ShowCopy(workspace, two);
        Assert.Equal("two", File.ReadAllText(Path.Combine(workspace.Reports, "x.txt")));
        Assert.False(Directory.Exists(workspace.Reports + ".old"));
    }

    private static Workspace NewWorkspace(TempFolder folder)
    {
        var workspace = new Workspace(folder.Path);
        workspace.Create();
        return workspace;
    }

    private static RunFolder Partial(Workspace workspace, string hash, string content)
    {
        var run = workspace.Partial(hash);
        Directory.CreateDirectory(run.Reports);
        File.WriteAllText(Path.Combine(run.Reports, "x.txt"), content);
        File.WriteAllText(run.Database, "database");
        File.WriteAllText(run.Manifest, "{}");
        return run;
    }
}
