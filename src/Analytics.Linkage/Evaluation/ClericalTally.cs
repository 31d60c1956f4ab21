namespace Analytics.Linkage.Evaluation;

/// <summary>The answers of one stratum, all that an estimate needs of it.</summary>
/// <param name="Low">The band's lower end, log2, included.</param>
/// <param name="High">The band's upper end, log2, excluded.</param>
/// <param name="Size">Candidate pairs in the band.</param>
/// <param name="Matches">Drawn pairs answered with "match".</param>
/// <param name="NonMatches">Drawn pairs answered with "no match".</param>
/// <param name="Unsure">Drawn pairs that the reviewer could not decide.</param>
/// <param name="Unfilled">Drawn pairs without an answer.</param>
public sealed record ClericalTally(double Low, double High, long Size, int Matches, int NonMatches, int Unsure, int Unfilled)
{
    /// <summary>Pairs answered with yes or no.</summary>
    public int Decided => Matches + NonMatches;

    /// <summary>Pairs answered at all.</summary>
    public int Answered => Decided + Unsure;

    /// <summary>Counts the answers to a sample, stratum by stratum.</summary>
    /// <param name="sample">The sample that was drawn.</param>
    /// <param name="answers">An answer for each pair of the sample, in its order.</param>
    /// <exception cref="ArgumentException">There are not as many answers as pairs, or one is no answer.</exception>
    public static IReadOnlyList<ClericalTally> Of(ClericalSample sample, ReadOnlySpan<ClericalAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(sample);
        if (answers.Length != sample.Pairs.Count)
        {
            throw new ArgumentException($"There are {sample.Pairs.Count} pairs in the sample and {answers.Length} answers.");
        }

        var counts = new int[sample.Strata.Count, 4];
        for (var i = 0; i < answers.Length; i++)
        {
            if (!Enum.IsDefined(answers[i]))
            {
                throw new ArgumentException($"Answer {i} is {(int)answers[i]}, which is none.");
            }

            counts[sample.Pairs[i].Stratum, (int)answers[i]]++;
        }

        return [.. sample.Strata.Select((stratum, i) => new ClericalTally(
            stratum.Low,
            stratum.High,
            stratum.Size,
            counts[i, (int)ClericalAnswer.Match],
            counts[i, (int)ClericalAnswer.NoMatch],
            counts[i, (int)ClericalAnswer.Unsure],
            counts[i, (int)ClericalAnswer.Unfilled]))];
    }

    internal void Demand()
    {
        if (!(Low < High) || Math.Min(Math.Min(Matches, NonMatches), Math.Min(Unsure, Unfilled)) < 0 || (long)Answered + Unfilled > Size)
        {
            throw new ArgumentException($"{this} is not possible.");
        }
    }

    internal void Demand(double threshold)
    {
        Demand();
        if (Low < threshold && threshold < High)
        {
            throw new ArgumentException($"The threshold {threshold} lies inside the stratum from {Low} to {High}; it must be a border between strata.");
        }
    }
}
