using System.Text;
using Analytics.Registry.Reading.Delimited;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Reading.Delimited;

public sealed class Gb18030DecoderTests
{
    private static readonly Encoding Strict =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static bool IsValidForDotNet(byte[] bytes)
    {
        try
        {
            _ = Strict.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    [Fact]
    public void IndexOfInvalid_AnyBytes_AgreesWithTheStrictDecoder()
    {
        var bytes = Gen.OneOf(Gen.Choose(0x30, 0x39), Gen.Choose(0x7E, 0x82), Gen.Choose(0xFD, 0xFF), Gen.Choose(0, 255), Gen.Choose(0x90, 0xE4)).Select(value => (byte)value);
        Prop.ForAll(bytes.ArrayOf().Resize(12).ToArbitrary(), text => Assert.Equal(IsValidForDotNet(text), new Gb18030Decoder().IndexOfInvalid(text) < 0))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Fact]
    public void Decode_EveryScalarValue_RoundTrips()
    {
        var decoder = new Gb18030Decoder();
        var characters = new char[8];
        for (var code = 0x20; code <= 0x10FFFF; code += code < 0x10000 ? 1 : 257)
        {
            if (code is >= 0xD800 and <= 0xDFFF)
                continue;
            var text = char.ConvertFromUtf32(code);
            var bytes = Strict.GetBytes(text);
            Assert.Equal(-1, decoder.IndexOfInvalid(bytes));
            Assert.Equal(text, new string(characters, 0, decoder.Decode(bytes, characters)));
        }
    }
}
