using System.Globalization;
using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Designs;

/// <summary>
/// The prior from rules that only matches satisfy: the distinct pairs they give, divided by the share of all matches that they are guessed to
/// find, divided by the number of possible pairs.
/// </summary>
public sealed record DeterministicPrior
{
    /// <param name="rules">At least one rule.</param>
    /// <param name="recall">Above 0, at most 1.</param>
    /// <exception cref="LinkageException">No rule, or a recall that is none.</exception>
    public DeterministicPrior(IReadOnlyList<BlockingRule> rules, double recall)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.Count == 0)
        {
            throw new LinkageException("The prior needs at least one rule.");
        }

        if (!(recall > 0 && recall <= 1))
        {
            throw new LinkageException(string.Create(CultureInfo.InvariantCulture, $"The recall of the prior's rules is {recall}; it must be above 0 and at most 1."));
        }

        (Rules, Recall) = (rules, recall);
    }

    /// <summary>The rules.</summary>
    public IReadOnlyList<BlockingRule> Rules { get; }

    /// <summary>The share of all matches that they are guessed to find, above 0, at most 1.</summary>
    public double Recall { get; }

    /// <exception cref="LinkageException">The rules give more pairs than the recall allows.</exception>
    internal double Of(PreparedTable table)
    {
        var candidates = new CandidatePairs(Rules, table, OversizePolicy.None);
        var distinct = 0L;
        var buffer = new int[256];
        for (var rule = 0; rule < Rules.Count; rule++)
        {
            foreach (var part in candidates.Parts(rule))
            {
                candidates.Visit(part, onlyNew: true, ref buffer, (_, others) => distinct += others.Length);
            }
        }

        var prior = distinct / Recall / table.Table.PossiblePairs;
        if (prior >= 1)
        {
            throw new LinkageException(string.Create(
                CultureInfo.InvariantCulture,
                $"The prior's rules give {distinct:N0} pairs, which at a recall of {Recall} makes more matches than there are pairs ({table.Table.PossiblePairs:N0}): the rules are not strict, or the recall is too low."));
        }

        // No pair at all: half a one stands for it, and a diagnostic says so.
        return Math.Max(prior, 0.5 / Math.Max(1, table.Table.PossiblePairs));
    }
}
