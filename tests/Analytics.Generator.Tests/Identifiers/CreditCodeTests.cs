using Analytics.Generator.Identifiers;

namespace Analytics.Generator.Tests.Identifiers;

public class CreditCodeTests
{
    [Theory]
    [InlineData("91350100M000100Y4", '3')]
    [InlineData("91110000600037341", 'L')]
    [InlineData("91330106MA27Y4U47", 'R')]
    public void Check_KnownCodes_GivesTheirLastCharacter(string body, char expected) => Assert.Equal(expected, CreditCode.Check(body));

    [Theory]
    [InlineData("60003734", '1')]
    public void OrganisationCheck_KnownCode_GivesItsLastCharacter(string body, char expected) => Assert.Equal(expected, CreditCode.OrganisationCheck(body));

    [Fact]
    public void Compose_ManyHosts_AreDifferentWellFormedAndNobodys()
    {
        var codes = Enumerable.Range(0, 5000).Select(i => CreditCode.Compose("91", i)).ToList();

        Assert.Distinct(codes);
        Assert.All(codes, c =>
        {
            Assert.Equal(18, c.Length);
            Assert.StartsWith("9129", c, StringComparison.Ordinal);
            Assert.Equal(CreditCode.Check(c[..17]), c[17]);
            Assert.Equal(CreditCode.OrganisationCheck(c[8..16]), c[16]);
        });
    }
}
