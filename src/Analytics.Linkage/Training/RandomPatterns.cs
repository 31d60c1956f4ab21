using System.Numerics;
using System.Runtime.InteropServices;
using Analytics.Kernels.Batches.Levels;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Matching;

namespace Analytics.Linkage.Training;

/// <summary>Counts the agreement patterns of random pairs, many at a time. One a thread.</summary>
internal sealed class RandomPatterns(PatternSpace space, PreparedTable table)
{
    private readonly BlockMatcher _matcher = new(space, table);
    private readonly RandomRun _run = new();
    private readonly SweepList _sweeps = new(BlockMatcher.Room);

    /// <summary>What was counted.</summary>
    public PatternCounts Counts { get; } = new();

    /// <summary>Counts the pairs of a run.</summary>
    public void Count(RandomRuns runs, int number)
    {
        runs.Lay(number, _run);
        _matcher.Reset(CollectionsMarshal.AsSpan(_run.Rows));
        foreach (var (query, first, count) in _run.Queries)
        {
            for (var from = 0; from < count; from += BlockMatcher.Most)
            {
                var others = Math.Min(BlockMatcher.Most, count - from);
                if (!_sweeps.TryAdd(query, first + from, others))
                {
                    Count();
                    _sweeps.TryAdd(query, first + from, others);
                }
            }
        }

        Count();
    }

    private void Count()
    {
        if (BlockMatcher.IsDirect(space))
        {
            Count(_matcher.MatchDirect(_sweeps));
        }
        else if (BlockMatcher.IsNarrow(space))
        {
            Count(_matcher.Match(_sweeps));
        }
        else
        {
            Count(_matcher.MatchWide(_sweeps));
        }

        _sweeps.Clear();
    }

    private void Count<TPattern>(ReadOnlySpan<TPattern> patterns)
        where TPattern : struct, IBinaryInteger<TPattern>
    {
        foreach (ref readonly var sweep in _sweeps.Sweeps)
        {
            foreach (var pattern in patterns.Slice(sweep.Place, sweep.Count))
            {
                Counts.Add(ulong.CreateTruncating(pattern));
            }
        }
    }
}
