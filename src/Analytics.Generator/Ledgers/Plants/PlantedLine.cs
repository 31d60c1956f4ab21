using System.Globalization;
using Analytics.Generator.Randomness;
using Analytics.Generator.World;

namespace Analytics.Generator.Ledgers.Plants;

/// <summary>Makes single lines of plants. Their ordinals lie far above those of a platform's other instruments.</summary>
internal static class PlantedLine
{
    private const int FirstOrdinal = 9001;

    private static readonly InstrumentType[] Small = [.. InstrumentType.All.Where(type => type.ToWan <= 22)];
    private static readonly InstrumentType[] Large = [.. InstrumentType.All.Where(type => type.FromWan >= 22)];

    public static InstrumentType SmallType(ref RandomStream random) => random.Pick(Small);

    public static InstrumentType LargeType(ref RandomStream random) => random.Pick(Large);

    /// <summary>A price of the type in yuan, a multiple of 100.</summary>
    public static decimal Value(ref RandomStream random, InstrumentType type) => random.Between(type.FromWan * 100, type.ToWan * 100) * 100m;

    /// <summary>A day of purchase that the lists of all report years know.</summary>
    public static DateOnly Acquired(ref RandomStream random, int reportYear) => new DateOnly(reportYear - 10, 1, 1).AddDays(random.Below((6 * 365) - 2));

    /// <summary>An instrument of a platform, under the number that its place among the planted lines gives.</summary>
    public static Instrument Make(ref RandomStream random, Platform home, int place, InstrumentType type, int quantity, decimal value, DateOnly acquired)
    {
        var ordinal = FirstOrdinal + place;
        var (first, second) = ((char)('A' + random.Below(26)), (char)('A' + random.Below(26)));
        var serial = string.Create(CultureInfo.InvariantCulture, $"{first}{second}{random.Below(10_000_000):D7}");
        return new Instrument(
            string.Create(CultureInfo.InvariantCulture, $"equipment-{home.Number + 1:D6}-{ordinal:D4}"),
            string.Create(CultureInfo.InvariantCulture, $"{acquired.Year}{home.OrdinalInHost:D2}{ordinal:D4}"),
            quantity > 1 || random.Chance(0.15) ? null : serial, type.Name, type.Model, type.Manufacturer, quantity, value, acquired,
            string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + random.Below(5))}座{random.Between(1, 9)}{random.Between(1, 30):D2}室"), home.Host);
    }

    /// <summary>The line as another platform words it: the numbers stay as they are.</summary>
    public static Instrument Reword(ref RandomStream random, Instrument line, InstrumentType type, Platform home, Platform other, double chance)
    {
        if (!random.Chance(chance)) return line with { LentBy = home };
        return line with
        {
            LentBy = home,
            Name = random.Chance(0.6) ? type.OtherName : line.Name,
            Model = random.Chance(0.7) ? type.OtherModel : line.Model,
            Manufacturer = random.Chance(0.5) ? type.OtherManufacturer : line.Manufacturer,
            Location = random.Chance(0.5) ? other.Kind.Name : line.Location,
        };
    }
}
