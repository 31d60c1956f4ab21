using Analytics.Evaluation.Frameworks;
using Analytics.Evaluation.Panels;
using Analytics.Store;

namespace Analytics.Evaluation.Scoring.Experts;

/// <summary>What the panels of a regime say of its centers, as percentages of the most that could be given.</summary>
internal sealed class ExpertPanels
{
    private readonly Dictionary<(string Indicator, string Center), double> _scores = [];

    private ExpertPanels()
    {
    }

    /// <summary>Reads the sheets of a year, recuses, judges, and writes the tables of the panels.</summary>
    /// <param name="database">The run's database, with organisations.</param>
    /// <param name="framework">Says what experts score, and how.</param>
    /// <param name="year">The report year.</param>
    /// <param name="wanted">The centers of which single scores are written.</param>
    public static ExpertPanels Judge(DuckDbConnection database, IndicatorFramework framework, int year, IReadOnlySet<string> wanted)
    {
        var panels = new ExpertPanels();
        var sheets = ScoreSheets.Read(database, framework, year);
        if (sheets.Experts.Count == 0) return panels;
        var interests = Interests.Read(database, year);
        var employers = sheets.Experts.Values.ToDictionary(
            expert => expert.Key, expert => (IReadOnlyList<string>)[.. expert.Employers.SelectMany(interests.EntitiesOf).Distinct(StringComparer.Ordinal)], StringComparer.Ordinal);
        using var writer = new PanelWriter(database, framework, sheets.Experts, interests, wanted);
        foreach (var sheet in sheets.Sheets)
        {
            var judgement = PanelJudgement.Of(sheet.Scores, employers, interests.ByCenter, framework.Panel);
            writer.Write(sheet, judgement);
            foreach (var group in judgement.Groups)
            {
                for (var unit = 0; unit < group.Used.Units.Count; unit++) panels._scores[(sheet.Indicator.Code, group.Used.Units[unit])] = group.ScoreOf(unit);
            }
        }

        writer.Complete();
        ScoreNotes.WriteUnusedSheets(database, framework, sheets.Unused);
        return panels;
    }

    /// <summary>The panel's score of a center; NaN when there is none.</summary>
    public double Of(FrameworkIndicator indicator, string center) => _scores.GetValueOrDefault((indicator.Code, center), double.NaN);
}
