using System.Numerics;

namespace Analytics.Linkage.Training;

/// <summary>
/// The pairs that <see cref="RandomPairs"/> numbers, laid out to be compared many at a time: a record is paired with those so many places on,
/// twice as many, and so on, and in an order of such steps they stand side by side. Safe for many threads.
/// </summary>
/// <param name="pairs">The pairs.</param>
internal sealed class RandomRuns(RandomPairs pairs)
{
    private const int Part = 256;

    // Steps of one length lead through all places in so many rings, which are of one length.
    private readonly int _ring = pairs.Count == 0 ? 0 : pairs.Right.Length / (int)BigInteger.GreatestCommonDivisor(pairs.Step, pairs.Right.Length);

    /// <summary>How many runs there are.</summary>
    public int Count => pairs.Count == 0 ? 0 : (pairs.Right.Length + Part - 1) / Part;

    /// <summary>Lays out a run.</summary>
    /// <param name="number">0 to <see cref="Count"/> − 1.</param>
    /// <param name="run">Takes it, in place of what it holds.</param>
    public void Lay(int number, RandomRun run)
    {
        run.Clear();
        var end = Math.Min((number + 1) * Part, pairs.Right.Length);
        for (var from = number * Part; from < end;)
        {
            var to = Math.Min(end, ((from / _ring) + 1) * _ring);
            Lay(from, to, run);
            from = to;
        }
    }

    /// <summary>Places of one ring: the records there, and behind them those that they are paired with.</summary>
    private void Lay(int from, int to, RandomRun run)
    {
        var queries = run.Queries.Count;
        for (var stop = from; stop < to; stop++)
        {
            // Of two tables the left one may be the longer: its records start from the same place again.
            for (var place = Place(stop, 0); place < pairs.Left.Length; place += pairs.Right.Length)
            {
                if (pairs.RoundsOf(place) is > 0 and var rounds)
                {
                    run.Queries.Add((run.Rows.Count, stop - from, rounds));
                    run.Rows.Add(pairs.Left[place]);
                }
            }
        }

        var (start, longest) = (run.Rows.Count, 0);
        for (var query = queries; query < run.Queries.Count; query++)
        {
            var (row, first, rounds) = run.Queries[query];
            run.Queries[query] = (row, start + first, rounds);
            longest = Math.Max(longest, first + rounds);
        }

        for (var step = 0; step < longest; step++)
        {
            run.Rows.Add(pairs.Right[Place(from, step + 1)]);
        }
    }

    /// <summary>The place so many steps behind a stop; stops are counted ring by ring.</summary>
    private int Place(int stop, int steps)
    {
        var (ring, along) = Math.DivRem(stop, _ring);
        return (int)((ring + ((along + steps) % _ring * pairs.Step)) % pairs.Right.Length);
    }
}

/// <summary>Rows, and which of them are compared with which.</summary>
internal sealed class RandomRun
{
    /// <summary>The rows.</summary>
    public List<int> Rows { get; } = [];

    /// <summary>The place of a row, that of the first one it is compared with, and how many they are.</summary>
    public List<(int Query, int First, int Count)> Queries { get; } = [];

    /// <summary>Forgets them.</summary>
    public void Clear()
    {
        Rows.Clear();
        Queries.Clear();
    }
}
