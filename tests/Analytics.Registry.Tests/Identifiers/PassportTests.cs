using Analytics.Registry.Identifiers;

namespace Analytics.Registry.Tests.Identifiers;

public class PassportTests
{
    // The specimen line of ICAO 9303 part 4; its state, Utopia, is in no table.
    private const string Specimen = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    [Theory]
    [InlineData("E12345678", true)]
    [InlineData("ea1234567", true)]
    [InlineData("G 1234 5678", true)]
    [InlineData("141234567", true)]
    [InlineData("C01X00T47", false)]
    [InlineData("123456789", false)]
    public void Parse_UsualShapes_AreUsable(string text, bool chinese)
    {
        Assert.True(Passport.Parse(text, null, out Passport passport).IsUsable);
        Assert.Equal(chinese, passport.HasChineseShape);
    }

    [Theory]
    [InlineData("E1234")]
    [InlineData("ABCDEFG")]
    [InlineData("E1234567890")]
    [InlineData("E00000000")]
    public void Parse_OtherShapes_AreMalformed(string text) => Assert.False(Identifier.Validate<Passport>(text).WellFormed);

    [Fact]
    public void Parse_SpecimenLine_HasRightCheckDigitsAndAFictitiousNationality()
    {
        IdentifierCheck check = Passport.Parse(Specimen, new DateOnly(2026, 3, 31), out Passport passport);
        Assert.Equal(new IdentifierCheck(true, true, IdentifierWarnings.NationalityUnknown), check);
        Assert.Equal("L898902C3", passport.Value.ToString());
        Assert.Equal(new DateOnly(1974, 8, 12), passport.BirthDate);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(14)]
    [InlineData(22)]
    [InlineData(30)]
    [InlineData(43)]
    public void Parse_LineWithOneWrongCharacter_FailsItsCheck(int position)
    {
        char wrong = Specimen[position] == '7' ? '1' : '7';
        string line = Specimen[..position] + wrong + Specimen[(position + 1)..];
        Assert.False(Identifier.Validate<Passport>(line).CheckCharacterRight);
    }
}
