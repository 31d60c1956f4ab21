using Analytics.Registry.Values;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Values;

public class YearTextTests
{
    [Fact]
    public void Parse_AnyYearInAnyForm_ComesBack() =>
        Properties.Hold(Gen.Choose(1900, 2100), year =>
        {
            string digits = year.ToString(System.Globalization.CultureInfo.InvariantCulture);
            string chinese = string.Concat(digits.Select(c => "〇一二三四五六七八九"[c - '0']));
            string wide = string.Concat(digits.Select(c => (char)(c + 0xFEE0)));
            return new[] { digits, digits + "年", digits + " 年度", digits + ".0", "'" + digits, wide, chinese + "年", chinese }.All(c => YearText.Parse(c).Value == year)
                && YearText.FromDouble(year).Value == year;
        });

    [Theory]
    [InlineData("24")]
    [InlineData("24年")]
    [InlineData("2024-2025")]
    [InlineData("1899")]
    [InlineData("2101")]
    [InlineData("2,024")]
    [InlineData("二千零二十四")]
    [InlineData("今年")]
    public void Parse_AnythingElse_IsAnError(string cell) => Assert.Equal(YearText.YearExpected, YearText.Parse(cell).Expected);

    [Fact]
    public void Parse_Marks_AreMissing() => Assert.True(YearText.Parse("/").IsMissing);

    [Theory]
    [InlineData(2024.5)]
    [InlineData(double.NaN)]
    [InlineData(45356)]
    public void FromDouble_NoYear_IsAnError(double number) => Assert.True(YearText.FromDouble(number).IsError);
}
