using Analytics.Dashboard.Data;
using Analytics.Dashboard.Exporting;
using Analytics.Dashboard.Pages.Rules;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Shell;
using Analytics.Pipeline;
using Analytics.Pipeline.Checking;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Stages;
using Analytics.Regulations.Rules;
using Analytics.Store;
using Analytics.TestKit;

namespace Analytics.Dashboard.Tests.Data;

/// <summary>Pages cite the rules that the run was judged by, wherever they lay then and whatever has become of them since.</summary>
[Collection(SampleCollection.Name)]
public sealed class RuleShelfTests(SampleDashboard sample)
{
    private const string Amended = "（本地修订）科技平台中高级以上职称人员应当占一定比例";

    [Fact]
    public async Task Pages_OfARunWithItsOwnPacks_ShowThoseThatItWasJudgedBy()
    {
        using var folder = new TempFolder();
        var (packs, workspace) = (Path.Combine(folder.Path, "packs"), Path.Combine(folder.Path, "workspace"));
        foreach (var (name, text) in DocumentBlocks.Of("docs/extending.md").Where(block => block.Key.StartsWith("own-2026/", StringComparison.Ordinal)))
        {
            File.WriteAllText(folder.File("packs/" + name), text);
        }

        // A clause of the product's in other words, which an authority of its own may hold.
        var shipped = PackFiles.Shipped();
        var clauses = shipped.Text("liaoning-2026/clauses.yaml");
        var clause = RuleBook.Read(shipped).Packs.Single(pack => pack.Regulation.Id == "liaoning-2026").Regulation.Clauses.First(one => one.Quote.Length > 20 && clauses.Contains(one.Quote, StringComparison.Ordinal));
        File.WriteAllText(folder.File("packs/liaoning-2026/clauses.yaml"), clauses.Replace(clause.Quote, Amended, StringComparison.Ordinal));
        new AnalyticsRun(RunStages.Default).Execute(new RunOptions(Input(folder), workspace) { Packs = packs }, progress: null, CancellationToken.None);
        Directory.Delete(packs, recursive: true);

        using var reading = new Reading(workspace);
        Assert.True(reading.Reader.Rules.IsOfRun);
        Assert.Equal(Amended, reading.Reader.Rules.Clause(clause.Id)!.Quote);
        Assert.Contains("不少于3人", reading.Reader.Rules.Book.Packs.Single(pack => pack.Regulation.Id == "own-2026").Text, StringComparison.Ordinal);
        var rules = Assert.IsType<RulesModel>(new RulesPage().Load(reading.Request())!.Model);
        Assert.Contains(rules.Packs, pack => pack.Regulation.Title == "某市技术创新中心管理办法（示例）");
        Assert.Contains("rules/own-2026", new RegulationPage().Paths(reading.Request()));

        // Explaining needs no folder either.
        var (center, check) = reading.Reader.First("SELECT center_id, check_id FROM result.compliance WHERE regulation = 'liaoning-2026' ORDER BY ALL", row => (row.GetString(0), row.GetString(1)));
        Assert.Equal("liaoning-2026", OutcomeExplainer.Of(workspace, center, check, ReportLanguage.Chinese).Regulation.Id);

        await StaticExport.Write(workspace, Path.Combine(folder.Path, "export"));
        Assert.Contains("固定研发队伍", File.ReadAllText(Path.Combine(folder.Path, "export", "rules", "own-2026.html")), StringComparison.Ordinal);
        Assert.Contains(Amended, File.ReadAllText(Path.Combine(folder.Path, "export", "rules", "liaoning-2026.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DROP TABLE result.rule_file")]
    [InlineData("UPDATE result.rule_file SET text = 'of another format: [' WHERE path = 'liaoning-2026/document.yaml'")]
    public async Task Pages_OfARunWithoutReadableRules_SaySo(string damage)
    {
        using var workspace = sample.CopyWorkspace();
        using (var database = new DuckDbConnection("Data Source=" + Directory.EnumerateFiles(workspace.Path, "run.duckdb", SearchOption.AllDirectories).Single()))
        {
            database.Open();
            database.Execute(damage);
        }

        using var run = LiveRun.Open(workspace.Path);
        using var reader = new RunReader(run, Viewer.Local, new ReportWords(ReportLanguage.Chinese));
        Assert.False(reader.Rules.IsOfRun);
        Assert.NotEmpty(reader.Rules.Book.Packs);
        using var renderer = new PageRenderer();
        var request = new PageRequest(reader, new FileLinks("rules", english: false), "", new Dictionary<string, string>()) { Workspace = workspace.Path, IsFile = true };
        var page = await renderer.Render(new PageView(reader.Words, request.Links, Viewer.Local, reader.Run, "rules", "", "rules") { Rules = reader.Rules }, new RulesPage().Load(request)!);
        Assert.Contains("未保存可读的规则文本", page, StringComparison.Ordinal);
        Assert.DoesNotContain("未保存可读的规则文本", await sample.Page("rules"), StringComparison.Ordinal);
    }

    /// <summary>The platforms of one city and the province's lists: enough for centers that are judged.</summary>
    private static string Input(TempFolder folder)
    {
        var province = RepositoryRoot.File("data-samples/province");
        foreach (var file in Directory.EnumerateFiles(province).Concat(Directory.EnumerateFiles(Path.Combine(province, "本溪市"), "*", SearchOption.AllDirectories)))
        {
            File.Copy(file, folder.File("input/" + Path.GetRelativePath(province, file).Replace(Path.DirectorySeparatorChar, '/')));
        }

        return Path.Combine(folder.Path, "input");
    }
}
