using Analytics.Evaluation.Craft;

namespace Analytics.Evaluation.Panels;

/// <summary>What a panel says of each unit, and how far its experts agree.</summary>
/// <param name="Groups">The panel, taken apart where it is several panels.</param>
/// <param name="Recused">Scores that do not count, of all groups.</param>
public sealed record PanelJudgement(IReadOnlyList<PanelGroup> Groups, IReadOnlyList<RecusedScore> Recused)
{
    /// <summary>Judges units.</summary>
    /// <param name="scores">Units × experts in percent, NaN where an expert did not score.</param>
    /// <param name="employers">The organisations each expert works for.</param>
    /// <param name="interested">The organisations of each unit, named in the same way.</param>
    /// <param name="rules">How scores become one.</param>
    public static PanelJudgement Of(
        UnitTable scores, IReadOnlyDictionary<string, IReadOnlyList<string>> employers, IReadOnlyDictionary<string, IReadOnlyList<string>> interested, PanelRules rules)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(rules);
        var recused = new List<RecusedScore>();
        var groups = PanelGroups.Split(scores).Select(given =>
        {
            var panel = Recusals.Apply(given, employers, interested);
            recused.AddRange(panel.Recused);
            return new PanelGroup(given, panel.Scores, rules.Standardise ? ExpertStandards.Standardise(panel.Scores) : panel.Scores, rules);
        }).ToList();
        return new PanelJudgement(groups, recused);
    }
}

/// <summary>Experts who judged units together.</summary>
/// <param name="Given">Units × experts: what the sheets say.</param>
/// <param name="Counting">Without recused scores.</param>
/// <param name="Used">What the mean is taken of: standardised, if the rules say so.</param>
/// <param name="Rules">How scores become one.</param>
public sealed record PanelGroup(UnitTable Given, UnitTable Counting, UnitTable Used, PanelRules Rules)
{
    /// <summary>Concordance, over the units that every expert scored.</summary>
    public KendallW Concordance { get; } = KendallW.Of(Judging(Counting));

    /// <summary>How much of the differences are differences between units.</summary>
    public IntraclassCorrelation Reliability { get; } = IntraclassCorrelation.Of(Judging(Counting));

    /// <summary>How each expert stands to the others, in the order of the columns.</summary>
    public IReadOnlyList<ExpertStanding> Standings { get; } = OutlyingExperts.Of(Counting);

    /// <summary>The scores of a unit that count, by expert, as they are used.</summary>
    public double[] UsedOf(int unit) => [.. Enumerable.Range(0, Used.Columns.Count).Select(expert => Used[unit, expert])];

    /// <summary>The panel's score of a unit, 0 … 100; NaN when too few experts judged it. Taking out strictness may lead a little beyond the ends of the scale: those are kept.</summary>
    public double ScoreOf(int unit)
    {
        var used = UsedOf(unit);
        return Moments.Count(used) < Rules.LeastExperts ? double.NaN : Math.Clamp(Rules.Mean.Of(used), 0, 100);
    }

    // Whoever was recused from everything agrees with nobody and contradicts nobody.
    private static UnitTable Judging(UnitTable scores) => scores.Select(
        [.. Enumerable.Range(0, scores.Units.Count)], [.. Enumerable.Range(0, scores.Columns.Count).Where(expert => Moments.Count(scores.Column(expert)) > 0)]);
}
