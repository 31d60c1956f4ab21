using System.Globalization;
using Analytics.Generator.Randomness;
using Analytics.Generator.World;

namespace Analytics.Generator.Ledgers.Plants;

/// <summary>Single instruments on the lists of two platforms: values split, sets beside parts, instruments handed over, look-alikes.</summary>
internal sealed class SinglePlants(DifficultySettings settings, int reportYear)
{
    private const string Duplicate = "equipment_duplicate";
    private static readonly string[] Parts = ["主机", "控制系统", "数据工作站", "真空系统", "进样系统", "冷却系统"];

    /// <summary>One instrument under one number, each platform with a part of its value.</summary>
    public PlantedEquipment ValueSplit(ref RandomStream random, Platform home, Platform other)
    {
        var whole = Large(ref random, home, out var type);
        var first = Math.Round(whole.UnitValueYuan * random.Between(55, 75) / 10_000m, MidpointRounding.ToEven) * 100m;
        var share = PlantedLine.Reword(ref random, whole, type, home, other, settings.EquipmentReworded) with { UnitValueYuan = whole.UnitValueYuan - first };
        return new PlantedEquipment(home, other, Duplicate, whole.EntityId, "value_split", [whole with { UnitValueYuan = first }], [share]);
    }

    /// <summary>An instrument as a set on one list, as its parts on the other; the values of the parts add up to that of the set.</summary>
    public PlantedEquipment SetAndParts(ref RandomStream random, Platform home, Platform other)
    {
        var set = Large(ref random, home, out _);
        var count = random.Between(2, 4);
        var numbered = random.Chance(0.5);
        var rest = set.UnitValueYuan;
        var parts = new List<Instrument>();
        for (var i = 0; i < count; i++)
        {
            var value = i == count - 1 ? rest : Math.Round(rest * random.Between(40, 75) / 10_000m, MidpointRounding.ToEven) * 100m;
            rest -= value;
            parts.Add(set with
            {
                LentBy = home,
                Name = set.Name + Parts[i == 0 ? 0 : i + random.Below(3)],
                Model = i == 0 ? set.Model : "",
                AssetNumber = numbered ? string.Create(CultureInfo.InvariantCulture, $"{set.AssetNumber}-{i + 1}") : null,
                SerialNumber = null,
                UnitValueYuan = value,
            });
        }

        return new PlantedEquipment(home, other, Duplicate, set.EntityId, "set_and_parts", [set], parts);
    }

    /// <summary>An instrument that one platform gave away and the other took over, with its day of purchase or that of the handing over.</summary>
    public PlantedEquipment Transfer(ref RandomStream random, Platform home, Platform other)
    {
        var instrument = Large(ref random, home, out var type);
        var handedOver = new DateOnly(reportYear - random.Below(2), random.Between(2, 11), random.Between(1, 28));
        var taken = PlantedLine.Reword(ref random, instrument, type, home, other, settings.EquipmentReworded) with
        {
            FirstYear = handedOver.Year,
            Acquired = random.Chance(0.5) ? instrument.Acquired : handedOver.AddDays(random.Below(20)),
            Owner = random.Chance(0.7) ? other.Host : home.Host,
        };
        return new PlantedEquipment(home, other, null, instrument.EntityId, "handed_over", [instrument with { Disposed = handedOver }], [taken]);
    }

    /// <summary>Two instruments of one model, bought in one month at the list price, each with its own numbers.</summary>
    public PlantedEquipment LookAlikes(ref RandomStream random, Platform home, Platform other, int place)
    {
        var one = Large(ref random, home, out var type);
        var day = random.Chance(0.3) ? one.Acquired.Day : random.Between(1, 28);
        var acquired = new DateOnly(one.Acquired.Year, one.Acquired.Month, day);

        // Sixteen lines lie between, so that two platforms of one host never give two instruments one number.
        var like = PlantedLine.Make(ref random, other, 16 + place, type, 1, one.UnitValueYuan, acquired);
        return new PlantedEquipment(home, other, null, one.EntityId, "look_alikes", [one], [like]);
    }

    private Instrument Large(ref RandomStream random, Platform home, out InstrumentType type)
    {
        type = PlantedLine.LargeType(ref random);
        return PlantedLine.Make(ref random, home, 0, type, 1, PlantedLine.Value(ref random, type), PlantedLine.Acquired(ref random, reportYear));
    }
}
