using System.Text;
using Analytics.Registry.Reading;
using Analytics.Registry.Reading.Delimited;

namespace Analytics.Registry.Tests.Reading.Delimited;

public sealed class DelimitedReaderTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static List<ReadRecord> Read(byte[] bytes, ReadingLimits? limits = null, int chunk = int.MaxValue)
    {
        using var sheets = new DelimitedSheets(new ChunkedStream(bytes, chunk), limits ?? ReadingLimits.Default, (_, _) => { }, default);
        return ReadRecord.All(sheets.Next()!);
    }

    private static List<ReadRecord> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static string Dialect(byte[] bytes)
    {
        using var sheets = new DelimitedSheets(new MemoryStream(bytes), ReadingLimits.Default, (_, _) => { }, default);
        var reader = sheets.Next()!;
        while (reader.Read())
            continue;
        return reader.Dialect!;
    }

    [Fact]
    public void Read_MixedLineEnds_CountsPhysicalLines()
    {
        var records = Read("a,b\r\n1,2\n3,4\r5,6");

        Assert.Equal([1, 2, 3, 4], records.Select(record => record.Row));
        Assert.Equal(["5", "6"], records[3].Fields);
    }

    [Fact]
    public void Read_QuotedFieldOverLines_NextRowCountsThem()
    {
        var records = Read("a,b\n\"x\ny\r\nz\",2\n3,4\n");

        Assert.Equal("x\ny\r\nz", records[1].Fields[0]);
        Assert.Equal([1, 2, 5], records.Select(record => record.Row));
    }

    [Fact]
    public void Read_DoubledQuotes_StandForOne()
    {
        var records = Read("a,b\n\"say \"\"hi\"\"\",\"\"\n\"张\"\"三\"\"\",1\n");

        Assert.Equal(["say \"hi\"", ""], records[1].Fields);
        Assert.Equal(CellKind.Empty, records[1].Kinds[1]);
        Assert.Equal("张\"三\"", records[2].Fields[0]);
    }

    [Fact]
    public void Read_BlankLine_IsARecordWithoutFields()
    {
        var records = Read("a,b\n\n1,2\n\r\n");

        Assert.Equal([2, 0, 2, 0], records.Select(record => record.Fields.Length));
        Assert.Equal("\r\n"u8.ToArray(), records[3].Raw);
    }

    [Fact]
    public void Read_RaggedRows_KeepTheirOwnFieldCounts()
    {
        var records = Read("a,b,c\n1,2\n1,2,3,4\n,\n");

        Assert.Equal([3, 2, 4, 2], records.Select(record => record.Fields.Length));
    }

    [Fact]
    public void Read_QuoteInsidePlainField_IsLiteral()
    {
        var records = Read("a,b\n5\" disk,2\n");

        Assert.Equal(["5\" disk", "2"], records[1].Fields);
        Assert.Empty(records[1].Codes);
    }

    [Fact]
    public void Read_StrayQuoteInQuotedField_KeepsFieldAsItStandsAndFlags()
    {
        var records = Read("a,b\n\"张\"三\",x\n1,2\n");

        Assert.Equal(["\"张\"三\"", "x"], records[1].Fields);
        Assert.Equal(["STRAY_QUOTE"], records[1].Codes);
        Assert.Equal(["1", "2"], records[2].Fields);
    }

    [Fact]
    public void Read_QuoteNeverClosed_CostsOnlyItsLine()
    {
        var records = Read("a,b\n\"open,2\n3,4\n5,6\n");

        Assert.Equal(4, records.Count);
        Assert.Equal(["\"open", "2"], records[1].Fields);
        Assert.Equal(["UNTERMINATED_QUOTE"], records[1].Codes);
        Assert.Equal(["5", "6"], records[3].Fields);
        Assert.Equal([1, 2, 3, 4], records.Select(record => record.Row));
    }

    [Fact]
    public void Read_LostQuoteBeforeAnotherQuotedField_DoesNotSwallowTheLinesBetween()
    {
        var records = Read("a,b\n\"open,2\n3,4\n5,\"six\"\n7,8\n");

        Assert.Equal(5, records.Count);
        Assert.Equal(["UNTERMINATED_QUOTE"], records[1].Codes);
        Assert.Equal(["5", "six"], records[3].Fields);
    }

    [Fact]
    public void Read_NoLineEndAtEnd_LastRecordIsWhole()
    {
        Assert.Equal(["1", "x"], Read("a,b\n1,\"x\"")[1].Fields);
        Assert.Equal(["1", ""], Read("a,b\n1,")[1].Fields);
    }

    [Fact]
    public void Read_InvalidUtf8_FlagsRecordWithColumnAndReadsTheRest()
    {
        byte[] bytes = [.. "姓名,单位\n张三,"u8, 0xE5, 0xFF, .. "\n李四,所\n"u8];

        var records = Read(bytes);

        Assert.Equal(["INVALID_BYTES"], records[1].Codes);
        Assert.Equal("张三", records[1].Fields[0]);
        Assert.Contains('\uFFFD', records[1].Fields[1]);
        Assert.Empty(records[2].Codes);
        Assert.Equal("李四", records[2].Fields[0]);
    }

    [Fact]
    public void Read_InvalidUtf8_MessageSaysWhere()
    {
        byte[] bytes = [.. "姓名,单位\n张三,"u8, 0xE5, 0xFF, .. "\n"u8];
        using var sheets = new DelimitedSheets(new MemoryStream(bytes), ReadingLimits.Default, (_, _) => { }, default);
        var reader = sheets.Next()!;
        Assert.True(reader.Read());
        Assert.True(reader.Read());

        var problem = Assert.Single(reader.Problems);

        Assert.Equal(ReadingSeverity.Error, problem.Severity);
        Assert.Contains("Column 2", problem.MessageEn, StringComparison.Ordinal);
        Assert.Contains("offset 7", problem.MessageEn, StringComparison.Ordinal);
        Assert.Contains("E5FF", problem.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NulBytes_FlagsRecord()
    {
        var records = Read("a,b\n1,x\0y\n2,z\n");

        Assert.Equal("x\0y", records[1].Fields[1]);
        Assert.Equal(["NUL_BYTES"], records[1].Codes);
        Assert.Empty(records[2].Codes);
    }

    [Fact]
    public void Read_Gb18030AfterLongAsciiBeginning_IsDecodedOnceItShows()
    {
        var ascii = new StringBuilder("id,name\n");
        for (var i = 0; i < 100_000; i++)
            ascii.Append(i).Append(",plain text\n");
        byte[] bytes = [.. Encoding.ASCII.GetBytes(ascii.ToString()), .. Gb18030.GetBytes("100000,镕張三㐀\n100001,李四\n")];

        var records = Read(bytes);

        Assert.Equal("镕張三㐀", records[^2].Fields[1]);
        Assert.Equal("李四", records[^1].Fields[1]);
        Assert.Empty(records[^1].Codes);
    }

    [Fact]
    public void Read_PipeAsTrailByteOfGb18030_IsNotADelimiter()
    {
        // 0x7C is the second byte of many GBK characters, here of 倈 and 坾.
        var text = "编号|姓名|单位\n1|倈坾|一所\n2|张倈|二所\n";
        Assert.Contains((byte)'|', Gb18030.GetBytes("倈坾"));

        var records = Read(Gb18030.GetBytes(text));

        Assert.All(records, record => Assert.Equal(3, record.Fields.Length));
        Assert.Equal(["1", "倈坾", "一所"], records[1].Fields);
    }

    [Fact]
    public void Read_Utf16OddLastByte_IsARecordOfItsOwn()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a,b\n1,二\n"), 0x41];

        var records = Read(bytes);

        Assert.Equal(3, records.Count);
        Assert.Equal([0x41], records[2].Raw);
        Assert.Equal(["INVALID_BYTES"], records[2].Codes);
    }

    [Fact]
    public void Read_LoneSurrogateInUtf16_FlagsRecord()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a,b\n1,"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("\n")];

        Assert.Equal(["INVALID_BYTES"], Read(bytes)[1].Codes);
    }

    [Fact]
    public void Read_RecordBeyondLimit_IsKeptInFlaggedPieces()
    {
        var limits = new ReadingLimits { MaxRecordBytes = 2 << 20 };
        var text = "a,b\n1," + new string('x', 5 << 20) + "\n2,y\n";
        var bytes = Encoding.UTF8.GetBytes(text);

        var records = Read(bytes, limits);

        Assert.Equal(["2", "y"], records[^1].Fields);
        Assert.Equal(3, records[^1].Row);
        Assert.All(records[1..^2], record => Assert.Equal(("RECORD_TOO_LONG", 2), (Assert.Single(record.Codes), record.Row)));
        Assert.Equal(bytes, records.SelectMany(record => record.Raw).ToArray());
    }

    [Fact]
    public void Read_OpenQuoteBeyondLimit_CostsOnlyItsLine()
    {
        var limits = new ReadingLimits { MaxRecordBytes = 2 << 20 };
        var text = new StringBuilder("a,b\n\"open,1\n");
        for (var i = 0; i < 250_000; i++)
            text.Append(i).Append(",value\n");

        var records = Read(Encoding.UTF8.GetBytes(text.ToString()), limits);

        Assert.Equal(250_002, records.Count);
        Assert.Equal(["UNTERMINATED_QUOTE"], records[1].Codes);
        Assert.All(records.Skip(2), record => Assert.Equal(2, record.Fields.Length));
    }

    [Fact]
    public void Read_TwoMegabyteCell_IsWhole()
    {
        var cell = new string('长', 700_000);

        var records = Read("a,b\n1,\"" + cell + "\"\n2,x\n");

        Assert.Equal(cell, records[1].Fields[1]);
        Assert.Empty(records[1].Codes);
    }

    [Fact]
    public void Read_ThreeHundredColumns_AreAllThere()
    {
        var header = string.Join(',', Enumerable.Range(0, 300).Select(i => $"列{i}"));
        var records = Read(header + "\n" + string.Join(',', Enumerable.Range(0, 300)) + "\n");

        Assert.Equal("列299", records[0].Fields[299]);
        Assert.Equal("299", records[1].Fields[299]);
    }

    [Fact]
    public void Read_MoreColumnsThanAllowed_FlagsRecordAndKeepsItsBytes()
    {
        var limits = new ReadingLimits { MaxColumns = 10 };
        var line = string.Join(',', Enumerable.Range(0, 20)) + "\n";

        var record = Assert.Single(Read(Encoding.UTF8.GetBytes(line), limits));

        Assert.Equal(10, record.Fields.Length);
        Assert.Equal(["TOO_MANY_COLUMNS"], record.Codes);
        Assert.Equal(line, Encoding.UTF8.GetString(record.Raw));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4096)]
    public void Read_StreamInSmallPieces_GivesTheSame(int chunk)
    {
        var bytes = Encoding.UTF8.GetBytes("姓名,单位\r\n\"张\n三\",\"一\"\"所\"\r\n李四,\r\n\"x\"");

        var whole = Read(bytes);
        var pieces = Read(bytes, null, chunk);

        Assert.Equal(whole.Select(record => string.Join('|', record.Fields)), pieces.Select(record => string.Join('|', record.Fields)));
        Assert.Equal(whole.Select(record => record.Row), pieces.Select(record => record.Row));
    }

    [Theory]
    [InlineData("a,b,c\n1,2,3\n", "UTF-8, ','")]
    [InlineData("a;b;c\n1,5;2,5;3\n", "UTF-8, ';'")]
    [InlineData("a\tb\tc\n1,5\t2,5\t3\n", "UTF-8, tab")]
    [InlineData("标题行，共三列\n姓名|单位\n张三|一所\n", "UTF-8, '|'")]
    [InlineData("只有一列\n张三\n", "UTF-8, ','")]
    public void Dialect_FirstRecords_TellDelimiter(string text, string expected) => Assert.Equal(expected, Dialect(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Field_BeyondFieldCount_Throws()
    {
        using var sheets = new DelimitedSheets(new MemoryStream("a,b\n"u8.ToArray()), ReadingLimits.Default, (_, _) => { }, default);
        var reader = sheets.Next()!;
        Assert.True(reader.Read());

        Assert.Throws<ArgumentOutOfRangeException>(() => reader.Field(2).Length);
    }

    private sealed class ChunkedStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, chunk));
    }
}
