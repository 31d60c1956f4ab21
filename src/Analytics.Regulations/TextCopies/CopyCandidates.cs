using Analytics.Kernels.Sketches;

namespace Analytics.Regulations.TextCopies;

/// <summary>
/// The pairs of sections worth reading side by side: sections are cut into blocks, and two sections are a pair when the MinHash signatures
/// of a block of each agree in a band. Blocks let a copied page be found in a long report.
/// </summary>
internal static class CopyCandidates
{
    private const int Functions = 48;
    private const int RowsABand = 2;
    private const int CharactersABlock = 400;
    private const int LeastShingles = 12;

    /// <summary>Pairs of indices, left &lt; right, ascending, each once.</summary>
    public static IReadOnlyList<(int Left, int Right)> Of(IReadOnlyList<TextSection> sections, CommonWords common, CancellationToken cancellation)
    {
        var hash = new MinHash(Functions);
        var index = new BandedIndex(RowsABand);
        var owners = new List<int>();
        var signature = new uint[Functions];
        for (var i = 0; i < sections.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var block in common.Own(sections[i]).GroupBy(shingle => shingle.Place / CharactersABlock))
            {
                ulong[] elements = [.. block.Select(shingle => shingle.Hash)];
                if (elements.Length >= LeastShingles)
                {
                    hash.Sign(elements, signature);
                    index.Add(owners.Count, signature);
                    owners.Add(i);
                }
            }
        }

        return [.. index.Pairs().Select(pair => (owners[pair.Left], owners[pair.Right])).Where(pair => pair.Item1 != pair.Item2).Distinct().Order()];
    }
}
