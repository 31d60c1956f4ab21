using Analytics.Pipeline.Answers;
using Analytics.Pipeline.Decisions;

namespace Analytics.Pipeline.Tests.Answers;

/// <summary>A query workbook goes out, comes back filled in, and is in the next run's reports.</summary>
public sealed class AnswerReadingTests
{
    private static readonly DateOnly Day = new(2026, 5, 6);

    [Fact]
    public void Read_FilledInWorkbook_IsRecordedShownAndNotRecordedTwice()
    {
        using var run = new FictitiousRun();
        run.Execute();
        var workbook = Workbook(run);
        FilledWorkbook.Fill(workbook, ("I2", "不属实"), ("J2", "已于上年调离，电话13800001111"), ("K2", "LN-TIC-0007"), ("L2", new DateOnly(2025, 1, 1)), ("M2", "赵工"), ("N2", "2026年5月5日"), ("I3", "说明"));

        var first = AnswerReading.Read(run.Workspace, [workbook], "李处", Day);
        Assert.Equal((4, 2, 0, 2, 0), (first.Read, first.Recorded, first.Unchanged, first.Blank, first.Refused));
        var replies = DecisionLog.Read(run.Workspace);
        Assert.Equal(["F-0a31c9d2", "F-4e08d3bb"], replies.Select(reply => reply.Id));
        Assert.Equal(("untrue", "赵工", new DateOnly(2026, 5, 5), "LN-KL-0112", "LN-TIC-0007", new DateOnly(2025, 1, 1)),
            (replies[0].Verdict, replies[0].Who, replies[0].On, replies[0].Unit, replies[0].KeepAt, replies[0].EffectiveOn!.Value));
        Assert.Equal(("explained", "李处", Day), (replies[1].Verdict, replies[1].Who, replies[1].On));
        Assert.Contains("问题 · 2", replies[0].Place, StringComparison.Ordinal);

        var again = AnswerReading.Read(run.Workspace, [workbook], "李处", Day);
        Assert.Equal((4, 0, 2, 2), (again.Read, again.Recorded, again.Unchanged, again.Blank));

        run.Execute();
        var page = run.Report("index.html");
        Assert.Contains("LN-KL-0112 答复：不属实", page, StringComparison.Ordinal);
        Assert.Contains("保留在 LN-TIC-0007", page, StringComparison.Ordinal);
        Assert.DoesNotContain("13800001111", page, StringComparison.Ordinal);

        // The new workbook has the answers in its cells, masked; sent back as it is, it says nothing new.
        var next = AnswerReading.Read(run.Workspace, [Workbook(run)], "李处", Day);
        Assert.Equal((4, 0, 2, 2, 0), (next.Read, next.Recorded, next.Unchanged, next.Blank, next.Refused));
    }

    [Fact]
    public void Read_BadCells_SayFileSheetRowColumnValueAndWhatWasExpected()
    {
        using var run = new FictitiousRun();
        run.Execute();
        var workbook = Workbook(run);
        FilledWorkbook.Fill(workbook, ("I2", "大概吧"), ("K3", "LN-NOWHERE"), ("I3", "属实"), ("A4", "F-unknown"), ("I4", "属实"), ("I5", "属实"), ("L5", "去年"));

        var summary = AnswerReading.Read(run.Workspace, [workbook], "李处", Day);
        Assert.Equal((4, 0, 4), (summary.Read, summary.Recorded, summary.Refused));
        var name = Path.GetFileName(workbook);
        Assert.Equal(
            [(name, "问题", 2, "答复", "大概吧"), (name, "问题", 3, "保留在哪个平台", "LN-NOWHERE"), (name, "问题", 4, "发现编号", "F-unknown"), (name, "问题", 5, "自何日起", "去年")],
            summary.Problems.Select(problem => (problem.File, problem.Sheet!, problem.Row, problem.Column, problem.Value)));
        Assert.Equal("属实、不属实、已更正、说明", summary.Problems[0].Expected);
        Assert.Contains("LN-KL-0112", summary.Problems[1].Expected, StringComparison.Ordinal);
        Assert.Empty(DecisionLog.Read(run.Workspace));
    }

    [Fact]
    public void Read_NoSuchFile_SaysSo()
    {
        using var run = new FictitiousRun();
        run.Execute();
        var failure = Assert.Throws<RunFailedException>(() => AnswerReading.Read(run.Workspace, ["/nowhere.xlsx"], "李处", Day));
        Assert.Contains("/nowhere.xlsx", failure.Message, StringComparison.Ordinal);
    }

    private static string Workbook(FictitiousRun run)
    {
        var source = Directory.EnumerateFiles(Path.Combine(run.Reports, "queries", "units"), "LN-KL-0112*").Single();
        var copy = Path.Combine(run.Workspace, "returned.xlsx");
        File.Copy(source, copy, overwrite: true);
        return copy;
    }
}
