using System.Globalization;
using Analytics.Registry.Values;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Values;

public class DateTextTests
{
    private static readonly string[] DayFormats =
    [
        "yyyy-M-d", "yyyy-MM-dd", "yyyy.M.d", "yyyy/M/d", "yyyy年M月d日", "yyyy 年 M 月 d 日", "yyyy年M月d号", "yyyyMMdd", "yyyy-MM-dd HH:mm:ss", "yyyy/M/d H:mm",
        "yyyy-MM-ddTHH:mm:ss", "d-MMM-yyyy", "d MMMM yyyy", "MMMM d, yyyy", "yyyy\\\\M\\\\d", "yyyy、M、d", "yyyy M d", "'‘'yyyy-MM-dd",
    ];

    [Fact]
    public void Parse_AnyDayInAnyWrittenForm_ComesBack() =>
        Properties.Hold(Properties.Days, day =>
            DayFormats.All(format =>
            {
                string text = day.ToDateTime(TimeOnly.MinValue).ToString(format, CultureInfo.InvariantCulture);
                string wide = string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c));
                return DateText.Parse(text).OrNull == DateValue.OfDay(day) && DateText.Parse(wide).OrNull == DateValue.OfDay(day);
            }));

    [Fact]
    public void Parse_AnyDayInChineseNumerals_ComesBack() =>
        Properties.Hold(Properties.Days, day =>
        {
            string year = string.Concat(day.Year.ToString(CultureInfo.InvariantCulture).Select(c => "〇一二三四五六七八九"[c - '0']));
            string text = $"{year}年{TwoDigits(day.Month)}月{TwoDigits(day.Day)}日";
            return DateText.Parse(text).OrNull == DateValue.OfDay(day);
        });

    [Fact]
    public void Parse_AnyMonthInAnyWrittenForm_HasItsBounds() =>
        Properties.Hold(Properties.Days, day =>
        {
            DateValue month = DateValue.OfMonth(day.Year, day.Month);
            return month.First!.Value.Day == 1 && month.Last!.Value.AddDays(1).Day == 1 && month.First.Value.AddMonths(1).AddDays(-1) == month.Last
                && new[] { "yyyy-M", "yyyy.MM", "yyyy/M", "yyyy年M月", "yyyy年M月份", "MM/yyyy", "MMM-yyyy" }
                    .All(f => DateText.Parse(day.ToDateTime(TimeOnly.MinValue).ToString(f, CultureInfo.InvariantCulture)).OrNull == month);
        });

    [Fact]
    public void FromSerial_AnyDay_CountsFromItsEpoch() =>
        Properties.Hold(
            Gen.Choose(61, 100_000),
            serial => DateText.FromSerial(serial + 0.75).Value.First == DateOnly.FromDateTime(DateTime.FromOADate(serial))
                && DateText.FromSerial(serial, date1904: true).Value.First == DateText.FromSerial(serial + 1462).Value.First);

    [Theory]
    [InlineData("202403", DatePrecision.Month, "2024-03-01", "2024-03-31")]
    [InlineData("2024.02", DatePrecision.Month, "2024-02-01", "2024-02-29")]
    [InlineData("2024", DatePrecision.Year, "2024-01-01", "2024-12-31")]
    [InlineData("2024年", DatePrecision.Year, "2024-01-01", "2024-12-31")]
    [InlineData("2024年度", DatePrecision.Year, "2024-01-01", "2024-12-31")]
    [InlineData("2024.0", DatePrecision.Year, "2024-01-01", "2024-12-31")]
    [InlineData("二〇二四年三月", DatePrecision.Month, "2024-03-01", "2024-03-31")]
    [InlineData("二○二四年十二月三十一日", DatePrecision.Day, "2024-12-31", "2024-12-31")]
    [InlineData("45356", DatePrecision.Day, "2024-03-05", "2024-03-05")]
    [InlineData("45356.5", DatePrecision.Day, "2024-03-05", "2024-03-05")]
    [InlineData("20240305.0", DatePrecision.Day, "2024-03-05", "2024-03-05")]
    [InlineData("25/3/2024", DatePrecision.Day, "2024-03-25", "2024-03-25")]
    [InlineData("3/25/2024", DatePrecision.Day, "2024-03-25", "2024-03-25")]
    [InlineData("5/5/2024", DatePrecision.Day, "2024-05-05", "2024-05-05")]
    [InlineData("2024-03-05 上午 8:30", DatePrecision.Day, "2024-03-05", "2024-03-05")]
    [InlineData("3/25/2024 1:05:00 PM", DatePrecision.Day, "2024-03-25", "2024-03-25")]
    public void Parse_Precisions_HaveTheirBounds(string cell, DatePrecision precision, string first, string last)
    {
        DateValue date = DateText.Parse(cell).Value;
        Assert.Equal((precision, Day(first), Day(last)), (date.Precision, date.First!.Value, date.Last!.Value));
    }

    [Theory]
    [InlineData("至今")]
    [InlineData("长期")]
    [InlineData("无固定期限")]
    [InlineData("9999-12-31")]
    public void Parse_OpenEnds_HaveNoBounds(string cell)
    {
        Assert.Equal(DateValue.OpenEnd, DateText.Parse(cell).Value);
        Assert.Null(DateText.Parse(cell).Value.Last);
    }

    [Theory]
    [InlineData("2024-02-30", "DATE_IMPOSSIBLE")]
    [InlineData("2023年2月29日", "DATE_IMPOSSIBLE")]
    [InlineData("2024-13", "DATE_IMPOSSIBLE")]
    [InlineData("2024-00-00", "DATE_IMPOSSIBLE")]
    [InlineData("20241301", "DATE_IMPOSSIBLE")]
    [InlineData("202413", "DATE_IMPOSSIBLE")]
    [InlineData("1066-10-14", "DATE_IMPOSSIBLE")]
    [InlineData("3/4/2024", "DATE_AMBIGUOUS")]
    [InlineData("12/11/2024", "DATE_AMBIGUOUS")]
    [InlineData("11/12/2024", "DATE_AMBIGUOUS")]
    [InlineData("24-3-5", "DATE_AMBIGUOUS")]
    [InlineData("98.3", "DATE_AMBIGUOUS")]
    [InlineData("98年3月", "DATE_AMBIGUOUS")]
    [InlineData("240305", "DATE_AMBIGUOUS")]
    [InlineData("Mar-24", "DATE_AMBIGUOUS")]
    [InlineData("2024.3-2024.5", "DATE_EXPECTED")]
    [InlineData("2024.3-5", "DATE_EXPECTED")]
    [InlineData("2024-2025", "DATE_EXPECTED")]
    [InlineData("3月5日", "DATE_EXPECTED")]
    [InlineData("12", "DATE_EXPECTED")]
    [InlineData("2024年底", "DATE_EXPECTED")]
    [InlineData("去年", "DATE_EXPECTED")]
    [InlineData("2024年3日5月", "DATE_EXPECTED")]
    public void Parse_ImpossibleOrAmbiguous_IsAnError(string cell, string code) => Assert.Equal(code, DateText.Parse(cell).Expected?.Code);

    [Theory]
    [InlineData("98.3", "1998-03-01")]
    [InlineData("98年3月", "1998-03-01")]
    [InlineData("85-10-1", "1985-10-01")]
    [InlineData("27年3月", "1927-03-01")]
    public void Parse_TwoDigitYearThatOnlyOneCenturyAllows_IsRead(string cell, string first) =>
        Assert.Equal(Day(first), DateText.Parse(cell, new DateOptions(LatestYear: 2026)).Value.First);

    [Theory]
    [InlineData("24.3")]
    [InlineData("24年3月")]
    [InlineData("26年3月")]
    public void Parse_TwoDigitYearOfEitherCentury_StaysAmbiguous(string cell) =>
        Assert.Equal("DATE_AMBIGUOUS", DateText.Parse(cell, new DateOptions(LatestYear: 2026)).Expected?.Code);

    [Theory]
    [InlineData(20240305, DatePrecision.Day)]
    [InlineData(202403, DatePrecision.Month)]
    [InlineData(2024, DatePrecision.Year)]
    [InlineData(2024.03, DatePrecision.Month)]
    [InlineData(45356, DatePrecision.Day)]
    [InlineData(45356.75, DatePrecision.Day)]
    public void FromNumber_Numbers_AreRead(double number, DatePrecision precision)
    {
        DateValue date = DateText.FromNumber(number).Value;
        Assert.Equal(precision, date.Precision);
        Assert.Equal(2024, date.First!.Value.Year);
        Assert.True(date.First <= Day("2024-03-05") && date.Last >= Day("2024-03-05"));
    }

    [Fact]
    public void FromNumber_OctoberOrJanuary_IsAmbiguous()
    {
        Assert.Equal("DATE_AMBIGUOUS", DateText.FromNumber(2024.1).Expected?.Code);
        Assert.True(DateText.FromNumber(double.NaN).IsError);
        Assert.True(DateText.FromNumber(-5).IsError);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void FromSerial_DayThatNeverWas_IsAnError(double serial) => Assert.True(DateText.FromSerial(serial).IsError);

    [Fact]
    public void FromSerial_FirstDays_AreThoseOf1900()
    {
        Assert.Equal(new DateOnly(1900, 1, 1), DateText.FromSerial(1).Value.First);
        Assert.Equal(new DateOnly(1900, 2, 28), DateText.FromSerial(59).Value.First);
        Assert.Equal(new DateOnly(1900, 3, 1), DateText.FromSerial(61).Value.First);
    }

    [Fact]
    public void Parse_Marks_AreMissing() => Assert.True(DateText.Parse("—").IsMissing);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string TwoDigits(int number) => number <= 9 ? ChineseNumeralTests.WriteOut(number) : ChineseNumeralTests.WriteOut(number).Replace("一十", "十", StringComparison.Ordinal);
}
