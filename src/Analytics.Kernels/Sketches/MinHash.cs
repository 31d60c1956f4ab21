using System.Numerics;

namespace Analytics.Kernels.Sketches;

/// <summary>
/// The least value of a set under each of k hash functions (A. Z. Broder 1997): of two sets the share of equal places is an unbiased estimate of
/// their Jaccard similarity, with a standard error of √(J(1−J)/k). Each function multiplies the element, its bits flipped by a mask, by an odd
/// number and folds the upper bits down; it permutes the 32-bit words.
/// </summary>
public sealed class MinHash
{
    private readonly uint[] _masks;
    private readonly uint[] _factors;

    /// <summary>Prepares the functions; the same ones for the same k.</summary>
    /// <param name="size">k, the number of functions, at least 1.</param>
    public MinHash(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        Size = size;
        var padded = (size + Vector<uint>.Count - 1) / Vector<uint>.Count * Vector<uint>.Count;
        (_masks, _factors) = (new uint[padded], new uint[padded]);
        var state = 0UL;
        for (var i = 0; i < padded; i++)
        {
            var word = Next(ref state);
            _masks[i] = (uint)(word >> 32);
            _factors[i] = (uint)(word & uint.MaxValue) | 1;
        }
    }

    /// <summary>The number of functions, and of places in a signature.</summary>
    public int Size { get; }

    /// <summary>Writes the signature of a set; of an empty one all bits are set.</summary>
    /// <param name="elements">The set's elements as well-mixed hashes; repetitions do not matter, nor does the order.</param>
    /// <param name="signature">Room for <see cref="Size"/> values.</param>
    public void Sign(ReadOnlySpan<ulong> elements, Span<uint> signature)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(signature.Length, Size);
        Span<uint> least = stackalloc uint[Vector<uint>.Count];
        for (var at = 0; at < Size; at += Vector<uint>.Count)
        {
            // A lane a function: the elements stream past masks and factors that stay in registers.
            var masks = new Vector<uint>(_masks, at);
            var factors = new Vector<uint>(_factors, at);
            var smallest = new Vector<uint>(uint.MaxValue);
            foreach (var element in elements)
            {
                var word = (new Vector<uint>((uint)(element >> 32)) ^ masks) * factors;
                smallest = Vector.Min(smallest, word ^ Vector.ShiftRightLogical(word, 15));
            }

            smallest.CopyTo(least);
            least[..Math.Min(least.Length, Size - at)].CopyTo(signature[at..]);
        }
    }

    /// <summary>The estimate of the Jaccard similarity of two sets: the share of equal places, 0 to 1.</summary>
    /// <param name="left">A signature.</param>
    /// <param name="right">One of the same size.</param>
    public static double Similarity(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(left.Length, right.Length);
        var equal = 0;
        for (var i = 0; i < left.Length; i++)
        {
            equal += left[i] == right[i] ? 1 : 0;
        }

        return left.Length == 0 ? 1 : (double)equal / left.Length;
    }

    /// <summary>SplitMix64 (G. L. Steele, D. Lea, C. H. Flood 2014).</summary>
    private static ulong Next(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var word = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            word = (word ^ (word >> 27)) * 0x94D049BB133111EB;
            return word ^ (word >> 31);
        }
    }
}
