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
    private readonly byte[] _codes = new byte[Most];
    private readonly uint[] _patterns = new uint[Most];

    public BlockMatcher(PatternSpace space, PreparedTable table)
    {
        var binding = new PairBinding(table);
        _ladders = [.. space.Comparisons.Select(comparison => LadderBatch.Bind(comparison, binding))];
        _strides = [.. Enumerable.Range(0, space.Count).Select(comparison => (uint)space.Stride(comparison))];
    }

    /// <summary>Whether the patterns are few enough to be numbered by 32 bits.</summary>
    public static bool Fits(PatternSpace space) => space.Size <= uint.MaxValue;

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
    public ReadOnlySpan<uint> Match(int query, int first, int count)
    {
        var whole = (count + Step - 1) / Step * Step;
        var codes = _codes.AsSpan(0, whole);
        var patterns = _patterns.AsSpan(0, whole);
        patterns.Clear();
        for (var i = 0; i < _ladders.Length; i++)
        {
            _ladders[i].Compare(query, first, count, codes);
            LevelCodes.AddTimes(codes, _strides[i], patterns);
        }

        return patterns[..count];
    }
}
