using Analytics.Registry.Reading.Workbooks;

namespace Analytics.Registry.Tests.Reading.Workbooks;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("General", "Plain")]
    [InlineData("0.00_ ", "Plain")]
    [InlineData("#,##0.00;[Red]-#,##0.00", "Plain")]
    [InlineData("0\"day\"", "Plain")]
    [InlineData("[Magenta]0.0", "Plain")]
    [InlineData("[h]:mm:ss", "Plain")]
    [InlineData("0.00E+00", "Plain")]
    [InlineData("@", "Plain")]
    [InlineData("0.0%", "Percent")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "Date")]
    [InlineData("[$-804]yyyy/m/d;@", "Date")]
    [InlineData("yyyy\\-mm\\-dd", "Date")]
    [InlineData("mmm", "Date")]
    [InlineData("m/d/yy h:mm", "Date")]
    [InlineData("h:mm AM/PM", "Time")]
    [InlineData("mm:ss.0", "Time")]
    public void OfCode_Code_TellsKind(string code, string expected) => Assert.Equal(expected, NumberFormat.OfCode(code).ToString());

    [Theory]
    [InlineData(0, "Plain")]
    [InlineData(10, "Percent")]
    [InlineData(14, "Date")]
    [InlineData(31, "Date")]
    [InlineData(58, "Date")]
    [InlineData(33, "Time")]
    [InlineData(46, "Plain")]
    [InlineData(49, "Plain")]
    public void OfBuiltIn_Number_TellsKind(int id, string expected) => Assert.Equal(expected, NumberFormat.OfBuiltIn(id).ToString());
}
