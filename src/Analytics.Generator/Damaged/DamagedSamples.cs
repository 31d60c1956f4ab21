using System.Globalization;
using System.Text;
using Analytics.Generator.Identifiers;
using Analytics.Generator.Office;
using Analytics.Generator.Packaging;

namespace Analytics.Generator.Damaged;

/// <summary>Files broken on purpose, each named after what is wrong with it. A reader must survive all of them and lose no row silently.</summary>
public static class DamagedSamples
{
    private const string Header = "平台编号,年度,姓名,证件号码,是否固定人员,到岗日期,离岗日期,全年实际工作天数";
    private const string PlatformId = "LN-TIC-0001";
    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>Writes all damaged files into the folder, which must exist; about 60 KB.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Write(string folder)
    {
        foreach (var (name, content) in Files()) File.WriteAllBytes(Path.Combine(folder, name), content);
    }

    private static IEnumerable<(string Name, byte[] Content)> Files()
    {
        yield return ("01_empty.csv", []);
        yield return ("02_header_only.csv", Text(Header + "\n"));
        yield return ("03_prose_not_a_table.csv", Text(Prose));
        yield return ("04_truncated.xlsx", Roster(60)[..2000]);
        yield return ("05_encrypted.xlsx", CompoundFile.Encrypted());
        yield return ("06_not_a_workbook.xlsx", Text(Prose));
        yield return ("07_mixed_encodings.csv", MixedEncodings());
        yield return ("08_three_hundred_columns.csv", ManyColumns());
        yield return ("09_two_megabyte_cell.xlsx", HugeCell());
        yield return ("10_duplicate_headers.csv", Text(
            "平台编号,年度,姓名,姓名,证件号码,证件号码,是否固定人员\n" + Rows(3, i => $"{PlatformId},2025,{Name(i)},{Name(i + 1)},{Id(i)},{Id(i + 1)},是")));
        yield return ("11_two_tables_in_one_sheet.xlsx", TwoTables());
        yield return ("12_impossible_dates.csv", Text(Header + "\n" + ImpossibleDates()));
        yield return ("13_text_in_numbers.csv", Text(Header + "\n" + Rows(3, i => $"{PlatformId},2025,{Name(i)},{Id(i)},是,2020-01-0{i + 1},,大约二百多天吧")));
        yield return ("14_rows_without_platform.csv", Text("年度,姓名,证件号码,是否固定人员\n" + Rows(4, i => $"2025,{Name(i)},{Id(i)},是")));
        yield return ("15_mixed_line_ends.csv", Text(Header + "\r\n" + Row(0) + "\n" + Row(1) + "\r" + Row(2) + "\r\n" + Row(3)));
        var quoted = Row(1).Replace(Name(1), "\"" + Name(1), StringComparison.Ordinal);
        yield return ("16_unterminated_quote.csv", Text(Header + "\n" + Row(0) + "\n" + quoted + "\n" + Row(2) + "\n" + Row(3) + "\n"));
        yield return ("17_ragged_rows.csv", Text(Header + "\n" + Row(0) + "\n" + Row(1) + ",多出的,两格\n" + $"{PlatformId},2025,{Name(2)}\n" + Row(3) + "\n"));
        yield return ("18_identifiers_as_floats.csv", Text(Header + "\n" + Rows(3, FloatRow)));
        yield return ("19_nul_bytes.csv", [.. Text(Header + "\n" + Row(0) + "\n"), 0, 0, 0, 0, .. Text("\n" + Row(1) + "\n")]);
        yield return ("20_broken_archive.zip", [.. "PK\u0003\u0004"u8, .. Text(Prose)]);
        yield return ("21_unknown_platform.csv", Text(Header + "\n" + Rows(2, i => Row(i).Replace(PlatformId, "LN-TIC-9999", StringComparison.Ordinal))));
    }

    private const string Prose = "关于报送2025年度总结的通知\n\n各有关单位：\n请于三月底前将年度工作总结报送我处，联系人张老师。\n特此通知。\n";

