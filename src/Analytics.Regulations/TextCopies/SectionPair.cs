using Analytics.Kernels.Similarity;

namespace Analytics.Regulations.TextCopies;

/// <summary>Two sections of different reports and the passages that they share.</summary>
/// <param name="Left">The section of the smaller row id.</param>
/// <param name="Right">The other.</param>
/// <param name="Passages">What they share, in folded characters, longest first.</param>
/// <param name="Shared">Characters, about, that count and are shared.</param>
/// <param name="Whole">Characters, about, of the smaller of the two that count.</param>
internal sealed record SectionPair(TextSection Left, TextSection Right, IReadOnlyList<Passage> Passages, int Shared, int Whole)
{
    // Shorter runs are turns of speech.
    private const int ShortestPassage = 16;
    private const int CharactersAKeptShingle = 4;

    /// <summary>The share of the smaller one's own words that stand in the other, 0 to 1.</summary>
    public double Containment => Whole == 0 ? 0 : Math.Min(1, (double)Shared / Whole);

    /// <summary>Compares two sections to the letter.</summary>
    public static SectionPair Compare(TextSection left, TextSection right, CommonWords common)
    {
        var passages = CommonPassages.Find(left.Folded.Characters, right.Folded.Characters, ShortestPassage);
        var own = common.Own(left).ToList();
        var kept = new List<Passage>();
        var shared = 0;
        var at = 0;
        foreach (var passage in passages)
        {
            while (at < own.Count && own[at].Place < passage.Left)
            {
                at++;
            }

            var first = at;
            while (at < own.Count && own[at].Place + TextSection.Shingle <= passage.Left + passage.Length)
            {
                at++;
            }

            if (at > first)
            {
                kept.Add(passage);
                shared += at - first;
            }
        }

        var whole = Math.Min(own.Count, common.Own(right).Count());
        return new SectionPair(
            left, right, [.. kept.OrderByDescending(passage => passage.Length).ThenBy(passage => passage.Left)], shared * CharactersAKeptShingle, whole * CharactersAKeptShingle);
    }
}
