using Analytics.Linkage.Blocking;
using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Training;

/// <summary>
/// m from the passes that count, then the prior and what is learnt with it from all pairs; and again where, once it is known about how many matches
/// there are, some passes turn out to have found something else.
/// </summary>
internal sealed class TrainingRounds
{
    private const int MostRounds = 3;

    // A block cannot hold more matches than there are. How many there are is an estimate.
    private const double MostMatches = 2;

    // Families agree on the rule of the pass that saw them, as on all that they share: what makes many more of them out is not what it saw.
    private const double MostFamilies = 2;

    private readonly Trainer _trainer;
    private readonly CandidatePairs _candidates;
    private readonly IReadOnlyList<TrainingPass> _passes;
    private readonly ModelParameters _start;
    private readonly MatchesKnown _matches;

    /// <summary>Learns m for the first time, by what is known beforehand.</summary>
    /// <param name="trainer">Learns m.</param>
    /// <param name="candidates">The pairs to weigh.</param>
    /// <param name="passes">The passes.</param>
    /// <param name="start">u, and a first guess of m; not changed.</param>
    /// <param name="matches">What is known of the matches.</param>
    public TrainingRounds(Trainer trainer, CandidatePairs candidates, IReadOnlyList<TrainingPass> passes, ModelParameters start, MatchesKnown matches)
    {
        (_trainer, _candidates, _passes, _start, _matches) = (trainer, candidates, passes, start, matches);
        (Parameters, Spread) = LearnM(matches.Prior, matches.Capacity);
    }

    /// <summary>What is learnt so far.</summary>
    public ModelParameters Parameters { get; private set; }

    /// <summary>How far the passes lie apart, in bits, for each comparison.</summary>
    public double[] Spread { get; private set; }

    /// <summary>Learns the rest, and m again as often as other passes come to count.</summary>
    /// <param name="random">The patterns of random pairs.</param>
    /// <param name="compared">The patterns of the candidate pairs.</param>
    public JointOutcome Settle(PatternTable random, PatternTable compared)
    {
        var joint = Weigh(random, compared);
        var credible = Credible(_matches.Prior, _matches.Capacity);
        for (var round = 0; round < MostRounds && !_matches.IsStated; round++)
        {
            var most = Math.Min(_matches.Capacity, MostMatches * joint.Prior * _matches.Possible);
            var before = credible;
            credible = Credible(joint.Prior, most);
            if (credible.SequenceEqual(before))
            {
                break;
            }

            (Parameters, Spread) = LearnM(joint.Prior, most);
            joint = Weigh(random, compared);
        }

        return joint;
    }

    private bool[] Credible(double prior, double most) => [.. _passes.Select(pass => pass.IsCredible(prior, most))];

    private (ModelParameters Learnt, double[] Spread) LearnM(double prior, double most)
    {
        var learnt = _start.Copy();
        return (learnt, _trainer.LearnM(_candidates, _passes, learnt, prior, most));
    }

    private JointOutcome Weigh(PatternTable random, PatternTable compared)
    {
        if (TrainingPass.FamiliesOf(_passes) is { } known)
        {
            var parameters = Parameters.Copy();
            var joint = Learn(parameters, known);
            if (joint.Families!.Share * _matches.Possible <= MostFamilies * known.Pairs)
            {
                Parameters = parameters;
                return joint;
            }
        }

        return Learn(Parameters, null);

        JointOutcome Learn(ModelParameters parameters, FamilyLevels? known) =>
            new JointWeights(parameters, random, compared, known).Learn(_matches.Possible, _matches.Prior, _matches.IsStated, _matches.Capacity);
    }
}

/// <summary>What is known of the matches before anything is learnt.</summary>
/// <param name="Prior">The probability that two records drawn at random are of one entity.</param>
/// <param name="IsStated">Whether the prior is given and stays; else it is a first guess.</param>
/// <param name="Possible">How many pairs of records there are in all.</param>
/// <param name="Capacity">The most matches there can be.</param>
internal readonly record struct MatchesKnown(double Prior, bool IsStated, double Possible, double Capacity);
