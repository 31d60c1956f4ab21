using System.Globalization;
using Analytics.Pipeline.Checking;
using Analytics.Pipeline.Reports;
using Analytics.Regulations.Rules;
using Spectre.Console;

namespace Analytics.Cli.Terminal;

/// <summary>A unit's compliance sheet on the terminal.</summary>
internal static class CheckView
{
    private const int MostLines = 200;

    public static void Print(CheckResult result, CheckOptions options)
    {
        var w = new ReportWords(options.Language);
        var console = NarrowConsole.Get();
        console.WriteLine();
        foreach (var regulation in result.Regulations)
        {
            console.WriteLine($"《{regulation.Title}》{regulation.DocumentNo}{(regulation.Draft ? w.Say("（征求意见稿，只作提示）", " (draft, for information)") : "")}");
        }

        var year = result.Year?.ToString(CultureInfo.InvariantCulture) ?? "—";
        console.WriteLine(w.Say($"报告年度 {year}   判定日 {result.AsOf:yyyy-MM-dd}", $"report year {year}   as of {result.AsOf:yyyy-MM-dd}"));
        if (result.Outcomes.Count == 0)
        {
            console.WriteLine(w.Say($"材料没有写明中心适用哪个办法；请用 --regime 指明：{Regimes(options)}。", $"The papers do not say under which regulation the center stands; say it with --regime: {Regimes(options)}."));
        }

        console.WriteLine(string.Join("   ", Outcomes.All.Select(word => Outcomes.Of(word)!.Value).Reverse().Where(outcome => result.Count(outcome) > 0)
            .Select(outcome => $"{w.Of(outcome.Word())} {result.Count(outcome)}")));
        Lines(console, w, result);
        Problems(console, w, result);
        if (options.Out is { } folder)
        {
            Console.Out.WriteLine(w.Say("核查表：", "Sheet: ") + Path.Combine(folder, "check.html") + w.Say("、", ", ") + Path.Combine(folder, "check.xlsx"));
        }

        console.WriteLine(w.Say("供填报单位改正和补充；是否符合由主管部门认定。", "For the unit to mend and complete; whether it complies is for the authority to decide."));
    }

    private static string Regimes(CheckOptions options) =>
        string.Join(", ", RuleBook.Read(PackFiles.ShippedAnd(options.Packs)).Packs.Select(pack => pack.Regulation.Regime).Distinct());

    private static void Lines(IAnsiConsole console, ReportWords w, CheckResult result)
    {
        var rows = result.Outcomes.Where(row => row.NeedsAction || row.Outcome == Outcome.Info).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var several = rows.Select(row => row.CenterId).Distinct().Count() > 1;
        var table = NarrowConsole.Table(w.Say("条款", "clause"), w.Say("核查内容", "what is checked"), w.Say("结果", "outcome"), w.Say("要求 / 实际", "required / actual"), w.Say("怎么办", "what to do"));
        table.ShowRowSeparators();
        foreach (var row in rows.Take(MostLines))
        {
            table.AddRow(
                Cell(several ? row.CenterId : "", row.Article), Cell(row.Name, string.Join(' ', new[] { row.Period, row.Subject }.Where(part => part.Length > 0))),
                Cell(w.Of(row.Outcome.Word()), row.IsDraft ? w.Say("（草案）", "(draft)") : ""), Cell(row.Required, row.Actual), Cell(row.Why, row.Fix, string.Join("; ", row.Evidence)));
        }

        console.Write(table);
        if (rows.Count > MostLines)
        {
            console.WriteLine(w.Say($"另有 {rows.Count - MostLines} 行，见 --out 写出的核查表。", $"{rows.Count - MostLines} more lines are in the sheet that --out writes."));
        }
    }

    private static void Problems(IAnsiConsole console, ReportWords w, CheckResult result)
    {
        if (result.Problems.Count == 0)
        {
            return;
        }

        console.WriteLine(w.Say($"有 {result.Summary.RowsQuarantined} 行没有读进来：", $"{result.Summary.RowsQuarantined} rows were not read:"));
        foreach (var problem in result.Problems.Take(MostLines))
        {
            Console.Out.WriteLine("  " + problem);
        }
    }

    private static string Cell(params ReadOnlySpan<string> parts)
    {
        var lines = new List<string>();
        foreach (var part in parts)
        {
            if (part.Length > 0)
            {
                lines.Add(Markup.Escape(part));
            }
        }

        return string.Join('\n', lines);
    }
}
