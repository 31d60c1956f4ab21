using System.Text.RegularExpressions;

namespace Analytics.Pipeline.Tests.Reports.Pages;

/// <summary>The page's part on clauses: counts by check, differences between two regulations, what is due by day.</summary>
public sealed partial class CompliancePartTests
{
    [Fact]
    public void Page_CountsChecksAndDuties()
    {
        using var run = new FictitiousRun();
        run.Execute();
        var page = File.ReadAllText(Path.Combine(run.Reports, "index.html"));
        var part = page[page.IndexOf("<section id=\"compliance\"", StringComparison.Ordinal)..];
        var text = Tags().Replace(part[..part.IndexOf("</section>", StringComparison.Ordinal)], " ");
        text = Spaces().Replace(text, " ");
        Assert.Contains("全部 2 项检查中，2 项有中心不符合、需说明或需核实", text, StringComparison.Ordinal);
        Assert.Contains("liaoning-2026/37 中文名称 – 1 – – 1 – 2", text, StringComparison.Ordinal);
        Assert.Contains("场地面积 不符合 dalian-2025/5.5#a ≥ 1000 m2 需说明 liaoning-2026/12.3#a ≥ 1000 m2", text, StringComparison.Ordinal);
        Assert.Contains("2026-03-31 逾期未做 报送年度报告（2025） LN-TIC-0008、辽宁省示例一技术创新中心 中心 liaoning-2026/27 2", text, StringComparison.Ordinal);
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
