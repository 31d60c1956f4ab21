using System.Globalization;
using Analytics.Generator.Ledgers.Plants;
using Analytics.Generator.Randomness;
using Analytics.Generator.World;

namespace Analytics.Generator.Ledgers;

/// <summary>
/// Equipment lists by platform: own instruments, lots of identical ones (on one line with a quantity, or on a line each), and now and then an instrument
/// that another platform declares too, in other words.
/// </summary>
internal sealed class EquipmentFactory(Province province)
{
    private static readonly int[] LotTypes =
        [.. Enumerable.Range(0, InstrumentType.All.Count).Where(i => InstrumentType.All[i].ToWan <= 22)];

    private readonly ulong _seed = province.Options.Seed;

    /// <summary>What was planted between two lists.</summary>
    public EquipmentPlants Plants { get; } = new(province);

    /// <summary>What the platform's list says, as its office writes it.</summary>
    public List<Instrument> Declared(Platform platform) => new EquipmentWriting(province, platform).Write(Lines(platform));

    /// <summary>What stands on the platform's list: for a city title most of the center's list, else its own instruments, those it borrowed and what was planted.</summary>
    public List<Instrument> Lines(Platform platform)
    {
        if (platform.Lineage != platform.Number)
        {
            var random = new RandomStream(_seed, StreamPurpose.Equipment, platform.Number);
            var shared = new List<Instrument>();
            foreach (var instrument in Own(province.Platforms[platform.Lineage]))
            {
                if (random.Chance(0.7)) shared.Add(instrument);
            }

            return shared;
        }

        var lines = Own(platform);
        lines.AddRange(Borrowed(platform));
        lines.AddRange(Plants.On(platform));
        return lines;
    }

    /// <summary>The platform's true instruments.</summary>
    public List<Instrument> Own(Platform platform)
    {
        var random = new RandomStream(_seed, StreamPurpose.Equipment, platform.Number);
        var instruments = new List<Instrument>();
        var lines = random.Between(8, 18);
        for (var line = 0; line < lines; line++)
        {
            var acquired = new DateOnly(province.Options.ReportYear - 10, 1, 1).AddDays(random.Below(11 * 365));
            if (line < 4) acquired = new DateOnly(Math.Min(acquired.Year, province.Options.ReportYear - 4), acquired.Month, Math.Min(acquired.Day, 28));
            var lot = random.Chance(0.12);
            var type = InstrumentType.All[lot ? random.Pick(LotTypes) : random.Below(InstrumentType.All.Count)];
            var value = Value(ref random, type);
            var count = lot ? random.Between(4, 10) : 1;
            var onOneLine = random.Chance(0.5);
            var rows = onOneLine ? 1 : count;
            var location = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + random.Below(5))}座{random.Between(1, 9)}{random.Between(1, 30):D2}室");
            var purchase = lot ? string.Create(CultureInfo.InvariantCulture, $"lot-{platform.Number + 1:D6}-{line + 1:D4}") : null;
            for (var row = 0; row < rows; row++)
            {
                var instrument = Make(ref random, platform, instruments.Count, type, onOneLine ? count : 1, value, acquired, location);
                instruments.Add(instrument with { Lot = purchase, LotSize = count });
            }
        }

        return instruments;
    }

    /// <summary>Instruments of other platforms that this one declares as well.</summary>
    public IEnumerable<Instrument> Borrowed(Platform platform)
    {
        var random = new RandomStream(_seed, StreamPurpose.SharedEquipment, platform.Number);
        if (!random.Chance(province.Settings.SharesEquipment) || platform.Lineage != platform.Number) yield break;
        var count = random.Between(1, 2);
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            if (Lender(ref random, platform) is not { } lender) continue;
            var single = Own(lender).Where(e => e.Lot is null && e.UnitValueYuan >= 200_000m).ToList();
            if (single.Count == 0) continue;
            var instrument = random.Pick(single);
            if (chosen.Add(instrument.EntityId)) yield return Reword(ref random, instrument, lender, platform);
        }
    }

    private Platform? Lender(ref RandomStream random, Platform platform)
    {
        for (var attempt = 0; attempt < 30; attempt++)
        {
            var lender = random.Pick(province.Platforms);
            if (lender.Number == platform.Number || lender.Lineage != lender.Number) continue;
            if (province.CityTitleOf.ContainsKey(lender.Number) || (attempt < 12 && lender.City != platform.City)) continue;
            return lender;
        }

        return null;
    }

    private Instrument Reword(ref RandomStream random, Instrument instrument, Platform lender, Platform borrower)
    {
        if (!random.Chance(province.Settings.EquipmentReworded)) return instrument with { LentBy = lender };
        var type = InstrumentType.All.First(t => t.Name == instrument.Name);
        return instrument with
        {
            LentBy = lender,
            Name = random.Chance(0.6) ? type.OtherName : type.Name,
            Model = random.Chance(0.7) ? type.OtherModel : type.Model,
            Manufacturer = random.Chance(0.5) ? type.OtherManufacturer : type.Manufacturer,
            AssetNumber = random.Chance(0.5) ? null : instrument.AssetNumber,
            SerialNumber = random.Chance(0.5) ? null : instrument.SerialNumber,
            Location = random.Chance(0.5) ? borrower.Kind.Name : instrument.Location,
        };
    }

    private static Instrument Make(
        ref RandomStream random, Platform platform, int ordinal, InstrumentType type, int quantity, decimal value, DateOnly acquired, string location)
    {
        var asset = string.Create(CultureInfo.InvariantCulture, $"{acquired.Year}{platform.OrdinalInHost:D2}{ordinal + 1:D4}");
        var (first, second) = ((char)('A' + random.Below(26)), (char)('A' + random.Below(26)));
        var serial = string.Create(CultureInfo.InvariantCulture, $"{first}{second}{random.Below(10_000_000):D7}");
        var entity = string.Create(CultureInfo.InvariantCulture, $"equipment-{platform.Number + 1:D6}-{ordinal + 1:D4}");
        return new Instrument(
            entity, asset, quantity > 1 || random.Chance(0.15) ? null : serial, type.Name, type.Model, type.Manufacturer, quantity, value, acquired, location,
            platform.Host);
    }

    private static decimal Value(ref RandomStream random, InstrumentType type) => random.Between(type.FromWan * 100, type.ToWan * 100) * 100m;
}