    private static byte[] Text(string text) => Utf8.GetBytes(text);

    private static string Rows(int count, Func<int, string> row) => string.Concat(Enumerable.Range(0, count).Select(i => row(i) + "\n"));

    private static string Name(int index) => new[] { "张维民", "李静怡", "王建国", "赵欣然", "陈海峰" }[index % 5];

    private static string Id(int index) => ResidentNumber.Compose(100 + (index % 9000), new DateOnly(1980, 1, 1).AddDays(index * 37), 1 + (index % 900));

    private static string Row(int index) => string.Create(
        CultureInfo.InvariantCulture, $"{PlatformId},2025,{Name(index)},{Id(index)},是,{new DateOnly(2019, 3, 1).AddDays(index):yyyy-MM-dd},,{200 + index}");

    private static string FloatRow(int index) => $"{PlatformId},2025,{Name(index)},{Id(index)[..1]}.{Id(index)[1..6]}E+17,是,2020-01-0{index + 1},,230";

    private static byte[] Roster(int rows)
    {
        var sheet = new Sheet("人员名单");
        sheet.Add(RowRole.Header, [.. Header.Split(',').Select(Cell.Of)]);
        for (var i = 0; i < rows; i++) sheet.Add(RowRole.Body, [.. Row(i).Split(',').Select(Cell.Of)]);
        return Workbook.Write([sheet]);
    }

    /// <summary>Half of the rows in UTF-8, half in GB18030: no encoding reads all of it.</summary>
    private static byte[] MixedEncodings()
    {
        var chinese = CodePagesEncodingProvider.Instance.GetEncoding(54936) ?? throw new InvalidOperationException("The framework has no GB18030 encoding.");
        return [.. Text(Header + "\n" + Row(0) + "\n" + Row(1) + "\n"), .. chinese.GetBytes(Row(2) + "\n" + Row(3) + "\n")];
    }

    private static byte[] ManyColumns()
    {
        var header = Header + string.Concat(Enumerable.Range(1, 292).Select(i => ",附加列" + i.ToString(CultureInfo.InvariantCulture)));
        return Text(header + "\n" + Rows(3, i => Row(i) + string.Concat(Enumerable.Repeat(",0", 292))));
    }

    /// <summary>A cell of two megabytes; a spreadsheet allows 32 767 characters.</summary>
    private static byte[] HugeCell()
    {
        var sheet = new Sheet("人员名单");
        sheet.Add(RowRole.Header, [.. Header.Split(',').Select(Cell.Of)]);
        sheet.Add(RowRole.Body, [.. Row(0).Split(',').Select(Cell.Of)]);
        sheet.Add(RowRole.Body, [.. Row(1).Split(',').Select((c, i) => Cell.Of(i == 2 ? new string('张', 700_000) : c))]);
        sheet.Add(RowRole.Body, [.. Row(2).Split(',').Select(Cell.Of)]);
        return Workbook.Write([sheet]);
    }

    private static byte[] TwoTables()
    {
        var sheet = new Sheet("人员");
        for (var table = 0; table < 2; table++)
        {
            sheet.Add(RowRole.Title, [Cell.Of(table == 0 ? "一、固定人员" : "二、流动人员")]);
            sheet.Add(RowRole.Header, [.. Header.Split(',').Select(Cell.Of)]);
            for (var i = 0; i < 3; i++)
            {
                var row = Row((table * 3) + i);
                sheet.Add(RowRole.Body, [.. (table == 0 ? row : row.Replace(",是,", ",否,", StringComparison.Ordinal)).Split(',').Select(Cell.Of)]);
            }

            sheet.Add(RowRole.Body, [Cell.Empty]);
        }

        return Workbook.Write([sheet]);
    }

    private static string ImpossibleDates()
    {
        string[] dates = ["2025-02-30", "2024/13/05", "20251399", "昨天", "2021-00-10"];
        return Rows(dates.Length, i => $"{PlatformId},2025,{Name(i)},{Id(i)},是,{dates[i]},,210");
    }
}
