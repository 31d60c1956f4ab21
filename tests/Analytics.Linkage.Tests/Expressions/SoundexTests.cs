using Analytics.Linkage.Expressions;

namespace Analytics.Linkage.Tests.Expressions;

public sealed class SoundexTests
{
    /// <summary>The examples of the National Archives' leaflet, and the cases its rules are about.</summary>
    [Theory]
    [InlineData("Robert", "R163")]
    [InlineData("Rupert", "R163")]
    [InlineData("Rubin", "R150")]
    [InlineData("Ashcraft", "A261")]
    [InlineData("Ashcroft", "A261")]
    [InlineData("Tymczak", "T522")]
    [InlineData("Pfister", "P236")]
    [InlineData("Honeyman", "H555")]
    [InlineData("Washington", "W252")]
    [InlineData("Lee", "L000")]
    [InlineData("Gutierrez", "G362")]
    [InlineData("Jackson", "J250")]
    [InlineData("VanDeusen", "V532")]
    [InlineData("O'Brien", "O165")]
    [InlineData("van der berg", "V500")]
    [InlineData("张", "")]
    [InlineData("123", "")]
    public void Of_PublishedExamples(string name, string expected) => Assert.Equal(expected, Soundex.Of(name));
}
