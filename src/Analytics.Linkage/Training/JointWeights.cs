using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Models;

namespace Analytics.Linkage.Training;

/// <summary>
/// The prior, u, the dependences between comparisons among strangers, and the share of families, learnt together: which of the random pairs are
/// matches or of one family decides how often the rest agree and how the comparisons depend on each other among them, and that decides which pairs
/// are matches. A fixed number of rounds, each from the one before; the first takes all random pairs for strangers that are not likelier of a
/// family, which errs on the side of too little weight. Dependences among matches are left alone: estimated from the pairs thought to be matches
/// they feed themselves.
/// </summary>
internal sealed class JointWeights
{
    private const int Rounds = 8;
    private const int PriorRounds = 200;
    private const int FamilyRounds = 20;
    private const double Doubt = 2;
    private const int Part = 4096;

    // In bits; no agreement of records outweighs it.
    private const double LeastPrior = -200;

    private readonly ModelParameters _parameters;
    private readonly PatternTable _random;
    private readonly PatternTable _candidates;
    private readonly FamilyLevels? _known;
    private double[][] _weights;

    /// <param name="parameters">m and u; u is renewed.</param>
    /// <param name="random">The patterns of random pairs.</param>
    /// <param name="candidates">The patterns of the candidate pairs.</param>
    /// <param name="known">Families as a pass of training told them from matches; null where none did.</param>
    public JointWeights(ModelParameters parameters, PatternTable random, PatternTable candidates, FamilyLevels? known = null)
    {
        (_parameters, _known) = (parameters, known);
        (_random, _candidates) = (random, candidates);
        _weights = [.. Enumerable.Range(0, random.Space.Count).Select(parameters.Weights)];
    }

    /// <summary>Learns them.</summary>
    /// <param name="possible">How many pairs there are in all.</param>
    /// <param name="prior">The prior to start with.</param>
    /// <param name="isStated">Whether the prior is given and stays.</param>
    /// <param name="capacity">The most matches there can be.</param>
    public JointOutcome Learn(double possible, double prior, bool isStated, double capacity)
    {
        // One side of a link may be empty.
        possible = Math.Max(1, possible);
        var families = _known is null ? null : new FamilyClass(Math.Min(0.5, _known.Pairs / possible), _known.Of(_parameters.M));
        var others = new Dependence(_random, Strangers([], families, prior: 0)).Forest(Doubt);
        var interactions = Interactions(others);
        (families, var weights) = Candidates(interactions, families, prior, possible);
        prior = isStated ? prior : Prior(weights, possible, prior, capacity);
        for (var round = 0; round < Rounds; round++)
        {
            var strangers = Strangers(interactions, families, prior);
            RenewOthers(strangers);
            others = new Dependence(_random, strangers).Forest(Doubt);
            interactions = Interactions(others);
            (families, weights) = Candidates(interactions, families, prior, possible);
            prior = isStated ? prior : Prior(weights, possible, prior, capacity);
        }

        return new JointOutcome(prior, interactions, families, others, [.. weights.Select((weight, i) => (weight, _candidates.Counts[i]))]);
    }

    /// <summary>How many of the random pairs of each pattern are of strangers: no matches, and of no family.</summary>
    private double[] Strangers(IReadOnlyList<Interaction> interactions, FamilyClass? families, double prior)
    {
        var (weights, likelier) = Weights(_random, interactions, families);
        var strangers = new double[weights.Length];
        for (var i = 0; i < strangers.Length; i++)
        {
            var (match, family) = Beside(MatchOdds(weights[i], prior), Math.Pow(2, likelier[i]), families?.Share ?? 0);
            strangers[i] = _random.Counts[i] * (1 - match - family);
        }

        return strangers;
    }

