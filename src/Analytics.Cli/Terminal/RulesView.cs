using Analytics.Pipeline;
using Analytics.Pipeline.Reports;
using Analytics.Regulations.Coverage;
using Analytics.Regulations.Examples;
using Analytics.Regulations.Lint;
using Analytics.Regulations.Rules;

namespace Analytics.Cli.Terminal;

/// <summary>Rule packs on the terminal.</summary>
internal static class RulesView
{
    public static void List(RuleBook book, string? regulation, ReportLanguage language)
    {
        var w = new ReportWords(language);
        foreach (var pack in book.Packs.Where(pack => regulation is null || pack.Regulation.Id == regulation))
        {
            Line($"{pack.Regulation.Id}  {pack.Regulation.Title} {pack.Regulation.DocumentNo}");
            Line(w.Say($"  {pack.Regulation.Clauses.Count} 条、项，检查 {pack.Checks.Count} 项，示例 {pack.Checks.Sum(check => check.Examples.Count)} 个", $"  {pack.Regulation.Clauses.Count} clauses, {pack.Checks.Count} checks, {pack.Checks.Sum(check => check.Examples.Count)} examples"));
            foreach (var clause in ClauseCoverage.Of(pack))
            {
                var covered = clause.Coverage switch
                {
                    Coverage.ByPerson => w.Say("由人判断", "by a person"),
                    Coverage.Partly => w.Say("部分计算", "partly computed"),
                    Coverage.Open => w.Say("尚无检查", "no check yet"),
                    _ => w.Say("计算", "computed"),
                };
                Line($"  {clause.Clause.Id,-24} {clause.Clause.Article}  {covered}  {clause.Checks.Count}");
            }
        }
    }

    /// <summary>A clause, or a check of one.</summary>
    /// <returns>Whether there is such a thing.</returns>
    public static bool Show(RuleBook book, string id, ReportLanguage language)
    {
        var w = new ReportWords(language);
        var clauseId = id.Split('#')[0];
        var pack = book.Packs.FirstOrDefault(pack => pack.Regulation.Clauses.Any(clause => clause.Id == clauseId));
        if (pack is null)
        {
            return false;
        }

        var clause = pack.Regulation.Clauses.First(clause => clause.Id == clauseId);
        Line($"{clause.Id}  《{pack.Regulation.Title}》{pack.Regulation.DocumentNo} {clause.Article}");
        Line(clause.Quote);
        Line(clause.Notes);
        var checks = pack.Checks.Where(check => check.Id == id || check.Clause == id).ToList();
        foreach (var check in checks)
        {
            Line("");
            Line($"{check.Id}  {w.Say(check.Name.Zh, check.Name.En)}  ({check.File}:{check.Line})");
            Line(w.Say($"  对象 {string.Join('、', check.Subjects)}，不满足时 {ExampleRun.FailingOutcome(check).Word()}", $"  for {string.Join(", ", check.Subjects)}; where it fails {ExampleRun.FailingOutcome(check).Word()}"));
            foreach (var example in check.Examples)
            {
                Line($"  {example.Outcome.Word(),-15} {example.Say}");
            }
        }

        return id == clauseId || checks.Count > 0;
    }

    public static void Results(IReadOnlyList<ExampleResult> results, ReportLanguage language)
    {
        var w = new ReportWords(language);
        foreach (var wrong in results.Where(result => !result.Holds))
        {
            Line($"{wrong.Check.File}:{wrong.Example.Line}: {wrong.Check.Id} {wrong.Example.Say}: {wrong.Actual.Word()}, {w.Say("应为", "expected")} {wrong.Example.Outcome.Word()}");
        }

        var held = results.Count(result => result.Holds);
        Line(w.Say($"检查 {results.Select(result => result.Check.Id).Distinct().Count()} 项，示例 {results.Count} 个：{held} 个相符，{results.Count - held} 个不符", $"{results.Select(result => result.Check.Id).Distinct().Count()} checks, {results.Count} examples: {held} as expected, {results.Count - held} not"));
    }

    public static void Problems(IReadOnlyList<LintProblem> problems, ReportLanguage language)
    {
        foreach (var problem in problems)
        {
            Line($"{problem.File}:{problem.Line}: {problem.Reason}");
        }

        Line(new ReportWords(language).Say($"{problems.Count} 个问题", $"{problems.Count} problems"));
    }

    // Not through Spectre, which would read brackets in a rule as markup.
    private static void Line(string text) => Console.Out.WriteLine(text);
}
