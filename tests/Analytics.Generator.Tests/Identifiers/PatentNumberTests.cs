using Analytics.Generator.Identifiers;

namespace Analytics.Generator.Tests.Identifiers;

public class PatentNumberTests
{
    [Theory]
    [InlineData(2017, 1, 601862, "201710601862.3")]
    [InlineData(2003, 1, 102344, "200310102344.5")]
    public void Compose_KnownApplications_GivesTheirCheckCharacter(int year, int kind, int serial, string expected) =>
        Assert.Equal(expected, PatentNumber.Compose(year, kind, serial));
}
