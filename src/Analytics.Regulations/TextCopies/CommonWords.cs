using Analytics.Kernels.Sketches;
using Analytics.Regulations.Clauses;
using Analytics.Regulations.Rules;

namespace Analytics.Regulations.TextCopies;

/// <summary>
/// Which shingles say nothing of copying: those that more than one center in a hundred uses, and more than three (headings, forms, a city's
/// template), and those made of the regulations' own words. What only a few centers share counts: a run of turns of speech that everybody
/// uses, put together in the same order, is one's own all the same.
/// </summary>
internal sealed class CommonWords
{
    // Counts lie in a table by the upper bits of the hash: two shingles in one place are held for commoner than they are, never for rarer.
    private const int TableBits = 24;
    private const int LeastLimit = 3;
    private const int MostLimit = byte.MaxValue - 1;
    private const int CentersALimit = 100;

    // Who quotes a regulation picks sentences: what is quoted is known by short runs, the seams between them too.
    private const int LawShingle = 8;

    private readonly byte[] _centers = new byte[1 << TableBits];
    private readonly int _limit;
    private readonly HashSet<ulong> _law = [.. Laws()];
    private readonly Dictionary<long, IReadOnlyList<(int Place, ulong Hash)>> _own = [];

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
    }

    /// <summary>The shingles that count, of those kept.</summary>
    public IReadOnlyList<(int Place, ulong Hash)> Own(TextSection section)
    {
        if (!_own.TryGetValue(section.RowId, out var own))
        {
            var quoted = Quoted(section.Folded.Characters);
            _own[section.RowId] = own = [.. section.Shingles.Where(shingle =>
                _centers[Slot(shingle.Hash)] <= _limit && quoted[shingle.Place + TextSection.Shingle] - quoted[shingle.Place] < TextSection.Shingle)];
        }

        return own;
    }

    /// <summary>How many of the characters before each place are a regulation's.</summary>
    private int[] Quoted(string characters)
    {
        var quoted = new int[characters.Length + 1];
        var hashes = Hashes(characters);
        for (int i = 0, last = 0; i < characters.Length; i++)
        {
            last = i < hashes.Length && _law.Contains(hashes[i]) ? i + LawShingle : last;
            quoted[i + 1] = quoted[i] + (i < last ? 1 : 0);
        }

        return quoted;
    }

    private static int Slot(ulong hash) => (int)(hash >> (64 - TableBits));

    private static IEnumerable<ulong> Laws()
    {
        var files = PackFiles.Shipped();
        return files.Regulations.SelectMany(folder => Hashes(FoldedText.Of(files.Text(folder + "/text.txt")).Characters));
    }

    private static ulong[] Hashes(string characters)
    {
        var hashes = new ulong[Shingles.Count(characters.Length, LawShingle)];
        Shingles.Hash(characters, LawShingle, hashes);
        return hashes;
    }
}
