using System.Globalization;

namespace Analytics.Campaign.Designs.Values;

/// <summary>Values of fictitious firms, products, papers, songs, places and invoices.</summary>
internal static class ThingValues
{
    private static readonly string[] LegalForms = ["Ltd", "Inc", "GmbH", "Group", "Services", "& Sons"];
    private static readonly string[] Countries = ["GB", "DE", "FR"];
    private static readonly string[] Venues = ["SIGMOD", "VLDB", "ICDE", "TODS", "VLDB Journal", "KDD", "WWW", "EDBT"];
    private static readonly string[] PlaceTypes = ["school", "clinic", "library", "park", "shop", "station"];

    private static readonly string[] Brands =
    [
        "Acmero", "Borlan", "Cindex", "Deltor", "Elvanta", "Fortiq", "Glintex", "Hanwo", "Iridon", "Juvent", "Kenlor", "Luxia", "Makoru", "Norvex", "Orionis", "Pentral",
        "Quarto", "Ryobex", "Solvay", "Tessaro",
    ];

    public static string Draw(ValueKind kind, Draws draws, KnownValues known) => kind switch
    {
        ValueKind.Company => $"{Name(draws, 1, 3)} {draws.Pick(LegalForms)}",
        ValueKind.VatNumber => draws.Pick(Countries) + draws.Digits(9),
        ValueKind.Web => Web(draws, known[ValueKind.Company]),
        ValueKind.Title => Vocabulary.General.Draw(draws, draws.Between(3, 9)),
        ValueKind.Product => Product(draws, known),
        ValueKind.Brand => known[ValueKind.Product]?.Split(' ')[0] ?? draws.Pick(Brands),
        ValueKind.Price => draws.Skewed(4, 3, 0.4, 4.4).ToString("0.00", CultureInfo.InvariantCulture),
        ValueKind.Authors => string.Join(", ", Enumerable.Range(0, draws.Between(1, 4)).Select(_ => Author(draws))),
        ValueKind.Venue => draws.Pick(Venues),
        ValueKind.Year => draws.Between(1985, 2023).ToString(CultureInfo.InvariantCulture),
        ValueKind.Artist => (draws.Chance(0.5) ? "The " : "") + Name(draws, 1, 2),
        ValueKind.Length => ((int)Math.Max(40, 220 + (60 * draws.Normal()))).ToString(CultureInfo.InvariantCulture),
        ValueKind.Latitude => draws.Uniform(40, 43).ToString("0.00000", CultureInfo.InvariantCulture),
        ValueKind.Longitude => draws.Uniform(118, 124).ToString("0.00000", CultureInfo.InvariantCulture),
        ValueKind.PlaceType => draws.PickEarly(PlaceTypes),
        ValueKind.Serial => string.Concat(Enumerable.Range(0, 10).Select(_ => draws.Of("0123456789ABCDEF"))),
        ValueKind.Amount => ((int)draws.Skewed(200, 4, 0.5, 6.5)).ToString(CultureInfo.InvariantCulture),
        ValueKind.EventDate => new DateOnly(2019, 1, 1).AddDays(draws.Below(1_800)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No value of a thing."),
    };

    private static string Name(Draws draws, int least, int most) => PersonValues.Capitals(Vocabulary.General.Draw(draws, draws.Between(least, most)));

    private static string Author(Draws draws) =>
        $"{char.ToUpperInvariant(Vocabulary.Given.Draw(draws)[0])}. {PersonValues.Capitals(Vocabulary.Surnames.Draw(draws))}";

    private static string Web(Draws draws, string? company)
    {
        var word = company?.Split(' ')[0].ToLowerInvariant() ?? Vocabulary.General.Draw(draws);
        return string.Create(CultureInfo.InvariantCulture, $"www.{word}{draws.Between(1, 99)}.example");
    }

    private static string Product(Draws draws, KnownValues known)
    {
        var words = Vocabulary.General.Draw(draws, draws.Between(2, 5));
        return string.Create(
            CultureInfo.InvariantCulture, $"{known[ValueKind.Brand] ?? draws.Pick(Brands)} {words} {draws.Of("ABCDKXT")}{draws.Of("XLST-")}{draws.Between(100, 9999)}");
    }
}
