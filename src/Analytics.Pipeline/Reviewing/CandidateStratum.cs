using Analytics.Linkage.Evaluation;
using Analytics.Pipeline.Linking.Reports;

namespace Analytics.Pipeline.Reviewing;

/// <summary>Pairs of a run that weigh about the same, and of which all are held for one or none is.</summary>
/// <param name="Reach">What brought them together: <see cref="Joined"/>, or a reach of the table of pairs left apart.</param>
/// <param name="Low">The least weight, bits, included.</param>
/// <param name="High">The end of the weights, excluded.</param>
/// <param name="Size">Pairs in it.</param>
/// <param name="Expected">How many of them are one, as the model expects; null where there is none.</param>
/// <param name="Pairs">All of them or a simple random sample, in an order of chance: row ids and weight.</param>
internal sealed record CandidateStratum(string Reach, double Low, double High, long Size, double? Expected, IReadOnlyList<(long Left, long Right, double Weight)> Pairs)
{
    /// <summary>The reach of pairs that are held for one.</summary>
    public const string Joined = "joined";

    /// <summary>Whether its pairs are held for one.</summary>
    public bool IsJoined => Reach == Joined;

    /// <summary>What the sample calls it.</summary>
    public string Label => $"{Reach} {ClericalSampleCsv.Band(Low, High)}";

    /// <summary>
    /// How much of a sample it deserves beside others: pairs times the deviation of their answers (J. Neyman, 1934), so that the estimate varies
    /// least. What is expected is smoothed: where nothing is, something may be all the same.
    /// </summary>
    public double Share
    {
        get
        {
            var share = Math.Clamp(((Expected ?? 0) + 0.5) / (Size + 1), 0, 1);
            return Size * Math.Sqrt(share * (1 - share));
        }
    }
}
