using System.Text;
using Analytics.Registry.Reading;

namespace Analytics.Registry.Tests.Reading;

public sealed class JsonStreamTests
{
    [Fact]
    public void Open_Lines_AreReadUnderTheNamesOfTheFirstRecords()
    {
        using var reader = JsonStream.Open(new Trickle("{\"a\":\"张\\t伟\",\"b\":null}\n\n{\"b\":1.50,\"a\":\"[\"}"));

        Assert.Equal(["a", "b"], reader.ColumnNames);
        Assert.True(reader.Read());
        Assert.Equal("张\t伟", reader.Field(0).ToString());
        Assert.True(reader.Read());
        Assert.True(reader.Read());
        Assert.Equal((3, "[", "1.50"), (reader.Row, reader.Field(0).ToString(), reader.Field(1).ToString()));
        Assert.False(reader.Read());
    }

    [Fact]
    public void Open_BytesThatAreNoUtf8_AreReportedNotGuessed()
    {
        using var reader = JsonStream.Open(new MemoryStream([.. "{\"a\":\""u8, 0xD5, 0xC5, .. "\"}\n"u8]));
        Assert.True(reader.Read());
        Assert.Contains(reader.Problems, problem => problem.Code == "INVALID_BYTES");
    }

    /// <summary>Gives a byte at a time, as a slow pipe may.</summary>
    private sealed class Trickle(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }
}
