using Analytics.Registry.Identifiers;

namespace Analytics.Registry.Tests.Identifiers;

public class PatentNumberTests
{
    [Theory]
    [InlineData("ZL201710601862.3", true)]
    [InlineData("ZL 2017 1 0601862.3", true)]
    [InlineData("zl201710601862．３", true)]
    [InlineData("CN201710601862.3", false)]
    [InlineData("2017106018623", false)]
    public void Parse_NotationsOfOneApplication_HaveOneNormalForm(string text, bool granted)
    {
        Assert.Equal(new IdentifierCheck(true, true, IdentifierWarnings.None), PatentNumber.Parse(text, null, out PatentNumber number));
        Assert.Equal("2017106018623", number.Value.ToString());
        Assert.Equal(granted, number.IsGranted);
        Assert.Equal(granted ? "ZL201710601862.3" : "201710601862.3", number.Format());
        Assert.Equal((2017, PatentType.Invention), (number.Year, number.Type));
    }

    [Fact]
    public void Parse_WithoutCheckCharacter_ComputesItAndWarns()
    {
        Assert.Equal(new IdentifierCheck(true, true, IdentifierWarnings.CheckCharacterMissing), PatentNumber.Parse("ZL201710601862", null, out PatentNumber number));
        Assert.Equal("2017106018623", number.Value.ToString());
    }

    [Theory]
    [InlineData("201770601862", IdentifierWarnings.CategoryUnknown)]
    [InlineData("199910601862", IdentifierWarnings.DateImpossible)]
    [InlineData("209910601862", IdentifierWarnings.DateInFuture)]
    public void Parse_DoubtfulYearOrType_IsUsableWithWarning(string body, IdentifierWarnings expected) =>
        Assert.Equal(
            new IdentifierCheck(true, true, expected),
            Identifier.Validate<PatentNumber>($"{body}.{SlowCheckCharacters.Patent(body)}", new DateOnly(2026, 3, 31)));

    [Theory]
    [InlineData("201710601862.4")]
    [InlineData("95115608.1")]
    public void Parse_WrongCheckCharacter_IsNotUsable(string text)
    {
        IdentifierCheck check = Identifier.Validate<PatentNumber>(text);
        Assert.True(check.WellFormed);
        Assert.False(check.CheckCharacterRight);
    }

    [Theory]
    [InlineData("CN107123456A")]
    [InlineData("受理中")]
    [InlineData("ZL")]
    public void Parse_AnythingElse_IsMalformed(string text) => Assert.False(Identifier.Validate<PatentNumber>(text).WellFormed);
}
