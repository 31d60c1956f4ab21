using Analytics.Kernels.Batches.Levels;
using Analytics.Linkage.Matching;

namespace Analytics.Linkage.Blocking;

/// <summary>
/// Gives out the candidate pairs of a part as runs. The same pairs as <see cref="CandidatePairs.Visit"/> gives, in an order of its own. One a
/// thread: the pairs of earlier rules are found by keys that are laid out beside the run.
/// </summary>
/// <param name="candidates">The candidates.</param>
/// <param name="leastRows">Blocks of fewer rows are given out a row at a time.</param>
internal sealed class CandidateRuns(CandidatePairs candidates, int leastRows = CandidateRuns.LeastRows)
{
    /// <summary>Blocks of fewer rows are compared pair by pair: laying out a run for them takes longer.</summary>
    public const int LeastRows = 8;

    // Small blocks are announced together up to so many rows: what is known of them fits into the nearer cache.
    private const int MostExpected = 256;

    // Blocks are taken together up to so many rows: what a run needs is then laid out in one go and stays in the cache, and while one run is
    // compared what the next one needs can be brought near.
    private const int MostRows = 256;

    private readonly EarlierRulesOfRun _earlier = new(candidates);
    private readonly SweepList _sweeps = new(BlockMatcher.Room);
    private int[] _buffer = new int[LeastRows];
    private int[] _rows = [];
    private int[] _next = [];

    /// <summary>Every pair of a part.</summary>
    /// <param name="part">Which blocks.</param>
    /// <param name="onlyNew">Whether pairs that an earlier rule gives are left out.</param>
    /// <param name="visitor">Takes them.</param>
    public void Visit(CandidatePart part, bool onlyNew, IRunVisitor visitor)
    {
        for (var block = part.FirstBlock; block < part.EndBlock;)
        {
            var end = EndOfRun(part, block);
            if (IsSmall(part.Rule, block))
            {
                VisitSmall(part.Rule, block, end, onlyNew, visitor);
            }
            else
            {
                VisitRun(part, block, end, onlyNew && part.Rule > 0, visitor);
            }

            block = end;
        }
    }

    private bool IsSmall(int rule, int block) => candidates.Blocks[rule][block].Length < leastRows;

    /// <summary>The block behind those that are taken together with one.</summary>
    private int EndOfRun(CandidatePart part, int block)
    {
        var blocks = candidates.Blocks[part.Rule];
        var isSmall = IsSmall(part.Rule, block);
        var end = block + 1;
        while (end < part.EndBlock && IsSmall(part.Rule, end) == isSmall && blocks.Starts[end + 1] - blocks.Starts[block] <= (isSmall ? MostExpected : MostRows))
        {
            end++;
        }

        return end;
    }

    private void VisitSmall(int rule, int from, int to, bool onlyNew, IRunVisitor visitor)
    {
        var blocks = candidates.Blocks[rule];
        visitor.Expect(blocks.Rows.AsSpan(blocks.Starts[from], blocks.Starts[to] - blocks.Starts[from]));
        for (var block = from; block < to; block++)
        {
            candidates.VisitBlock(rule, block, onlyNew, ref _buffer, visitor.Visit);
        }
    }

    private void VisitRun(CandidatePart part, int from, int to, bool onlyNew, IRunVisitor visitor)
    {
        var rows = LayOut(part.Rule, from, to, ref _rows);
        visitor.Begin(rows);
        if (onlyNew)
        {
            _earlier.Reset(part.Rule, rows);
        }

        if (to < part.EndBlock && !IsSmall(part.Rule, to))
        {
            var next = LayOut(part.Rule, to, EndOfRun(part, to), ref _next);
            visitor.Announce(next);
            if (onlyNew)
            {
                _earlier.Fetch(part.Rule, next);
            }
        }

        var end = 0;
        for (var block = from; block < to; block++)
        {
            var begin = BeginOf(candidates.Blocks[part.Rule][block].Length, end);
            end = begin + candidates.Blocks[part.Rule][block].Length;
            var lefts = candidates.LeftRowsOf(rows[begin..end]);
            for (var query = begin; query < begin + lefts; query++)
            {
                for (var first = candidates.IsLink ? begin + lefts : query + 1; first < end; first += BlockMatcher.Most)
                {
                    var count = Math.Min(BlockMatcher.Most, end - first);
                    if (!_sweeps.TryAdd(query, first, count))
                    {
                        Give(onlyNew, visitor);
                        _sweeps.TryAdd(query, first, count);
                    }
                }
            }
        }

        Give(onlyNew, visitor);
    }

    /// <summary>
    /// The rows of a run at their places, −1 where there is none. A block of more rows than a step ends with a step, a smaller one lies within a
    /// step: so what a row is compared with, those behind it to the block's end, reaches over no more steps than it must.
    /// </summary>
    private ReadOnlySpan<int> LayOut(int rule, int from, int to, ref int[] rows)
    {
        var blocks = candidates.Blocks[rule];
        var most = blocks.Starts[to] - blocks.Starts[from] + ((to - from) * Sweep.Step);
        if (rows.Length < most)
        {
            rows = new int[Math.Max(most, 2 * rows.Length)];
        }

        var end = 0;
        for (var block = from; block < to; block++)
        {
            var begin = BeginOf(blocks[block].Length, end);
            rows.AsSpan(end, begin - end).Fill(-1);
            blocks[block].CopyTo(rows.AsSpan(begin));
            end = begin + blocks[block].Length;
        }

        return rows.AsSpan(0, end);
    }

    /// <summary>The place where a block of so many rows begins behind the last one's end.</summary>
    private static int BeginOf(int count, int end)
    {
        var within = end & (Sweep.Step - 1);
        var step = end - within;
        return within + count <= Sweep.Step ? end
            : count <= Sweep.Step ? step + Sweep.Step
            : ((end + count + Sweep.Step - 1) & -Sweep.Step) - count;
    }

    private void Give(bool onlyNew, IRunVisitor visitor)
    {
        visitor.Visit(_sweeps, onlyNew ? _earlier.Given(_sweeps) : default);
        _sweeps.Clear();
    }
}
