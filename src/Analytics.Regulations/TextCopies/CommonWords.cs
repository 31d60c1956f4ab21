using Analytics.Regulations.Clauses;
using Analytics.Regulations.Rules;

namespace Analytics.Regulations.TextCopies;

/// <summary>
/// Which shingles say nothing of copying: those that more than one center in a hundred uses, three at the least (headings, forms, a city's template) and those of the regulations' own
/// words. What only a few centers share counts.
/// </summary>
internal sealed class CommonWords
{
    // Counts lie in a table by the upper bits of the hash: two shingles in one place are held for commoner than they are, never for rarer.
    private const int TableBits = 24;
    private const int LeastLimit = 2;
    private const int MostLimit = byte.MaxValue - 1;
    private const int CentersALimit = 100;

    private readonly byte[] _centers = new byte[1 << TableBits];
    private readonly int _limit;

    /// <summary>Counts in how many centers each kept shingle occurs.</summary>
    /// <param name="sections">All sections.</param>
    public CommonWords(IReadOnlyList<TextSection> sections)
    {
        var lineages = sections.GroupBy(section => section.Lineage, StringComparer.Ordinal).ToList();
        _limit = Math.Clamp(lineages.Count / CentersALimit, LeastLimit, MostLimit);
        var own = new HashSet<int>();
        foreach (var lineage in lineages)
        {
            own.Clear();
            foreach (var (_, hash) in lineage.SelectMany(section => section.Shingles))
            {
                if (own.Add(Slot(hash)) && _centers[Slot(hash)] < byte.MaxValue)
                {
                    _centers[Slot(hash)]++;
                }
            }
        }

        foreach (var (_, hash) in Laws())
        {
            _centers[Slot(hash)] = byte.MaxValue;
        }
    }

    /// <summary>Whether a shingle is so common that sharing it tells nothing.</summary>
    public bool Contains(ulong hash) => _centers[Slot(hash)] > _limit;

    /// <summary>The shingles that count, of those kept.</summary>
    public IEnumerable<(int Place, ulong Hash)> Own(TextSection section) => section.Shingles.Where(shingle => !Contains(shingle.Hash));

    private static int Slot(ulong hash) => (int)(hash >> (64 - TableBits));

    private static IEnumerable<(int Place, ulong Hash)> Laws()
    {
        var files = PackFiles.Shipped();
        return files.Regulations.SelectMany(folder => TextSection.Sample(FoldedText.Of(files.Text(folder + "/text.txt")).Characters));
    }
}
