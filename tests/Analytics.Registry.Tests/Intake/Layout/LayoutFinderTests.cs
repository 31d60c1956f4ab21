using Analytics.Registry.Tests.Reading.Workbooks;

namespace Analytics.Registry.Tests.Intake.Layout;

/// <summary>Headers below titles, over several rows, with merged cells, far down, or on hidden sheets.</summary>
public sealed class LayoutFinderTests
{
    private const string Names = "SELECT name, platform_id, year FROM personnel ORDER BY row_id";

    [Fact]
    public void Find_TitleRowsAboveAHeaderWithMergedCells_ReadsEveryColumn()
    {
        var xml = SheetXml.Of(
            [
                "辽宁省甲技术创新中心2025年度人员名单",
                "填报日期：2026年3月5日|||联系人：某",
                "序号|姓名|任职起止时间||人员情况|",
                "||到岗日期|离岗日期|是否固定人员|是否全职",
                "1|张三|2021-01-01|2024-12-31|是|是",
                "2|李四|2022-03-01||否|否",
            ],
            ["A1:F1", "A3:A4", "B3:B4", "C3:D3", "E3:F3"]);
        using var loaded = new Loaded().WithRegister().File("x.xlsx", XlsxFile.Workbook(("人员", "visible", xml))).Load();

        Assert.Equal(
            ["张三|LN-A|2025|2021-01-01|2024-12-31|true|true", "李四|LN-A|2025|2022-03-01|-|false|false"],
            loaded.Rows("SELECT name, platform_id, year, start_date, end_date, is_fixed, is_full_time_employee FROM personnel ORDER BY row_id"));
        Assert.Equal("6|2|0|4", loaded.Account("x.xlsx"));
        Assert.Equal("4", loaded.One("SELECT header_row FROM intake.source WHERE table_name = 'personnel'"));
    }

    [Fact]
    public void Find_HeaderOverThreeRows_ReadsEveryColumn()
    {
        var xml = SheetXml.Of(
            [
                "设备名称|规格型号|资产情况|||",
                "||资产编号|价值||购置日期",
                "|||数量|原值（万元）|",
                "质谱仪|Q1|S-1|=2|=12.5|2020-01-01",
            ],
            ["A1:A3", "B1:B3", "C1:F1", "C2:C3", "D2:E2", "F2:F3"]);
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.xlsx", XlsxFile.Workbook(("仪器设备", "visible", xml))).Load();

        Assert.Equal("质谱仪|Q1|S-1|2.0000|125000.00|2020-01-01", loaded.One("SELECT name, model, asset_no, quantity, original_value_yuan, acquired_date FROM equipment"));
        Assert.Equal("4|1|0|3", loaded.Account("LN-A"));
    }

    [Fact]
    public void Find_CsvHeaderOverTwoRows_ReadsEveryColumn()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025人员.csv", """
            姓名,任职时间,,人员性质,
            ,到岗日期,离岗日期,是否固定人员,是否全职
            张三,2021-01-01,2024-12-31,是,否
            """).Load();
        Assert.Equal("张三|2021-01-01|2024-12-31|true|false", loaded.One("SELECT name, start_date, end_date, is_fixed, is_full_time_employee FROM personnel"));
    }

    [Theory]
    [InlineData(25)]
    [InlineData(38)]
    [InlineData(60)]
    [InlineData(300)]
    public void Find_HeaderFarDown_IsFound(int above)
    {
        var text = string.Concat(Enumerable.Range(1, above).Select(i => $"说明第{i}条：请如实填写,,,\n"));
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.csv", text + "姓名,性别,是否固定人员,到岗日期\n张三,男,是,2021-01-01\n").Load();

        Assert.Equal(["张三|LN-A|2025"], loaded.Rows(Names));
        Assert.Equal(above + 2, loaded.Summary!.RowsRead - 4);
    }

    [Fact]
    public void Find_HiddenRowsAndSheets_AreReadAndSaid()
    {
        string[] rows = ["姓名|性别|是否固定人员|到岗日期", "张三|男|是|2021-01-01", "李四|男|是|2021-01-01"];
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.xlsx", XlsxFile.Workbook(
            ("人员", "visible", SheetXml.Of(rows, hidden: [3])), ("旧人员", "hidden", SheetXml.Of([rows[0], "王五|男|是|2021-01-01"])))).Load();

        Assert.Equal(["张三|LN-A|2025", "李四|LN-A|2025", "王五|LN-A|2025"], loaded.Rows(Names));
        Assert.Contains("0|HIDDEN_ROWS|-", loaded.Issues());
    }

    [Fact]
    public void Find_TablesSideBySide_LoseNothingSilently()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.csv", """
            姓名,性别,学历,到岗日期,,姓名,性别,学历,到岗日期
            张三,男,博士,2020-01-01,,李四,女,硕士,2021-01-01
            ,,,,,王五,女,硕士,2021-01-01
            """).Load();

        Assert.Equal("张三", loaded.One("SELECT name FROM personnel"));
        Assert.Contains("李四", loaded.Rows("SELECT value FROM intake.extra"));
        Assert.Equal(["3|ESSENTIAL_MISSING|name"], loaded.Quarantined());
        Assert.Contains("1|HEADER_DUPLICATE|姓名", loaded.Issues());
    }

    [Fact]
    public void Find_HeaderCells_AreNoCover()
    {
        // The label of a column is not a label with its value beside it: the platform is not called 姓名.
        using var loaded = new Loaded().WithRegister().File("名单2025.csv", "平台编号,姓名,性别,是否固定人员\n,张三,男,是\nLN-A,李四,男,是\n").Load();
        Assert.Equal(["2|PLATFORM_UNKNOWN|platform_id"], loaded.Quarantined());
        Assert.Equal("LN-A", loaded.One("SELECT platform_id FROM personnel"));
    }

    [Fact]
    public void Find_CellsWithoutAHeader_AreKept()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.csv", "姓名,性别,,到岗日期\n张三,男,甲,2020-01-01,乙,丙\n").Load();
        Assert.Equal(["第3列|甲", "第5列|乙", "第6列|丙"], loaded.Rows("SELECT header, value FROM intake.extra ORDER BY header"));
        Assert.Contains("2|CELLS_BEYOND_HEADER|-", loaded.Issues());
    }
}
