using System.Numerics;

namespace Analytics.Kernels.Similarity;

/// <summary>
/// A text prepared for Levenshtein distances to many candidates. Bit-parallel after G. Myers, "A fast bit-vector algorithm for approximate
/// string matching based on dynamic programming" (J. ACM 46, 1999) in the form of H. Hyyrö (2003), in blocks of 64 rows for any length.
/// Not for two threads at once.
/// </summary>
/// <typeparam name="T">A UTF-16 unit (<see cref="char"/>), a code point (<see cref="int"/>) or a dictionary code.</typeparam>
public sealed class LevenshteinQuery<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly PatternMasks<T> _masks = new();
    private (ulong Plus, ulong Minus)[] _state = new (ulong, ulong)[1];

    /// <summary>An empty text; see <see cref="Reset"/>.</summary>
    public LevenshteinQuery()
        : this([])
    {
    }

    /// <summary>Prepares a text.</summary>
    /// <param name="text">Any length, also none.</param>
    public LevenshteinQuery(ReadOnlySpan<T> text) => Reset(text);

    /// <summary>The text's length in symbols.</summary>
    public int TextLength => _masks.Length;

    /// <summary>Prepares another text; allocates only if it is longer than all before.</summary>
    /// <param name="text">Any length, also none.</param>
    public void Reset(ReadOnlySpan<T> text) => _masks.Build(text);

    /// <summary>Fewest insertions, deletions and substitutions of one symbol: 0 to the longer length.</summary>
    /// <param name="candidate">Any length, also none.</param>
    public int Distance(ReadOnlySpan<T> candidate) => _masks.Words switch
    {
        0 => candidate.Length,
        1 => OneWord(candidate),
        _ => ManyWords(candidate),
    };

    private int OneWord(ReadOnlySpan<T> candidate)
    {
        // Bits of plus and minus: the distance grows or falls by one from the row above.
        var plus = ulong.MaxValue;
        var minus = 0UL;
        foreach (var symbol in candidate)
        {
            var match = _masks.Word(symbol);
            var diagonal = (unchecked((match & plus) + plus) ^ plus) | match | minus;
            var right = minus | ~(diagonal | plus);
            var left = (diagonal & plus) << 1;
            right = (right << 1) | 1;
            plus = left | ~(diagonal | right);
            minus = right & diagonal;
        }

        // The last row's value is the top row's (the candidate's length) and the differences down the last column.
        return candidate.Length + BitOperations.PopCount(plus & _masks.LastWord) - BitOperations.PopCount(minus & _masks.LastWord);
    }

    private int ManyWords(ReadOnlySpan<T> candidate)
    {
        if (_state.Length < _masks.Words)
        {
            _state = new (ulong, ulong)[_masks.Words];
        }

        var state = _state.AsSpan(0, _masks.Words);
        state.Fill((ulong.MaxValue, 0));
        foreach (var symbol in candidate)
        {
            var mask = _masks.Mask(symbol);
            var rightCarry = 1UL;
            var leftCarry = 0UL;
            for (var w = 0; w < state.Length; w++)
            {
                var (plus, minus) = state[w];
                var match = mask[w] | leftCarry;
                var diagonal = (unchecked((match & plus) + plus) ^ plus) | match | minus;
                var right = minus | ~(diagonal | plus);
                var left = diagonal & plus;
                var shiftedRight = (right << 1) | rightCarry;
                var shiftedLeft = (left << 1) | leftCarry;
                rightCarry = right >> 63;
                leftCarry = left >> 63;
                state[w] = (shiftedLeft | ~(diagonal | shiftedRight), shiftedRight & diagonal);
            }
        }

        state[^1].Plus &= _masks.LastWord;
        state[^1].Minus &= _masks.LastWord;
        var distance = candidate.Length;
        foreach (var (plus, minus) in state)
        {
            distance += BitOperations.PopCount(plus) - BitOperations.PopCount(minus);
        }

        return distance;
    }
}
