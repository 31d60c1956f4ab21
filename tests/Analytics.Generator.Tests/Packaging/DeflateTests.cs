using System.IO.Compression;
using System.Text;
using Analytics.Generator.Packaging;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Generator.Tests.Packaging;

public class DeflateTests
{
    private static byte[] Inflate(byte[] packed)
    {
        using var stream = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var output = new MemoryStream();
        stream.CopyTo(output);
        return output.ToArray();
    }

    [Fact]
    public void Compress_AnyBytes_InflateToTheSame() => Prop.ForAll(
        Gen.Choose(0, 3).ListOf().Select(l => l.Select(b => (byte)b).ToArray()).ToArbitrary(),
        data => Inflate(Deflate.Compress(data)).AsSpan().SequenceEqual(data)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(257)]
    [InlineData(258)]
    [InlineData(259)]
    [InlineData(32_767)]
    [InlineData(32_768)]
    [InlineData(32_769)]
    [InlineData(100_000)]
    public void Compress_LengthsAtTheSeams_InflateToTheSame(int length)
    {
        var noise = new Random(length);
        var data = new byte[length];
        noise.NextBytes(data);
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, length / 10).Select(i => $"<c>{i % 997}</c>张")));

        Assert.Equal(data, Inflate(Deflate.Compress(data)));
        Assert.Equal(text, Inflate(Deflate.Compress(text)));
        Assert.Equal(new byte[length], Inflate(Deflate.Compress(new byte[length])));
    }

    [Fact]
    public void Compress_RepetitiveMarkup_ShrinksMuch()
    {
        var markup = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(i => $"<c r=\"A{i}\" t=\"inlineStr\"><is><t>张伟</t></is></c>")));

        Assert.True(Deflate.Compress(markup).Length * 7 < markup.Length);
    }
}
