using Analytics.Registry.Identifiers;
using Analytics.Registry.Values;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Identifiers;

public class ResidencePermitTests
{
    [Fact]
    public void Parse_AnyPermit_TellsOriginBirthAndSex() =>
        Numbers.Holds(
            from origin in Gen.Elements(810000, 820000, 830000)
            from body in Numbers.ResidentBody
            select origin + body[6..],
            body =>
            {
                string number = body + SlowCheckCharacters.Resident(body);
                return ResidencePermit.Parse(number, null, out ResidencePermit permit) == new IdentifierCheck(true, true, IdentifierWarnings.None)
                    && permit.Format() == number && permit.AreaCode == Digits.ToInt(number.AsSpan(0, 6))
                    && permit.BirthDate is not null && permit.Sex is Sex.Male or Sex.Female;
            });

    [Theory]
    [InlineData("840000199408230021")]
    [InlineData("810100199408230021")]
    [InlineData("11010519491231002X")]
    public void Parse_OtherAreas_AreMalformed(string text) => Assert.False(Identifier.Validate<ResidencePermit>(text).WellFormed);
}
