using Analytics.Registry.Entities.Claims;

namespace Analytics.Registry.Tests.Entities.Claims;

public sealed class ClaimNumberTests
{
    [Theory]
    [InlineData("invention_patent", "ZL201710601862.3", "patent", "2017106018623")]
    [InlineData("invention_patent", "CN 2017106018623", "patent", "2017106018623")]
    [InlineData("", "201710601862.3", "patent", "2017106018623")]
    [InlineData("invention_patent", "ZL201710601862.4", "local", "ZL2017106018624")]
    [InlineData("invention_patent", "CN107123456A", "publication", "107123456")]
    [InlineData("invention_patent", "CN107123456B", "publication", "107123456")]
    [InlineData("software", "2024 SR 0123456", "software", "2024SR0123456")]
    [InlineData("paper", "https://doi.org/10.1000/Test.2024.01", "doi", "10.1000/TEST.2024.01")]
    [InlineData("monograph", "ISBN 978-7-111-12345-6", "isbn", "9787111123456")]
    [InlineData("standard", "T/LN 1234—2024", "local", "TLN12342024")]
    public void OfAchievement_Number_IsOfItsTypeInOneForm(string kind, string text, string type, string value)
    {
        var number = Assert.Single(ClaimNumber.OfAchievement(kind, text));
        Assert.Equal((type, value), (number.Type, number.Value));
    }

    [Theory]
    [InlineData("paper", "ISSN 1000-1234")]
    [InlineData("invention_patent", "")]
    [InlineData("software", "无")]
    public void OfAchievement_WhatIsNoNumberOfTheWork_IsNone(string kind, string text) => Assert.Empty(ClaimNumber.OfAchievement(kind, text, null));

    [Fact]
    public void OfLocal_YearAndLetters_AreWorthNothing()
    {
        Assert.Null(ClaimNumber.OfLocal("HT2024"));
        Assert.True(ClaimNumber.OfLocal("HT2024-01")!.Value.Bits < ClaimNumber.OfLocal("HT2024-0137")!.Value.Bits);
        Assert.False(ClaimNumber.OfLocal("HT2024-0137")!.Value.IsUnique);
        Assert.True(ClaimNumber.OfRegistration("2024290000012345")!.Value.IsUnique);
    }
}
