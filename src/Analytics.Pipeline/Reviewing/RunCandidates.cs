using System.Data.Common;
using System.Globalization;
using Analytics.Linkage.Evaluation;
using Analytics.Registry.Entities;

namespace Analytics.Pipeline.Reviewing;

/// <summary>The pairs of a run of one kind of entity: those held for one, and those that were left apart though something speaks for them.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Strata">All strata that hold pairs. Pairs that people decided are in none.</param>
internal sealed record RunCandidates(string Kind, IReadOnlyList<CandidateStratum> Strata)
{
    private const int SampleSize = 300;
    private const int LeastOfStratum = 10;

    /// <summary>Pairs left apart that are within reach.</summary>
    public long Apart => Strata.Where(stratum => !stratum.IsJoined).Sum(stratum => stratum.Size);

    /// <summary>All kinds that have pairs held for one by weighing.</summary>
    public static IReadOnlyList<RunCandidates> Read(DbConnection database)
    {
        var apart = UnjoinedStrata.Read(database);
        return [.. WeighedPair.Read(database).GroupBy(pair => pair.Kind, StringComparer.Ordinal).Where(kind => kind.Any(pair => pair.IsJoined))
            .Select(kind => new RunCandidates(kind.Key, [.. Weighed([.. kind]), .. apart[kind.Key]]))];
    }

    /// <summary>Draws pairs for a person to answer; a drawn pair's position tells <see cref="Of"/> which it is.</summary>
    public ClericalSample Draw()
    {
        var drawn = Allocation();
        var pairs = Strata.SelectMany((stratum, i) => stratum.Pairs.Take(drawn[i]).Select((pair, place) =>
            (Pair: new ClericalPair(place, pair.Weight, i, (double)stratum.Size / drawn[i]), Chance: PairHash.Ordered(HashOf(pair), PairHash.Text(Kind)))));
        return new ClericalSample(
            Strata.Where(stratum => stratum.IsJoined).Min(stratum => stratum.Low), [.. Strata.Select((stratum, i) => new ClericalStratum(stratum.Low, stratum.High, stratum.Size, drawn[i]))],
            [.. pairs.OrderBy(pair => pair.Chance).ThenBy(pair => pair.Pair.Stratum).ThenBy(pair => pair.Pair.Position).Select(pair => pair.Pair)]);
    }

    /// <summary>
    /// How many pairs each stratum gives: pairs held for one and pairs left apart get a half each, the one for precision and the other for recall;
    /// what one of them cannot use goes to the other.
    /// </summary>
    private int[] Allocation()
    {
        int Held(bool isJoined) => Strata.Where(stratum => stratum.IsJoined == isJoined).Sum(stratum => stratum.Pairs.Count);
        var apart = Math.Min(Held(isJoined: false), Math.Max(SampleSize / 2, SampleSize - Held(isJoined: true)));
        int[] Of(bool isJoined, int total) => ClericalAllocation.Of(
            [.. Strata.Select(stratum => stratum.IsJoined == isJoined ? (long)stratum.Pairs.Count : 0)], [.. Strata.Select(stratum => Math.Max(stratum.Share, double.Epsilon))], total, LeastOfStratum);
        return [.. Of(isJoined: true, SampleSize - apart).Zip(Of(isJoined: false, apart), (one, other) => one + other)];
    }

    /// <summary>The rows and the weight of a drawn pair.</summary>
    public (long Left, long Right, double Weight) Of(ClericalPair drawn) => Strata[drawn.Stratum].Pairs[(int)drawn.Position];

    /// <summary>Strata of the pairs that a resolver wrote down, by weight around the weakest one that was held for one.</summary>
    private static IEnumerable<CandidateStratum> Weighed(List<WeighedPair> pairs)
    {
        // A weaker pair of one entity was joined by way of a third row and is judged with that one.
        var threshold = pairs.Where(pair => pair.IsJoined).Min(pair => pair.Weight);
        foreach (var group in pairs.GroupBy(pair => pair.IsJoined).OrderByDescending(group => group.Key))
        {
            var (sampler, expected, all) = (new ClericalSampler(threshold, new ClericalSamplingOptions { SampleSize = SampleSize, MinimumPerStratum = SampleSize }), new Dictionary<int, double>(), group.ToList());
            for (var i = 0; i < all.Count; i++)
            {
                var stratum = sampler.Add(i, all[i].Weight, HashOf((all[i].Left, all[i].Right, 0)));
                expected[stratum] = expected.GetValueOrDefault(stratum) + all[i].Probability;
            }

            var sample = sampler.ToSample();
            var drawn = sample.Pairs.ToLookup(pair => pair.Stratum, pair => all[(int)pair.Position]);
            for (var i = 0; i < sample.Strata.Count; i++)
            {
                if (sample.Strata[i] is { Size: > 0 } stratum)
                {
                    yield return new CandidateStratum(
                        group.Key ? CandidateStratum.Joined : UnjoinedTables.Weighed, stratum.Low, stratum.High, stratum.Size, expected[i], [.. drawn[i].Select(pair => (pair.Left, pair.Right, pair.Weight))]);
                }
            }
        }
    }

    private static ulong HashOf((long Left, long Right, double Weight) pair) =>
        PairHash.Unordered(pair.Left.ToString(CultureInfo.InvariantCulture), pair.Right.ToString(CultureInfo.InvariantCulture));
}
