using System.Globalization;
using Analytics.Pipeline.Answers;
using Analytics.Pipeline.Reports;
using Spectre.Console;

namespace Analytics.Cli.Terminal;

/// <summary>What came of reading returned workbooks.</summary>
internal static class AnswersView
{
    public static void Print(AnswerSummary summary, ReportWords w)
    {
        Console.Out.WriteLine(w.Say(
            $"读入 {summary.Read} 行：记录 {summary.Recorded}，已有 {summary.Unchanged}，未填 {summary.Blank}，退回 {summary.Refused}。",
            $"{summary.Read} rows read: {summary.Recorded} recorded, {summary.Unchanged} known already, {summary.Blank} not filled in, {summary.Refused} refused."));
        foreach (var review in summary.Reviews)
        {
            Console.Out.WriteLine(review);
        }

        if (summary.Problems.Count == 0)
        {
            return;
        }

        var table = NarrowConsole.Table(w.Say("文件", "file"), w.Say("工作表", "sheet"), w.Say("行", "row"), w.Say("列", "column"), w.Say("内容", "value"), w.Say("应为", "expected"));
        foreach (var problem in summary.Problems)
        {
            table.AddRow(
                Markup.Escape(problem.File), Markup.Escape(problem.Sheet ?? ""), problem.Row.ToString(CultureInfo.InvariantCulture), Markup.Escape(problem.Column), Markup.Escape(problem.Value),
                Markup.Escape(problem.Expected));
        }

        NarrowConsole.Get().Write(table);
    }
}
