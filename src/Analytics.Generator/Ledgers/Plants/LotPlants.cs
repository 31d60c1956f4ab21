using System.Globalization;
using Analytics.Generator.Randomness;
using Analytics.Generator.World;

namespace Analytics.Generator.Ledgers.Plants;

/// <summary>Purchases of several identical instruments on the lists of two platforms: with too many, or rightly divided.</summary>
internal sealed class LotPlants(DifficultySettings settings, int reportYear)
{
    /// <summary>
    /// A lot of which both declare more than there is: a line each with its number, some on both lists; one card whose whole number an earlier list
    /// tells; or all of one card on the home's list and some of it on the other's.
    /// </summary>
    public PlantedEquipment Excess(ref RandomStream random, Platform home, Platform other)
    {
        var bought = random.Between(6, 12);
        var onHome = random.Between((bought / 2) + 1, bought - 1);
        var onOther = random.Between(bought - onHome + 1, bought - 1);
        var type = PlantedLine.SmallType(ref random);
        if (random.Chance(0.5)) return Lines(ref random, home, other, type, bought, onHome, onOther);
        var witnessed = home.DeliversHistory;
        return Card(ref random, home, other, type, bought, witnessed ? onHome : bought, witnessed ? onOther : random.Between(2, bought - 1), witnessed);
    }

    /// <summary>A lot that is divided without a remainder: a line each, two cards, or one card.</summary>
    public PlantedEquipment Divided(ref RandomStream random, Platform home, Platform other)
    {
        var bought = random.Between(6, 12);
        var onHome = random.Between(bought / 2, bought - 2);
        var type = PlantedLine.SmallType(ref random);
        if (random.Chance(settings.DividedLotsWithoutWitness)) return Card(ref random, home, other, type, bought, onHome, bought - onHome, witnessed: false);
        if (home.DeliversHistory) return Card(ref random, home, other, type, bought, onHome, bought - onHome, witnessed: true);
        return random.Chance(0.6)
            ? Lines(ref random, home, other, type, bought, onHome, bought - onHome)
            : TwoCards(ref random, home, other, type, onHome, bought - onHome);
    }

    private PlantedEquipment Lines(ref RandomStream random, Platform home, Platform other, InstrumentType type, int bought, int onHome, int onOther)
    {
        var (value, acquired) = (PlantedLine.Value(ref random, type), PlantedLine.Acquired(ref random, reportYear));
        var all = new List<Instrument>();
        for (var i = 0; i < bought; i++)
        {
            all.Add(PlantedLine.Make(ref random, home, i, type, 1, value, acquired) with { Lot = LotOf(home), LotSize = bought });
        }

        var chance = random.Chance(settings.EquipmentReworded) ? 1 : 0;
        var wording = PlantedLine.Reword(ref random, all[0], type, home, other, chance);
        var others = all[^onOther..].Select(line => line with { LentBy = home, Name = wording.Name, Model = wording.Model, Manufacturer = wording.Manufacturer });
        return Planted(home, other, all[^onOther].EntityId, bought, all[..onHome], [.. others]);
    }

    private PlantedEquipment Card(
        ref RandomStream random, Platform home, Platform other, InstrumentType type, int bought, int onHome, int onOther, bool witnessed)
    {
        var (value, acquired) = (PlantedLine.Value(ref random, type), PlantedLine.Acquired(ref random, reportYear));
        var card = PlantedLine.Make(ref random, home, 0, type, onHome, value, acquired) with { Lot = LotOf(home), LotSize = bought, SerialNumber = null };
        var part = PlantedLine.Reword(ref random, card, type, home, other, settings.EquipmentReworded) with { Quantity = onOther, FirstYear = witnessed ? reportYear : 0 };
        return Planted(home, other, card.EntityId, bought, [witnessed ? card with { EarlierQuantity = bought } : card], [part]);
    }

    private PlantedEquipment TwoCards(ref RandomStream random, Platform home, Platform other, InstrumentType type, int onHome, int onOther)
    {
        var (value, acquired) = (PlantedLine.Value(ref random, type), PlantedLine.Acquired(ref random, reportYear));
        var first = PlantedLine.Make(ref random, home, 0, type, onHome, value, acquired) with { Lot = LotOf(home), LotSize = onHome + onOther };
        var second = PlantedLine.Make(ref random, home, 1, type, onOther, value, acquired) with { Lot = first.Lot, LotSize = first.LotSize, LentBy = home };
        return Planted(home, other, first.EntityId, first.LotSize, [first], [second]);
    }

    private static PlantedEquipment Planted(
        Platform home, Platform other, string entity, int bought, IReadOnlyList<Instrument> onHome, IReadOnlyList<Instrument> onOther)
    {
        var declared = onHome.Sum(line => line.Quantity) + onOther.Sum(line => line.Quantity);
        var detail = string.Create(CultureInfo.InvariantCulture, $"lot: bought {bought}, declared {declared}");
        return new PlantedEquipment(home, other, declared > bought ? "equipment_excess" : null, entity, detail, onHome, onOther);
    }

    private static string LotOf(Platform home) => string.Create(CultureInfo.InvariantCulture, $"lot-{home.Number + 1:D6}-9001");
}
