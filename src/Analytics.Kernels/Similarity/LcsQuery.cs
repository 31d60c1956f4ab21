using System.Numerics;
using System.Runtime.CompilerServices;

namespace Analytics.Kernels.Similarity;

/// <summary>
/// A text prepared for the length of the longest common subsequence with many candidates. Bit-parallel after H. Hyyrö, "Bit-parallel
/// LCS-length computation revisited" (AWOCA 2004): one addition, one subtraction and two logical operations for 64 symbols of the text
/// and one of the candidate. Not for two threads at once.
/// </summary>
/// <typeparam name="T">A UTF-16 unit (<see cref="char"/>), a code point (<see cref="int"/>) or a dictionary code.</typeparam>
public sealed class LcsQuery<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly PatternMasks<T> _masks = new();
    private ulong[] _state = new ulong[1];

    /// <summary>An empty text; see <see cref="Reset"/>.</summary>
    public LcsQuery()
        : this([])
    {
    }

    /// <summary>Prepares a text.</summary>
    /// <param name="text">Any length, also none.</param>
    public LcsQuery(ReadOnlySpan<T> text) => Reset(text);

    /// <summary>The text's length in symbols.</summary>
    public int TextLength => _masks.Length;

    /// <summary>Prepares another text; allocates only if it is longer than all before.</summary>
    /// <param name="text">Any length, also none.</param>
    public void Reset(ReadOnlySpan<T> text) => _masks.Build(text);

    /// <summary>The length of the longest common subsequence, 0 to the shorter length.</summary>
    /// <param name="candidate">Any length, also none.</param>
    public int Length(ReadOnlySpan<T> candidate) => _masks.Words switch
    {
        0 => 0,
        1 => OneWord(candidate),
        _ => ManyWords(candidate),
    };

    /// <summary>Insertions and deletions that turn the text into the candidate: both lengths less twice the common subsequence.</summary>
    /// <param name="candidate">Any length, also none.</param>
    public int IndelDistance(ReadOnlySpan<T> candidate) => TextLength + candidate.Length - (2 * Length(candidate));

    /// <summary>1 − distance ÷ (sum of lengths), 0 to 1; two empty texts are alike: 1.</summary>
    /// <param name="candidate">Any length, also none.</param>
    public double IndelSimilarity(ReadOnlySpan<T> candidate) => Indel.Similarity(TextLength, candidate.Length, Length(candidate));

    private int OneWord(ReadOnlySpan<T> candidate)
    {
        // A zero bit of s is a position where the common subsequence grows.
        var s = ulong.MaxValue;
        foreach (var symbol in candidate)
        {
            var u = s & _masks.Word(symbol);
            s = unchecked(s + u) | (s & ~u);
        }

        return BitOperations.PopCount(~s & _masks.LastWord);
    }

    [SkipLocalsInit]
    private int ManyWords(ReadOnlySpan<T> candidate)
    {
        if (_state.Length < _masks.Words)
        {
            _state = new ulong[_masks.Words];
        }

        var state = _state.AsSpan(0, _masks.Words);
        state.Fill(ulong.MaxValue);
        foreach (var symbol in candidate)
        {
            var mask = _masks.Mask(symbol);
            var carry = 0UL;
            for (var w = 0; w < state.Length; w++)
            {
                var s = state[w];
                var u = s & mask[w];
                var sum = unchecked(s + u);
                var overflow = sum < s ? 1UL : 0;
                var total = unchecked(sum + carry);
                carry = overflow | (total < sum ? 1UL : 0);
                state[w] = total | (s & ~u);
            }
        }

        state[^1] |= ~_masks.LastWord;
        var length = 0;
        foreach (var s in state)
        {
            length += BitOperations.PopCount(~s);
        }

        return length;
    }
}
