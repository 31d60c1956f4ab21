using System.Globalization;
using System.Text;

namespace Analytics.Benchmarks.EndToEnd.Linkage.Accuracy;

/// <summary>
/// A set that has nothing to do with the generated provinces: made-up people with English-like names, each written down one to four times by
/// hands that slip, leave fields empty, exchange names and use old addresses.
/// </summary>
internal static class CorruptedPeople
{
    private const string Header = "record,person,first_name,last_name,born,street,town,postcode,phone,mail";
    private const int Mail = 7;
    private static readonly string[] Openings = ["bar", "cal", "dor", "el", "fen", "gar", "har", "is", "jor", "kel", "lan", "mar", "nor", "os", "pem", "quin", "ros", "stan", "thor", "wil"];
    private static readonly string[] Middles = ["a", "e", "i", "o", "ber", "den", "ling", "mer", "ri", "sti", "tha", "ver"];
    private static readonly string[] FirstEnds = ["a", "ah", "en", "ie", "is", "on", "ra", "y"];
    private static readonly string[] LastEnds = ["by", "combe", "field", "ham", "ley", "man", "son", "stead", "ton", "well", "wick", "worth"];
    private static readonly string[] Ways = ["street", "road", "lane", "avenue", "close"];

    /// <summary>Writes the set.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="people">How many people.</param>
    /// <param name="seed">The seed of everything.</param>
    public static LinkageSet Write(string path, int people, int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, people).SelectMany(person => Copies(random, Person(random)).Select(row => (Person: person, Row: row))).ToArray();
        random.Shuffle(rows);
        File.WriteAllLines(path, rows.Select((row, i) => string.Create(CultureInfo.InvariantCulture, $"r{i},p{row.Person},{string.Join(',', row.Row)}")).Prepend(Header));
        return new LinkageSet($"corrupted people, seed {seed}", path, "person") { IdColumn = "record" };
    }

    private static string[] Person(Random random)
    {
        var (first, last) = (Name(random, FirstEnds), Name(random, LastEnds));
        var born = new DateTime(1930, 1, 1).AddDays(random.Next(27_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string[] person = [first, last, born, "", "", "", Digits(random, "07", 9), $"{first}.{last}{random.Next(100)}@example.org"];
        Move(random, person);
        return person;
    }

    private static IEnumerable<string[]> Copies(Random random, string[] person)
    {
        yield return person;
        for (var copies = random.Next(4); copies > 0; copies--)
        {
            yield return Copy(random, person);
        }
    }

    private static string[] Copy(Random random, string[] person)
    {
        var copy = (string[])person.Clone();
        if (random.NextDouble() < 0.1)
        {
            Move(random, copy);
        }

        if (random.NextDouble() < 0.03)
        {
            (copy[0], copy[1]) = (copy[1], copy[0]);
        }

        if (random.NextDouble() < 0.05)
        {
            copy[0] = copy[0][..1];
        }

        for (var field = 0; field < copy.Length; field++)
        {
            var chance = random.NextDouble();
            copy[field] = chance < (field >= Mail - 1 ? 0.3 : 0.08) ? "" : chance > 0.88 ? Slip(random, copy[field]) : copy[field];
        }

        return copy;
    }

    private static void Move(Random random, string[] person)
    {
        person[3] = $"{random.Next(1, 200)} {Name(random, LastEnds)} {Ways[random.Next(Ways.Length)]}";
        var town = (int)(300 * Math.Pow(random.NextDouble(), 2));
        person[4] = Name(new Random(town), LastEnds);
        person[5] = $"{person[4][..2]}{town % 90} {random.Next(10)}{(char)('a' + random.Next(26))}{(char)('a' + random.Next(26))}";
    }

    /// <summary>A character left out, doubled, replaced by another, or exchanged with its neighbour.</summary>
    private static string Slip(Random random, string text)
    {
        if (text.Length < 3)
        {
            return text;
        }

        var place = random.Next(text.Length - 1);
        var slipped = new StringBuilder(text);
        switch (random.Next(4))
        {
            case 0:
                slipped.Remove(place, 1);
                break;
            case 1:
                slipped.Insert(place, text[place]);
                break;
            case 2:
                slipped[place] = char.IsAsciiDigit(text[place]) ? (char)('0' + random.Next(10)) : (char)('a' + random.Next(26));
                break;
            default:
                (slipped[place], slipped[place + 1]) = (slipped[place + 1], slipped[place]);
                break;
        }

        return slipped.ToString();
    }

    // The square makes some parts common and others rare, as names are.
    private static string Name(Random random, string[] ends) =>
        Pick(random, Openings) + (random.NextDouble() < 0.7 ? Pick(random, Middles) : "") + Pick(random, ends);

    private static string Pick(Random random, string[] parts) => parts[(int)(parts.Length * Math.Pow(random.NextDouble(), 2))];

    private static string Digits(Random random, string start, int count) =>
        start + string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));
}
