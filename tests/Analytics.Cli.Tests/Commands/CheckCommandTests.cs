using Analytics.TestKit;

namespace Analytics.Cli.Tests.Commands;

/// <summary><c>template</c> and <c>check</c> as a unit uses them: what is printed, and what the exit code says.</summary>
public sealed class CheckCommandTests
{
    [Fact]
    public void TemplateThenCheck_EmptyWorkbook_MissesEverythingAndIsDone()
    {
        using var folder = new TempFolder();
        var workbook = folder.File("form.xlsx");
        Assert.Equal(0, CommandProcess.Run(CommandProcess.Product, "template", "--regime", "liaoning", "--out", workbook).ExitCode);
        var (code, output, _) = CommandProcess.Run(CommandProcess.Product, "check", workbook, "--regime", "liaoning", "--out", folder.File("sheet"));
        Assert.Equal(0, code);
        Assert.Contains("辽科发〔2026〕2号", output, StringComparison.Ordinal);
        Assert.Contains("缺数据", output, StringComparison.Ordinal);
        Assert.DoesNotContain("不符合", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder.Path, "sheet", "check.html")));
    }

    [Fact]
    public void Check_FailOn_IsTold()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("in/2025年度中心称号.csv"), "中心编号,中心名称,适用办法,称号状态,批准日期\nLN-1,沈阳示范中心,辽宁省,运行,2026-02-01\n");
        Assert.Equal(0, CommandProcess.Run(CommandProcess.Product, "check", Path.Combine(folder.Path, "in")).ExitCode);
        Assert.Equal(4, CommandProcess.Run(CommandProcess.Product, "check", Path.Combine(folder.Path, "in"), "--fail-on", "FAIL").ExitCode);
    }

    [Fact]
    public void Explain_CenterAndCheck_SaysTheClauseAndWhereItStands()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("in/2025年度中心称号.csv"), "中心编号,中心名称,适用办法,中心状态,批准日期\nLN-1,沈阳示范中心,辽宁省,运行中,2024-02-01\n");
        File.WriteAllText(folder.File("in/2025年度人员名单.csv"), "中心编号,年度,姓名,证件号码,是否固定人员,是否全职,岗位类别\nLN-1,2025,张伟民,290101198503071233,是,是,研究\n");
        var workspace = folder.File("workspace");
        CommandProcess.Run(CommandProcess.Product, "run", Path.Combine(folder.Path, "in"), "--workspace", workspace, "--as-of", "2026-06-30");
        var (code, output, _) = CommandProcess.Run(CommandProcess.Product, "explain", "LN-1", "liaoning-2026/18#a", "--workspace", workspace);
        Assert.Equal(0, code);
        Assert.Contains("第十八条", output, StringComparison.Ordinal);
        Assert.Contains("固定人员数量原则上不少于10人", output, StringComparison.Ordinal);
        Assert.Contains("实际: 1", output, StringComparison.Ordinal);
        Assert.Contains("2025年度人员名单.csv 第 2 行", output, StringComparison.Ordinal);
        Assert.Equal(1, CommandProcess.Run(CommandProcess.Product, "explain", "LN-2", "liaoning-2026/18#a", "--workspace", workspace).ExitCode);
        Assert.Equal(2, CommandProcess.Run(CommandProcess.Product, "explain", "LN-1", "LN-2", "--workspace", workspace).ExitCode);
    }

    [Theory]
    [InlineData("check", "no-such-file.xlsx")]
    [InlineData("check", ".", "--regime", "atlantis")]
    [InlineData("check", ".", "--fail-on", "PASS")]
    [InlineData("check", ".", "--packs", "no-such-folder")]
    [InlineData("template", "--regime", "liaoning", "--out", "form.csv")]
    [InlineData("template", "--regime", "atlantis", "--out", "form.xlsx")]
    public void WrongUsage_SaysSo(params string[] arguments)
    {
        var (code, _, error) = CommandProcess.Run(CommandProcess.Product, arguments);
        Assert.Equal(2, code);
        Assert.StartsWith("analytics: ", error, StringComparison.Ordinal);
    }
}
