using Analytics.Pipeline;
using Analytics.Pipeline.Checking;
using Analytics.Pipeline.Reports;
using Analytics.Regulations.Rules;

namespace Analytics.Cli.Terminal;

/// <summary>Why a check came to what it did, on the terminal.</summary>
internal static class OutcomeView
{
    public static void Print(OutcomeExplanation explanation, ReportLanguage language)
    {
        var w = new ReportWords(language);
        Line($"《{explanation.Regulation.Title}》{explanation.Regulation.DocumentNo} {explanation.Clause.Article}");
        Line(explanation.Clause.Quote);
        foreach (var outcome in explanation.Outcomes)
        {
            Line("");
            Line($"{outcome.CenterId}  {outcome.CheckId}  {outcome.Name}  {outcome.Period} {outcome.Subject}".TrimEnd());
            Part(w.Say("结果", "outcome"), w.Of(outcome.Outcome.Word()));
            Part(w.Say("要求", "required"), outcome.Required);
            Part(w.Say("实际", "actual"), outcome.Actual);
            Part(w.Say("说明", "why"), outcome.Why);
            Part(w.Say("怎么办", "what to do"), outcome.Fix);
            foreach (var place in outcome.Evidence)
            {
                Part(w.Say("依据", "where"), place);
            }
        }
    }

    private static void Part(string name, string text)
    {
        if (text.Length > 0)
        {
            Line($"  {name}: {text}");
        }
    }

    // Not through Spectre, which would read brackets as markup.
    private static void Line(string text) => Console.Out.WriteLine(text);
}
