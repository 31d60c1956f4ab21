using Analytics.TestKit;

namespace Analytics.Cli.Tests.Commands;

/// <summary><c>analytics run</c> as a process: exit codes, interruption, crash, full disk.</summary>
public sealed class RunCommandTests(RunCommandTests.Publication publication) : IClassFixture<RunCommandTests.Publication>
{
    [Fact]
    public void Run_CleanInput_EndsWithZeroAndASummary()
    {
        using var folder = Delivery(clean: true);
        var (code, output, error) = CommandProcess.Run(CommandProcess.Host, Arguments(folder));

        Assert.Equal(0, code);
        Assert.Contains("报告年度 2025   判定日 2026-03-31", output, StringComparison.Ordinal);
        Assert.Contains("一人多平台固定任职", output, StringComparison.Ordinal);
        Assert.Contains("1,286", output, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(folder.Path, "work", "reports", "index.html"), output, StringComparison.Ordinal);
        Assert.DoesNotContain("quarantine.csv", output, StringComparison.Ordinal);
        Assert.Contains("读取与检查：完成", error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder.Path, "work", "reports", "findings.xlsx")));
    }

    [Fact]
    public void Run_QuarantinedRows_EndsWithThreeAndSaysWhere()
    {
        using var folder = Delivery();
        var (code, output, _) = CommandProcess.Run(CommandProcess.Host, [.. Arguments(folder), "--lang", "en"]);

        Assert.Equal(3, code);
        Assert.Contains("quarantine.csv", output, StringComparison.Ordinal);
        Assert.Contains("surest findings", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_SameInputAgain_SaysThatItIsKnown()
    {
        using var folder = Delivery(clean: true);
        CommandProcess.Run(CommandProcess.Host, Arguments(folder));
        var (code, _, error) = CommandProcess.Run(CommandProcess.Host, Arguments(folder));

        Assert.Equal(0, code);
        Assert.Contains("现重新发布", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("run", "INPUT")]
    [InlineData("run", "INPUT", "--workspace", "WORK", "--year", "soon")]
    [InlineData("run", "INPUT", "--workspace", "WORK", "--as-of", "31.3.2026")]
    [InlineData("run", "INPUT", "--workspace", "WORK", "--lang", "fr")]
    [InlineData("run", "INPUT", "--workspace", "WORK", "--lang", "1")]
    [InlineData("run", "INPUT", "--workspace", "WORK", "--regime", "hunan")]
    [InlineData("run", "INPUT", "--workspace", "WORK", "--bogus")]
    [InlineData("run", "NOWHERE", "--workspace", "WORK")]
    [InlineData("run", "INPUT", "--workspace", "INPUT/inside")]
    [InlineData("walk")]
    [InlineData]
    public void Run_WrongUsage_EndsWithTwoAndOneClearLine(params string[] arguments)
    {
        using var folder = Delivery();
        var (code, _, error) = CommandProcess.Run(CommandProcess.Host, [.. arguments.Select(argument => argument
            .Replace("INPUT", Path.Combine(folder.Path, "input"), StringComparison.Ordinal)
            .Replace("WORK", Path.Combine(folder.Path, "work"), StringComparison.Ordinal))]);

        Assert.Equal(2, code);
        Assert.StartsWith("analytics: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "work")));
    }

    [Fact]
    public void Run_CityOfNoPlatform_FailsAndSaysWhichThereAre()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("in/2025年度平台名录.csv"), "平台编号,平台名称,平台类型,平台级别,所在城市\nLN-1,沈阳示范中心,技术创新中心,省级,沈阳市\n");
        var (code, _, error) = CommandProcess.Run(CommandProcess.Product, "run", Path.Combine(folder.Path, "in"), "--workspace", Path.Combine(folder.Path, "work"), "--city", "大连地区");

        Assert.Equal(1, code);
        Assert.Contains("No platform of the input lies in the city '大连地区'; cities named: 沈阳市.", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "work", "reports")));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("run", "--help")]
    [InlineData("--version")]
    public void Run_HelpAndVersion_EndWithZero(params string[] arguments)
    {
        var (code, output, error) = CommandProcess.Run(CommandProcess.Host, arguments);

        Assert.Equal(0, code);
        Assert.NotEmpty(output);
        Assert.Empty(error);
    }

    [SkippableTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void Run_Interrupted_LeavesThePublicationAndResumes(string signal)
    {
        Skip.If(OperatingSystem.IsWindows(), "signals are sent with kill");
        using var folder = publication.Copy();
        var published = publication.RunId;
        var waiting = folder.File("waiting");
        using var process = CommandProcess.StartWaiting(CommandProcess.Host, [.. Arguments(folder), "--year", "2024"], "findings=" + waiting);
        process.AwaitFile(waiting);
        process.Signal(signal);
        var (code, _, error) = process.End();

        Assert.Equal(1, code);
        Assert.Contains("--resume", error, StringComparison.Ordinal);
        AssertPublished(folder, published);
        AssertResumes(folder, published, finished: ["读取与检查", "归并同一人、同一设备"]);
    }

    [SkippableTheory]
    [InlineData("intake")]
    [InlineData("entities")]
    [InlineData("findings")]
    public void Run_Killed_LeavesThePublicationAndResumes(string stage)
    {
        Skip.If(OperatingSystem.IsWindows(), "signals are sent with kill");
        using var folder = publication.Copy();
        var published = publication.RunId;
        var waiting = folder.File("waiting");
        using (var process = CommandProcess.StartWaiting(CommandProcess.Host, [.. Arguments(folder), "--year", "2024"], $"{stage}={waiting}"))
        {
            process.AwaitFile(waiting);
            process.Signal("KILL");
            Assert.Equal(128 + 9, process.End().ExitCode);
        }

        AssertPublished(folder, published);
        string[] finished = stage switch { "intake" => [], "entities" => ["读取与检查"], _ => ["读取与检查", "归并同一人、同一设备"] };
        AssertResumes(folder, published, finished);
    }

    [SkippableFact]
    public void Run_SecondProcessInTheWorkspace_IsTurnedAway()
    {
        Skip.If(OperatingSystem.IsWindows(), "signals are sent with kill");
        using var folder = Delivery();
        var waiting = folder.File("waiting");
        using var first = CommandProcess.StartWaiting(CommandProcess.Host, Arguments(folder), "intake=" + waiting);
        first.AwaitFile(waiting);
        var (code, _, error) = CommandProcess.Run(CommandProcess.Host, Arguments(folder));
        File.Delete(waiting);

        Assert.Equal(1, code);
        Assert.Matches(@"^analytics: Another run is at work in the workspace '.*' \(process \d+\)", error);
        Assert.Equal(3, first.End().ExitCode);
    }

    /// <summary>The limit on a file's size makes writes fail as a full disk does: of the database at the first stage, at a later one, of a report.</summary>
    [SkippableTheory]
    [InlineData(64)]
    [InlineData(3_200)]
    [InlineData(14_000)]
    public void Run_NoRoomToWrite_FailsClearlyAndLeavesThePublication(int blocks)
    {
        Skip.If(OperatingSystem.IsWindows(), "limits are set with ulimit");
        using var folder = publication.Copy();
        var published = publication.RunId;
        using var process = CommandProcess.StartLimited(CommandProcess.Host, blocks, [.. Arguments(folder), "--year", "2024"]);
        var (code, _, error) = process.End();

        Assert.Equal(1, code);
        Assert.Contains("What was published before is untouched", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        AssertPublished(folder, published);
        Assert.Equal(3, CommandProcess.Run(CommandProcess.Host, [.. Arguments(folder), "--year", "2024", "--resume"]).ExitCode);
    }

    private static TempFolder Delivery(bool clean = false)
    {
        var folder = new TempFolder();
        File.WriteAllText(folder.File("input/a.csv"), "姓名\n张三\n");
        if (clean)
        {
            File.WriteAllText(folder.File("input/clean"), string.Empty);
        }

        return folder;
    }

    private static string[] Arguments(TempFolder folder) => ["run", Path.Combine(folder.Path, "input"), "--workspace", Path.Combine(folder.Path, "work")];

    private static void AssertPublished(TempFolder folder, string runId)
    {
        Assert.Equal(runId, File.ReadAllText(Path.Combine(folder.Path, "work", "current")).Trim());
        Assert.Contains(runId, File.ReadAllText(Path.Combine(folder.Path, "work", "reports", "index.html")), StringComparison.Ordinal);
    }

    private static void AssertResumes(TempFolder folder, string before, string[] finished)
    {
        var (code, _, error) = CommandProcess.Run(CommandProcess.Host, [.. Arguments(folder), "--year", "2024", "--resume"]);
        Assert.Equal(3, code);
        Assert.Equal(finished, error.Split('\n').Where(line => line.EndsWith("：上次已完成", StringComparison.Ordinal)).Select(line => line[..line.IndexOf('：', StringComparison.Ordinal)]));

        var after = File.ReadAllText(Path.Combine(folder.Path, "work", "current")).Trim();
        Assert.StartsWith("2024-", after, StringComparison.Ordinal);
        Assert.NotEqual(before, after);
        AssertPublished(folder, after);
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(folder.Path, "work", "runs"), "*.partial"));
    }

    /// <summary>A delivery and what was published of it, once for all tests that go on from there in a copy of their own.</summary>
    public sealed class Publication : IDisposable
    {
        private readonly TempFolder _folder = Delivery();

        /// <summary>Runs it.</summary>
        public Publication() => Assert.Equal(3, CommandProcess.Run(CommandProcess.Host, Arguments(_folder)).ExitCode);

        /// <summary>The published run.</summary>
        public string RunId => File.ReadAllText(Path.Combine(_folder.Path, "work", "current")).Trim();

        /// <summary>A copy of both for a test that changes them.</summary>
        public TempFolder Copy() => TempFolder.CopyOf(_folder.Path);

        /// <summary>Removes them.</summary>
        public void Dispose() => _folder.Dispose();
    }
}
