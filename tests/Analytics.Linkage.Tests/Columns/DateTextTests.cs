using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Tests.Columns;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("1999-12-31", "19991231")]
    [InlineData("1999/1/2", "19990102")]
    [InlineData("1999.1.2", "19990102")]
    [InlineData("1999 1 2", "19990102")]
    [InlineData("19991231", "19991231")]
    [InlineData("1999年12月31日", "19991231")]
    [InlineData("1999年12月", "19991200")]
    [InlineData("1999-12", "19991200")]
    [InlineData("1999", "19990000")]
    [InlineData("1999-12-31 23:59:59", "19991231")]
    [InlineData("1999-12-31t23:59", "19991231")]
    [InlineData("2/1/1999", "19990102")]
    [InlineData("1999-02-31", "19990231")]
    [InlineData("1999-13-45", "19991345")]
    [InlineData("1999-12-31-1", null)]
    [InlineData("12-31", null)]
    [InlineData("2/1/99", null)]
    [InlineData("0999-01-01", null)]
    [InlineData("3000-01-01", null)]
    [InlineData("1999-100-01", null)]
    [InlineData("199912310", null)]
    [InlineData("1999年12月31日星期五", null)]
    [InlineData("31 December 1999", null)]
    [InlineData("", null)]
    public void Digits_ByHand(string text, string? expected) => Assert.Equal(expected, DateText.Digits(text, DateOrder.DayMonth));

    [Theory]
    [InlineData("02/01/1999", "19990201")]
    [InlineData("12-31-1999", "19991231")]
    [InlineData("1999-02-01", "19990201")]
    public void Digits_MonthFirst(string text, string expected) => Assert.Equal(expected, DateText.Digits(text, DateOrder.MonthDay));

    [Theory]
    [InlineData("31/12/1999", true, false)]
    [InlineData("12/31/1999", false, true)]
    [InlineData("12/11/1999", false, false)]
    [InlineData("1999-12-31", false, false)]
    [InlineData("32/13/1999", false, false)]
    public void Tells_DayOrMonthFirst(string text, bool day, bool month) => Assert.Equal((day, month), DateText.Tells(text));
}
