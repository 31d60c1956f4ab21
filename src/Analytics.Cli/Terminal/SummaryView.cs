using System.Globalization;
using Analytics.Pipeline;
using Analytics.Pipeline.Reports;
using Spectre.Console;

namespace Analytics.Cli.Terminal;

/// <summary>What a run came to, in a screenful, on standard output.</summary>
internal static class SummaryView
{
    private static readonly string[] Confidences = ["certain", "likely", "possible"];

    public static void Print(RunResult result, RunOptions options)
    {
        var w = new ReportWords(options.Language);
        var console = NarrowConsole.Get();

        console.WriteLine();
        console.WriteLine(w.Say(
            $"运行 {result.RunId}   报告年度 {Text(result.Year)}   判定日 {Text(result.AsOf)}",
            $"run {result.RunId}   report year {Text(result.Year)}   as of {Text(result.AsOf)}"));
        console.Write(Figures(w, result));
        if (result.Summary.FindingsTotal > 0)
        {
            console.Write(Findings(w, result));
            console.Write(Top(w, result));
        }

        Counts(console, w, w.Say("逐条核查", "clauses"), result.Summary.Outcomes);
        Counts(console, w, w.Say("存疑的数", "doubtful figures"), result.Summary.Flags);
        Next(console, w, result);
    }

    private static void Counts(IAnsiConsole console, ReportWords w, string name, IReadOnlyList<KeyValuePair<string, long>> counts)
    {
        if (counts.Count > 0)
        {
            console.WriteLine($"{name}{w.Say("：", ": ")}{string.Join(w.Say("，", ", "), counts.Select(count => $"{w.Of(count.Key)} {N(count.Value)}"))}");
        }
    }

    private static Table Figures(ReportWords w, RunResult result)
    {
        var summary = result.Summary;
        var table = NewTable(w.Say("文件", "files"), w.Say("读不了", "failed"), w.Say("重复", "duplicate"), w.Say("读入行", "rows read"),
            w.Say("接收", "accepted"), w.Say("隔离", "quarantined"), w.Say("其他", "other"), w.Say("发现", "findings"));
        table.AddRow(N(summary.Files), N(summary.FilesFailed), N(summary.FilesDuplicate), N(summary.RowsRead),
            N(summary.RowsAccepted), N(summary.RowsQuarantined), N(summary.RowsOther), N(summary.FindingsTotal));
        foreach (var column in table.Columns)
        {
            column.RightAligned();
        }

        return table;
    }

    private static Table Findings(ReportWords w, RunResult result)
    {
        var table = NewTable([w.Say("发现", "findings"), .. Confidences.Select(w.Of)]);
        foreach (var kind in result.Summary.Findings.GroupBy(item => item.Kind, StringComparer.Ordinal))
        {
            table.AddRow([Markup.Escape(w.Of(kind.Key)), .. Confidences.Select(word => N(kind.Where(item => item.ConfidenceWord == word).Sum(item => item.Count)))]);
        }

        foreach (var column in table.Columns.Skip(1))
        {
            column.RightAligned();
        }

        return table;
    }

    private static Table Top(ReportWords w, RunResult result)
    {
        var table = NewTable(w.Say("最有把握的发现", "surest findings"), w.Say("把握", "confidence"), w.Say("对象", "subject"), w.Say("内容", "what was found"));
        table.Columns[0].NoWrap();
        foreach (var finding in result.Summary.Top.Take(5))
        {
            table.AddRow(Markup.Escape(finding.Id), Markup.Escape(w.Of(finding.ConfidenceWord)), Markup.Escape(finding.Subject), Markup.Escape(finding.Message));
        }

        return table;
    }

    private static void Next(IAnsiConsole console, ReportWords w, RunResult result)
    {
        Line(w.Say("报告：", "Reports: "), result.ReportsFolder);
        Line(w.Say("先打开：", "Open first: "), Path.Combine(result.ReportsFolder, "index.html"));
        if (result.SomeInputWasQuarantined)
        {
            Line(w.Say("有输入被隔离，逐行原因见：", "Some input was put aside, row by row in: "), Path.Combine(result.ReportsFolder, "quarantine.csv"));
        }

        console.WriteLine(w.Say("以上是供人判断的线索，不是结论。", "These are leads for a person to decide, not verdicts."));

        // Not through Spectre, which would break a long path over two lines.
        void Line(string label, string path) => Console.Out.WriteLine(label + path);
    }

    private static Table NewTable(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(column)));
        }

        return table;
    }

    private static string N(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Text(IFormattable? value) => value switch
    {
        null => "—",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value.ToString(null, CultureInfo.InvariantCulture),
    };
}
