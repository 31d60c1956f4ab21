namespace Analytics.Registry.Intake.Rows;

/// <summary>
/// Remembers what short texts were found to mean: offices write few distinct dates, categories, titles and amounts. It takes no more texts
/// than it is told to, so that a column of distinct values costs no memory.
/// </summary>
/// <typeparam name="T">What a text means.</typeparam>
/// <param name="most">How many texts are remembered.</param>
internal sealed class TextMemory<T>(int most)
{
    private const int LongestText = 48;

    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _meanings =
        new Dictionary<string, T>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the text was seen before, and what it means.</summary>
    public bool TryRecall(ReadOnlySpan<char> text, out T meaning)
    {
        if (text.Length <= LongestText)
        {
            return _meanings.TryGetValue(text, out meaning!);
        }

        meaning = default!;
        return false;
    }

    /// <summary>Keeps what a text means, if there is room.</summary>
    public void Keep(ReadOnlySpan<char> text, T meaning)
    {
        if (text.Length <= LongestText && _meanings.Dictionary.Count < most)
        {
            _meanings[text] = meaning;
        }
    }
}
