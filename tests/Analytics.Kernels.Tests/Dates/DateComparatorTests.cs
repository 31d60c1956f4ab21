using System.Globalization;
using Analytics.Kernels.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Dates;

public sealed class DateComparatorTests
{
    [Theory]
    [InlineData("1985-03-04", "1985-03-04", DateLevel.Equal)]
    [InlineData("1985-03-04", "1985-03-05", DateLevel.OneSlip)]
    [InlineData("1985-03-04", "1985-03-24", DateLevel.OneSlip)]
    [InlineData("1985-03-04", "1986-03-04", DateLevel.OneSlip)]
    [InlineData("1985-03-04", "1958-03-04", DateLevel.OneSlip)]
    [InlineData("1985-03-04", "9185-03-04", DateLevel.OneSlip)]
    [InlineData("1985-03-12", "1985-03-21", DateLevel.OneSlip)]
    [InlineData("1985-10-01", "1985-01-01", DateLevel.OneSlip)]
    [InlineData("1980-12-01", "1981-02-01", DateLevel.OneSlip)]
    [InlineData("1985-01-11", "1985-10-11", DateLevel.OneSlip)]
    [InlineData("1985-11-01", "1985-10-11", DateLevel.OneSlip)]
    [InlineData("1985-11-12", "1985-12-11", DateLevel.DayMonthSwapped)]
    [InlineData("1985-03-04", "1985-04-03", DateLevel.DayMonthSwapped)]
    [InlineData("1985-01-10", "1985-10-01", DateLevel.DayMonthSwapped)]
    [InlineData("1985-03-04", "1986-04-03", DateLevel.Else)]
    [InlineData("1985-03-04", "1985-03-15", DateLevel.TwoPartsEqual)]
    [InlineData("1985-03-04", "1985-12-04", DateLevel.TwoPartsEqual)]
    [InlineData("1985-03-04", "1996-03-04", DateLevel.TwoPartsEqual)]
    [InlineData("1985-03-12", "1985-03-23", DateLevel.TwoPartsEqual)]
    [InlineData("1985-03-04", "1985-12-25", DateLevel.SameYear)]
    [InlineData("1985-03-04", "1996-03-15", DateLevel.Else)]
    [InlineData("1985-03-04", "1996-12-15", DateLevel.Else)]
    [InlineData("1985-00-00", "1985-03-04", DateLevel.SameYear)]
    [InlineData("1985-00-00", "1985-00-00", DateLevel.SameYear)]
    [InlineData("1985-00-00", "1986-00-00", DateLevel.Else)]
    [InlineData("1985-03-00", "1985-03-04", DateLevel.TwoPartsEqual)]
    [InlineData("1985-03-00", "1985-03-00", DateLevel.TwoPartsEqual)]
    [InlineData("1985-03-00", "1986-03-00", DateLevel.Else)]
    [InlineData("1985-03-00", "1985-04-00", DateLevel.SameYear)]
    [InlineData("1985-00-04", "1985-03-04", DateLevel.TwoPartsEqual)]
    [InlineData("1985-00-04", "1985-04-00", DateLevel.SameYear)]
    [InlineData("1985-02-31", "1985-02-31", DateLevel.Equal)]
    [InlineData("0000-03-04", "1985-03-04", DateLevel.Missing)]
    [InlineData("0000-00-00", "0000-00-00", DateLevel.Missing)]
    public void Compare_Pairs(string left, string right, DateLevel level)
    {
        Assert.Equal(level, DateComparator.Compare(Key(left), Key(right)));
        Assert.Equal(level, DateComparator.Compare(Key(right), Key(left)));
    }

    [Fact]
    public void Compare_AnyDates_IsWhatTheTextsSay() =>
        Prop.ForAll(DateSamples.Pairs.ToArbitrary(), pair =>
            DateComparator.Compare(new DateKey(pair.A.Year, pair.A.Month, pair.A.Day), new DateKey(pair.B.Year, pair.B.Month, pair.B.Day)) == Oracle(pair.A, pair.B))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void Key_KeepsItsParts()
    {
        foreach (var (year, month, day) in new[] { (1985, 3, 4), (9999, 12, 31), (1, 1, 1), (1985, 0, 0), (1985, 3, 0), (1985, 0, 4) })
        {
            var key = new DateKey(year, month, day);
            Assert.Equal((year, month, day), (key.Year, key.Month, key.Day));
            Assert.Equal(month > 0 && day > 0, key.IsComplete);
            Assert.False(key.IsMissing);
        }

        var date = new DateOnly(2001, 11, 30);
        Assert.Equal(new DateKey(2001, 11, 30), new DateKey(date));
        Assert.True(default(DateKey).IsMissing);
        Assert.Equal(default, new DateKey(0, 5, 6));
        Assert.Equal((0, 0, 0), (default(DateKey).Year, default(DateKey).Month, default(DateKey).Day));
        Assert.False(default(DateKey).IsComplete);
    }

    [Theory]
    [InlineData(-1, 1, 1)]
    [InlineData(10_000, 1, 1)]
    [InlineData(1985, -1, 1)]
    [InlineData(1985, 13, 1)]
    [InlineData(1985, 1, -1)]
    [InlineData(1985, 1, 32)]
    public void Key_PartsOutOfRange_Throw(int year, int month, int day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DateKey(year, month, day));

    /// <summary>The ladder over texts, written without a look at the comparator.</summary>
    private static DateLevel Oracle((int Year, int Month, int Day) a, (int Year, int Month, int Day) b)
    {
        if (a.Year == 0 || b.Year == 0)
        {
            return DateLevel.Missing;
        }

        bool[] equal = [a.Year == b.Year, a.Month == b.Month && a.Month != 0, a.Day == b.Day && a.Day != 0];
        if (!Array.Exists(equal, part => !part))
        {
            return DateLevel.Equal;
        }

        if (a.Month * a.Day * b.Month * b.Day != 0)
        {
            var (one, other) = (Text(a), Text(b));
            var neighbours = Enumerable.Range(0, 7).Select(i => one[..i] + one[i + 1] + one[i] + one[(i + 2)..]);
            var wrong = Enumerable.Range(0, 8).SelectMany(i => Enumerable.Range(0, 10).Select(digit => one[..i] + (char)('0' + digit) + one[(i + 1)..]));
            if (neighbours.Concat(wrong).Contains(other))
            {
                return DateLevel.OneSlip;
            }

            if (Text((a.Year, a.Day, a.Month)) == other)
            {
                return DateLevel.DayMonthSwapped;
            }
        }

        return equal.Count(part => part) == 2 ? DateLevel.TwoPartsEqual : equal[0] ? DateLevel.SameYear : DateLevel.Else;
    }

    private static string Text((int Year, int Month, int Day) date) => $"{date.Year:0000}{date.Month:00}{date.Day:00}";

    private static DateKey Key(string text)
    {
        var parts = text.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new DateKey(parts[0], parts[1], parts[2]);
    }
}
