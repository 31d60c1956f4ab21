namespace Analytics.Registry.Tests.Intake.Layout;

/// <summary>Headings between the rows of one sheet say whose rows follow, of which year and of which kind.</summary>
public sealed class SectionTitleTests
{
    private const string Header = "姓名,性别,学历,到岗日期\n";
    private const string People = "SELECT name, platform_id, year, is_fixed FROM personnel ORDER BY row_id";

    [Theory]
    [InlineData("辽宁省乙重点实验室人员名单,,,\n", Header)]
    [InlineData("辽宁省乙重点实验室人员名单,,,\n", "")]
    [InlineData("辽宁省乙重点实验室,,,\n", "")]
    [InlineData("中心名称：辽宁省乙重点实验室,,,\n", "")]
    [InlineData("平台名称,辽宁省乙重点实验室,,\n", Header)]
    [InlineData("中心名称：辽宁省乙重点实验室,,填报日期：2026年3月1日,\n\n", Header)]
    public void Load_SectionOfAnotherPlatform_BelongsToIt(string heading, string header)
    {
        using var loaded = new Loaded().WithRegister().File("2025.csv",
            "辽宁省甲技术创新中心人员名单,,,\n" + Header + "张三,男,博士,2020-01-01\n" + heading + header + "李四,男,硕士,2021-01-01\n").Load();
        Assert.Equal(["张三|LN-A|2025|-", "李四|LN-B|2025|-"], loaded.Rows(People));
        Assert.Equal(0, loaded.Summary!.RowsQuarantined);
    }

    [Fact]
    public void Load_SectionOfAnUnregisteredPlatform_DoesNotFallToTheOneBefore()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.csv",
            Header + "张三,男,博士,2020-01-01\n辽宁省庚技术创新中心人员名单,,,\n李四,男,硕士,2021-01-01\n中心名称：辽宁省辛重点实验室,,,\n王五,男,硕士,2021-01-01\n").Load();
        Assert.Equal(["张三|LN-A|2025|-"], loaded.Rows(People));
        Assert.Equal(["4|PLATFORM_UNKNOWN|platform_id", "6|PLATFORM_UNKNOWN|platform_id"], loaded.Quarantined());
    }

    [Theory]
    [InlineData(Header)]
    [InlineData("")]
    public void Load_SectionOfAnotherYear_HasThatYear(string header)
    {
        using var loaded = new Loaded().WithRegister().File("LN-A人员.csv",
            "2024年度人员名单,,,\n" + Header + "张三,男,博士,2020-01-01\n2025年度人员名单,,,\n" + header + "李四,男,硕士,2021-01-01\n").Load();
        Assert.Equal(["张三|LN-A|2024|-", "李四|LN-A|2025|-"], loaded.Rows(People));
    }

    [Theory]
    [InlineData("二、流动人员名单", Header, "false")]
    [InlineData("二、流动人员名单", "", "false")]
    [InlineData("二、流动人员", "", "false")]
    [InlineData("二、其他人员名单", Header, "-")]
    [InlineData("（二）研发一部", "", "true")]
    public void Load_SectionUnderFixedStaff_IsFixedOnlyWhereItSaysSo(string heading, string header, string expected)
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.csv",
            "一、固定人员名单,,,\n" + Header + "张三,男,博士,2020-01-01\n" + heading + ",,,\n" + header + "李四,男,硕士,2021-01-01\n").Load();
        Assert.Equal(["张三|LN-A|2025|true", "李四|LN-A|2025|" + expected], loaded.Rows(People));
    }

    [Fact]
    public void Load_HeaderRepeatedOnEachPage_IsNoPerson()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.csv", """
            固定人员名单,,,
            姓  名,性别,学历,到岗日期
            张三,男,博士,2020-01-01
            姓  名,性别,学历,到岗日期
            李四,男,博士,2020-01-01
            固定人员名单,,,
            姓  名,性别,学历,到岗日期
            王五,男,博士,2020-01-01
            """).Load();
        Assert.Equal(["张三|LN-A|2025|true", "李四|LN-A|2025|true", "王五|LN-A|2025|true"], loaded.Rows(People));
        Assert.Equal("1", loaded.One("SELECT count(*) FROM intake.source WHERE table_name = 'personnel'"));
        Assert.Equal("8|3|0|5", loaded.Account("LN-A"));
    }

    [Fact]
    public void Load_RowThatReadsLikeAHeaderAboveARealOne_HidesNoRows()
    {
        // 性别 | 学历 alone makes no table; the rows down to the next header are still rows.
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.csv", """
            姓名,性别,学历,到岗日期
            张三,男,博士,2020-01-01
            单位,,部门,
            李四,男,博士,2020-01-01
            王五,男,博士,2020-01-01
            姓名,性别,学历,职称
            赵六,男,博士,教授
            """).Load();
        var account = loaded.Account("LN-A").Split('|');
        Assert.Equal(["张三", "李四", "王五", "赵六"], loaded.Rows("SELECT name FROM personnel WHERE name <> '单位' ORDER BY row_id"));
        Assert.Equal("7", account[0]);
    }

    [Fact]
    public void Load_RowThatOnlyLooksLikeAHeader_IsItselfAndNoOther()
    {
        // 单位 is a header's word; the row is none, and looking at the rows below must not put another in its place.
        var rows = string.Concat(Enumerable.Range(1, 30).Select(i => $"人{i},男,博士,2020-01-01\n"));
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.csv", Header + rows + "成员,职务,部门,\n" + rows.Replace("人", "员", StringComparison.Ordinal)).Load();
        Assert.Equal(
            [.. Enumerable.Range(1, 30).Select(i => $"人{i}"), "成员", .. Enumerable.Range(1, 30).Select(i => $"员{i}")],
            loaded.Rows("SELECT name FROM personnel ORDER BY row_id"));
        Assert.Equal("61", loaded.One("SELECT count(DISTINCT source_row) FROM personnel"));
    }

    [Fact]
    public void Load_TableOfAnotherKindBelow_IsReadToo()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.csv", """
            姓名,性别,学历,到岗日期
            张三,男,博士,2020-01-01

            设备名称,规格型号,资产编号,设备原值（万元）
            质谱仪,Q1,S1,1.5
            """).Load();
        Assert.Equal("张三", loaded.One("SELECT name FROM personnel"));
        Assert.Equal("质谱仪|15000.00|LN-A", loaded.One("SELECT name, original_value_yuan, platform_id FROM equipment"));
        Assert.Equal("5|2|0|3", loaded.Account("LN-A"));
    }
}
