using System.Text;
using Analytics.Registry.Reading;

namespace Analytics.Registry.Tests.Reading;

public sealed class DelimitedStreamTests
{
    [Theory]
    [InlineData("", ',', "")]
    [InlineData("a,b\n1,\"x,\"\"y\"\"\nz\"\n", ',', "a|b;1|x,\"y\"\nz")]
    [InlineData("\uFEFFa;b,c\n", ';', "a|b,c")]
    [InlineData("\uFEFF", ',', "")]
    [InlineData("张,伟", ',', "张|伟")]
    [InlineData("a\tb,c\td", '\t', "a|b,c|d")]
    public void Open_Text_IsReadByTheDialectGiven(string text, char delimiter, string records)
    {
        using var reader = DelimitedStream.Open(new Trickle(Encoding.UTF8.GetBytes(text)), delimiter);
        var read = new List<string>();
        while (reader.Read())
        {
            read.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.Field(i).ToString())));
        }

        Assert.Equal(records, string.Join(';', read));
    }

    [Fact]
    public void Open_BytesThatAreNoUtf8_AreReportedNotGuessed()
    {
        using var reader = DelimitedStream.Open(new MemoryStream([0xD5, 0xC5, (byte)',', (byte)'1', (byte)'\n']), ',');
        Assert.True(reader.Read());
        Assert.Contains(reader.Problems, problem => problem.Code == "INVALID_BYTES");
    }

    /// <summary>Gives a byte at a time, as a slow pipe may.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }
}
