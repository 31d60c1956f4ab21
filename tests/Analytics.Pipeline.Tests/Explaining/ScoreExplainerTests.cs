using System.Globalization;
using System.Text;
using Analytics.Pipeline.Explaining;
using Analytics.Pipeline.Stages;
using Analytics.TestKit;

namespace Analytics.Pipeline.Tests.Explaining;

/// <summary>A run of delivered files, from registers, rosters and score sheets to a score that can be explained. Every stage is the product's own.</summary>
public sealed class ScoreExplainerTests
{
    private static RunOptions Input(TempFolder folder)
    {
        string[] names = ["甲", "乙", "丙", "丁", "戊", "己"];
        var register = new StringBuilder("平台编号,平台名称,平台类型,平台级别,所在城市,适用办法,依托单位,共建单位,技术领域,状态\n");
        var roster = new StringBuilder("平台编号,年度,姓名,是否固定人员,学位,职称\n");
        var sheet = new StringBuilder("中心编号,年度,评价指标,专家编号,专家单位,得分,满分\n");
        for (var i = 0; i < names.Length; i++)
        {
            var id = $"DL-{i.ToString(CultureInfo.InvariantCulture)}";
            register.Append(CultureInfo.InvariantCulture, $"{id},大连市{names[i]}试验技术创新中心,技术创新中心,市级,大连市,大连市,大连{names[i]}研究院,,新材料,运行\n");
            for (var person = 0; person < 8 + 3 * i; person++)
            {
                foreach (var year in new[] { 2024, 2025 })
                    roster.Append(CultureInfo.InvariantCulture, $"{id},{year},{names[i]}氏{(char)('一' + person)}{(char)('丁' + 7 * i)},是,{(person % 3 == 0 ? "博士" : "硕士")},{(person % 2 == 0 ? "研究员" : "助理研究员")}\n");
            }

            for (var expert = 1; expert <= 5; expert++)
                sheet.Append(CultureInfo.InvariantCulture, $"{id},2025,管理运行,{expert},{(expert == 1 ? "大连甲研究院材料研究所" : "某某大学")},{4 + (i + expert) % 6},10\n");
        }

        File.WriteAllText(folder.File("input/平台名单.csv"), register.ToString());
        File.WriteAllText(folder.File("input/人员名单.csv"), roster.ToString());
        File.WriteAllText(folder.File("input/专家评分表.csv"), sheet.ToString());
        return new RunOptions(Path.Combine(folder.Path, "input"), Path.Combine(folder.Path, "work"));
    }

    [Fact]
    public void AScore_IsExplainedFromItsFiguresToWhatItHangsOn()
    {
        using var folder = new TempFolder();
        var options = Input(folder);
        var run = new AnalyticsRun(RunStages.Default).Execute(options, null, CancellationToken.None);
        var scores = File.ReadAllLines(Path.Combine(run.ReportsFolder, "scores.csv"));
        Assert.Equal(7, scores.Length);

        var explained = ScoreExplainer.Of(options.Workspace, "S-dalian-2025-2025-DL-0", ReportLanguage.English);
        Assert.Equal(run.RunId, explained.RunId);
        Assert.Equal(("DL-0", "大连市甲试验技术创新中心", 6), (explained.Head.Center, explained.Head.Name, explained.Head.Ranked));
        Assert.Contains("groups field", explained.Head.Methods, StringComparison.Ordinal);
        Assert.InRange(explained.Head.Rank!.Value, 1, 6);
        Assert.InRange(explained.Head.Rank.Value, explained.Head.RankP5!.Value, 6);

        // From figures to the score: what each indicator adds is the score, and it is the value's place on the scale times what it counts.
        Assert.Equal(explained.Head.Score!.Value, explained.Indicators.Sum(item => item.Contribution ?? 0), 9);
        Assert.Equal(1, explained.Indicators.Sum(item => item.Weight), 9);
        Assert.All(explained.Indicators.Where(item => item.Contribution is not null), item => Assert.Equal(item.Weight * item.Normalised!.Value, item.Contribution!.Value, 9));
        Assert.Equal(8, Assert.Single(explained.Indicators, item => item.Name == "Fixed staff").Figure);
        Assert.Equal(1, explained.Grades.Sum(grade => grade.Probability), 9);
        Assert.NotEmpty(explained.Sensitivity);
        Assert.Equal(5, explained.Peers.Count);

        // Expert 1's institute is a department of the host of DL-0: recused there and nowhere else.
        var panel = Assert.Single(explained.Panels);
        Assert.Equal((5, 1), (panel.Experts, panel.Recused));
        Assert.Equal(0, Assert.Single(ScoreExplainer.Of(options.Workspace, "S-dalian-2025-2025-DL-3", ReportLanguage.Chinese).Panels).Recused);
        Assert.Single(File.ReadAllLines(Path.Combine(run.ReportsFolder, "panels.csv")), line => line.Contains(",recused,host,大连甲研究院,", StringComparison.Ordinal));

        Assert.Contains("scores.csv", Assert.Throws<RunFailedException>(() => ScoreExplainer.Of(options.Workspace, "S-dalian-2025-2025-XX", ReportLanguage.Chinese)).Message, StringComparison.Ordinal);
    }
}
