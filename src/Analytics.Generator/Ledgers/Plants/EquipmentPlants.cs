using Analytics.Generator.Randomness;
using Analytics.Generator.World;

namespace Analytics.Generator.Ledgers.Plants;

/// <summary>
/// What is planted between the equipment lists of two platforms beside single borrowed instruments: lots declared with too many, lots rightly divided,
/// values split, sets beside their parts, instruments handed over, and instruments that only look alike. At most one plant a home platform.
/// </summary>
internal sealed class EquipmentPlants
{
    private readonly Province _province;
    private readonly Dictionary<int, List<Platform>> _siblings;
    private readonly Dictionary<int, List<Instrument>> _lines = [];
    private readonly List<PlantedEquipment> _all = [];

    public EquipmentPlants(Province province)
    {
        _province = province;
        _siblings = province.Platforms.Where(IsOpen).GroupBy(p => p.Host.Number).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var platform in province.Platforms.Where(IsOpen))
        {
            var random = new RandomStream(province.Options.Seed, StreamPurpose.EquipmentPlant, platform.Number);
            var draw = random.NextDouble();
            if (Partner(ref random, platform) is { } partner && Plant(ref random, draw, platform, partner) is { } planted) Add(planted);
        }
    }

    /// <summary>Everything planted, in order of the home platforms.</summary>
    public IReadOnlyList<PlantedEquipment> All => _all;

    /// <summary>The planted lines on a platform's list.</summary>
    public IReadOnlyList<Instrument> On(Platform platform) => _lines.TryGetValue(platform.Number, out var lines) ? lines : [];

    private PlantedEquipment? Plant(ref RandomStream random, double draw, Platform home, Platform other)
    {
        var settings = _province.Settings;
        var reportYear = _province.Options.ReportYear;
        var lots = new LotPlants(settings, reportYear);
        var singles = new SinglePlants(settings, reportYear);
        if ((draw -= settings.ExcessLots) < 0) return lots.Excess(ref random, home, other);
        if ((draw -= settings.DividedLots) < 0) return lots.Divided(ref random, home, other);
        if ((draw -= settings.ValueSplits) < 0) return singles.ValueSplit(ref random, home, other);
        if ((draw -= settings.SetsAndParts) < 0) return singles.SetAndParts(ref random, home, other);
        if ((draw -= settings.Transfers) < 0) return singles.Transfer(ref random, home, other);
        return draw < settings.LookAlikes ? singles.LookAlikes(ref random, home, other, On(other).Count) : null;
    }

    /// <summary>Another platform, often of the same host or city.</summary>
    private Platform? Partner(ref RandomStream random, Platform home)
    {
        var siblings = _siblings[home.Host.Number];
        if (siblings.Count > 1 && random.Chance(0.5))
        {
            var sibling = random.Pick(siblings);
            if (sibling.Number != home.Number) return sibling;
        }

        for (var attempt = 0; attempt < 30; attempt++)
        {
            var other = random.Pick(_province.Platforms);
            if (other.Number != home.Number && IsOpen(other) && (attempt >= 12 || other.City == home.City)) return other;
        }

        return null;
    }

    /// <summary>Active and of one title, so that every list of a plant counts and none repeats it.</summary>
    private bool IsOpen(Platform platform) => platform.IsActive && platform.Lineage == platform.Number && !_province.CityTitleOf.ContainsKey(platform.Number);

    private void Add(PlantedEquipment planted)
    {
        _all.Add(planted);
        Put(planted.Home, planted.OnHome);
        Put(planted.Other, planted.OnOther);
    }

    private void Put(Platform platform, IReadOnlyList<Instrument> lines)
    {
        if (!_lines.TryGetValue(platform.Number, out var there)) _lines[platform.Number] = there = [];
        there.AddRange(lines);
    }
}
