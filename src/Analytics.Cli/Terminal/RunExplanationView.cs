using System.Globalization;
using Analytics.Pipeline;
using Analytics.Pipeline.Explaining;
using Analytics.Pipeline.Reports;
using Spectre.Console;

namespace Analytics.Cli.Terminal;

/// <summary>A finding, an entity or a pair of a run in the terminal: what, under which clause, on whose rows, joined by what, decided how.</summary>
internal static class RunExplanationView
{
    // More links than this are a list to be queried, not read.
    private const int MostLinks = 12;

    public static void Print(RunExplanation explanation, ReportLanguage language)
    {
        var w = new ReportWords(language);
        var console = NarrowConsole.Get();
        console.WriteLine();
        console.WriteLine($"{explanation.Id}   {w.Say("运行", "run")} {explanation.RunId}");
        if (explanation.Finding is { } finding)
        {
            Finding(console, w, finding);
        }
        else if (explanation.Flag is { } flag)
        {
            FlagExplanationView.Print(console, w, flag);
        }
        else if (explanation.Rows.Count == 0)
        {
            console.WriteLine(w.Say("已发布的运行中没有这一条；以下是以前的决定。", "The published run has no such thing any more; what was decided before follows."));
        }

        foreach (var change in explanation.History)
        {
            console.WriteLine(change.Change == "merged"
                ? w.Say($"{change.EntityId} 已并入 {change.OtherId}。", $"{change.EntityId} was merged into {change.OtherId}.")
                : w.Say($"{change.EntityId} 由 {change.OtherId} 分出。", $"{change.EntityId} was split from {change.OtherId}."));
        }

        Rows(console, w, explanation);
        Links(console, w, explanation);
        if (explanation.FindingIds.Count > 0)
        {
            console.WriteLine(w.Say("相关发现：", "Findings: ") + string.Join(w.Say("、", ", "), explanation.FindingIds));
        }

        DecisionsView.Print(explanation.Decisions, w);
    }

    private static void Finding(IAnsiConsole console, ReportWords w, ExplainedFinding finding)
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

