using System.Buffers;
using System.Numerics;

namespace Analytics.Kernels.Similarity;

/// <summary>
/// A text prepared for Jaro's comparison with many candidates; see <see cref="Jaro"/> for the definition. Texts of up to 64 symbols are
/// compared bit-parallel, longer ones symbol by symbol. Not for two threads at once.
/// </summary>
/// <typeparam name="T">A UTF-16 unit (<see cref="char"/>), a code point (<see cref="int"/>) or a dictionary code.</typeparam>
public sealed class JaroQuery<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly PatternMasks<T> _masks = new();
    private T[] _text = [];

    /// <summary>An empty text; see <see cref="Reset"/>.</summary>
    public JaroQuery()
        : this([])
    {
    }

    /// <summary>Prepares a text.</summary>
    /// <param name="text">Any length, also none.</param>
    public JaroQuery(ReadOnlySpan<T> text) => Reset(text);

    /// <summary>The text's length in symbols.</summary>
    public int TextLength => _masks.Length;

    private ReadOnlySpan<T> Text => _text.AsSpan(0, TextLength);

    /// <summary>Prepares another text; allocates only if it is longer than all before.</summary>
    /// <param name="text">Any length, also none.</param>
    public void Reset(ReadOnlySpan<T> text)
    {
        _masks.Build(text);
        if (_text.Length < text.Length)
        {
            _text = new T[text.Length];
        }

        text.CopyTo(_text);
    }

    /// <summary>Paired symbols and transpositions.</summary>
    /// <param name="candidate">Any length, also none.</param>
    public JaroCounts Counts(ReadOnlySpan<T> candidate) => TextLength <= 64 && candidate.Length <= 64 ? Short(candidate, 0) : Long(candidate);

    /// <summary>The same where only counts with so many paired symbols matter: with fewer the transpositions may be left out.</summary>
    /// <param name="candidate">Any length, also none.</param>
    /// <param name="least">The least number of paired symbols that matters.</param>
    public JaroCounts Counts(ReadOnlySpan<T> candidate, int least) => TextLength <= 64 && candidate.Length <= 64 ? Short(candidate, least) : Long(candidate);

    /// <summary>Jaro's similarity, 0 to 1.</summary>
    /// <param name="candidate">Any length, also none.</param>
    public double Similarity(ReadOnlySpan<T> candidate) => Counts(candidate).Similarity(TextLength, candidate.Length);

    /// <summary>Jaro–Winkler similarity, 0 to 1.</summary>
    /// <param name="candidate">Any length, also none.</param>
    /// <param name="boost">How a common prefix raises the similarity; see <see cref="WinklerBoost.Standard"/>.</param>
    public double WinklerSimilarity(ReadOnlySpan<T> candidate, WinklerBoost boost) =>
        boost.Apply(Similarity(candidate), Text.CommonPrefixLength(candidate));

    private JaroCounts Short(ReadOnlySpan<T> candidate, int least)
    {
        // The symbols of a common prefix are paired place by place: each is the first free one that is near enough.
        var window = JaroCounts.Window(TextLength, candidate.Length);
        var prefix = Text.CommonPrefixLength(candidate);
        var same = prefix >= 64 ? ulong.MaxValue : (1UL << prefix) - 1;
        var paired = same;
        var pairedCandidate = same;
        for (var j = prefix; j < candidate.Length; j++)
        {
            var from = Math.Max(0, j - window);
            var to = j + window;
            var near = (to >= 63 ? ulong.MaxValue : (2UL << to) - 1) & (ulong.MaxValue << Math.Min(from, 63));
            var free = _masks.Word(candidate[j]) & near & ~paired;
            paired |= free & unchecked(0 - free);
            pairedCandidate |= (free == 0 ? 0UL : 1) << j;
        }

        var matches = BitOperations.PopCount(paired);
        if (matches < least)
        {
            return new JaroCounts(matches, 0);
        }

        var different = 0;
        paired &= ~same;
        pairedCandidate &= ~same;
        for (; paired != 0; paired &= paired - 1)
        {
            var j = BitOperations.TrailingZeroCount(pairedCandidate);
            different += (_masks.Word(candidate[j]) & paired & unchecked(0 - paired)) == 0 ? 1 : 0;
            pairedCandidate &= pairedCandidate - 1;
        }

        return new JaroCounts(matches, different / 2);
    }

    private JaroCounts Long(ReadOnlySpan<T> candidate)
    {
        var text = Text;
        var window = JaroCounts.Window(text.Length, candidate.Length);
        var rented = ArrayPool<bool>.Shared.Rent(text.Length + candidate.Length);
        var paired = rented.AsSpan(0, text.Length);
        var pairedCandidate = rented.AsSpan(text.Length, candidate.Length);
        paired.Clear();
        pairedCandidate.Clear();
        var matches = 0;
        for (var j = 0; j < candidate.Length; j++)
        {
            for (var i = Math.Max(0, j - window); i <= j + window && i < text.Length; i++)
            {
                if (!paired[i] && text[i] == candidate[j])
                {
                    paired[i] = pairedCandidate[j] = true;
                    matches++;
                    break;
                }
            }
        }

        var different = 0;
        for (int i = 0, j = 0; j < candidate.Length; j++)
        {
            if (pairedCandidate[j])
            {
                i += paired[i..].IndexOf(true);
                different += text[i++] == candidate[j] ? 0 : 1;
            }
        }

        ArrayPool<bool>.Shared.Return(rented);
        return new JaroCounts(matches, different / 2);
    }
}
