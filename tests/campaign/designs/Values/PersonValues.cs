using System.Globalization;

namespace Analytics.Campaign.Designs.Values;

/// <summary>Values of fictitious people in Latin letters.</summary>
internal static class PersonValues
{
    private const int LastBirthYear = 2005;
    private static readonly string[] Hosts = ["mail.example", "mail.example", "mail.example", "post.example", "post.example", "web.example", "inbox.example"];
    private static readonly string[] Occupations = ["teacher", "clerk", "nurse", "driver", "farmer", "engineer", "cook", "miner"];
    private static readonly string[] StreetKinds = ["street", "street", "road", "road", "avenue", "place", "court", "crescent"];

    public static string Draw(ValueKind kind, Draws draws, KnownValues known) => kind switch
    {
        ValueKind.Given => Vocabulary.Given.Draw(draws),
        ValueKind.Surname => Vocabulary.Surnames.Draw(draws),
        ValueKind.FullName => $"{Vocabulary.Given.Draw(draws)} {Vocabulary.Surnames.Draw(draws)}",
        ValueKind.CommaName => Capitals($"{Vocabulary.Surnames.Draw(draws)}, {Vocabulary.Given.Draw(draws)}"),
        ValueKind.BirthDate => string.Create(CultureInfo.InvariantCulture, $"{BirthYear(draws):0000}-{draws.Between(1, 12):00}-{draws.Between(1, 28):00}"),
        ValueKind.AmericanDate => string.Create(CultureInfo.InvariantCulture, $"{draws.Between(1, 12):00}/{draws.Between(1, 28):00}/{BirthYear(draws):0000}"),
        ValueKind.BirthYear => BirthYear(draws).ToString(CultureInfo.InvariantCulture),
        ValueKind.Sex => draws.Pick(["M", "F"]),
        ValueKind.Town => Vocabulary.Towns.Draw(draws),
        ValueKind.Street => string.Create(CultureInfo.InvariantCulture, $"{draws.Between(1, 300)} {Vocabulary.Streets.Draw(draws)} {draws.Pick(StreetKinds)}"),
        ValueKind.Postcode => Postcode(draws, known[ValueKind.Town] ?? Vocabulary.Towns.Draw(draws)),
        ValueKind.Email => Email(draws, known),
        ValueKind.Telephone => "0" + draws.Digits(9),
        ValueKind.Occupation => draws.PickEarly(Occupations),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No value of a person."),
    };

    /// <summary>Every word with a capital letter first.</summary>
    public static string Capitals(string text) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text);

    /// <summary>Young people are more than old ones.</summary>
    private static int BirthYear(Draws draws) => LastBirthYear - Math.Min(draws.Below(80), draws.Between(0, 100));

    /// <summary>A town has three postcodes, which no other has.</summary>
    private static string Postcode(Draws draws, string town) =>
        (1000 + (Math.Max(0, Vocabulary.Towns.PlaceOf(town)) * 17) + draws.Early(3)).ToString(CultureInfo.InvariantCulture);

    private static string Email(Draws draws, KnownValues known)
    {
        var given = known[ValueKind.Given] ?? Vocabulary.Given.Draw(draws);
        var name = known[ValueKind.FullName] ?? known[ValueKind.CommaName] ?? $"{given} {known[ValueKind.Surname] ?? Vocabulary.Surnames.Draw(draws)}";
        var parts = name.ToLowerInvariant().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var local = draws.Chance(0.5) ? string.Join('.', parts) : parts[0][..1] + parts[^1];
        return string.Create(CultureInfo.InvariantCulture, $"{local}{draws.Between(1, 99)}@{draws.Pick(Hosts)}");
    }
}
