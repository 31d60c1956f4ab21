using System.Globalization;
using System.Text;
using Analytics.TestKit;

namespace Analytics.Cli.Tests.Commands;

/// <summary>What a person finds out about a year's figure reaches the next run's detectors, by way of a flag or of the figure itself.</summary>
public sealed class BaselineDecisionTests(BaselineDecisionTests.Published published) : IClassFixture<BaselineDecisionTests.Published>
{
    private const string Center = "LN-C042";
    private const string Fund = "reported_fund_yuan";

    [Fact]
    public void Decide_FlagDismissedOrConfirmed_ChangesTheHistoryOfTheNextRun()
    {
        using var folder = published.Copy();
        var jump = Assert.Single(Flags(folder), flag => flag["detector"] == "jump");
        Assert.Equal(("2023", Fund, "new"), (jump["year"], jump["indicator"], jump["state"]));

        // Found true: no flag any more, and the year after is still compared with it.
        Decide(folder, jump["flag_id"], "dismissed");
        Run(folder);
        Assert.DoesNotContain(Flags(folder), flag => flag["center_id"] == Center && flag["detector"] == "jump");
        Assert.Contains("已排除", CommandProcess.Run(CommandProcess.Product, "explain", jump["flag_id"], "--workspace", Work(folder)).Output, StringComparison.Ordinal);

        // Found false: the flag stays, decided; what rose before it and stays is compared with the year before.
        Decide(folder, jump["flag_id"], "confirmed");
        Run(folder);
        var flags = Flags(folder).Where(flag => flag["center_id"] == Center && flag["detector"] == "jump").OrderBy(flag => flag["year"], StringComparer.Ordinal).ToList();
        Assert.Equal([("2023", "confirmed", "张处"), ("2024", "new", "")], flags.Select(flag => (flag["year"], flag["state"], flag["state_by"])));
        Assert.Contains("由 2022 年的", flags[1]["message"], StringComparison.Ordinal);

        // Taken back twice: as if nobody had decided anything.
        Decide(folder, jump["flag_id"], "undo");
        Decide(folder, jump["flag_id"], "undo");
        Run(folder);
        Assert.Equal(("2023", "new"), Flags(folder).Where(flag => flag["detector"] == "jump").Select(flag => (flag["year"], flag["state"])).Single());
    }

    [Fact]
    public void Decide_FigureOrWholeReport_HoldsForNextYearsDelivery()
    {
        using var folder = published.Copy();
        Decide(folder, $"Y-2023-{Center}", "rejected");
        Decide(folder, $"Y-2024-{Fund}-{Center}", "approved");
        Report(folder, 2025, i => i == 42 ? 3.1m : 1);
        Run(folder);

        // 2024 stands approved, so it is no flag although 2023 was rejected; 2025 beside it is none either.
        Assert.Equal(["2023"], Flags(folder).Where(flag => flag["center_id"] == Center && flag["detector"] == "jump").Select(flag => flag["year"]));
        Decide(folder, $"Y-2024-{Fund}-{Center}", "rejected");
        Run(folder);
        var last = Assert.Single(Flags(folder), flag => flag["center_id"] == Center && flag["detector"] == "jump" && flag["year"] == "2025");
        Assert.Contains("由 2022 年的", last["message"], StringComparison.Ordinal);
        var listed = CommandProcess.Run(CommandProcess.Product, "decisions", "--workspace", Work(folder)).Output;
        Assert.Contains("认定不实", listed, StringComparison.Ordinal);
        Assert.Contains("认定属实", listed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("L-000000000000", "confirmed", "has a flag")]
    [InlineData("Y-2023-LN-NONE", "approved", "has no report of 'LN-NONE' for 2023")]
    [InlineData("Y-2023-reported_paper_count-LN-C042", "approved", "did not report reported_paper_count")]
    [InlineData("Y-2023-LN-C042", "confirmed", "cannot be decided")]
    [InlineData("Y-LN-C042", "approved", "is no id of a figure")]
    public void Decide_Nonsense_SaysWhatWasExpected(string id, string verdict, string message)
    {
        var refused = CommandProcess.Run(CommandProcess.Product, "decide", id, verdict, "--workspace", published.Work, "--who", "张处", "--on", "2026-04-11");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(message, refused.Error, StringComparison.Ordinal);
    }

    private static string Work(TempFolder folder) => Path.Combine(folder.Path, "work");

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Flags(TempFolder folder) => CsvTable.Read(Path.Combine(Work(folder), "reports", "flags.csv"));

    private static void Run(TempFolder folder)
    {
        var run = CommandProcess.Run(CommandProcess.Product, "run", Path.Combine(folder.Path, "input"), "--workspace", Work(folder));
        Assert.True(run.ExitCode == 0, run.Error + run.Output);
    }

    private static void Decide(TempFolder folder, string id, string verdict)
    {
        var decided = CommandProcess.Run(CommandProcess.Product, "decide", id, verdict, "--workspace", Work(folder), "--who", "张处", "--on", "2026-04-11");
        Assert.True(decided.ExitCode == 0, decided.Error);
    }

    /// <summary>Sixty centers' reports of four years; the funds of one are six times as much in 2023, and three times as much since.</summary>
    private static TempFolder Delivery()
    {
        var folder = new TempFolder();
        var register = new StringBuilder("平台编号,平台名称,平台类别,平台级别,所在省,所在市,依托单位,状态\n");
        for (var i = 0; i < 60; i++)
        {
            register.Append(CultureInfo.InvariantCulture, $"LN-C{i:D3},辽宁省第{i}号技术创新中心,技术创新中心,省级,辽宁省,沈阳市,第{i}公司,运行\n");
        }

        File.WriteAllText(folder.File("input/平台名录.csv"), register.ToString());
        Report(folder, 2021, _ => 1);
        Report(folder, 2022, _ => 1);
        Report(folder, 2023, i => i == 42 ? 6 : 1);
        Report(folder, 2024, i => i == 42 ? 3 : 1);
        return folder;
    }

    private static void Report(TempFolder folder, int year, Func<int, decimal> times)
    {
        var text = new StringBuilder("平台编号,报告年度,场地面积（平方米）,中心经费（元）\n");
        for (var i = 0; i < 60; i++)
        {
            // Funds wander by some per cent from year to year, each center's in its own way.
            var wander = 1 + ((((i * 37) + (year * 53)) % 101) / 1_000m);
            text.Append(CultureInfo.InvariantCulture, $"LN-C{i:D3},{year},{900 + i},{Math.Round((1_000_000 + (i * 12_345)) * times(i) * wander)}\n");
        }

        File.WriteAllText(folder.File($"input/年度报告_{year}.csv"), text.ToString());
    }

    /// <summary>A delivery that was run: for tests that change nothing, and in a copy for those that go on from there.</summary>
    public sealed class Published : IDisposable
    {
        private readonly TempFolder _folder = Delivery();

        /// <summary>Runs it.</summary>
        public Published() => Run(_folder);

        /// <summary>The workspace.</summary>
        public string Work => BaselineDecisionTests.Work(_folder);

        /// <summary>A copy of delivery and workspace.</summary>
        public TempFolder Copy() => TempFolder.CopyOf(_folder.Path);

        /// <summary>Removes it.</summary>
        public void Dispose() => _folder.Dispose();
    }
}
