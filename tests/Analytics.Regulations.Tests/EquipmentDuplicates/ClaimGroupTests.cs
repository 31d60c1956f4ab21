using Analytics.Regulations.EquipmentDuplicates;
using Analytics.Regulations.Findings;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Regulations.Tests.EquipmentDuplicates;

/// <summary>Groups of claims and counts of lots, against oracles that go day by day and piece by piece.</summary>
public sealed class ClaimGroupTests
{
    private static readonly DateOnly AsOf = new(2026, 3, 31);

    /// <summary>A row: platform 0 to 4 of which 0 and 1 are one center, list of 2023 to 2025, bought and given away in some year.</summary>
    private static Gen<(int Platform, int Year, int Bought, int Gone, int Count)[]> Rows() =>
        (from platform in Gen.Choose(0, 4)
         from year in Gen.Choose(2023, 2025)
         from bought in Gen.Choose(2021, 2025)
         from gone in Gen.Choose(2022, 2030)
         from count in Gen.Choose(1, 4)
         select (platform, year, bought, gone, count)).ListOf().Select(rows => rows.Take(8).ToArray());

    private static EquipmentRow Row((int Platform, int Year, int Bought, int Gone, int Count) row, int place, int latest) => new()
    {
        RowId = place + 1,
        EntityId = "E-Q-00000001",
        Platform = new PlatformOfRow($"P{row.Platform}", $"P{row.Platform}", null, null, null, null, row.Platform < 2 ? "one" : null, "active", false),
        Source = new SourceOfRow("a.csv", null, place + 2, ""),
        AssetNo = "A1",
        SerialNo = null,
        Name = "x",
        Model = null,
        Manufacturer = null,
        Owner = null,
        Quantity = row.Count,
        UnitValue = 1m,
        Value = row.Count,
        Acquired = new DateOnly(row.Bought, 6, 15),
        Disposed = row.Gone > 2026 ? null : new DateOnly(row.Gone, 6, 15),
        Status = null,
        Location = null,
        Year = row.Year,
        LatestListYear = latest,
    };

    private static List<EquipmentRow> Of((int Platform, int Year, int Bought, int Gone, int Count)[] rows) =>
        [.. rows.Select((row, place) => Row(row, place, rows.Where(other => other.Platform == row.Platform).Max(other => other.Year)))];

    [Fact]
    public void Find_AnyRows_ConnectsPlatformsThatClaimOnOneDay() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(Rows().ToArbitrary(), given =>
    {
        var rows = Of(given);
        var found = ClaimGroup.Find([rows], AsOf).Select(group => string.Join(';', group.PlatformIds));

        // Who claims it on which days from the first of the lists to the day of judgement; both titles of the center are one platform.
        var label = Enumerable.Range(0, 5).ToArray();
        var together = new bool[5, 5];
        for (var day = new DateOnly(2023, 1, 1); day <= AsOf; day = day.AddDays(1))
        {
            var here = rows.Where(row => Claims(row, day)).Select(row => row.Platform.Id[1] - '0').Distinct().ToList();
            foreach (var (left, right) in here.SelectMany(left => here.Select(right => (left, right))))
            {
                together[left, right] |= left != right && !(left < 2 && right < 2);
            }
        }

        for (var round = 0; round < 5; round++)
        {
            for (var left = 0; left < 5; left++)
            {
                for (var right = 0; right < 5; right++)
                {
                    label[left] = together[left, right] ? Math.Min(label[left], label[right]) : label[left];
                }
            }
        }

        var expected = Enumerable.Range(0, 5).Where(platform => Enumerable.Range(0, 5).Any(other => together[platform, other]))
            .GroupBy(platform => label[platform]).Select(set => string.Join(';', set.Select(platform => $"P{platform}"))).Order(StringComparer.Ordinal);
        Assert.Equal(expected, found);
    }));

    /// <summary>Written anew: a list of a year counts what is there at the year's end, for its year, or on when no later list came.</summary>
    private static bool Claims(EquipmentRow row, DateOnly day)
    {
        var there = row.Acquired!.Value.Year <= row.Year && (row.Disposed is null || row.Disposed.Value.Year > row.Year);
        var begun = day >= row.Acquired && day.Year >= row.Year;
        var open = (day.Year == row.Year || row.LatestListYear == row.Year) && (row.Disposed is null || day < row.Disposed);
        return there && begun && open;
    }

    [Fact]
    public void Of_AnyLot_AddsUpPlatformsAndKnowsTheLargestList() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(Rows().ToArbitrary(), given =>
    {
        var rows = Of(given);
        foreach (var group in ClaimGroup.Find([rows], AsOf))
        {
            var lot = EquipmentLot.Of(rows, group, new HashSet<string>());
            var known = rows.GroupBy(row => (row.Platform.Id, row.Year)).Max(list => list.Sum(row => row.Count));
            var centers = new Dictionary<string, int>();
            foreach (var platform in group.PlatformIds)
            {
                var claiming = rows.Where(row => row.Platform.Id == platform && row.Claim is not null).ToList();
                var last = claiming.Max(row => row.Year);
                var center = platform is "P0" or "P1" ? "one" : platform;
                centers[center] = Math.Max(centers.GetValueOrDefault(center), claiming.Where(row => row.Year == last).Sum(row => row.Count));
            }

            Assert.Equal(centers.Values.Sum(), lot.Sum);
            Assert.Equal(known, lot.Known);
            Assert.Equal(lot.Sum - known, lot.Excess);
        }
    }));
}
