using Analytics.Kernels.Batches;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Matching.Ladders;

namespace Analytics.Linkage.Matching;

/// <summary>
/// All comparisons bound to a table, for one thread, of one row with a run of rows at a time: the same patterns as <see cref="PairComparer"/>
/// gives, by kernels that compare many rows at once. What they need of the rows is laid out once a run. Allocates only while runs grow.
/// </summary>
internal sealed class BlockMatcher
{
    /// <summary>The most rows that one row is compared with at a time: what is in hand of them stays in the nearest cache.</summary>
    public const int Most = 1024;

    /// <summary>Rows are worked upon so many at a time, also the last ones: no loop has to deal with a rest.</summary>
    public const int Step = 32;

    private readonly LadderBatch[] _ladders;
    private readonly uint[] _strides;
    private readonly Group[] _groups;
    private readonly byte[] _codes = new byte[Most];
    private readonly uint[] _patterns = new uint[Most];
    private readonly ulong[] _widePatterns;

    public BlockMatcher(PatternSpace space, PreparedTable table)
    {
        var binding = new PairBinding(table);
        _ladders = [.. space.Comparisons.Select(comparison => LadderBatch.Bind(comparison, binding))];
        _groups = [.. Groups(space)];
        _strides = [.. _groups.SelectMany(group => Enumerable.Range(group.First, group.End - group.First).Select(comparison => (uint)(space.Stride(comparison) / group.Stride)))];
        _widePatterns = new ulong[_groups.Length > 1 ? Most : 0];
    }

    /// <summary>Whether the patterns are few enough to be numbered by 32 bits; else there is <see cref="MatchWide"/>.</summary>
    public static bool IsNarrow(PatternSpace space) => space.Size <= uint.MaxValue;

    /// <summary>Takes the rows of a run: a block, or several one behind the other.</summary>
    public void Reset(ReadOnlySpan<int> rows)
    {
        foreach (var ladder in _ladders)
        {
            ladder.Reset(rows);
        }
    }

    /// <summary>The agreement patterns of a row with neighbouring rows, valid until the next call.</summary>
    /// <param name="query">The row's place in the run.</param>
    /// <param name="first">The place of the first row that it is compared with.</param>
    /// <param name="count">How many they are, at most <see cref="Most"/>.</param>
    public ReadOnlySpan<uint> Match(int query, int first, int count) => Match(_groups[0], query, first, count)[..count];

    /// <summary>The same for patterns of any size.</summary>
    /// <param name="query">The row's place in the run.</param>
    /// <param name="first">The place of the first row that it is compared with.</param>
    /// <param name="count">How many they are, at most <see cref="Most"/>.</param>
    public ReadOnlySpan<ulong> MatchWide(int query, int first, int count)
    {
        var patterns = _widePatterns.AsSpan(0, count);
        patterns.Clear();
        foreach (var group in _groups)
        {
            LevelCodes.AddTimes(Match(group, query, first, count)[..count], group.Stride, patterns);
        }

        return patterns;
    }

    private Span<uint> Match(Group group, int query, int first, int count)
    {
        var whole = (count + Step - 1) / Step * Step;
        var codes = _codes.AsSpan(0, whole);
        var patterns = _patterns.AsSpan(0, whole);
        patterns.Clear();
        for (var i = group.First; i < group.End; i++)
        {
            _ladders[i].Compare(query, first, count, codes);
            LevelCodes.AddTimes(codes, _strides[i], patterns);
        }

        return patterns;
    }

    /// <summary>Neighbouring comparisons whose patterns fit into 32 bits; one empty group where nothing is compared.</summary>
    private static IEnumerable<Group> Groups(PatternSpace space)
    {
        if (space.Count == 0)
        {
            yield return new Group(0, 0, 1);
        }

        for (int first = 0, end; first < space.Count; first = end)
        {
            var size = 1UL;
            for (end = first; end < space.Count && size * (ulong)space.Radix(end) <= uint.MaxValue; end++)
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
