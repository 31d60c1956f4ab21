using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Training;

namespace Analytics.Linkage.Configuration;

/// <summary>
/// Pairs that are very likely matches, found through one rare value after another. They tell how often the records of one entity agree on
/// each other key; on the key that found them they agree by construction, so that key says nothing about them.
/// </summary>
internal sealed class SeedPairs
{
    private const int PairsAKey = 6_000;
    private const int MostRowsOfValue = 12;
    private const double LeastProbability = 0.95;

    private SeedPairs(List<Seed> seeds) => Seeds = seeds;

    public IReadOnlyList<Seed> Seeds { get; }

    public static SeedPairs Find(PreparedTable table, PatternSpace space, ModelParameters parameters, IReadOnlyList<PreparedColumn> keys)
    {
        var comparer = new PairComparer(space, table);
        var prior = -Math.Log2(Math.Max(2, table.RowCount));
        var weights = Enumerable.Range(0, space.Count).Select(parameters.Weights).ToArray();
        var least = Math.Log2(LeastProbability / (1 - LeastProbability));
        var seeds = new List<Seed>();
        for (var key = 0; key < keys.Count; key++)
        {
            foreach (var (left, right) in Pairs(table, keys[key]))
            {
                var pattern = comparer.Pattern(left, right);
                var weight = prior;
                for (var comparison = 0; comparison < weights.Length; comparison++)
                {
                    weight += weights[comparison][space.Code(pattern, comparison)];
                }

                if (weight >= least)
                {
                    seeds.Add(new Seed(key, Agreement(keys, left, right)));
                }
            }
        }

        return new SeedPairs(seeds);
    }

    /// <summary>Neighbours among the rows that share a rare value; the values in the order of their hashes, up to a number of pairs.</summary>
    private static List<(int Left, int Right)> Pairs(PreparedTable table, PreparedColumn key)
    {
        var counts = key.Frequencies;
        var rare = Enumerable.Range(0, counts.Length).Where(code => counts[code] is >= 2 and <= MostRowsOfValue).OrderBy(key.Values.Hash).Take(PairsAKey).ToHashSet();
        var rowsOf = rare.ToDictionary(code => code, _ => new List<int>());
        for (var row = 0; row < key.Codes.Length; row++)
        {
            if (key.Codes[row] >= 0 && rowsOf.TryGetValue(key.Codes[row], out var rows))
            {
                rows.Add(row);
            }
        }

        var pairs = new List<(int, int)>();
        foreach (var rows in rowsOf.OrderBy(pair => key.Values.Hash(pair.Key)).Select(pair => pair.Value))
        {
            for (var i = 1; i < rows.Count && pairs.Count < PairsAKey; i++)
            {
                var crosses = table.Table.LeftCount is not { } left || (rows[i - 1] < left && rows[i] >= left);
                if (crosses)
                {
                    pairs.Add((rows[i - 1], rows[i]));
                }
            }
        }

        return pairs;
    }

    private static ulong Agreement(IReadOnlyList<PreparedColumn> keys, int left, int right)
    {
        var agree = 0UL;
        for (var key = 0; key < keys.Count; key++)
        {
            var code = keys[key].Codes[left];
            agree |= code >= 0 && code == keys[key].Codes[right] ? 1UL << key : 0;
        }

        return agree;
    }
}

/// <summary>A likely match.</summary>
/// <param name="Finder">The key through which it was found.</param>
/// <param name="Agree">A bit for each key on which its two records agree.</param>
internal readonly record struct Seed(int Finder, ulong Agree);