    /// <summary>
    /// The weights of the candidates' patterns without the prior, families taken off, with the share of families renewed: as many as there are among
    /// the candidates, for hardly one shares so little that no rule gives it.
    /// </summary>
    private (FamilyClass? Families, double[] Weights) Candidates(IReadOnlyList<Interaction> interactions, FamilyClass? families, double prior, double possible)
    {
        var (weights, likelier) = Weights(_candidates, interactions, families);
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] += _candidates.FrequencyBits[i];
        }

        if (families is null)
        {
            return (null, weights);
        }

        var odds = Array.ConvertAll(weights, weight => MatchOdds(weight, prior));
        var times = Array.ConvertAll(likelier, bits => Math.Pow(2, bits));
        for (var round = 0; round < FamilyRounds; round++)
        {
            var pairs = 0.0;
            for (var i = 0; i < odds.Length; i++)
            {
                pairs += _candidates.Counts[i] * Beside(odds[i], times[i], families.Share).Family;
            }

            families = families with { Share = Math.Clamp(pairs / possible, 0.5 / possible, 0.5) };
        }

        var table = new FamilyTable(families, _parameters.U);
        return (families, [.. weights.Select((weight, i) => weight + table.Bits(likelier[i]))]);
    }

    /// <summary>The odds of a match against a stranger.</summary>
    private static double MatchOdds(double weight, double prior) => prior / (1 - prior) * Math.Pow(2, weight);

    /// <summary>The probabilities that a pair is a match, and that it is of one family.</summary>
    /// <param name="match">The odds of a match against a stranger, were all others strangers.</param>
    /// <param name="times">How many times likelier its pattern is within a family than among strangers.</param>
    /// <param name="share">The share of families among all others.</param>
    private static (double Match, double Family) Beside(double match, double times, double share)
    {
        var family = share * times;
        var all = match + family + 1 - share;
        return double.IsInfinity(all) ? (1, 0) : (match / all, family / all);
    }

    /// <summary>u from the random pairs of strangers; of a single comparison nothing tells them apart (<see cref="LoneComparison"/>).</summary>
    private void RenewOthers(double[] strangers)
    {
        if (_weights.Length == 1)
        {
            return;
        }

        var seen = _parameters.U.Select(ladder => new double[ladder.Length]).ToArray();
        for (var i = 0; i < strangers.Length; i++)
        {
            var codes = _random[i];
            for (var comparison = 0; comparison < codes.Length; comparison++)
            {
                if (codes[comparison] > 0)
                {
                    seen[comparison][codes[comparison] - 1] += strangers[i];
                }
            }
        }

        foreach (var (comparison, counts) in seen.Index().Where(item => item.Item.Sum() > 0))
        {
            // A level that no random pair falls on is rare, not impossible.
            var total = counts.Sum(count => Math.Max(0.5, count));
            for (var level = 0; level < counts.Length; level++)
            {
                _parameters.U[comparison][level] = Math.Max(0.5, counts[level]) / total;
            }
        }

        _weights = [.. Enumerable.Range(0, _weights.Length).Select(_parameters.Weights)];
    }

    /// <summary>
    /// The share of matches among all pairs that agrees with itself: the expected number of matches among the candidates, over all pairs. Where that
    /// makes more matches than there can be, the weights say too much: then the one at which they are as many as there can be.
    /// </summary>
    private double Prior(double[] weights, double possible, double prior, double most)
    {
        for (var round = 0; round < PriorRounds; round++)
        {
            var renewed = Math.Clamp(Expected(weights, prior) / possible, 0.5 / possible, 0.5);
            var isSettled = Math.Abs(renewed - prior) <= 1e-6 * prior;
            prior = renewed;
            if (isSettled)
            {
                break;
            }
        }

        return Expected(weights, prior) <= most ? prior : Bounded(weights, prior, most);
    }

    /// <summary>The prior, below one at which too many matches are expected, at which they are as many as there can be.</summary>
    private double Bounded(double[] weights, double above, double most)
    {
        var (low, high) = (LeastPrior, Math.Log2(above));
        while (high - low > 1e-6)
        {
            var middle = (low + high) / 2;
            (low, high) = Expected(weights, Math.Pow(2, middle)) > most ? (low, middle) : (middle, high);
        }

        return Math.Pow(2, low);
    }

    private double Expected(double[] weights, double prior)
    {
        var expected = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            expected += _candidates.Counts[i] * Probability(weights[i], prior);
        }

        return expected;
    }

    private static double Probability(double weight, double prior) => LinkageModel.Probability(weight + Math.Log2(prior / (1 - prior)));

    /// <summary>By pattern, log2 of how much likelier it is among matches than among strangers, and among families; frequencies apart.</summary>
    private (double[] Weights, double[] Likelier) Weights(PatternTable patterns, IReadOnlyList<Interaction> interactions, FamilyClass? families)
    {
        var (weights, likelier) = (new double[patterns.Length], new double[patterns.Length]);
        InteractionTable[] tables = [.. interactions.Select(interaction => new InteractionTable(interaction))];
        var table = families is null ? null : new FamilyTable(families, _parameters.U);
        Parallel.For(0, (weights.Length + Part - 1) / Part, part =>
        {
            for (var i = part * Part; i < Math.Min(weights.Length, (part + 1) * Part); i++)
            {
                var bits = InteractionTable.Of(tables, patterns[i]);
                weights[i] = Weight(patterns[i]) + bits;
                likelier[i] = table?.Likelier(patterns[i], bits) ?? 0;
            }
        });
        return (weights, likelier);
    }

    private double Weight(ReadOnlySpan<byte> codes)
    {
        var weight = 0.0;
        for (var comparison = 0; comparison < codes.Length; comparison++)
        {
            weight += _weights[comparison][codes[comparison]];
        }

        return weight;
    }

    private static List<Interaction> Interactions(IReadOnlyList<DependentPair> pairs) =>
        [.. pairs.Select(pair => new Interaction(pair.First, pair.Second, [.. pair.Lifts.Select(row => row.Select(lift => -lift).ToArray())]))];
}

/// <summary>What was learnt together.</summary>
/// <param name="Prior">The probability that two records drawn at random are of one entity.</param>
/// <param name="Interactions">What dependent comparisons lose.</param>
/// <param name="Families">Pairs of two entities that share most; null where none are known.</param>
/// <param name="Dependent">The dependences behind them.</param>
/// <param name="Weighed">The candidates' weights without the prior, and how many pairs have each.</param>
internal sealed record JointOutcome(
    double Prior,
    IReadOnlyList<Interaction> Interactions,
    FamilyClass? Families,
    IReadOnlyList<DependentPair> Dependent,
    IReadOnlyList<(double Weight, long Pairs)> Weighed);
