using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Models;

namespace Analytics.Linkage.Training;

/// <summary>
/// The prior, u, and the dependences between comparisons among non-matches, learnt together: which of the random pairs are matches decides how
/// often the rest agree and how the comparisons depend on each other among them, and that decides which pairs are matches. A fixed number of rounds, each from the one
/// before; the first takes all random pairs for non-matches, which errs on the side of too little weight. Dependences among matches are left
/// alone: estimated from the pairs thought to be matches they feed themselves.
/// </summary>
internal sealed class JointWeights
{
    private const int Rounds = 8;
    private const int PriorRounds = 200;
    private const double Doubt = 2;
    private const int Part = 4096;

    // In bits; no agreement of records outweighs it.
    private const double LeastPrior = -200;

    private readonly ModelParameters _parameters;
    private readonly PatternTable _random;
    private readonly PatternTable _candidates;
    private double[][] _weights;

    /// <param name="parameters">m and u; u is renewed.</param>
    /// <param name="random">The patterns of random pairs.</param>
    /// <param name="candidates">The patterns of the candidate pairs.</param>
    public JointWeights(ModelParameters parameters, PatternTable random, PatternTable candidates)
    {
        _parameters = parameters;
        (_random, _candidates) = (random, candidates);
        _weights = [.. Enumerable.Range(0, random.Space.Count).Select(parameters.Weights)];
    }

    /// <summary>Learns both.</summary>
    /// <param name="possible">How many pairs there are in all.</param>
    /// <param name="prior">The prior to start with.</param>
    /// <param name="isStated">Whether the prior is given and stays.</param>
    /// <param name="capacity">The most matches there can be.</param>
    public JointOutcome Learn(double possible, double prior, bool isStated, double capacity)
    {
        // One side of a link may be empty.
        possible = Math.Max(1, possible);
        var others = new Dependence(_random, Array.ConvertAll(_random.Counts, count => (double)count)).Forest(Doubt);
        var interactions = Interactions(others);
        var weights = CandidateWeights(interactions);
        prior = isStated ? prior : Prior(weights, possible, prior, capacity);
        for (var round = 0; round < Rounds; round++)
        {
            var apart = Apart(Weights(_random, interactions), prior);
            RenewOthers(apart);
            others = new Dependence(_random, apart).Forest(Doubt);
            interactions = Interactions(others);
            weights = CandidateWeights(interactions);
            prior = isStated ? prior : Prior(weights, possible, prior, capacity);
        }

        return new JointOutcome(prior, interactions, others, [.. weights.Select((weight, i) => (weight, _candidates.Counts[i]))]);
    }

    /// <summary>How many of the random pairs of each pattern are no matches.</summary>
    private double[] Apart(double[] weights, double prior)
    {
        var apart = new double[weights.Length];
        Parallel.For(0, (apart.Length + Part - 1) / Part, part =>
        {
            for (var i = part * Part; i < Math.Min(apart.Length, (part + 1) * Part); i++)
            {
                apart[i] = _random.Counts[i] * (1 - Probability(weights[i], prior));
            }
        });
        return apart;
    }

    /// <summary>u from the random pairs that are no matches; of a single comparison nothing tells them apart (<see cref="LoneComparison"/>).</summary>
    private void RenewOthers(double[] apart)
    {
        if (_weights.Length == 1)
        {
            return;
        }

        var seen = _parameters.U.Select(ladder => new double[ladder.Length]).ToArray();
        for (var i = 0; i < apart.Length; i++)
        {
            var codes = _random[i];
            for (var comparison = 0; comparison < codes.Length; comparison++)
            {
                if (codes[comparison] > 0)
                {
                    seen[comparison][codes[comparison] - 1] += apart[i];
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

    private double[] Weights(PatternTable patterns, IReadOnlyList<Interaction> interactions)
    {
        var weights = new double[patterns.Length];
        InteractionTable[] tables = [.. interactions.Select(interaction => new InteractionTable(interaction))];
        Parallel.For(0, (weights.Length + Part - 1) / Part, part =>
        {
            for (var i = part * Part; i < Math.Min(weights.Length, (part + 1) * Part); i++)
            {
                weights[i] = Weight(patterns[i], tables);
            }
        });
        return weights;
    }

    private double[] CandidateWeights(IReadOnlyList<Interaction> interactions)
    {
        var weights = Weights(_candidates, interactions);
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] += _candidates.FrequencyBits[i];
        }

        return weights;
    }

    private double Weight(ReadOnlySpan<byte> codes, InteractionTable[] interactions)
    {
        var weight = 0.0;
        for (var comparison = 0; comparison < codes.Length; comparison++)
        {
            weight += _weights[comparison][codes[comparison]];
        }

        foreach (var interaction in interactions)
        {
            weight += interaction.Of(codes);
        }

        return weight;
    }

    private static List<Interaction> Interactions(IReadOnlyList<DependentPair> pairs) =>
        [.. pairs.Select(pair => new Interaction(pair.First, pair.Second, [.. pair.Lifts.Select(row => row.Select(lift => -lift).ToArray())]))];
}

/// <summary>What was learnt together.</summary>
/// <param name="Prior">The probability that two records drawn at random are of one entity.</param>
/// <param name="Interactions">What dependent comparisons lose.</param>
/// <param name="Dependent">The dependences behind them.</param>
/// <param name="Weighed">The candidates' weights without the prior, and how many pairs have each.</param>
internal sealed record JointOutcome(
    double Prior, IReadOnlyList<Interaction> Interactions, IReadOnlyList<DependentPair> Dependent, IReadOnlyList<(double Weight, long Pairs)> Weighed);
