using Analytics.Generator.Randomness;
using Analytics.Generator.World;

namespace Analytics.Generator.Ledgers;

/// <summary>
/// Which platforms inflate figures and which have an honest jump of the same size. Exact shares, not draws: a permutation of the platforms puts the
/// inflaters first and the shocked next, so that none is both, and at least one of either exists from ten platforms on.
/// </summary>
internal sealed class Distortions
{
    /// <summary>The figures that invite inflation.</summary>
    public const string FixedStaff = "reported_fixed_staff";
    public const string EquipmentValue = "reported_equipment_value_yuan";
    public const string Patents = "reported_patent_count";
    public const string Income = "reported_horizontal_income_yuan";
    public const string Area = "reported_site_area_m2";
    private static readonly string[] Indicators = [FixedStaff, EquipmentValue, Patents, Income, Area];
    private static readonly string[] ShockIndicators = [EquipmentValue, Patents, Income, Area];
    private readonly Province _province;
    private readonly IndexPermutation _order;
    private readonly int _inflated;
    private readonly int _shocked;

    public Distortions(Province province)
    {
        _province = province;
        var count = province.Platforms.Count;
        _order = new IndexPermutation(province.Options.Seed, StreamPurpose.Inflation, count);
        _inflated = Share(province.Settings.InflatedPlatforms, count);
        _shocked = Share(province.Settings.ShockedPlatforms, count);
    }

    /// <summary>The figures the platform will inflate: one or two different indicators, each in one year.</summary>
    public IReadOnlyList<(string Indicator, int Year, decimal Factor)> InflationsOf(Platform platform)
    {
        if (_order.Forward(platform.Number) >= _inflated) return [];
        var random = new RandomStream(_province.Options.Seed, StreamPurpose.Inflation, platform.Number);
        var first = random.Below(Indicators.Length);
        var inflations = new List<(string, int, decimal)> { (Indicators[first], Year(ref random), Factor(ref random)) };
        if (random.Chance(0.5))
        {
            var second = (first + random.Between(1, Indicators.Length - 1)) % Indicators.Length;
            inflations.Add((Indicators[second], Year(ref random), Factor(ref random)));
        }

        return inflations;
    }

    /// <summary>The honest jump of the platform, if it has one: the ledgers themselves grow in that year.</summary>
    public (string Indicator, int Year, decimal Factor)? ShockOf(Platform platform)
    {
        var place = _order.Forward(platform.Number);
        if (place < _inflated || place >= _inflated + _shocked) return null;
        var random = new RandomStream(_province.Options.Seed, StreamPurpose.Shock, platform.Number);
        return (random.Pick(ShockIndicators), Year(ref random), Factor(ref random));
    }

    private static int Share(double share, int count) => share <= 0 ? 0 : Math.Max(count >= 10 ? 1 : 0, (int)((share * count) + 0.5));

    private int Year(ref RandomStream random) => _province.Options.ReportYear - (random.Chance(0.6) ? 0 : random.Between(1, 2));

    private decimal Factor(ref RandomStream random)
    {
        var (from, to) = ((int)(_province.Settings.InflationFrom * 100), (int)(_province.Settings.InflationTo * 100));
        return random.Between(from, to) / 100m;
    }
}
