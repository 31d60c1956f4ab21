using Analytics.Registry.Identifiers;

namespace Analytics.Registry.Tests.Identifiers;

public class PublicationNumberTests
{
    [Theory]
    [InlineData("CN107123456A", 'A', PatentType.Invention, IdentifierWarnings.None)]
    [InlineData("CN 101234567 B", 'B', PatentType.Invention, IdentifierWarnings.None)]
    [InlineData("CN1234567C", 'C', PatentType.Invention, IdentifierWarnings.None)]
    [InlineData("cn201234567u", 'U', PatentType.UtilityModel, IdentifierWarnings.None)]
    [InlineData("CN301234567S", 'S', PatentType.Design, IdentifierWarnings.None)]
    [InlineData("CN201234567A", 'A', PatentType.Invention, IdentifierWarnings.CategoryUnknown)]
    [InlineData("CN107123456Q", 'Q', PatentType.Unknown, IdentifierWarnings.CategoryUnknown)]
    public void Parse_Kinds_AreRead(string text, char kind, PatentType type, IdentifierWarnings warnings)
    {
        Assert.Equal(new IdentifierCheck(true, true, warnings), PublicationNumber.Parse(text, null, out PublicationNumber number));
        Assert.Equal((kind, type), (number.Kind, number.Type));
    }

    [Theory]
    [InlineData("201710601862.3")]
    [InlineData("CN12345678A")]
    [InlineData("CN107123456")]
    [InlineData("CN107123456AB")]
    public void Parse_OtherShapes_AreMalformed(string text) => Assert.False(Identifier.Validate<PublicationNumber>(text).WellFormed);
}
