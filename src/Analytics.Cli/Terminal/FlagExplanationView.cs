using System.Globalization;
using Analytics.Pipeline.Explaining;
using Analytics.Pipeline.Reports;
using Spectre.Console;

namespace Analytics.Cli.Terminal;

/// <summary>A flag in the terminal: what, by which detector, compared with what, on whose rows, and what to ask.</summary>
internal static class FlagExplanationView
{
    public static void Print(IAnsiConsole console, ReportWords w, ExplainedFlag flag)
    {
        Facts(console, w, flag);
        Years(console, w, flag);
        Points(console, w, flag);
        Rows(console, w, flag);
    }

    private static void Facts(IAnsiConsole console, ReportWords w, ExplainedFlag flag)
    {
        var table = NarrowConsole.Table(w.Say("项目", "item"), w.Say("内容", "content"));
        table.Columns[0].NoWrap();
        void Line(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                table.AddRow(Markup.Escape(name), Markup.Escape(value));
            }
        }

        Line(w.Say("中心", "center"), flag.Center.Length == 0 ? w.Say("全部", "all") : flag.Center);
        Line(w.Say("年度", "year"), flag.Year?.ToString(CultureInfo.InvariantCulture));
        Line(w.Say("指标", "figure"), flag.Indicator);
        Line(w.Say("检测", "detector"), flag.Detector);
        Line(w.Say("程度、把握", "severity, confidence"), $"{w.Of(flag.Severity)} · {flag.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}");
        Line(w.Say("报告数", "observed"), flag.Observed);
        Line(w.Say("应有数", "expected"), flag.Expected);
        Line(w.Say("内容", "found"), flag.Message);
        Line(w.Say("台账", "ledger"), flag.Ledger);
        Line(w.Say("定义", "definition"), flag.Definition);
        Line(w.Say("来源", "source"), flag.Source);
        Line(w.Say("局限", "limits"), flag.Limits);
        Line(w.Say("先要排除", "to rule out first"), flag.Innocent);
        Line(w.Say("请单位说明", "to ask"), flag.Question);
        console.Write(table);
    }

    private static void Years(IAnsiConsole console, ReportWords w, ExplainedFlag flag)
    {
        var years = flag.Points.Where(IsOfYears).GroupBy(point => point.X).OrderBy(year => year.Key).ToList();
        if (years.Count == 0)
        {
            return;
        }

        var ledger = flag.Points.FirstOrDefault(point => point.Series == "ledger")?.Label;
        var table = NarrowConsole.Table(w.Say("年度", "year"), w.Say("报告数", "reported"), ledger ?? w.Say("台账", "ledger"), w.Say("扣除重复和争议", "without repeated and contested"));
        foreach (var year in years)
        {
            string Of(string series) => year.FirstOrDefault(point => point.Series == series) is { } point ? Number(point.Y) : "—";
            table.AddRow(year.Key.ToString("0", CultureInfo.InvariantCulture), Of("own"), Of("ledger"), Of("ledger_net"));
        }

        console.Write(table);
    }

    private static void Points(IAnsiConsole console, ReportWords w, ExplainedFlag flag)
    {
        var points = flag.Points.Where(point => !IsOfYears(point)).ToList();
        if (points.Count == 0)
        {
            return;
        }

        var table = NarrowConsole.Table(w.Say("比较", "compared"), w.Say("位置", "at"), w.Say("值", "value"));
        foreach (var point in points)
        {
            var at = point.Series == "peers" ? w.Say($"同类 {point.X:P0} 分位", $"{point.X:P0} quantile of peers") : point.Series == "self" ? w.Say("本平台", "this center") : Number(point.X);
            table.AddRow(Markup.Escape(point.Label), Markup.Escape(at), Number(point.Y));
        }

        console.Write(table);
    }

    private static void Rows(IAnsiConsole console, ReportWords w, ExplainedFlag flag)
    {
        var table = NarrowConsole.Table(w.Say("表", "table"), w.Say("该行所载", "what the row says"), w.Say("文件、工作表、行、SHA-256", "file, sheet, row, SHA-256"));
        foreach (var row in flag.Rows)
        {
            var place = $"{row.File}{(row.Sheet is null ? "" : $" · {row.Sheet}")} · {row.Row?.ToString(CultureInfo.InvariantCulture)}{Environment.NewLine}{row.Sha256[..Math.Min(12, row.Sha256.Length)]}";
            table.AddRow(Markup.Escape(row.Table), Markup.Escape(row.Said), Markup.Escape(place));
        }

        console.Write(table);
        if (flag.RowCount > flag.Rows.Count)
        {
            console.WriteLine(w.Say($"另有 {flag.RowCount - flag.Rows.Count} 行，见 flag-evidence.csv。", $"{flag.RowCount - flag.Rows.Count} more rows are in flag-evidence.csv."));
        }
    }

    private static bool IsOfYears(ExplainedPoint point) => point.Series is "own" or "ledger" or "ledger_net";

    private static string Number(double value) => value.ToString(Math.Abs(value) >= 100 ? "#,##0.##" : "0.####", CultureInfo.InvariantCulture);
}
