using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;

namespace Analytics.Linkage;

/// <summary>How a model came about, what was compared, and what to be careful with.</summary>
public sealed record LinkageReport
{
    /// <summary>The input's columns and what was decided of them; empty where a model was given.</summary>
    public IReadOnlyList<ColumnSummary> Columns { get; init; } = [];

    /// <summary>The blocking rules, in their order.</summary>
    public required IReadOnlyList<RuleSummary> Rules { get; init; }

    /// <summary>The passes of training; empty where a trained model was given.</summary>
    public IReadOnlyList<PassSummary> Passes { get; init; } = [];

    /// <summary>What to be careful with.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>How comparisons depend on each other among pairs of different entities; empty where a trained model was given.</summary>
    public IReadOnlyList<Correlation> Correlations { get; init; } = [];

    /// <summary>The compared pairs by match weight, lightest first, one band a bit.</summary>
    public required IReadOnlyList<WeightBand> Weights { get; init; }

    /// <summary>For match weights from low to high the share of records, 0 to 1, that could not reach them even if compared with themselves: too little is known of them.</summary>
    public required IReadOnlyList<UnlinkablePoint> Unlinkables { get; init; }

    /// <summary>Links between two clusters that were refused since their other records do not agree.</summary>
    public int RefusedLinks { get; init; }

    /// <summary>Links refused because evidence forbids them: two valid identity numbers that differ.</summary>
    public int ForbiddenLinks { get; init; }

    /// <summary>Pairs compared.</summary>
    public long Compared => Rules.Sum(rule => rule.NewPairs);

    /// <summary>How many of the compared pairs are matches, as the model expects.</summary>
    public double ExpectedMatches => Weights.Sum(band => band.ExpectedMatches);
}

/// <summary>A column of the input.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="IsUsed">Whether it is compared.</param>
/// <param name="Why">Why it is not compared, or what was recognised; may be empty.</param>
/// <param name="Filled">Records with a value.</param>
/// <param name="Distinct">Distinct values.</param>
/// <param name="Collision">The probability that two records with a value have the same, 0 to 1.</param>
public sealed record ColumnSummary(string Name, ColumnKind Kind, bool IsUsed, string Why, int Filled, int Distinct, double Collision);

/// <summary>A blocking rule.</summary>
/// <param name="Rule">The rule as it is written.</param>
/// <param name="EstimatedRecall">The recall estimated for it and those before it, 0 to 1; null where the rule was given, or where too few matches tell of it.</param>
/// <param name="Pairs">Pairs in its blocks.</param>
/// <param name="NewPairs">Of these the pairs that no rule before it gives.</param>
/// <param name="Blocks">Its largest blocks, and what was done with those too large.</param>
public sealed record RuleSummary(string Rule, double? EstimatedRecall, long Pairs, long NewPairs, BlockSizes Blocks);

/// <summary>A pass of training.</summary>
/// <param name="Rule">The rule in whose blocks it looked.</param>
/// <param name="Pairs">Pairs it looked at.</param>
/// <param name="MatchShare">The share of matches among them it came to, 0 to 1.</param>
/// <param name="Rounds">Rounds it took.</param>
/// <param name="Converged">Whether it settled; else the limit of rounds ended it.</param>
public sealed record PassSummary(string Rule, double Pairs, double MatchShare, int Rounds, bool Converged);

/// <summary>Something to be careful with.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">Of which comparison, level, rule or column.</param>
/// <param name="Message">A sentence in English.</param>
public sealed record Diagnostic(DiagnosticKind Kind, string Subject, string Message);

/// <summary>Kinds of diagnostics.</summary>
public enum DiagnosticKind
{
    /// <summary>A pass of training was ended by the limit of rounds.</summary>
    NotConverged,

    /// <summary>No random pair fell on a level: its u is a floor.</summary>
    NotObserved,

    /// <summary>No pass could learn a comparison's m: a guess stands in.</summary>
    NotTrained,

    /// <summary>A stronger level weighs less than a weaker one.</summary>
    NotMonotone,

    /// <summary>The passes disagree on a comparison's m by more than two bits: its errors are not independent of the others'.</summary>
    Spread,

    /// <summary>Two comparisons depend on each other among different entities.</summary>
    Correlated,

    /// <summary>Blocks were too large and were split or left out.</summary>
    Oversized,

    /// <summary>Values were too long to be kept whole.</summary>
    Shortened,

    /// <summary>The model expects no match at all.</summary>
    NoMatches,

    /// <summary>Fewer records than training needs: the weights are guesses.</summary>
    FewRecords,
}

/// <summary>How two comparisons depend on each other among pairs of different entities.</summary>
/// <param name="First">A comparison.</param>
/// <param name="Second">Another.</param>
/// <param name="Bits">How much likelier they agree on their top levels together than if they were independent, log2; this much is taken off the weight.</param>
/// <param name="Information">Their mutual information, bits a pair.</param>
public sealed record Correlation(string First, string Second, double Bits, double Information);

/// <summary>Compared pairs of about the same match weight.</summary>
/// <param name="From">The least weight, a whole number of bits; the band ends one bit above.</param>
/// <param name="Pairs">Pairs in it.</param>
/// <param name="ExpectedMatches">How many of them are matches, as the model expects.</param>
public sealed record WeightBand(int From, long Pairs, double ExpectedMatches);

/// <summary>A point of the curve of unlinkable records.</summary>
/// <param name="Weight">A match weight.</param>
/// <param name="Share">The share of records that cannot reach it, 0 to 1.</param>
public sealed record UnlinkablePoint(double Weight, double Share);
