using System.Numerics;

namespace Analytics.Kernels.Similarity;

/// <summary>
/// A text prepared for restricted Damerau (optimal string alignment) distances to many candidates. Bit-parallel after H. Hyyrö, "A
/// bit-vector algorithm for computing Levenshtein and Damerau edit distances" (Nordic J. Computing 10, 2003), in blocks of 64 rows for any
/// length. Not for two threads at once.
/// </summary>
/// <typeparam name="T">A UTF-16 unit (<see cref="char"/>), a code point (<see cref="int"/>) or a dictionary code.</typeparam>
public sealed class OsaQuery<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly PatternMasks<T> _masks = new();
    private Block[] _state = new Block[1];

    /// <summary>An empty text; see <see cref="Reset"/>.</summary>
    public OsaQuery()
        : this([])
    {
    }

    /// <summary>Prepares a text.</summary>
    /// <param name="text">Any length, also none.</param>
    public OsaQuery(ReadOnlySpan<T> text) => Reset(text);

    /// <summary>The text's length in symbols.</summary>
    public int TextLength => _masks.Length;

    /// <summary>Prepares another text; allocates only if it is longer than all before.</summary>
    /// <param name="text">Any length, also none.</param>
    public void Reset(ReadOnlySpan<T> text) => _masks.Build(text);

    /// <summary>
    /// Fewest insertions, deletions, substitutions and swaps of two neighbours, no symbol edited twice: 0 to the longer length.
    /// </summary>
    /// <param name="candidate">Any length, also none.</param>
    public int Distance(ReadOnlySpan<T> candidate)
    {
        if (_state.Length < _masks.Words)
        {
            _state = new Block[_masks.Words];
        }

        var state = _state.AsSpan(0, _masks.Words);
        state.Fill(new Block { Plus = ulong.MaxValue });
        foreach (var symbol in candidate)
        {
            Column(state, _masks.Mask(symbol));
        }

        var distance = candidate.Length;
        for (var w = 0; w < state.Length; w++)
        {
            var rows = w == state.Length - 1 ? _masks.LastWord : ulong.MaxValue;
            distance += BitOperations.PopCount(state[w].Plus & rows) - BitOperations.PopCount(state[w].Minus & rows);
        }

        return distance;
    }

    private static void Column(Span<Block> state, ReadOnlySpan<ulong> mask)
    {
        var rightCarry = 1UL;
        var leftCarry = 0UL;
        var swapCarry = 0UL;
        for (var w = 0; w < state.Length; w++)
        {
            ref var block = ref state[w];
            var plus = block.Plus;
            // A swap ends here if this symbol stands one row above, the diagonal did not reach there free of cost, and the symbol
            // before stands in this row.
            var begun = ~block.Diagonal & mask[w];
            var swap = ((begun << 1) | swapCarry) & block.Match;
            swapCarry = begun >> 63;
            var match = mask[w] | leftCarry;
            var diagonal = (unchecked((match & plus) + plus) ^ plus) | match | block.Minus | swap;
            var right = block.Minus | ~(diagonal | plus);
            var left = diagonal & plus;
            var shiftedRight = (right << 1) | rightCarry;
            var shiftedLeft = (left << 1) | leftCarry;
            rightCarry = right >> 63;
            leftCarry = left >> 63;
            block.Plus = shiftedLeft | ~(diagonal | shiftedRight);
            block.Minus = shiftedRight & diagonal;
            block.Diagonal = diagonal;
            block.Match = mask[w];
        }
    }

    private struct Block
    {
        public ulong Plus;
        public ulong Minus;
        public ulong Diagonal;
        public ulong Match;
    }
}
