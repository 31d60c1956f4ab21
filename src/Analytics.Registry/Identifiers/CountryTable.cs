using System.Collections.Frozen;

namespace Analytics.Registry.Identifiers;

/// <summary>The countries of ISO 3166-1 (GB/T 2659): numeric code, letters, Chinese name.</summary>
public static class CountryTable
{
    private static readonly string[] NumericToLetters = new string[1000];
    private static readonly FrozenDictionary<string, string> LettersToName;

    static CountryTable()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in CodeTable.Lines("countries.txt"))
        {
            string[] parts = line.Split(' ', 4);
            NumericToLetters[int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture)] = parts[1];
            names[parts[1]] = parts[3];
        }
        LettersToName = names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The three letters of a numeric code (398 → KAZ); null when it is not assigned.</summary>
    public static string? LettersOf(int numericCode) => numericCode is >= 0 and < 1000 ? NumericToLetters[numericCode] : null;

    /// <summary>Whether three upper-case letters are an assigned code.</summary>
    public static bool IsAssigned(ReadOnlySpan<char> letters) =>
        LettersToName.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(letters);

    /// <summary>The Chinese name of a three-letter code; null when it is not assigned.</summary>
    public static string? NameOf(string letters) => LettersToName.GetValueOrDefault(letters);
}
