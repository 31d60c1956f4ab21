using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Tables;
using Analytics.Linkage.Training;

namespace Analytics.Linkage.Configuration;

/// <summary>
/// Pairs that are very likely matches, found through the rare values of one column after another. They tell how often the records of one
/// entity agree on each key for blocking; on the column that found them they agree by construction, so its keys say nothing about them.
/// </summary>
internal static class SeedPairs
{
    private const int PairsAColumn = 4_000;
    private const int PairsAPart = 1_024;
    private const int MostRowsOfValue = 12;
    private const double ManyPairs = 200;
    private const double LeastProbability = 0.95;

    /// <summary>Pairs that share a rare value of a column: neighbours among its rows, in the order of what they hold.</summary>
    public static IReadOnlyList<FoundPair> Find(PreparedTable table, RowHashes hashes, IReadOnlyList<PreparedColumn> columns) =>
        [.. columns.AsParallel().AsOrdered().SelectMany((column, finder) => Find(table, hashes, column).Select(pair => new FoundPair(finder, pair.Left, pair.Right)))];

    /// <summary>The pairs with how they compare and the keys on which they agree.</summary>
    /// <param name="pairs">Pairs of the whole table.</param>
    /// <param name="place">Where a row of the whole stands among the rows that are looked at.</param>
    /// <param name="table">These rows.</param>
    /// <param name="space">The comparisons.</param>
    /// <param name="keys">The keys of these rows, at most 64.</param>
    public static IReadOnlyList<ComparedSeed> Compare(
        IReadOnlyList<FoundPair> pairs, Func<int, int> place, PreparedTable table, PatternSpace space, IReadOnlyList<PreparedColumn> keys)
    {
        var compared = new ComparedSeed[pairs.Count];
        ParallelParts.Run(
            [.. Enumerable.Range(0, (pairs.Count + PairsAPart - 1) / PairsAPart)],
            Environment.ProcessorCount,
            () => new PairComparer(space, table),
            (part, comparer) =>
            {
                for (var i = part * PairsAPart; i < Math.Min(pairs.Count, (part + 1) * PairsAPart); i++)
                {
                    var pair = pairs[i];
                    var (left, right) = (place(pair.Left), place(pair.Right));
                    compared[i] = new ComparedSeed(pair.Finder, pair.Left, pair.Right, comparer.Pattern(left, right), Agreement(keys, left, right));
                }
            },
            default);
        return compared;
    }

    /// <summary>The pairs that are likely matches, by the weights of a first guess.</summary>
    public static IReadOnlyList<Seed> Likely(IEnumerable<ComparedSeed> pairs, PatternSpace space, ModelParameters parameters, int records)
    {
        var prior = -Math.Log2(Math.Max(2, records));
        var weights = Enumerable.Range(0, space.Count).Select(parameters.Weights).ToArray();
        var least = Math.Log2(LeastProbability / (1 - LeastProbability));
        var seeds = new List<Seed>();
        foreach (var pair in pairs)
        {
            var weight = prior;
            for (var comparison = 0; comparison < weights.Length; comparison++)
            {
                weight += weights[comparison][space.Code(pair.Pattern, comparison)];
            }

            if (weight >= least)
            {
                seeds.Add(new Seed(pair.Finder, pair.Agree));
            }
        }

        return seeds;
    }

    /// <summary>What one pair found by a column weighs beside those of other columns: each column's count the same together, unless they are few.</summary>
    /// <param name="matches">How many pairs the column found.</param>
    public static double Say(double matches) => Math.Min(1, matches / ManyPairs) / matches;

    private static List<(int Left, int Right)> Find(PreparedTable table, RowHashes hashes, PreparedColumn column)
    {
        var counts = column.Frequencies;
        var rare = Enumerable.Range(0, counts.Length).Where(code => counts[code] is >= 2 and <= MostRowsOfValue).ToArray();
        var taken = HashSample.Take(rare.Length, PairsAColumn, item => column.Values.Hash(rare[item])).Select(item => rare[item]).OrderBy(column.Values.Hash).ToArray();

        // Beside each value its place among those taken, plus one.
        var places = new int[counts.Length];
        for (var place = 0; place < taken.Length; place++)
        {
            places[taken[place]] = place + 1;
        }

        var rowsOf = Array.ConvertAll(taken, _ => new List<int>());
        for (var row = 0; row < column.Codes.Length; row++)
        {
            if (column.Codes[row] is >= 0 and var code && places[code] > 0)
            {
                rowsOf[places[code] - 1].Add(row);
            }
        }

        var pairs = new List<(int, int)>();
        foreach (var rows in rowsOf)
        {
            rows.Sort((one, other) => Order(table, hashes, one, other));
            for (var i = 1; i < rows.Count && pairs.Count < PairsAColumn; i++)
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

    /// <summary>Left rows before right ones, then by what they hold: which pairs are neighbours must not depend on the order of the rows.</summary>
    private static int Order(PreparedTable table, RowHashes hashes, int one, int other)
    {
        var sides = (one >= table.Table.LeftCount).CompareTo(other >= table.Table.LeftCount);
        return sides != 0 ? sides : hashes[one] != hashes[other] ? hashes[one].CompareTo(hashes[other]) : one.CompareTo(other);
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

/// <summary>A pair that shares a rare value.</summary>
/// <param name="Finder">The place of the column through which it was found.</param>
/// <param name="Left">A row.</param>
/// <param name="Right">Another.</param>
internal readonly record struct FoundPair(int Finder, int Left, int Right);

/// <summary>A pair that shares a rare value, compared.</summary>
/// <param name="Finder">The place of the column through which it was found.</param>
/// <param name="Left">A row.</param>
/// <param name="Right">Another.</param>
/// <param name="Pattern">Its agreement pattern.</param>
/// <param name="Agree">A bit for each key on which its two records agree.</param>
internal readonly record struct ComparedSeed(int Finder, int Left, int Right, ulong Pattern, ulong Agree);

/// <summary>A likely match.</summary>
/// <param name="Finder">The place of the column through which it was found.</param>
/// <param name="Agree">A bit for each key on which its two records agree.</param>
internal readonly record struct Seed(int Finder, ulong Agree);
