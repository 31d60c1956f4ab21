using Analytics.Generator.Ledgers;
using Analytics.Generator.World;

namespace Analytics.Generator.Tests.Ledgers;

public class LedgerFactoryTests
{
    private static readonly GeneratedWorld Made = Worlds.Large(Difficulty.Default).World;
    private static readonly List<(Platform Platform, List<(Person Person, Service Service)> Members, PlatformLedger Ledger)> All =
        [.. Made.Province.Platforms.Select(p => (p, Members: Made.Rosters.Members(p))).Select(x => (x.p, x.Members, Made.Ledgers.Create(x.p, x.Members)))];

    /// <summary>The figure as the ledgers give it, reckoned from the lists alone.</summary>
    private static decimal FromLedgers(List<(Person Person, Service Service)> members, PlatformLedger ledger, string indicator, int year)
    {
        var end = new DateOnly(year, 12, 31);
        return indicator switch
        {
            Distortions.FixedStaff => members.Count(m => m.Service.Post.IsFixed && m.Service.Post.Start <= end && (m.Service.Post.End ?? end) >= end),
            Distortions.EquipmentValue => ledger.Equipment.Where(e => e.Acquired.Year <= year && e.FirstYear <= year && (e.Disposed is null || e.Disposed.Value.Year > year))
                .Sum(e => e.UnitValueYuan * (year < 2025 && e.EarlierQuantity is { } earlier ? earlier : e.Quantity)),
            Distortions.Patents => ledger.Achievements.Count(a => a.Date.Year == year && (a.Kind is "发明专利" or "实用新型专利")),
            Distortions.Income => ledger.Contracts.Where(c => c.Signed.Year == year && c.Kind == "横向").Sum(c => c.AmountYuan),
            _ => ledger.Sites.Where(s => s.From.Year <= year).Sum(s => s.AreaM2),
        };
    }

    private static decimal Reported(AnnualReport report, string indicator) => indicator switch
    {
        Distortions.FixedStaff => report.FixedStaff,
        Distortions.EquipmentValue => report.EquipmentValueYuan,
        Distortions.Patents => report.Patents,
        Distortions.Income => report.HorizontalIncomeYuan,
        _ => report.SiteAreaM2,
    };

    [Fact]
    public void Create_EveryReport_AgreesWithLedgersOrIsFlagged()
    {
        string[] indicators = [Distortions.FixedStaff, Distortions.EquipmentValue, Distortions.Patents, Distortions.Income, Distortions.Area];
        foreach (var (platform, members, ledger) in All)
        {
            Assert.Equal([2022, 2023, 2024, 2025], ledger.Reports.Select(r => r.Year));
            foreach (var report in ledger.Reports)
            {
                foreach (var indicator in indicators)
                {
                    var factor = ledger.Inflations.SingleOrDefault(i => i.Year == report.Year && i.Indicator == indicator)?.Factor ?? 1m;
                    var truth = FromLedgers(members, ledger, indicator, report.Year);
                    Assert.True(
                        factor == 1m ? Reported(report, indicator) == truth : Reported(report, indicator) > truth && Math.Abs((Reported(report, indicator) / truth) - factor) < 0.0001m,
                        $"{platform.Id} {report.Year} {indicator}: reported {Reported(report, indicator)}, ledgers {truth}, factor {factor}.");
                }

                Assert.True(report.TotalStaff >= report.FixedStaff);
            }
        }
    }

    [Fact]
    public void Create_ThreePercentOfPlatforms_InflateOneOrTwoFiguresOfSeveralKinds()
    {
        var inflating = All.Where(x => x.Ledger.Inflations.Count > 0).ToList();

        Assert.InRange(inflating.Count, 13, 15);
        Assert.All(inflating, x => Assert.InRange(x.Ledger.Inflations.Count, 1, 2));

        // Counts are rounded up: two patents times 1.25 are three.
        Assert.All(inflating.SelectMany(x => x.Ledger.Inflations), i => Assert.InRange(i.Factor, 1.2m, 3.7m));
        Assert.True(inflating.SelectMany(x => x.Ledger.Inflations).Select(i => i.Indicator).Distinct().Count() >= 3);
    }

    [Fact]
    public void Create_Lots_AreSeveralInstrumentsWithNumbersOfTheirOwn()
    {
        var equipment = All.SelectMany(x => x.Ledger.Equipment.Where(e => e.LentBy is null && x.Platform.Lineage == x.Platform.Number)).ToList();

        Assert.Contains(equipment, e => e.Quantity > 3);
        Assert.Distinct(equipment.Select(e => e.EntityId));
        Assert.Distinct(equipment.Where(e => e.AssetNumber is not null).Select(e => (e.Owner.Number, e.AssetNumber)));
        Assert.True(equipment.Select(e => e.AssetNumber).Distinct().Count() < equipment.Count, "Asset numbers recur between owners.");
        Assert.All(equipment, e => Assert.Equal(0m, e.UnitValueYuan % 100m));
    }

    [Fact]
    public void Create_Committees_OfCentersHaveSevenToElevenMembersAndAThirdFromInside() =>
        Assert.All(All.Where(x => x.Platform.Kind == PlatformKind.InnovationCenter), x =>
        {
            Assert.InRange(x.Ledger.Committee.Count, 7, 11);
            Assert.True(x.Ledger.Committee.Count(m => m.Relation == "依托单位") * 3 <= x.Ledger.Committee.Count);
        });
}