        // Never rounded up to a certainty that is not there.
        var percent = (Math.Floor((decimal)finding.Confidence * 10_000m) / 100m).ToString("0.##", CultureInfo.InvariantCulture);
        Line(w.Say("类型", "kind"), w.Of(finding.Kind));
        Line(w.Say("对象", "subject"), $"{finding.Subject} {finding.Identifier} {finding.EntityId}");
        Line(w.Say("把握", "confidence"), $"{w.Of(finding.ConfidenceWord)} {percent} %");
        Line(w.Say("程度、条款结果", "severity, outcome"), $"{w.Of(finding.Severity)} · {w.Of(finding.Outcome)}");
        Line(w.Say("状态", "state"), w.Of(finding.State));
        Line(w.Say("内容", "found"), finding.Message);
        Line(w.Say("请单位说明", "to ask"), finding.Question);
        Line(w.Say("条款", "clause"), string.Join(Environment.NewLine, ((string?[])[$"{finding.Clause} {finding.Source}", finding.Quote]).Where(text => !string.IsNullOrWhiteSpace(text))));
        console.Write(table);
    }

    private static void Rows(IAnsiConsole console, ReportWords w, RunExplanation explanation)
    {
        if (explanation.Rows.Count == 0)
        {
            return;
        }

        if (explanation.Id.StartsWith("P-", StringComparison.Ordinal))
        {
            SideBySide(console, w, explanation.Rows[0], explanation.Rows[^1]);
        }

        var table = NarrowConsole.Table(w.Say("行号", "row id"), w.Say("实体", "entity"), w.Say("平台", "platform"), w.Say("该行所载", "what the row says"), w.Say("文件、工作表、行、SHA-256", "file, sheet, row, SHA-256"));
        table.Columns[0].NoWrap().RightAligned();
        table.Columns[1].NoWrap();
        foreach (var row in explanation.Rows)
        {
            var place = $"{row.File}{(row.Sheet is null ? "" : $" · {row.Sheet}")} · {row.Row.ToString(CultureInfo.InvariantCulture)}{Environment.NewLine}{row.Sha256[..Math.Min(12, row.Sha256.Length)]}";
            table.AddRow(row.RowId.ToString(CultureInfo.InvariantCulture), Markup.Escape(row.EntityId), Markup.Escape(row.Platform), Markup.Escape(Said(w, row)), Markup.Escape(place));
        }

        console.Write(table);
        if (!explanation.Id.StartsWith("P-", StringComparison.Ordinal) && explanation.Rows.Select(row => row.RowId).Distinct().Count() > 1)
        {
            console.WriteLine(w.Say("两个行号组成一个记录对，如 ", "Two row ids make a pair, such as ") + $"P-{explanation.Rows[0].RowId}-{explanation.Rows[^1].RowId}" + w.Say("。", "."));
        }
    }

    // A pair's cells stand side by side already.
    private static string Said(ReportWords w, ExplainedRow row) => string.Join(w.Say("；", "; "), row.Cells
        .Where(cell => cell.Key is "name" or "title" or "id_number" or "asset_no" or "serial_no" or "model" or "employer" or "uscc" or "start_date" or "end_date" or "year" or "is_fixed" or "original_value_yuan")
        .Select(cell => $"{w.Column(row.Table, cell.Key).Split(" (")[0]} {Value(w, cell.Value)}"));

    private static string Value(ReportWords w, string value) => value is "true" or "false" ? w.YesNo(value == "true") : value;

    private static void SideBySide(IAnsiConsole console, ReportWords w, ExplainedRow left, ExplainedRow right)
    {
        var table = NarrowConsole.Table(w.Say("列", "column"), left.RowId.ToString(CultureInfo.InvariantCulture), right.RowId.ToString(CultureInfo.InvariantCulture), "");
        var (l, r) = (left.Cells.ToDictionary(), right.Cells.ToDictionary());
        foreach (var column in left.Cells.Select(cell => cell.Key).Union(right.Cells.Select(cell => cell.Key)))
        {
            var (one, other) = (l.GetValueOrDefault(column), r.GetValueOrDefault(column));
            table.AddRow(Markup.Escape(w.Column(left.Table, column).Split(" (")[0]), Markup.Escape(one is null ? "—" : Value(w, one)), Markup.Escape(other is null ? "—" : Value(w, other)), one is null || other is null ? "" : one == other ? "=" : "≠");
        }

        console.Write(table);
    }

    private static void Links(IAnsiConsole console, ReportWords w, RunExplanation explanation)
    {
        if (explanation.Links.Count == 0 && explanation.Rows.Count > 1)
        {
            console.WriteLine(explanation.Rows.Select(row => row.EntityId).Distinct().Count() == 1
                ? w.Say("这些行因号码相同归为一个，没有另外加权。", "These rows are one by an equal number; nothing was weighed beside it.")
                : w.Say("这些行没有归为一个。", "These rows were not held for one."));
        }

        foreach (var link in explanation.Links.Take(MostLinks))
        {
            var head = $"{link.Id}   {w.Of(link.Basis)}   {w.Say("概率", "probability")} {link.Probability.ToString("0.######", CultureInfo.InvariantCulture)}   {NarrowConsole.Bits(link.Weight)} {w.Say("比特", "bits")}";
            if (link.Steps.Count == 0)
            {
                console.WriteLine(head);
                continue;
            }

            var table = NarrowConsole.Table(w.Say("比较", "comparison"), w.Say("水平", "level"), w.Say("比特", "bits"), w.Say("累计", "so far")).Title(Markup.Escape(head));
            table.Columns[2].RightAligned();
            table.Columns[3].RightAligned();
            var total = 0.0;
            foreach (var step in link.Steps)
            {
                total += step.Weight;
                table.AddRow(Markup.Escape(step.Comparison), Markup.Escape(step.Level), NarrowConsole.Bits(step.Weight), NarrowConsole.Bits(total));
            }

            console.Write(table);
        }

        if (explanation.Links.Count > MostLinks)
        {
            console.WriteLine(w.Say($"另有 {explanation.Links.Count - MostLinks} 条连接，见 result.link。", $"{explanation.Links.Count - MostLinks} more links are in result.link."));
        }
    }
}
