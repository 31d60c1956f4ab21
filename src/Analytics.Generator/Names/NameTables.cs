using System.Globalization;
using System.Text;

namespace Analytics.Generator.Names;

/// <summary>The embedded lists of surnames, given-name characters, variants and names of other nationalities, read once.</summary>
internal sealed class NameTables
{
    private NameTables()
    {
        Surnames = [.. Fields("surnames.txt").Select(f => new Surname(f[0], f[1], Whole(f[2])))];
        Characters = [.. Fields("given.txt").Select(f => new GivenCharacter(f[0][0], f[1], Whole(f[2]), Whole(f[3]), Whole(f[4]), Whole(f[5])))];
        Traditional = Fields("traditional.txt").ToDictionary(f => f[0][0], f => f[0][1]);
        Homophones = Mates("homophones.txt");
        NearGlyphs = Mates("near_glyphs.txt");
        Foreign = Fields("minority.txt").ToDictionary(f => (f[0], f[1][0]), f => f.Skip(2).Select(SpelledName.Parse).ToArray());
        foreach (var character in Characters) Pinyin[character.Character] = character.Pinyin;
    }

    public static NameTables Instance { get; } = new();

    public IReadOnlyList<Surname> Surnames { get; }

    public IReadOnlyList<GivenCharacter> Characters { get; }

    public IReadOnlyDictionary<char, char> Traditional { get; }

    /// <summary>A character and the others that sound the same.</summary>
    public IReadOnlyDictionary<char, string> Homophones { get; }

    /// <summary>A character and the others that look like it.</summary>
    public IReadOnlyDictionary<char, string> NearGlyphs { get; }

    /// <summary>Names of other nationalities by style and sex ('m', 'f', '-').</summary>
    public IReadOnlyDictionary<(string Style, char Sex), SpelledName[]> Foreign { get; }

    public Dictionary<char, string> Pinyin { get; } = [];

    private static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static Dictionary<char, string> Mates(string file)
    {
        var mates = new Dictionary<char, string>();
        foreach (var group in Fields(file).Select(f => f[0]).Where(g => g.Length > 1))
        {
            foreach (var character in group)
            {
                var others = group.Replace(character.ToString(), "", StringComparison.Ordinal);
                mates[character] = mates.TryGetValue(character, out var known) ? known + others : others;
            }
        }

        return mates;
    }

    private static IEnumerable<string[]> Fields(string file)
    {
        using var stream = typeof(NameTables).Assembly.GetManifestResourceStream("names/" + file)
            ?? throw new InvalidOperationException($"The assembly lacks its embedded list names/{file}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
    }
}

/// <summary>A surname, how it is read, and how many of 100 000 people bear it.</summary>
internal sealed record Surname(string Text, string Pinyin, int Weight);

/// <summary>A character of given names with its weights for men, women, people born before 1975 and since.</summary>
internal sealed record GivenCharacter(char Character, string Pinyin, int Men, int Women, int Older, int Younger);

/// <summary>A name or half a name with the way it is spelled in Latin letters.</summary>
internal sealed record SpelledName(string Text, string Pinyin)
{
    /// <summary>Reads 买买提[maimaiti]; with empty brackets the text is Latin already.</summary>
    public static SpelledName Parse(string text)
    {
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        var name = text[..bracket];
        var pinyin = text[(bracket + 1)..^1];
        return new SpelledName(name, pinyin.Length == 0 ? name : pinyin);
    }
}
