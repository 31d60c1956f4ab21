using System.Text;
using System.Text.Json;
using Analytics.Registry.Reading;
using Analytics.Registry.Reading.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Reading.Json;

public sealed class JsonReaderTests
{
    private static JsonSheets Open(byte[] bytes, ReadingLimits? limits = null) => new(new MemoryStream(bytes), limits ?? ReadingLimits.Default, (_, _) => { }, default);

    private static (string[] Names, List<ReadRecord> Records) Read(byte[] bytes, ReadingLimits? limits = null)
    {
        using var sheets = Open(bytes, limits);
        var reader = sheets.Next()!;
        var records = ReadRecord.All(reader);
        return ([.. reader.ColumnNames!], records);
    }

    private static (string[] Names, List<ReadRecord> Records) Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Read_Lines_ColumnsAreTheUnionInOrderOfAppearance()
    {
        var (names, records) = Read("""
            {"姓名":"张三","年龄":41}
            {"单位":"一所","姓名":"李四"}

            {"年龄":null,"姓名":""}
            """);

        Assert.Equal(["姓名", "年龄", "单位"], names);
        Assert.Equal(["张三", "41"], records[0].Fields);
        Assert.Equal(["李四", "", "一所"], records[1].Fields);
        Assert.Empty(records[2].Fields);
        Assert.Empty(records[3].Fields);
        Assert.Equal([1, 2, 3, 4], records.Select(record => record.Row));
        Assert.All(records, record => Assert.Empty(record.Codes));
    }

    [Fact]
    public void Read_Values_KeepTheirKindsAndDigits()
    {
        var (_, records) = Read("""{"a":290202199001011234,"b":1.50,"c":true,"d":["x",{"y":1}],"e":{"k": 2},"f":"引\"号\n"}""");

        Assert.Equal(["290202199001011234", "1.50", "true", """["x",{"y":1}]""", """{"k": 2}""", "引\"号\n"], records[0].Fields);
        Assert.Equal([CellKind.Number, CellKind.Number, CellKind.Boolean, CellKind.Text, CellKind.Text, CellKind.Text], records[0].Kinds);
    }

    [Theory]
    [InlineData("{\"a\":1")]
    [InlineData("not json")]
    [InlineData("[1,2]x")]
    [InlineData("{\"a\":1} {\"a\":2}")]
    [InlineData("42")]
    public void Read_BadLine_IsFlaggedAndTheOthersRead(string bad)
    {
        var (_, records) = Read("{\"a\":0}\n" + bad + "\n{\"a\":2}\n");

        Assert.Equal(["BAD_JSON"], records[1].Codes);
        Assert.Empty(records[1].Fields);
        Assert.Equal(["2"], records[2].Fields);
    }

    [Fact]
    public void Read_PropertyGivenTwice_IsFlaggedAndKeepsTheFirst()
    {
        var (_, records) = Read("{\"a\":1,\"b\":2,\"a\":3}\n");

        Assert.Equal(["1", "2"], records[0].Fields);
        Assert.Equal(["DUPLICATE_PROPERTY"], records[0].Codes);
    }

