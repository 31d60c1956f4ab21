using Analytics.Generator.Randomness;

namespace Analytics.Generator.Names;

/// <summary>Writes names the way rosters do: traditional characters, homophones, near glyphs, Latin letters, spaces inside.</summary>
internal static class NameWriter
{
    private static readonly NameTables Tables = NameTables.Instance;

    /// <summary>Whether the variant can be written for the name: 丁一 has no traditional form of its own.</summary>
    public static bool CanWrite(PersonName name, NameVariant variant) => variant switch
    {
        NameVariant.None => true,
        _ when name.Style == NameStyle.Foreign => false,
        NameVariant.Traditional => name.Text.Any(Tables.Traditional.ContainsKey),
        NameVariant.Homophone => name.Style == NameStyle.Han && name.Text.Any(Tables.Homophones.ContainsKey),
        NameVariant.NearGlyph => name.Style == NameStyle.Han && name.Text.Any(Tables.NearGlyphs.ContainsKey),
        NameVariant.Latin or NameVariant.Spaced => true,
        _ => throw new ArgumentOutOfRangeException(nameof(variant), variant, "Not a variant of names."),
    };

    /// <summary>The name in the variant, or as it is where the variant cannot be written.</summary>
    public static string Write(PersonName name, NameVariant variant, ref RandomStream random)
    {
        if (!CanWrite(name, variant)) return name.Text;
        return variant switch
        {
            NameVariant.Traditional => string.Create(name.Text.Length, name.Text, (span, text) =>
            {
                for (var i = 0; i < span.Length; i++) span[i] = Tables.Traditional.GetValueOrDefault(text[i], text[i]);
            }),
            NameVariant.Homophone => ReplaceOne(name.Text, Tables.Homophones, ref random),
            NameVariant.NearGlyph => ReplaceOne(name.Text, Tables.NearGlyphs, ref random),
            NameVariant.Latin => Latin(name, ref random),
            NameVariant.Spaced => Spaced(name, ref random),
            _ => name.Text,
        };
    }

    private static string ReplaceOne(string text, IReadOnlyDictionary<char, string> mates, ref RandomStream random)
    {
        var places = Enumerable.Range(0, text.Length).Where(i => mates.ContainsKey(text[i])).ToArray();
        var place = random.Pick(places);
        var candidates = mates[text[place]];
        return string.Concat(text.AsSpan(0, place), [candidates[random.Below(candidates.Length)]], text.AsSpan(place + 1));
    }

    private static string Latin(PersonName name, ref RandomStream random)
    {
        if (name.Style == NameStyle.Undivided) return name.GivenLatin;
        if (name.Style == NameStyle.Dotted) return name.GivenLatin + " " + name.SurnameLatin;
        return random.Below(4) switch
        {
            0 => name.SurnameLatin.ToUpperInvariant() + " " + name.GivenLatin,
            1 => name.GivenLatin + " " + name.SurnameLatin,
            2 => name.SurnameLatin + " " + name.GivenLatin,
            _ => name.SurnameLatin.ToUpperInvariant() + ", " + name.GivenLatin,
        };
    }

    private static string Spaced(PersonName name, ref RandomStream random)
    {
        if (name.Style == NameStyle.Dotted) return name.Text.Replace('·', random.Chance(0.5) ? '•' : '．');
        var gap = random.Chance(0.3) ? "\u3000" : random.Chance(0.5) ? " " : "  ";
        return string.Join(gap, name.Text.ToCharArray());
    }
}
