using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Training;

/// <summary>
/// Expectation–maximisation over counts of agreement patterns, comparisons independent given match or non-match (Winkler 1988, after
/// Dempster, Laird and Rubin 1977). Learns m and the share of matches among the pairs.
/// </summary>
/// <remarks>
/// Different entities of one block are no random pairs: those of one city share streets, those of one street number a side of town. Were u held
/// as random pairs give it, the likeness that they have over and above would have to be explained by matches, and m would be learnt from
/// neighbours. So u is learnt beside m, for this pass alone; what random pairs say is its prior.
/// </remarks>
internal static class Expectation
{
    /// <summary>The limit of rounds.</summary>
    public const int MostRounds = 300;

    private const double Enough = 1e-5;

    // No data is so clean that a true pair cannot fall on any level: one in ten thousand may.
    private const double LeastM = 1e-4;

    // What random pairs say of u weighs as much as so many pairs of the blocks and as the matches among them.
    private const double PriorPairs = 100;

    // In bits: 99 to 1.
    private const double ClearWeight = 6.63;

    // Neighbours agree on a level more often than strangers do, or less often: not more than ten times.
    private const double MostLikelier = 10;

    /// <param name="patterns">Patterns and counts, in a fixed order.</param>
    /// <param name="start">Where to start; not changed.</param>
    /// <param name="learns">Which comparisons are learnt; the others say nothing in this pass.</param>
    /// <param name="share">The share of matches to start with.</param>
    /// <param name="mostRounds">The limit of rounds.</param>
    /// <param name="isShareHeld">
    /// Whether a pair is held for a match with the first share in all rounds, however many turn out to be: so few that what most pairs of the blocks
    /// have in common cannot pass for what makes a match.
    /// </param>
    public static PassOutcome Run(
        PatternTable patterns, ModelParameters start, bool[] learns, double share, int mostRounds = MostRounds, bool isShareHeld = false)
    {
        var parameters = start.Copy();
        var total = patterns.Counts.Sum(count => (double)count);
        var change = double.MaxValue;
        var matched = parameters.M.Select(_ => 0.0).ToArray();
        var (round, found, clear) = (0, share, 0.0);
        for (; round < mostRounds && change > Enough; round++)
        {
            var before = found;
            (found, clear, change) = Round(parameters, start, patterns, learns, isShareHeld ? share : found, total, matched);
            change = Math.Max(change, Math.Abs(found - before));
        }

        return new PassOutcome(parameters, found, total, matched, clear / total, round, change <= Enough);
    }

    private static (double Share, double Clear, double Change) Round(
        ModelParameters parameters, ModelParameters start, PatternTable patterns, bool[] learns, double share, double total, double[] seen)
    {
        var matched = parameters.M.Select(ladder => new double[ladder.Length]).ToArray();
        var different = parameters.U.Select(ladder => new double[ladder.Length]).ToArray();
        var weights = learns.Select((on, comparison) => on ? parameters.Weights(comparison) : []).ToArray();
        var prior = Math.Log2(share / (1 - share));
        var (matches, clear) = (0.0, 0.0);
        for (var i = 0; i < patterns.Length; i++)
        {
            var codes = patterns[i];
            var weight = prior;
            for (var comparison = 0; comparison < learns.Length; comparison++)
            {
                weight += learns[comparison] ? weights[comparison][codes[comparison]] : 0;
            }

            var expected = patterns.Counts[i] / (1 + Math.Pow(2, -weight));
            matches += expected;
            clear += weight >= ClearWeight ? expected : 0;
            for (var comparison = 0; comparison < learns.Length; comparison++)
            {
                if (learns[comparison] && codes[comparison] > 0)
                {
                    matched[comparison][codes[comparison] - 1] += expected;
                    different[comparison][codes[comparison] - 1] += patterns.Counts[i] - expected;
                }
            }
        }

        var change = 0.0;
        for (var comparison = 0; comparison < learns.Length; comparison++)
        {
            if (learns[comparison])
            {
                seen[comparison] = matched[comparison].Sum();
                change = Math.Max(change, Renew(parameters.M[comparison], matched[comparison]));
                RenewOthers(parameters.U[comparison], start.U[comparison], different[comparison], matches);
            }
        }

        return (Math.Clamp(matches / total, 1e-12, 1 - 1e-12), clear, change);
    }

    /// <summary>
    /// Where nearly all pairs are matches, what random pairs say outweighs the few others, and however many they are the bounds keep them what
    /// they are: matches that agree in less would else come to pass for others, and only the most alike for matches.
    /// </summary>
    private static void RenewOthers(double[] u, double[] random, double[] others, double matches)
    {
        var prior = PriorPairs + matches;
        var pairs = others.Sum() + prior;
        for (var i = 0; i < u.Length; i++)
        {
            u[i] = Math.Clamp((others[i] + (prior * random[i])) / pairs, random[i] / MostLikelier, random[i] * MostLikelier);
        }

        var total = u.Sum();
        for (var i = 0; i < u.Length; i++)
        {
            u[i] /= total;
        }
    }

    /// <summary>Renews the probabilities of a ladder's levels. A floor keeps a level that is not seen from being thought impossible for ever.</summary>
    /// <param name="m">The probabilities of levels in a class of pairs.</param>
    /// <param name="sums">How many pairs of the class fall on each.</param>
    /// <returns>The greatest change.</returns>
    public static double Renew(double[] m, double[] sums)
    {
        var total = sums.Sum() + 0.5;
        var change = 0.0;
        for (var i = 0; i < m.Length; i++)
        {
            var renewed = LeastM + ((1 - (m.Length * LeastM)) * (sums[i] + (0.5 / m.Length)) / total);
            change = Math.Max(change, Math.Abs(renewed - m[i]));
            m[i] = renewed;
        }

        return change;
    }
}

/// <summary>What a pass of training came to.</summary>
/// <param name="Parameters">With m renewed for the comparisons it learnt, and u as it is in these blocks, which is not that of random pairs.</param>
/// <param name="Share">The share of matches found among its pairs.</param>
/// <param name="Pairs">Its pairs.</param>
/// <param name="Matched">For each comparison the matches that have values to compare: m is learnt from these.</param>
/// <param name="Clear">The share of its pairs that is held for matches with a probability of 99 in a hundred.</param>
/// <param name="Rounds">Rounds it took.</param>
/// <param name="Converged">Whether the last round changed nothing to speak of; else the limit of rounds ended it.</param>
internal sealed record PassOutcome(ModelParameters Parameters, double Share, double Pairs, double[] Matched, double Clear, int Rounds, bool Converged)
{
    /// <summary>The families that stood among its matches; null where none were told from them.</summary>
    public FamilyLevels? Families { get; init; }

    /// <summary>What fewer matches say of a ladder is worse than a guess.</summary>
    public const double FewestMatches = 20;
}
