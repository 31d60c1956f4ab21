using Analytics.Registry.Identifiers;

namespace Analytics.Registry.Tests.Identifiers;

public class TravelPermitTests
{
    [Theory]
    [InlineData("H12345678", TravelPermitHolder.HongKong, "H12345678")]
    [InlineData("m1234567801", TravelPermitHolder.Macao, "M12345678")]
    [InlineData("H12345678(01)", TravelPermitHolder.HongKong, "H12345678")]
    [InlineData("12345678", TravelPermitHolder.Taiwan, "12345678")]
    [InlineData("1234567801", TravelPermitHolder.Taiwan, "12345678")]
    [InlineData("1234567801（B）", TravelPermitHolder.Taiwan, "12345678")]
    public void Parse_Renewals_ShareThePersonNumber(string text, TravelPermitHolder holder, string person)
    {
        Assert.True(TravelPermit.Parse(text, null, out TravelPermit permit).IsUsable);
        Assert.Equal((holder, person), (permit.Holder, permit.PersonNumber.ToString()));
    }

    [Theory]
    [InlineData("K12345678")]
    [InlineData("H1234567")]
    [InlineData("H123456780")]
    [InlineData("00000000")]
    public void Parse_OtherShapes_AreMalformed(string text) => Assert.False(Identifier.Validate<TravelPermit>(text).WellFormed);
}
