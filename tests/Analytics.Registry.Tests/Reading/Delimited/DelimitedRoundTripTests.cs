using System.Text;
using Analytics.Registry.Reading;
using Analytics.Registry.Reading.Delimited;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Reading.Delimited;

public sealed class DelimitedRoundTripTests
{
    private static readonly string[] Pieces =
        ["a", "Z9", "张", "三丰", "镕", "倈", "坾", "𠮷", "é", "\"", "\"\"", ",", ";", "|", "\t", "\n", "\r\n", "\r", " ", "，", "2102", "\u3000"];

    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true),
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!,
    ];

    private static Gen<string> Cell => Gen.Elements(Pieces).ListOf().Select(string.Concat).Resize(6);

    // The first cell of a table has an unmistakable hanzi run, as every real delivery has, so that the encoding can be told.
    private static Gen<string[][]> Tables =>
        from width in Gen.Choose(2, 8)
        from height in Gen.Choose(1, 12)
        from cells in Cell.ArrayOf(width * height)
        select Enumerable.Range(0, height + 1).Select(row => row == 0
            ? Enumerable.Range(0, width).Select(column => $"高新技术研究院名称{column}").ToArray()
            : cells[((row - 1) * width)..(row * width)]).ToArray();

    private static Arbitrary<(string[][] Table, char Delimiter, string LineEnd, bool QuoteAll)> Cases => (
        from table in Tables
        from delimiter in Gen.Elements(',', ';', '\t', '|')
        from lineEnd in Gen.Elements("\n", "\r\n")
        from quoteAll in Gen.Elements(true, false)
        select (table, delimiter, lineEnd, quoteAll)).ToArbitrary();

    private static string Write(string[][] table, char delimiter, string lineEnd, bool quoteAll)
    {
        var text = new StringBuilder();
        foreach (var row in table)
            text.AppendJoin(delimiter, row.Select(cell => Quote(cell, delimiter, quoteAll))).Append(lineEnd);
        return text.ToString();
    }

    private static string Quote(string cell, char delimiter, bool always) =>
        always || cell.AsSpan().IndexOfAny(['"', '\n', '\r', delimiter]) >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    [Fact]
    public void Read_AnyTableInAnyEncodingAndDelimiter_ReadsBackTheSameAndLosesNoByte() => Prop.ForAll(Cases, @case =>
    {
        var text = Write(@case.Table, @case.Delimiter, @case.LineEnd, @case.QuoteAll);
        foreach (var encoding in Encodings)
        {
            var body = encoding.GetBytes(text);
            using var sheets = new DelimitedSheets(new MemoryStream([.. encoding.GetPreamble(), .. body]), ReadingLimits.Default, (_, _) => { }, default);
            var records = ReadRecord.All(sheets.Next()!);

            Assert.Equal(@case.Table, records.Select(record => record.Fields));
            Assert.Equal(body, records.SelectMany(record => record.Raw).ToArray());
            Assert.All(records, record => Assert.Empty(record.Codes));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_AnyTable_RowIsThePhysicalLine() => Prop.ForAll(Cases, @case =>
    {
        var body = Encoding.UTF8.GetBytes(Write(@case.Table, @case.Delimiter, @case.LineEnd, @case.QuoteAll));
        using var sheets = new DelimitedSheets(new MemoryStream(body), ReadingLimits.Default, (_, _) => { }, default);
        var line = 1;
        foreach (var record in ReadRecord.All(sheets.Next()!))
        {
            Assert.Equal(line, record.Row);
            var text = Encoding.UTF8.GetString(record.Raw).Replace("\r\n", "\n", StringComparison.Ordinal);
            line += text.Count(character => character is '\n' or '\r');
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_AnyBytes_LosesNone() => Prop.ForAll(
        Gen.Elements<byte>([(byte)'"', (byte)',', (byte)'\n', (byte)'\r', (byte)'a', 0, 0x81, 0xB0, 0xE5, 0xBC, 0xA0, 0xFF, (byte)'|']).ArrayOf().ToArbitrary(),
        bytes =>
        {
            using var sheets = new DelimitedSheets(new MemoryStream(bytes), ReadingLimits.Default, (_, _) => { }, default);
            var records = ReadRecord.All(sheets.Next()!);
            _ = TextEncodingDetector.Detect(bytes, out var markLength);

            Assert.Equal(bytes[markLength..], records.SelectMany(record => record.Raw).ToArray());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Read_WellFormedFiles_AgreesWithCsvHelper() => Prop.ForAll(Cases, @case =>
    {
        var text = Write(@case.Table, @case.Delimiter, @case.LineEnd, @case.QuoteAll);
        using var sheets = new DelimitedSheets(new MemoryStream(Encoding.UTF8.GetBytes(text)), ReadingLimits.Default, (_, _) => { }, default);
        using var oracle = CsvReader.FromText(text, new CsvReaderOptions { HasHeader = false, Separator = @case.Delimiter, SkipEmptyLines = false });
        var expected = new List<string[]>();
        while (oracle.Read())
            expected.Add([.. Enumerable.Range(0, oracle.FieldCount).Select(oracle.GetString)]);

        Assert.Equal(expected, ReadRecord.All(sheets.Next()!).Select(record => record.Fields));
    }).QuickCheckThrowOnFailure();
}
