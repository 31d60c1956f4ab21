using Analytics.Registry.Identifiers;

namespace Analytics.Registry.Tests.Identifiers;

public class DocumentKindTests
{
    [Theory]
    [InlineData("往来港澳通行证", DocumentKind.Other)]
    [InlineData("港澳居民身份证", DocumentKind.Other)]
    [InlineData("回乡证", DocumentKind.HongKongMacaoTravelPermit)]
    [InlineData("外国人永久居留证", DocumentKind.ForeignPermanentResidentId)]
    [InlineData("不详", DocumentKind.Unknown)]
    [InlineData("临时身份证", DocumentKind.ResidentId)]
    [InlineData("Resident ID", DocumentKind.ResidentId)]
    [InlineData("resident identity card", DocumentKind.ResidentId)]
    [InlineData("Passport", DocumentKind.Passport)]
    [InlineData("Foreign permanent resident ID card", DocumentKind.ForeignPermanentResidentId)]
    [InlineData("Residence permit (Hong Kong, Macao, Taiwan)", DocumentKind.ResidencePermit)]
    [InlineData("Mainland Travel Permit for Taiwan Residents", DocumentKind.TaiwanTravelPermit)]
    [InlineData("Travel permit (Macau)", DocumentKind.HongKongMacaoTravelPermit)]
    [InlineData("Hong Kong ID card", DocumentKind.Other)]
    [InlineData("Military officer card", DocumentKind.Other)]
    public void FromText_DeclaredKinds_AreRead(string text, DocumentKind expected) => Assert.Equal(expected, DocumentKinds.FromText(text));
}
