using Analytics.Linkage.Blocking;
using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Training;

/// <summary>What a pass of training learns from.</summary>
/// <param name="Rule">Whose blocks they are.</param>
/// <param name="Learns">Which comparisons can be learnt there.</param>
/// <param name="Patterns">The patterns of a sample of their pairs, and counts.</param>
/// <param name="Pairs">How many pairs they have in all.</param>
/// <param name="Expected">The share of matches to expect among them.</param>
/// <param name="Agreement">What agreement on the rule says, in bits.</param>
internal sealed record PassBlocks(BlockingRule Rule, bool[] Learns, PatternTable Patterns, long Pairs, double Expected, double Agreement)
{
    /// <summary>The places of the comparisons that can be learnt there.</summary>
    public IEnumerable<int> Learnt => Learns.Index().Where(item => item.Item).Select(item => item.Index);
}

/// <summary>One pass of training.</summary>
/// <param name="Rule">Whose blocks it looked at.</param>
/// <param name="Learns">Which comparisons it learnt.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Matches">How many matches there are in its blocks.</param>
/// <param name="MatchWeight">The mean weight of these without the prior: what agreement on the rule says, and what it learnt.</param>
internal sealed record TrainingPass(BlockingRule Rule, bool[] Learns, PassOutcome Outcome, double Matches, double MatchWeight)
{
    // By fewer pairs of a class a pass says little of how often they agree.
    private const double EnoughPairs = 100;

    // Where its matches are a thousand times likelier matches than not, hardly any others are among them.
    private const double ClearWeight = 10;

    /// <summary>
    /// Whether what it found are matches. Where a block's pairs are of two kinds, neither of them may be matches: things of one family and strangers. Then
    /// there are more than there can be, or they are so little alike that, as rare as matches are, they cannot be held for such.
    /// </summary>
    /// <param name="prior">The probability that two records drawn at random are of one entity.</param>
    /// <param name="capacity">The most matches there can be.</param>
    public bool IsCredible(double prior, double capacity) => Matches <= capacity && MatchWeight + Math.Log2(prior) >= 0;

    /// <summary>Families as the pass tells them that saw most of them; null where none saw enough.</summary>
    public static FamilyLevels? FamiliesOf(IEnumerable<TrainingPass> passes) =>
        passes.Select(pass => pass.Outcome.Families).OfType<FamilyLevels>().Where(families => families.Pairs >= EnoughPairs).MaxBy(families => families.Pairs);

    /// <summary>How much it counts beside other passes, above 0, at most 1: less where its matches hardly stand out, for then others are among them, or are few.</summary>
    /// <param name="prior">The probability that two records drawn at random are of one entity.</param>
    public double Say(double prior) =>
        Math.Max(double.Epsilon, Math.Min(1, (MatchWeight + Math.Log2(prior)) / ClearWeight) * Math.Min(1, Matches / EnoughPairs));
}
