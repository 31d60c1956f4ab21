using Analytics.Kernels.Dates;
using Analytics.Kernels.Tests.Batches.Levels;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Dates;

public sealed class DateBatchTests
{
    [Fact]
    public void Compare_AnyRows_EqualsTheComparatorOfPairs() =>
        Prop.ForAll(DateSamples.Pairs.ArrayOf(70).ToArbitrary(), pairs =>
        {
            var rows = pairs.SelectMany(pair => new[] { Key(pair.A), Key(pair.B) }).ToArray();
            LevelChecks.EveryPair(rows.Length, new DateBatch(rows).Compare, (a, b) => (int)DateComparator.Compare(rows[a], rows[b]), row => rows[row].ToString());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void Compare_EveryDayOfAYearAndItsNeighbours_EqualsTheComparatorOfPairs()
    {
        var rows = Enumerable.Range(0, 366).Select(day => new DateKey(new DateOnly(2000, 1, 1).AddDays(day)))
            .Concat([default, new DateKey(2000), new DateKey(2000, 5), new DateKey(2000, 0, 5), new DateKey(2001, 1, 1), new DateKey(200, 1, 1), new DateKey(2, 1, 1)]).ToArray();
        LevelChecks.EveryPair(rows.Length, new DateBatch(rows).Compare, (a, b) => (int)DateComparator.Compare(rows[a], rows[b]), row => rows[row].ToString());
    }

    [Fact]
    public void Compare_EveryRun_GivesTheSameLevels()
    {
        var rows = Sample(101);
        LevelChecks.EveryRun(rows.Length, new DateBatch(rows).Compare, 0, 50, 100);
    }

    [Fact]
    public void Same_OfTheSameDate_IsGivenOutForIt_KnownToTheDayOrNot()
    {
        DateKey[] rows = [.. Sample(120), .. Sample(120)];
        int Expected(int one, int other) => rows[one] == rows[other] && !rows[one].IsMissing ? 11 : (int)DateComparator.Compare(rows[one], rows[other]);
        LevelChecks.EveryPair(rows.Length, new DateBatch(rows) { Same = 12 }.Compare, Expected, row => rows[row].ToString());
    }

    [Fact]
    public void Compare_ManyCalls_AllocateNothing()
    {
        var rows = Sample(300);
        var batch = new DateBatch(rows);
        LevelChecks.RowsAndAllocations(rows.Length, batch.Compare, () => batch.Reset(rows));
    }

    [Fact]
    public void Reset_FewerThenMoreRows_ComparesTheNewOnes()
    {
        var batch = new DateBatch(Sample(100));
        foreach (var rows in new[] { Sample(3), [], Sample(400) })
        {
            batch.Reset(rows);
            Assert.Equal(rows.Length, batch.Count);
            LevelChecks.EveryPair(rows.Length, batch.Compare, (a, b) => (int)DateComparator.Compare(rows[a], rows[b]), row => rows[row].ToString());
        }
    }

    private static DateKey[] Sample(int count)
    {
        var random = new Random(17);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(10) == 0
            ? default
            : new DateKey(1980 + random.Next(4), random.Next(13), random.Next(32)))];
    }

    private static DateKey Key((int Year, int Month, int Day) date) => new(date.Year, date.Month, date.Day);
}
