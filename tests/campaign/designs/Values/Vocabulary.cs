using System.Text;
using Analytics.Generator.Randomness;

namespace Analytics.Campaign.Designs.Values;

/// <summary>Words of one sort, of which some are frequent and most are rare: the n-th has a weight of 1/(n + shift) (Zipf and Mandelbrot).</summary>
internal sealed class Vocabulary
{
    private readonly WeightedIndex _index;
    private readonly Dictionary<string, int> _places;

    private Vocabulary(string file, int shift)
    {
        Words = [.. Read(file)];
        _index = new WeightedIndex([.. Enumerable.Range(0, Words.Count).Select(place => 10_000_000 / (place + shift))]);
        _places = Words.Select((word, place) => (word, place)).ToDictionary(entry => entry.word, entry => entry.place, StringComparer.Ordinal);
    }

    public static Vocabulary Given { get; } = new("given.txt", shift: 12);

    public static Vocabulary Surnames { get; } = new("surnames.txt", shift: 12);

    public static Vocabulary Towns { get; } = new("towns.txt", shift: 3);

    public static Vocabulary Streets { get; } = new("streets.txt", shift: 8);

    public static Vocabulary General { get; } = new("words.txt", shift: 25);

    /// <summary>The words, the most frequent first.</summary>
    public IReadOnlyList<string> Words { get; }

    public string Draw(Draws draws) => Words[_index.Draw(ref draws.Stream)];

    /// <summary>So many words with spaces between them.</summary>
    public string Draw(Draws draws, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Draw(draws)));

    /// <summary>A word's place among the most frequent, from 0; −1 for what is no word of the vocabulary.</summary>
    public int PlaceOf(string word) => _places.GetValueOrDefault(word, -1);

    /// <summary>The listed words, then every first half with every second one, so that neighbours share neither.</summary>
    private static IEnumerable<string> Read(string file)
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream("words/" + file)
            ?? throw new InvalidOperationException($"The assembly lacks its embedded list words/{file}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string[][] lines = [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' '))];
        var (listed, firsts, seconds) = (lines[0], lines[1], lines[2]);
        var made = Enumerable.Range(0, firsts.Length * seconds.Length).Select(i =>
        {
            var first = i % firsts.Length;
            return firsts[first] + seconds[((i / firsts.Length) + (first * 7)) % seconds.Length];
        });
        return listed.Concat(made).Distinct(StringComparer.Ordinal);
    }
}
