using System.Collections.Frozen;
using System.Text;
using Analytics.Kernels.Chinese.Characters;

namespace Analytics.Kernels.Chinese.Names;

/// <summary>Surnames of more than one character, and the readings that a surname has as a surname; from surnames.txt.</summary>
public static class SurnameTable
{
    private const string Resource = "surnames.txt";

    private static readonly (FrozenDictionary<string, ReadingSet[]> Surnames, FrozenSet<string> OfLongNames) Table = Load();

    private static readonly FrozenSet<string> CompoundLetters = Table.Surnames
        .Where(pair => pair.Value.Length > 1 && !Table.OfLongNames.Contains(pair.Key))
        .Select(pair => string.Concat(pair.Value.Select(set => set[0].Letters)))
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly int Longest = Table.Surnames.Keys.Max(surname => surname.Length);

    /// <summary>The number of surnames of two and more characters.</summary>
    public static int CompoundCount => Table.Surnames.Values.Count(readings => readings.Length > 1);

    /// <summary>
    /// How many characters of a name are its surname: a compound surname where one starts the name and a given name remains, else one.
    /// Japanese surnames that begin like a Chinese one (高桥) count only in names of four and more characters.
    /// </summary>
    /// <param name="name">The folded code points of a name.</param>
    public static int LengthIn(ReadOnlySpan<int> name)
    {
        Span<char> characters = stackalloc char[Longest];
        var length = 0;
        while (length < Longest && length < name.Length && name[length] <= char.MaxValue)
        {
            characters[length] = (char)name[length];
            length++;
        }

        var lookup = Table.Surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var candidate = Math.Min(length, name.Length - 1); candidate > 1; candidate--)
        {
            var surname = characters[..candidate];
            if (lookup.ContainsKey(surname)
                && (name.Length >= 4 || !Table.OfLongNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(surname)))
            {
                return candidate;
            }
        }

        return Math.Min(1, name.Length);
    }

    /// <summary>The readings of a surname, one set a character: as a surname where the table has it, else the characters' own.</summary>
    /// <param name="surname">The folded code points of a surname.</param>
    public static ReadingSet[] Readings(ReadOnlySpan<int> surname)
    {
        Span<char> text = stackalloc char[Longest];
        var own = new ReadingSet[surname.Length];
        var known = surname.Length <= Longest;
        for (var i = 0; i < surname.Length; i++)
        {
            own[i] = CharacterTable.Readings(surname[i]);
            known = known && surname[i] <= char.MaxValue;
            if (known)
            {
                text[i] = (char)surname[i];
            }
        }

        var lookup = Table.Surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        return known && lookup.TryGetValue(text[..surname.Length], out var readings) ? readings : own;
    }

    /// <summary>Whether letters spell a compound Chinese surname (ouyang, sima), in lower case without tone.</summary>
    internal static bool IsCompound(string letters) => CompoundLetters.Contains(letters);

    private static (FrozenDictionary<string, ReadingSet[]>, FrozenSet<string>) Load()
    {
        using var stream = typeof(SurnameTable).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The embedded table {Resource} is missing from Analytics.Kernels.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var surnames = new Dictionary<string, ReadingSet[]>(StringComparer.Ordinal);
        var ofLongNames = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var parts = line.TrimStart('+').Split(' ');
            surnames.Add(parts[0], Parse(parts[1]));
            if (line[0] == '+')
            {
                ofLongNames.Add(parts[0]);
            }
        }

        return (surnames.ToFrozenDictionary(StringComparer.Ordinal), ofLongNames.ToFrozenSet(StringComparer.Ordinal));
    }

    private static ReadingSet[] Parse(string readings)
    {
        if (readings.Contains('\'', StringComparison.Ordinal))
        {
            return readings.Split('\'').Select(syllable => new ReadingSet(PinyinReading.Parse(syllable))).ToArray();
        }

        return [readings.Split('/').Aggregate(default(ReadingSet), (set, syllable) => set.With(PinyinReading.Parse(syllable)))];
    }
}
