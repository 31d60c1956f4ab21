using Analytics.Registry.Identifiers;

namespace Analytics.Registry.Tests.Identifiers;

public class OrganisationCodeTests
{
    [Fact]
    public void Parse_WithHyphen_FormatsAsPrinted()
    {
        Assert.True(OrganisationCode.Parse("60003734-1", null, out OrganisationCode code).IsUsable);
        Assert.Equal("60003734-1", code.Format());
        Assert.False(Identifier.Validate<OrganisationCode>("60003734-2").IsUsable);
    }
}
