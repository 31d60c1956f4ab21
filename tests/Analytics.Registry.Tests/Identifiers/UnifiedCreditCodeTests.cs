using Analytics.Registry.Identifiers;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Identifiers;

public class UnifiedCreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static FsCheck.Gen<string> Codes =>
        from prefix in Gen.Elements("91", "12", "52", "A1", "N3")
        from area in Gen.Elements("210200", "100000", "370200")
        from organisation in Numbers.Of(Alphabet, 8)
        let body = prefix + area + organisation + SlowCheckCharacters.Organisation(organisation)
        select body + SlowCheckCharacters.Credit(body);

    [Fact]
    public void Parse_AnyCodeWithBothCheckCharacters_IsUsableWithoutWarning() =>
        Numbers.Holds(Codes, code =>
            UnifiedCreditCode.Parse(code, null, out UnifiedCreditCode parsed) == new IdentifierCheck(true, true, IdentifierWarnings.None)
            && parsed.Format() == code && parsed.OrganisationCode.ToString() == code[8..17]
            && Identifier.Validate<OrganisationCode>(code.AsSpan(8, 9)).IsUsable);

    [Fact]
    public void Parse_AnySingleCharacterError_IsDetected() =>
        Numbers.Holds(
            from code in Codes
            from position in Gen.Choose(8, 17)
            from other in Gen.Elements(Alphabet.ToCharArray())
            where other != code[position]
            select code[..position] + other + code[(position + 1)..],
            wrong => !Identifier.Validate<UnifiedCreditCode>(wrong).IsUsable);

    [Fact]
    public void Parse_KnownCode_TellsCategoryAndArea()
    {
        UnifiedCreditCode.Parse("91350100m000100y43", null, out UnifiedCreditCode code);
        Assert.Equal("企业", code.Category);
        Assert.Equal(350100, code.AreaCode);
        Assert.Equal("9135**********0Y43", code.Mask());
    }

    [Theory]
    [InlineData("9135I100M000100Y43")]
    [InlineData("91350100M000100Y4")]
    [InlineData("91350100M000100Y4Z")]
    public void Parse_LettersOutsideTheAlphabetOrWrongLength_IsMalformed(string text) =>
        Assert.False(Identifier.Validate<UnifiedCreditCode>(text).WellFormed);
}
