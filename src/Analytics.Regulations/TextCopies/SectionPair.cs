using Analytics.Kernels.Similarity;

namespace Analytics.Regulations.TextCopies;

/// <summary>Two sections of different reports and the passages that they share.</summary>
/// <param name="Left">The section of the smaller row id.</param>
/// <param name="Right">The other.</param>
/// <param name="Passages">What they share, in folded characters, longest first.</param>
/// <param name="Shared">Characters that count and are shared, as far as the kept shingles cover them.</param>
/// <param name="Whole">Characters of the smaller of the two that count, likewise.</param>
internal sealed record SectionPair(TextSection Left, TextSection Right, IReadOnlyList<Passage> Passages, int Shared, int Whole)
{
    // Shorter runs are turns of speech.
    private const int ShortestPassage = TextSection.Shingle;

    /// <summary>The share of the smaller one's own words that stand in the other, 0 to 1.</summary>
    public double Containment => Whole == 0 ? 0 : Math.Min(1, (double)Shared / Whole);

    /// <summary>Compares two sections to the letter.</summary>
    public static SectionPair Compare(TextSection left, TextSection right, CommonWords common)
    {
        var passages = CommonPassages.Find(left.Folded.Characters, right.Folded.Characters, ShortestPassage);
        var own = common.Own(left);
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
                shared += Covered(own, first, at);
            }
        }

        var theirs = common.Own(right);
        var whole = Math.Min(Covered(own, 0, own.Count), Covered(theirs, 0, theirs.Count));
        return new SectionPair(
            left, right, [.. kept.OrderByDescending(passage => passage.Length).ThenBy(passage => passage.Left)], shared, whole);
    }

    /// <summary>The characters that stand in some of the shingles, these in the order of their places.</summary>
    private static int Covered(IReadOnlyList<(int Place, ulong Hash)> shingles, int from, int to)
    {
        var (covered, end) = (0, 0);
        for (var i = from; i < to; i++)
        {
            covered += shingles[i].Place + TextSection.Shingle - Math.Max(end, shingles[i].Place);
            end = shingles[i].Place + TextSection.Shingle;
        }

        return covered;
    }
}
