using Analytics.Kernels.Batches;
using Analytics.Kernels.Batches.Levels;
using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Matching;

/// <summary>
/// Finds the agreement patterns of candidate pairs: of large blocks many at a time, of small ones pair by pair. One a thread.
/// </summary>
internal abstract class PatternVisitor : IRunVisitor
{
    private readonly PairComparer _comparer;
    private readonly BlockMatcher _matcher;
    private readonly CandidateRuns _runs;
    private int[] _rows = [];

    protected PatternVisitor(PatternSpace space, PreparedTable table, CandidatePairs candidates)
    {
        Space = space;
        _comparer = new PairComparer(space, table);
        _runs = new CandidateRuns(candidates);
        _matcher = new BlockMatcher(space, table);
        Slots = BlockMatcher.IsNarrow(space) ? new PatternSlots(space) : null;
    }

    protected PatternSpace Space { get; }

    /// <summary>What is kept of each pattern; null where patterns have more than 32 bits.</summary>
    protected PatternSlots? Slots { get; }

    /// <summary>Every pair of a part of the candidates.</summary>
    /// <param name="part">Which blocks.</param>
    /// <param name="onlyNew">Whether pairs that an earlier rule gives are left out.</param>
    public void Run(CandidatePart part, bool onlyNew) => _runs.Visit(part, onlyNew, this);

    /// <inheritdoc />
    public virtual void Begin(ReadOnlySpan<int> rows)
    {
        if (_rows.Length < rows.Length)
        {
            _rows = new int[Math.Max(rows.Length, 2 * _rows.Length)];
        }

        rows.CopyTo(_rows);
        _matcher.Reset(rows);
    }

    /// <inheritdoc />
    public virtual void Announce(ReadOnlySpan<int> rows) => _matcher.Announce(rows);

    /// <inheritdoc />
    public void Visit(SweepList sweeps, ReadOnlySpan<byte> left)
    {
        if (Slots is null)
        {
            TakeWide(sweeps.Sweeps, _matcher.MatchWide(sweeps), left);
        }
        else if (Slots.AreDirect)
        {
            // Pairs that are left out are counted apart: that is one pass over all, and no question at each pair.
            var patterns = _matcher.MatchDirect(sweeps);
            if (!left.IsEmpty)
            {
                LevelCodes.SetWhere(left, Slots.LeftOut, patterns);
            }

            foreach (ref readonly var sweep in sweeps.Sweeps)
            {
                TakeDirect(sweep.Query, sweep.First, OthersOf(sweep), patterns.Slice(sweep.Place, sweep.Count));
            }
        }
        else
        {
            var patterns = _matcher.Match(sweeps);
            foreach (ref readonly var sweep in sweeps.Sweeps)
            {
                Take(sweep.Query, sweep.First, OthersOf(sweep), patterns.Slice(sweep.Place, sweep.Count), left.IsEmpty ? left : left.Slice(sweep.Place, sweep.Count));
            }
        }
    }

    /// <inheritdoc />
    public void Expect(ReadOnlySpan<int> rows) => _comparer.Fetch(rows);

    /// <inheritdoc />
    public void Visit(int row, ReadOnlySpan<int> others)
    {
        foreach (var other in others)
        {
            Take(row, other, _comparer.Pattern(row, other));
        }
    }

    /// <summary>The row at a place of the run.</summary>
    protected int RowAt(int place) => _rows[place];

    /// <summary>Takes the patterns of a row of the run with others, where each pattern is its own slot.</summary>
    /// <param name="query">The row's place.</param>
    /// <param name="first">The place of the first of the others.</param>
    /// <param name="others">The other rows.</param>
    /// <param name="patterns">Their patterns; <see cref="PatternSlots.LeftOut"/> for each that is not to be counted.</param>
    protected abstract void TakeDirect(int query, int first, ReadOnlySpan<int> others, ReadOnlySpan<ushort> patterns);

    /// <summary>The same where slots are to be looked up.</summary>
    /// <param name="query">The row's place.</param>
    /// <param name="first">The place of the first of the others.</param>
    /// <param name="others">The other rows.</param>
    /// <param name="patterns">Their patterns.</param>
    /// <param name="left">255 for each that is not to be counted; empty where all are.</param>
    protected abstract void Take(int query, int first, ReadOnlySpan<int> others, ReadOnlySpan<uint> patterns, ReadOnlySpan<byte> left);

    /// <summary>Takes the pattern of two rows.</summary>
    protected abstract void Take(int row, int other, ulong pattern);

    private ReadOnlySpan<int> OthersOf(in Sweep sweep) => _rows.AsSpan(sweep.First, sweep.Count);

    private void TakeWide(ReadOnlySpan<Sweep> sweeps, ReadOnlySpan<ulong> patterns, ReadOnlySpan<byte> left)
    {
        foreach (ref readonly var sweep in sweeps)
        {
            for (var i = 0; i < sweep.Count; i++)
            {
                if (left.IsEmpty || left[sweep.Place + i] == 0)
                {
                    Take(_rows[sweep.Query], _rows[sweep.First + i], patterns[sweep.Place + i]);
                }
            }
        }
    }
}
