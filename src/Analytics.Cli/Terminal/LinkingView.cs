using System.Globalization;
using Analytics.Linkage;
using Analytics.Pipeline;
using Analytics.Pipeline.Linking;
using Analytics.Pipeline.Linking.Reports;
using Analytics.Pipeline.Reports;
using Spectre.Console;

namespace Analytics.Cli.Terminal;

/// <summary>What a linkage chose and found, in the terminal.</summary>
internal static class LinkingView
{
    private const int MostDiagnostics = 6;

    public static void Print(LinkingSummary summary, LinkingOptions options)
    {
        var chinese = options.Language == ReportLanguage.Chinese;
        var terms = new LinkageTerms(new ReportWords(options.Language));
        var report = summary.Result.Report;
        var model = summary.Result.Model;
        var facts = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumn("").AddColumn(new TableColumn("").RightAligned());
        Row(facts, chinese ? "记录" : "records", Number(summary.Input.Ids.Count));
        Row(facts, chinese ? "比较的记录对" : "pairs compared", Number(report.Compared));
        Row(facts, chinese ? "预计相同" : "expected matches", report.ExpectedMatches.ToString("N0", CultureInfo.InvariantCulture));
        Row(facts, chinese ? $"写出的记录对（门槛 {Bits(model.ThresholdWeight)} 比特）" : $"pairs written (threshold {Bits(model.ThresholdWeight)} bits)", Number(summary.Pairs));
        Row(facts, chinese ? "实体" : "entities", Number(summary.Clusters));
        AnsiConsole.Write(facts);
        AnsiConsole.Write(Rules(report, chinese));
        foreach (var column in report.Columns.Where(column => !column.IsUsed))
        {
            Console.Out.WriteLine(chinese ? $"未比较：{column.Name}（{terms.Why(column.Why)}）" : $"not compared: {column.Name} ({column.Why})");
        }

        // What a person should look into first; the page has them all.
        var serious = report.Diagnostics.Where(item => item.Kind is not (DiagnosticKind.NotObserved or DiagnosticKind.Correlated or DiagnosticKind.NotMonotone)).ToArray();
        foreach (var diagnostic in serious.Take(MostDiagnostics))
        {
            Console.Out.WriteLine(chinese ? $"注意：{diagnostic.Subject}：{terms.Diagnostic(diagnostic.Kind).Meaning}" : $"note: {diagnostic.Message}");
        }

        Console.Out.WriteLine((chinese ? "报告：" : "report: ") + Path.Combine(options.OutFolder, "report.html"));
    }

    private static Table Rules(LinkageReport report, bool chinese)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn(chinese ? "分块规则" : "blocking rule")
            .AddColumn(new TableColumn(chinese ? "新增记录对" : "new pairs").RightAligned())
            .AddColumn(new TableColumn(chinese ? "累计估计召回" : "recall so far, estimated").RightAligned());
        foreach (var rule in report.Rules)
        {
            Row(table, rule.Rule, Number(rule.NewPairs), rule.EstimatedRecall is { } recall ? recall.ToString("P1", CultureInfo.InvariantCulture) : "");
        }

        return table;
    }

    private static void Row(Table table, params string[] cells) => table.AddRow(Array.ConvertAll(cells, Markup.Escape));

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Bits(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
