using System.Text;
using Analytics.Pipeline.Linking.Records;

namespace Analytics.Pipeline.Tests.Linking.Records;

public sealed class Utf8TextTests
{
    [Fact]
    public void Trim_EveryCharacterAtEitherEnd_IsAsStringTrim()
    {
        for (var unit = 1; unit <= char.MaxValue; unit++)
        {
            if (!char.IsSurrogate((char)unit))
            {
                foreach (var text in new[] { $"{(char)unit}大{(char)unit}", $" {(char)unit}a{(char)unit}{(char)unit} ", $"{(char)unit}" })
                {
                    Assert.Equal(text.Trim(), Encoding.UTF8.GetString(Utf8Text.Trim(Encoding.UTF8.GetBytes(text))));
                }
            }
        }
    }

    [Fact]
    public void Trim_TextOfNoEncoding_IsLeftAlone() => Assert.Equal([0xC2, 0x41, 0xE3], Utf8Text.Trim([0xC2, 0x41, 0xE3]).ToArray());
}
