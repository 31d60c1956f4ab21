using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Intake;

/// <summary>Whatever a CSV holds: nothing throws, every record is accounted for, and the same input gives the same tables.</summary>
public sealed class AnyTableTests
{
    private static readonly string[] Headers =
        ["序号", "平台编号", "中心名称", "年度", "姓名", "姓 名", "性别", "证件号码", "身份证号", "是否固定人员", "到岗日期", "离岗日期", "职称", "资产编号", "设备名称", "规格型号", "设备原值（万元）", "数量", "条款", "批准文号", "有效期至", "血型", "", "备注", "合计"];

    private static readonly string[] Cells =
        [
            "", " ", "LN-A", "ln-b", "辽宁省甲技术创新中心", "2025", "2025年", "张三", "合计", "小计", "注：说明", "填表人：某", "一、固定人员", "二、流动人员名单", "中心名称：辽宁省乙重点实验室", "姓名", "性别", "是", "否",
            "2020-01-01", "2020.02.30", "至今", "=1+1", "@SUM(A1)", "-1", "1e400", "99999999999999999999", "12,5", "a\"b", "\"", "line\nbreak", "cr\rlf\r\n", "😀", "\ud83d", "\uFFFD", "\u202e倒", "29010119850307123X", "290101198503071233", "#REF!",
            "以上人员均已核实，如有变动另行报送。", "辽宁省乙重点实验室", "\t", "；", "、", "2.9E+17", "男", "女",
        ];

    private static Gen<string[][]> Tables()
    {
        var cell = Gen.Frequency((4, Gen.Elements(Cells)), (1, ArbMap.Default.GeneratorFor<string>().Select(text => (text ?? "").Replace("\0", "", StringComparison.Ordinal))));
        var line = Gen.Choose(0, 7).SelectMany(width => cell.ArrayOf(width));
        var header = Gen.Choose(1, 9).SelectMany(width => Gen.Elements(Headers).ArrayOf(width));
        return from above in line.ListOf()
               from head in header
               from below in Gen.Frequency((5, line), (1, header)).ListOf()
               select above.Take(3).Append(head).Concat(below).ToArray();
    }

    [Fact]
    public void Load_AnyCsv_AccountsForEveryRecord() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Tables().ToArbitrary(), table =>
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.csv", Csv(table)).Load();
        if (loaded.Rows("SELECT code FROM intake.quarantine WHERE source_id IS NULL") is [var refused])
        {
            // Too many control characters to be a text at all.
            Assert.Equal("NOT_A_TABLE", refused);
            return;
        }

        Assert.Equal(Records(Csv(table)), long.Parse(loaded.Account("LN-A").Split('|')[0], System.Globalization.CultureInfo.InvariantCulture));
        AssertBalanced(loaded);
    }));

    [Fact]
    public void Load_Twice_GivesTheSameTables() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll(Tables().ToArbitrary(), Tables().ToArbitrary(), (first, second) =>
    {
        string[] Dump(int threads)
        {
            using var loaded = new Loaded().WithRegister().File("LN-A_2025.csv", Csv(first)).File("b/乙2024.csv", Csv(second)).Load(threads: threads);
            return [.. Everything.SelectMany(table => loaded.Rows($"SELECT * FROM {table}"))];
        }

        Assert.Equal(Dump(1), Dump(2));
    }));

    [Fact]
    public void Load_FilesInAnotherOrder_AcceptsTheSameRows() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll(Tables().ToArbitrary(), Tables().ToArbitrary(), (first, second) =>
    {
        List<string> Accepted(string one, string other)
        {
            using var loaded = new Loaded().WithRegister().File($"{one}/LN-A_2025.csv", Csv(first)).File($"{other}/LN-B_2025.csv", Csv(second)).Load();
            return [.. new[] { "personnel", "equipment", "exception" }.SelectMany(table => loaded.Rows($"SELECT '{table}', * EXCLUDE (row_id, source_id) FROM {table}")).Order(StringComparer.Ordinal)];
        }

        Assert.Equal(Accepted("a", "b"), Accepted("b", "a"));
    }));

    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(",\"\r\n\t;");

    private static readonly string[] Everything =
        ["personnel", "equipment", "exception", "platform", "intake.file", "intake.source", "intake.accounting", "intake.quarantine", "intake.issue", "intake.header", "intake.extra", "intake.presence", "intake.superseded", "registry.platform", "registry.person_identity"];

    private static void AssertBalanced(Loaded loaded)
    {
        Assert.Empty(loaded.Rows("SELECT * FROM intake.accounting WHERE rows_read <> rows_accepted + rows_quarantined + rows_other"));
        Assert.Empty(loaded.Rows("""
            SELECT a.source_id FROM intake.accounting a
            WHERE a.rows_quarantined <> (SELECT count(DISTINCT source_row) FROM intake.quarantine q WHERE q.source_id = a.source_id)
            """));
        var accepted = string.Join(" UNION ALL ", Registry.Schema.CanonicalSchema.Tables.Select(table => $"SELECT source_id FROM main.\"{table.Name}\""));
        Assert.Empty(loaded.Rows($"SELECT a.source_id FROM intake.accounting a WHERE a.rows_accepted <> (SELECT count(*) FROM ({accepted}) t WHERE t.source_id = a.source_id)"));
    }

    private static byte[] Csv(string[][] table)
    {
        var text = new StringBuilder();
        foreach (var line in table)
        {
            text.AppendJoin(',', line.Select(cell => cell.AsSpan().ContainsAny(Special) ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>RFC 4180, read a character at a time: a record ends at a line end outside quotes.</summary>
    private static int Records(byte[] csv)
    {
        var (records, quoted, pending) = (0, false, false);
        foreach (var b in csv)
        {
            quoted ^= b == '"';
            pending = true;
            if (b == '\n' && !quoted)
            {
                records++;
                pending = false;
            }
        }

        return records + (pending ? 1 : 0);
    }
}
