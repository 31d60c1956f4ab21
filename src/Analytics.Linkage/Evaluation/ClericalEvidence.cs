namespace Analytics.Linkage.Evaluation;

/// <summary>A stratum with pairs, and what its answers are taken to say.</summary>
/// <param name="Tally">Its answers.</param>
/// <param name="IsAssumed">Whether its pairs are taken to be no matches without evidence.</param>
internal sealed record ClericalEvidence(ClericalTally Tally, bool IsAssumed)
{
    /// <summary>The share of matches among the pairs answered with yes or no; null if there are none.</summary>
    public double? Value => IsAssumed ? 0 : Ratio.Of(Tally.Matches, Tally.Decided);

    /// <summary>The stratum at one end of what the answers allow: unsure pairs, and all pairs if none is answered, are matches or are not.</summary>
    public ScoreStratum Score(bool unsureIsMatch)
    {
        if (IsAssumed || Tally.Answered == 0)
        {
            return ScoreStratum.Known(unsureIsMatch && !IsAssumed ? 1 : 0, Tally.Size);
        }

        var matches = Tally.Matches + (unsureIsMatch ? Tally.Unsure : 0);
        return new ScoreStratum((double)matches / Tally.Answered, Tally.Answered, Tally.Size);
    }
}
