using Analytics.Registry.Values;

namespace Analytics.Registry.Tests.Values;

public class SexCodeTests
{
    [Theory]
    [InlineData("男", Sex.Male)]
    [InlineData("女 ", Sex.Female)]
    [InlineData("1", Sex.Male)]
    [InlineData("2", Sex.Female)]
    [InlineData("Ｆ", Sex.Female)]
    [InlineData("Male", Sex.Male)]
    [InlineData("0", Sex.Unknown)]
    [InlineData("9", Sex.NotStated)]
    public void Parse_CodesAndWords_AreRead(string cell, Sex expected) => Assert.Equal(expected, SexCode.Parse(cell).Value);

    [Fact]
    public void Parse_OtherText_IsAnErrorAndGapsAreMissing()
    {
        Assert.Equal(SexCode.SexExpected, SexCode.Parse("3").Expected);
        Assert.True(SexCode.Parse("未知").IsMissing);
        Assert.All([Sex.Male, Sex.Female], sex => Assert.Equal(sex, SexCode.Parse(sex.Code()).Value));
        Assert.All([Sex.Unknown, Sex.NotStated], sex => Assert.Null(sex.Code()));
    }
}
