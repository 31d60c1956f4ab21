using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Tests.Answers;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Analytics.Pipeline.Tests.Reports.Queries;

public sealed class QueryWorkbooksTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Write_EveryWorkbook_IsValidAndOffersChoices(bool hostile)
    {
        using var run = new FictitiousRun { Hostile = hostile };
        run.Execute();
        var files = Directory.EnumerateFiles(Path.Combine(run.Reports, "queries"), "*.xlsx", SearchOption.AllDirectories).ToList();
        Assert.True(files.Count >= 6, "three cities and three units at the least");
        foreach (var file in files)
        {
            using var document = SpreadsheetDocument.Open(file, isEditable: false);
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        }

        using var one = SpreadsheetDocument.Open(files.Single(file => file.Contains("LN-KL-0112", StringComparison.Ordinal)), isEditable: false);
        var lists = one.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<DataValidation>()).Select(list => $"{list.SequenceOfReferences!.InnerText} {list.Formula1!.Text}").ToList();
        Assert.Contains("I2:I5 \"属实,不属实,已更正,说明\"", lists);
        Assert.Contains("K2:K2 \"LN-TIC-0007,LN-KL-0112\"", lists);
    }

    [Fact]
    public void Write_Unit_SeesItsOwnRowsAndOfOthersTheNameAlone()
    {
        using var run = new FictitiousRun();
        run.Execute();
        var file = Directory.EnumerateFiles(Path.Combine(run.Reports, "queries", "units"), "LN-KL-0112*").Single();
        var rows = string.Join('\n', FilledWorkbook.Read(file, 2).Values);
        Assert.Contains("大连/滨海精细化工重点实验室.csv", rows, StringComparison.Ordinal);
        Assert.Contains("辽宁省智能装备技术创新中心", rows, StringComparison.Ordinal);
        Assert.DoesNotContain("沈阳浑河智能装备有限公司", rows, StringComparison.Ordinal);
        Assert.DoesNotContain("沈阳/", rows, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_City_SeesTheRowsOfItsPlatforms()
    {
        using var run = new FictitiousRun();
        run.Execute();
        var rows = string.Join('\n', FilledWorkbook.Read(Path.Combine(run.Reports, "queries", "cities", "沈阳市.xlsx"), 2).Values);
        Assert.Contains("沈阳浑河智能装备有限公司", rows, StringComparison.Ordinal);
        Assert.DoesNotContain("滨海理工大学", rows, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SettledFindings_AreNotAskedAgain()
    {
        using var run = new FictitiousRun();
        run.Execute();
        Deciding.Decide(run.Workspace, "F-2c90417e", "dismissed", "张处", new DateOnly(2026, 4, 1));

        // The stage of the test fills findings by itself; the product's does what this line does.
        run.AfterFindings = database => TestKit.Runs.RunTables.Execute(database, "UPDATE result.finding f SET state = d.state, state_by = d.decided_by FROM decision.finding d WHERE d.finding_id = f.finding_id");
        var decided = run.Execute();
        Assert.False(decided.Reused);
        var file = Directory.EnumerateFiles(Path.Combine(run.Reports, "queries", "units"), "LN-KL-0112*").Single();
        Assert.DoesNotContain("F-2c90417e", FilledWorkbook.Read(file, 1).Values);
        Assert.Contains("已排除", run.Report("index.html"), StringComparison.Ordinal);
        Assert.Contains(",dismissed,", run.Report("findings.csv"), StringComparison.Ordinal);

        Deciding.Decide(run.Workspace, "F-2c90417e", "undo", "张处", new DateOnly(2026, 4, 2));
        Assert.True(run.Execute().Reused, "without decisions it is the first run again");
    }
}