    [Fact]
    public void Read_NewNameAfterTheSample_IsAppendedAndSaid()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 100_000; i++)
            text.Append("{\"编号\":").Append(i).Append("}\n");
        text.Append("{\"编号\":1,\"备注\":\"新\"}\n{\"备注\":\"旧\"}\n");

        var (names, records) = Read(text.ToString());

        Assert.Equal(["编号", "备注"], names);
        Assert.Equal(["NEW_COLUMN"], records[^2].Codes);
        Assert.Equal(["", "旧"], records[^1].Fields);
        Assert.Empty(records[^1].Codes);
    }

    [Fact]
    public void Read_Array_RowsAreTheLinesWhereElementsStart()
    {
        var (names, records) = Read("""
            [
              {"姓名": "张[三]",
               "年龄": 41},
              {"姓名": "李\"四"}, {"姓名": "王五"},
              7
            ]
            """);

        Assert.Equal(["姓名", "年龄"], names);
        Assert.Equal([2, 4, 4, 5], records.Select(record => record.Row));
        Assert.Equal(["张[三]", "41"], records[0].Fields);
        Assert.Equal(["王五"], records[2].Fields);
        Assert.Equal(["BAD_JSON"], records[3].Codes);
    }

    [Theory]
    [InlineData("[{\"a\":1},{\"a\":2}")]
    [InlineData("[{\"a\":1},{\"a\":")]
    [InlineData("[{\"a\":1},\n")]
    public void Read_ArrayCutOff_Throws(string text) => Assert.Equal("FILE_DAMAGED", Assert.Throws<ReadingException>(() => Read(text)).Problem.Code);

    [Fact]
    public void Read_Gb18030Lines_AreDecodedWhereSecondBytesLookLikeBackslashes()
    {
        // The second byte of 乗 is 0x5C, a backslash.
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        Assert.Contains((byte)'\\', gb18030.GetBytes("乗"));

        var (_, records) = Read(gb18030.GetBytes("{\"姓名\":\"张乗\",\"单位\":\"研究所\"}\n"));

        Assert.Equal(["张乗", "研究所"], records[0].Fields);
    }

    [Fact]
    public void Read_InvalidBytes_FlagsTheRecord()
    {
        var (_, records) = Read([.. "{\"姓名\":\"张"u8, 0xFF, .. "\"}\n{\"姓名\":\"李四所\"}\n"u8]);

        Assert.Equal(["INVALID_BYTES"], records[0].Codes);
        Assert.Empty(records[1].Codes);
    }

    [Fact]
    public void Read_LineBeyondLimit_IsFlaggedAndNoByteLost()
    {
        var bytes = Encoding.UTF8.GetBytes("{\"a\":1}\n{\"a\":\"" + new string('x', 5 << 20) + "\"}\n{\"a\":2}\n");

        var (_, records) = Read(bytes, new ReadingLimits { MaxRecordBytes = 2 << 20 });

        Assert.Contains("RECORD_TOO_LONG", records[1].Codes);
        Assert.Equal(["2"], records[^1].Fields);
        Assert.Equal(3, records[^1].Row);
        Assert.Equal(bytes, records.SelectMany(record => record.Raw).ToArray());
    }

    [Fact]
    public void Read_AnyBytes_EndsAndLosesNoneInLines() => Prop.ForAll(
        Gen.Elements<byte>([(byte)'{', (byte)'}', (byte)'"', (byte)':', (byte)',', (byte)'1', (byte)'\n', (byte)'\\', (byte)'a', 0xE5, 0xFF]).ArrayOf().ToArbitrary(),
        bytes => Assert.Equal(bytes, Read(bytes).Records.SelectMany(record => record.Raw).ToArray())).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Read_AnyBytesInAnArray_Ends() => Prop.ForAll(
        Gen.Elements<byte>([(byte)'{', (byte)'}', (byte)'[', (byte)']', (byte)'"', (byte)',', (byte)'1', (byte)'\n', (byte)'\\']).ArrayOf().ToArbitrary(),
        bytes =>
        {
            var problem = Record.Exception(() => Read([(byte)'[', .. bytes]));
            Assert.True(problem is null or ReadingException, problem?.ToString());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Read_AnyTextValues_AgreeWithJsonDocument() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>[]>(),
        values =>
        {
            var lines = values.Select((value, i) => JsonSerializer.Serialize(new Dictionary<string, object> { ["n"] = i, ["v"] = value.Get })).ToArray();
            var (_, records) = Read(string.Join("\n", lines));
            Assert.Equal(values.Length, records.Count);
            for (var i = 0; i < values.Length; i++)
            {
                using var document = JsonDocument.Parse(lines[i]);
                var expected = document.RootElement.GetProperty("v").GetString()!;
                Assert.Equal(expected, expected.Length == 0 ? "" : records[i].Fields[1]);
            }
        }).QuickCheckThrowOnFailure();
}
