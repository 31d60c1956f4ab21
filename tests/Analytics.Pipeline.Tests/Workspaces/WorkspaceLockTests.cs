using Analytics.Pipeline.Workspaces;
using Analytics.TestKit;

namespace Analytics.Pipeline.Tests.Workspaces;

public sealed class WorkspaceLockTests
{
    [Fact]
    public void Take_Held_FailsAndNamesTheProcess()
    {
        using var folder = new TempFolder();
        var workspace = new Workspace(folder.Path);
        using var held = WorkspaceLock.Take(workspace);
        var failure = Assert.Throws<RunFailedException>(() => WorkspaceLock.Take(workspace));
        Assert.Contains($"(process {Environment.ProcessId})", failure.Message, StringComparison.Ordinal);
        Assert.Contains("--workspace", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Take_FileOfADeadProcess_IsNoLock()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("run.lock"), "999999999");
        using var held = WorkspaceLock.Take(new Workspace(folder.Path));
        Assert.NotNull(held);
    }

    [Fact]
    public void Dispose_Held_LetsTheNextOneIn()
    {
        using var folder = new TempFolder();
        var workspace = new Workspace(folder.Path);
        WorkspaceLock.Take(workspace).Dispose();
        using var next = WorkspaceLock.Take(workspace);
        Assert.NotNull(next);
    }
}
