using System.Runtime.InteropServices;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Matching;

namespace Analytics.Linkage.Training;

/// <summary>Counts the agreement patterns of random pairs, many at a time. One a thread.</summary>
internal sealed class RandomPatterns(PatternSpace space, PreparedTable table)
{
    private readonly BlockMatcher _matcher = new(space, table);
    private readonly RandomRun _run = new();
    private readonly bool _isNarrow = BlockMatcher.IsNarrow(space);

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
                Count(query, first + from, Math.Min(BlockMatcher.Most, count - from));
            }
        }
    }

    private void Count(int query, int first, int count)
    {
        if (_isNarrow)
        {
            foreach (var pattern in _matcher.Match(query, first, count))
            {
                Counts.Add(pattern);
            }

            return;
        }

        foreach (var pattern in _matcher.MatchWide(query, first, count))
        {
            Counts.Add(pattern);
        }
    }
}
