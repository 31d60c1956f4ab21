using Analytics.Kernels.Batches;
using Analytics.Kernels.Batches.Levels;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Matching.Ladders;

namespace Analytics.Linkage.Matching;

/// <summary>
/// All comparisons bound to a table, for one thread, of rows with runs of rows: the same patterns as <see cref="PairComparer"/>
/// gives, by kernels that compare many rows at once. What they need of the rows is laid out once a run. Allocates only while runs grow.
/// </summary>
internal sealed class BlockMatcher
{
    /// <summary>The most rows that one row is compared with at a time.</summary>
    public const int Most = 1024;

    /// <summary>
    /// Room for the results of the sweeps that are made at a time: each comparison is called once for them all, so that rows with few others cost
    /// little more than their pairs, and what is in hand of them stays in the nearest cache.
    /// </summary>
    public const int Room = 4096;

    private readonly RunColumns _run = new();
    private readonly LadderBatch[] _ladders;
    private readonly ushort[][] _entries;
    private readonly Group[] _groups;
    private readonly byte[] _classes = new byte[Room];
    private readonly ushort[] _digits = new ushort[Room];
    private readonly uint[] _patterns;
    private readonly ulong[] _widePatterns;

    public BlockMatcher(PatternSpace space, PreparedTable table)
    {
        var binding = new PairBinding(table);
        _ladders = [.. space.Comparisons.Select(comparison => LadderBatch.Bind(comparison, binding, _run))];
        _groups = [.. Groups(space)];
        _entries = [.. _groups.SelectMany(group => Enumerable.Range(group.First, group.End - group.First).Select(comparison => Entries(space, comparison, group)))];
        _patterns = new uint[IsDirect(space) || !IsNarrow(space) ? 0 : Room];
        _widePatterns = new ulong[IsNarrow(space) ? 0 : Room];
    }

    /// <summary>Whether the patterns are few enough to be numbered by 16 bits, with one number to spare.</summary>
    public static bool IsDirect(PatternSpace space) => space.Size <= ushort.MaxValue;

    /// <summary>Whether the patterns are few enough to be numbered by 32 bits; else there is <see cref="MatchWide"/>.</summary>
    public static bool IsNarrow(PatternSpace space) => space.Size <= uint.MaxValue;

    /// <summary>Takes the rows of a run: a block, or several one behind the other; below 0 at places without a row, which are compared with nothing.</summary>
    public void Reset(ReadOnlySpan<int> rows)
    {
        _run.Reset(rows);
        foreach (var ladder in _ladders)
        {
            ladder.Reset(rows);
        }
    }

    /// <summary>Says which rows the next run will have: what they need is asked for while this one is compared.</summary>
    public void Announce(ReadOnlySpan<int> rows) => _run.Announce(rows);

    /// <summary>
    /// The agreement patterns of some sweeps over the run, each at its place, valid until the next call. For patterns of 16 bits. The caller may write
    /// over them.
    /// </summary>
    public Span<ushort> MatchDirect(SweepList sweeps)
    {
        FetchAhead();
        return Match(_groups[0], sweeps);
    }

    /// <summary>The same for patterns of 32 bits.</summary>
    public ReadOnlySpan<uint> Match(SweepList sweeps)
    {
        FetchAhead();
        var patterns = _patterns.AsSpan(0, sweeps.Length);
        patterns.Clear();
        foreach (var group in _groups)
        {
            LevelCodes.AddTimes(Match(group, sweeps), (uint)group.Stride, patterns);
        }

        return patterns;
    }

    /// <summary>The same for patterns of any size.</summary>
    public ReadOnlySpan<ulong> MatchWide(SweepList sweeps)
    {
        FetchAhead();
        var patterns = _widePatterns.AsSpan(0, sweeps.Length);
        patterns.Clear();
        foreach (var group in _groups)
        {
            LevelCodes.AddTimes(Match(group, sweeps), group.Stride, patterns);
        }

        return patterns;
    }

    private Span<ushort> Match(Group group, SweepList sweeps)
    {
        var classes = _classes.AsSpan(0, sweeps.Length);
        var digits = _digits.AsSpan(0, sweeps.Length);
        digits.Clear();
        for (var i = group.First; i < group.End; i++)
        {
            _ladders[i].Compare(sweeps.Sweeps, classes);
            if (_entries[i].Length == 1)
            {
                LevelCodes.AddTimes(classes, _entries[i][0], digits);
            }
            else
            {
                LevelCodes.AddEntries(classes, _entries[i], digits);
            }
        }

        return digits;
    }

    private void FetchAhead()
    {
        if (_run.Gather() is (var from, > 0 and var count))
        {
            foreach (var ladder in _ladders)
            {
                ladder.Fetch(from, count);
            }
        }
    }

    /// <summary>What each class of a comparison adds to the group's number; of codes that no table has room for, what one is worth.</summary>
    private ushort[] Entries(PatternSpace space, int comparison, Group group)
    {
        var worth = (int)(space.Stride(comparison) / group.Stride);
        var codes = _ladders[comparison].Codes;
        if (codes.IsEmpty && space.Radix(comparison) > LevelCodes.TableLength)
        {
            return [(ushort)worth];
        }

        var entries = new ushort[LevelCodes.TableLength];
        for (var i = 0; i < entries.Length; i++)
        {
            // Beyond the last code comes none.
            entries[i] = unchecked((ushort)(worth * (codes.IsEmpty ? i : codes[i])));
        }

        return entries;
    }

    /// <summary>Neighbouring comparisons whose patterns fit into 16 bits; one empty group where nothing is compared.</summary>
    private static IEnumerable<Group> Groups(PatternSpace space)
    {
        if (space.Count == 0)
        {
            yield return new Group(0, 0, 1);
        }

        for (int first = 0, end; first < space.Count; first = end)
        {
            var size = 1UL;
            for (end = first; end < space.Count && size * (ulong)space.Radix(end) <= ushort.MaxValue + 1; end++)
            {
                size *= (ulong)space.Radix(end);
            }

            yield return new Group(first, end, space.Stride(first));
        }
    }

    /// <param name="First">The first comparison.</param>
    /// <param name="End">The comparison behind the last.</param>
    /// <param name="Stride">What one is worth of the group's own number.</param>
    private readonly record struct Group(int First, int End, ulong Stride);
}
