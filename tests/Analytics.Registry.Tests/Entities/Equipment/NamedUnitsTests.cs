using Analytics.Registry.Entities.Equipment;

namespace Analytics.Registry.Tests.Entities.Equipment;

/// <summary>Whether two wordings mean one unit.</summary>
public sealed class NamedUnitsTests
{
    [Theory]
    [InlineData("甲乙机械有限公司", "甲乙机械有限责任公司", "same", true)]
    [InlineData("沈阳甲乙医院", "甲乙医院", "maybe", true)]
    [InlineData("沈阳市甲乙研究院", "辽宁甲乙研究院", "maybe", true)]
    [InlineData("大连甲乙医院", "沈阳甲乙医院", "two", true)]
    [InlineData("沈阳甲乙医院", "沈阳丙丁医院", "two", false)]
    [InlineData("沈阳甲乙医院", "", "open", false)]
    public void AreSame_Wordings_AreOneTwoOrOpen(string left, string right, string expected, bool oneProperName)
    {
        var units = new NamedUnits();
        var (one, other) = (units.PlaceOf(null, left), units.PlaceOf(null, right));
        string Of(int a, int b) => units.AreSame(a, b) switch { true => "same", false => "two", _ => units.MayBeSame(a, b) ? "maybe" : "open" };
        Assert.Equal(expected, Of(one, other));
        Assert.Equal(expected, Of(other, one));
        Assert.Equal(oneProperName, units.CoreOf(one) == units.CoreOf(other));
    }

    [Fact]
    public void CoreOf_NumberAlone_IsTheNumbersAndNobodyHasNone()
    {
        var units = new NamedUnits();
        Assert.Equal(units.CoreOf(units.PlaceOf("91210000X", null)), units.CoreOf(units.PlaceOf("91210000x", "")));
        Assert.Equal(-1, units.CoreOf(units.PlaceOf(null, " ")));
    }
}
