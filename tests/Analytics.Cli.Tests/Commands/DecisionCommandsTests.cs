using Analytics.Pipeline.Decisions;
using Analytics.TestKit;

namespace Analytics.Cli.Tests.Commands;

/// <summary>Deciding, explaining and running as processes of their own, while another process holds the decisions.</summary>
public sealed class DecisionCommandsTests(DecisionCommandsTests.Published published) : IClassFixture<DecisionCommandsTests.Published>
{
    private const string Id = "290101198503071233";

    [Fact]
    public void Run_DecisionsHeldByAnotherProcess_ReadsTheSnapshotAndNobodyElseWrites()
    {
        using var folder = published.Copy();
        var work = Path.Combine(folder.Path, "work");
        var finding = Finding(work);
        using (var held = DecisionLog.Open(work))
        {
            held.Append([new DecisionEntry { Subject = DecisionEntry.Finding, Id = finding, Verdict = "confirmed", Who = "张处", On = new DateOnly(2026, 4, 10), Note = "致电 13800001111" }]);
            var run = Run(folder);
            Assert.True(run.ExitCode == 0, run.Error);
            Assert.Contains(",confirmed,张处,2026-04-10,致电 138****1111,", File.ReadAllText(Path.Combine(work, "reports", "findings.csv")), StringComparison.Ordinal);
            var explained = CommandProcess.Run(CommandProcess.Product, "explain", finding, "--workspace", work);
            Assert.True(explained.ExitCode == 0, explained.Error);
            Assert.Contains("已确认", explained.Output, StringComparison.Ordinal);
            Assert.Contains("第十八条", explained.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(Id, explained.Output, StringComparison.Ordinal);
            var refused = Decide(work, finding, "dismissed");
            Assert.Equal(1, refused.ExitCode);
            Assert.Contains("Another process holds", refused.Error, StringComparison.Ordinal);
        }

        Assert.Equal(0, Decide(work, finding, "dismissed").ExitCode);
        Assert.Equal(["confirmed", "dismissed"], DecisionLog.Read(work).Select(entry => entry.Verdict));
    }

    [Fact]
    public void Decide_PairNotOne_IsGoneInTheNextRunAndBackWhenUndone()
    {
        using var folder = published.Copy();
        var work = Path.Combine(folder.Path, "work");
        var finding = Finding(work);
        var pair = System.Text.RegularExpressions.Regex.Match(CommandProcess.Run(CommandProcess.Product, "explain", finding, "--workspace", work).Output, @"P-\d+-\d+").Value;
        Assert.Equal(0, Decide(work, pair, "not_one").ExitCode);
        Run(folder);
        Assert.DoesNotContain(finding, File.ReadAllText(Path.Combine(work, "reports", "findings.csv")), StringComparison.Ordinal);
        Assert.Contains("不是同一个", CommandProcess.Run(CommandProcess.Product, "explain", pair, "--workspace", work).Output, StringComparison.Ordinal);

        Assert.Equal(0, Decide(work, pair, "undo").ExitCode);
        Assert.Equal(1, Decide(work, pair, "undo").ExitCode);
        Run(folder);
        Assert.Equal(finding, Finding(work));
    }

    [Theory]
    [InlineData("F-000000000000", "confirmed", 1, "has a finding")]
    [InlineData("P-1-1", "one", 1, "is no id of a pair")]
    [InlineData("P-x", "one", 1, "is no id of a pair")]
    [InlineData("F-000000000000", "guilty", 1, "cannot be decided")]
    public void Decide_Nonsense_SaysWhatWasExpected(string id, string verdict, int code, string message)
    {
        var refused = Decide(published.Work, id, verdict);
        Assert.Equal(code, refused.ExitCode);
        Assert.Contains(message, refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_NeitherOrBothPlaces_IsWrongUsage()
    {
        Assert.Equal(2, CommandProcess.Run(CommandProcess.Product, "explain", "F-1").ExitCode);
        Assert.Equal(2, CommandProcess.Run(CommandProcess.Product, "explain", "F-1", "--workspace", "a", "--out", "b").ExitCode);
    }

    private static (int ExitCode, string Output, string Error) Run(TempFolder folder) =>
        CommandProcess.Run(CommandProcess.Product, "run", Path.Combine(folder.Path, "input"), "--workspace", Path.Combine(folder.Path, "work"));

    private static (int ExitCode, string Output, string Error) Decide(string work, string id, string verdict) =>
        CommandProcess.Run(CommandProcess.Product, "decide", id, verdict, "--workspace", work, "--who", "张处", "--on", "2026-04-11");

    private static string Finding(string work) => File.ReadLines(Path.Combine(work, "reports", "findings.csv")).Skip(1).Single(line => line.Contains("single_platform", StringComparison.Ordinal)).Split(',')[0];

    private static TempFolder Delivery()
    {
        var folder = new TempFolder();
        File.WriteAllText(folder.File("input/平台名录.csv"), """
            平台编号,平台名称,平台类别,平台级别,所在省,所在市,依托单位,状态
            LN-A,辽宁省甲技术创新中心,技术创新中心,省级,辽宁省,沈阳市,甲公司,运行
            LN-B,辽宁省乙重点实验室,重点实验室,省级,辽宁省,大连市,乙大学,运行
            """);
        File.WriteAllText(folder.File("input/名单.csv"), $"平台编号,年度,姓名,证件号码,是否固定人员,是否全职,到岗日期\nLN-A,2025,张伟民,{Id},是,是,2020-01-01\nLN-B,2025,张伟民,{Id},是,是,2021-01-01\n");
        return folder;
    }

    /// <summary>A delivery that was run: for tests that change nothing, and in a copy for those that go on from there.</summary>
    public sealed class Published : IDisposable
    {
        private readonly TempFolder _folder = Delivery();

        /// <summary>Runs it.</summary>
        public Published() => Assert.Equal(0, Run(_folder).ExitCode);

        /// <summary>The workspace.</summary>
        public string Work => Path.Combine(_folder.Path, "work");

        /// <summary>A copy of delivery and workspace.</summary>
        public TempFolder Copy() => TempFolder.CopyOf(_folder.Path);

        /// <summary>Removes it.</summary>
        public void Dispose() => _folder.Dispose();
    }
}
