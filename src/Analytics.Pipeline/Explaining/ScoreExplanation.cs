namespace Analytics.Pipeline.Explaining;

/// <summary>How a center's score comes about and how sure it is. Nothing of a person is in it: it can be shown as it stands.</summary>
/// <param name="Id">The score's id.</param>
/// <param name="RunId">The published run that it is explained from.</param>
/// <param name="Head">The score itself.</param>
public sealed record ScoreExplanation(string Id, string RunId, ExplainedScore Head)
{
    /// <summary>The dimensions, in the framework's order.</summary>
    public IReadOnlyList<ExplainedPart> Parts { get; init; } = [];

    /// <summary>The indicators, by dimension, those that count most first.</summary>
    public IReadOnlyList<ExplainedIndicator> Indicators { get; init; } = [];

    /// <summary>Each grade with its probability, the best first.</summary>
    public IReadOnlyList<(string Grade, double Probability)> Grades { get; init; } = [];

    /// <summary>What moves the whole ranking, by the total share of its variance, the most first.</summary>
    public IReadOnlyList<(string Factor, double First, double Total)> Sensitivity { get; init; } = [];

    /// <summary>Single contested things on which the grade hangs, in sentences.</summary>
    public IReadOnlyList<string> Hinges { get; init; } = [];

    /// <summary>What experts gave, and what of it counted.</summary>
    public IReadOnlyList<ExplainedPanel> Panels { get; init; } = [];

    /// <summary>The centers most like it, with the reason.</summary>
    public IReadOnlyList<(string Center, string Name, string Reason)> Peers { get; init; } = [];

    /// <summary>Score and rank by year, the earliest first.</summary>
    public IReadOnlyList<(int Year, double Score, int Rank)> Trend { get; init; } = [];
}

/// <summary>A score.</summary>
/// <param name="Center">The center's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Regulation">The regulation.</param>
/// <param name="Clause">The clause that asks for the evaluation.</param>
/// <param name="Framework">What the framework is called.</param>
/// <param name="Illustrative">Whether weights and targets are examples that no authority has set.</param>
/// <param name="Methods">Imputation, treatment, scale, means and grouping by name, as the framework has them.</param>
/// <param name="Year">The report year.</param>
/// <param name="Score">The score; null when there are too few figures.</param>
/// <param name="Rank">The rank.</param>
/// <param name="Ranked">Among how many.</param>
/// <param name="RankP5">The lower end of the 5–95 % interval of ranks.</param>
/// <param name="RankP95">Its upper end.</param>
/// <param name="Grade">The grade's name.</param>
/// <param name="GradeProbability">In what share of runs it has this grade.</param>
/// <param name="Available">The share of indicators that the center reported, 0 … 1.</param>
public sealed record ExplainedScore(
    string Center, string Name, string Regulation, string Clause, string Framework, bool Illustrative, string Methods, int Year, double? Score, int? Rank, int Ranked,
    int? RankP5, int? RankP95, string? Grade, double? GradeProbability, double Available);

/// <summary>A dimension.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Weight">What it counts in the whole, 0 … 1.</param>
/// <param name="Score">The center's score in it, 0 … 100.</param>
/// <param name="Rank">The rank in it.</param>
public sealed record ExplainedPart(string Code, string Name, double Weight, double? Score, int? Rank);

/// <summary>An indicator: from the figure to what it adds.</summary>
/// <param name="Part">The dimension's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">The unit of its value.</param>
/// <param name="Figure">The figure as summed from the rows.</param>
/// <param name="DividedBy">What it is divided by; null for nothing.</param>
/// <param name="Value">Figure by denominator, or what stands in for it.</param>
/// <param name="Imputed">Whether the value stands in for a missing one.</param>
/// <param name="Normalised">The value on the common scale, 0 … 100 for the usual ones.</param>
/// <param name="PeerMedian">The regime's median on that scale.</param>
/// <param name="Weight">What the indicator counts in this center's score, 0 … 1.</param>
/// <param name="Contribution">The points that it adds to the score; null where means do not add up.</param>
/// <param name="Standing">strength, weakness or null.</param>
public sealed record ExplainedIndicator(
    string Part, string Name, string Unit, double? Figure, double? DividedBy, double? Value, bool Imputed, double? Normalised, double? PeerMedian, double Weight, double? Contribution, string? Standing);

/// <summary>A panel's part in the score.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Experts">How many scored the center.</param>
/// <param name="Recused">How many of them do not count, working for the host or a co-builder.</param>
/// <param name="Score">The panel's score, in percent.</param>
/// <param name="KendallW">How far the panel's experts agree on the order of centers, 0 … 1; null where it cannot be said.</param>
public sealed record ExplainedPanel(string Indicator, int Experts, int Recused, double? Score, double? KendallW);
