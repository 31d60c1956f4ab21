using static System.FormattableString;

namespace Analytics.Linkage.Evaluation;

/// <summary>What must be said beside an estimate.</summary>
internal static class ClericalCaveats
{
    /// <summary>
    /// Matches that n answers without one cannot exclude, as a share: 3/n, the rule of three (J. Hanley and A. Lippman-Hand, JAMA 249, 1983).
    /// </summary>
    private const double RuleOfThree = 3;

    /// <summary>Hidden matches count once they could be more than this share of those seen.</summary>
    private const double WorthSaying = 0.1;

    public static IReadOnlyList<ClericalCaveat> Of(IReadOnlyList<ClericalEvidence> above, IReadOnlyList<ClericalEvidence> below)
    {
        var strata = above.Concat(below).OrderBy(stratum => stratum.Tally.Low).ToArray();
        var seen = strata.Sum(stratum => stratum.Tally.Size * (stratum.Value ?? 0));
        List<ClericalCaveat> caveats = [];
        void Say(ClericalCaveatKind kind, string message) => caveats.Add(new ClericalCaveat(kind, null, 0, message));

        Say(ClericalCaveatKind.CandidatePairsOnly, "Recall is among the candidate pairs: matches that no blocking rule yields are outside.");
        if (above.Count == 0)
        {
            Say(ClericalCaveatKind.NothingAboveThreshold, "No candidate pair is at or above the threshold: precision is undefined.");
        }

        if (seen == 0)
        {
            Say(ClericalCaveatKind.NoMatchSeen, "The answers show no match: recall is undefined.");
        }

        AddCount(
            caveats, ClericalCaveatKind.UnfilledAnswers, strata, stratum => stratum.Tally.Unfilled,
            "have no answer and are left out, as if chance had chosen them");
        AddCount(
            caveats, ClericalCaveatKind.UnsureAnswers, strata, stratum => stratum.Tally.Unsure,
            "were answered with \"unsure\": the values leave them out, the intervals allow them to be either");
        AddCount(
            caveats, ClericalCaveatKind.AssumedNonMatches, strata, stratum => stratum.IsAssumed ? stratum.Tally.Size : 0,
            "of low weight are assumed, not shown, to be no matches");
        foreach (var stratum in strata.Where(stratum => !stratum.IsAssumed))
        {
            AddStratum(caveats, stratum.Tally, seen, isBelow: below.Any(one => ReferenceEquals(one, stratum)));
        }

        return caveats;
    }

    private static void AddCount(
        List<ClericalCaveat> caveats, ClericalCaveatKind kind, ClericalEvidence[] strata, Func<ClericalEvidence, long> counted, string words)
    {
        if (strata.Sum(counted) is > 0 and var count)
        {
            caveats.Add(new(kind, null, count, Invariant($"{count} pairs {words}.")));
        }
    }

    private static void AddStratum(List<ClericalCaveat> caveats, ClericalTally tally, double seen, bool isBelow)
    {
        var band = Invariant($"The stratum from {tally.Low} to {tally.High} holds {tally.Size} pairs");
        var hidden = tally.Decided == 0 ? 0 : RuleOfThree * tally.Size / tally.Decided;
        if (tally.Answered == 0)
        {
            caveats.Add(new(
                ClericalCaveatKind.StratumWithoutAnswers,
                tally,
                tally.Size,
                $"{band} and has no answer: the intervals allow all of them to be either."));
        }
        else if (isBelow && tally.Matches + tally.Unsure == 0 && tally.Decided < tally.Size && hidden > WorthSaying * seen)
        {
            var most = Math.Min(hidden, tally.Size - tally.Decided);
            caveats.Add(new(
                ClericalCaveatKind.LargeStratumWithoutMatch,
                tally,
                tally.Size,
                Invariant($"{band}: {tally.Decided} answers without a match cannot exclude about {most:F0}, which makes recall's interval wide.")));
        }
    }
}
