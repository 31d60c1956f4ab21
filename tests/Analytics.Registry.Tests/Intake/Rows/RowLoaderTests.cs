using Analytics.Registry.Tests.Reading.Workbooks;

namespace Analytics.Registry.Tests.Intake.Rows;

/// <summary>Rows as a whole: what names imply, what one column tells of another, what a row as a whole must hold.</summary>
public sealed class RowLoaderTests
{
    [Fact]
    public void Load_SheetNames_SayWhoIsFixed()
    {
        string[] rows = ["姓名|性别|学历|到岗日期", "张三|男|博士|2020-01-01"];
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.xlsx", XlsxFile.Workbook(
            ("固定人员", "visible", SheetXml.Of(rows)),
            ("流动人员", "visible", SheetXml.Of([rows[0], "李四|男|博士|2020-01-01"])),
            ("非固定人员名单", "visible", SheetXml.Of([rows[0], "王五|男|博士|2020-01-01"])),
            ("人员", "visible", SheetXml.Of([rows[0], "赵六|男|博士|2020-01-01"])))).Load();
        Assert.Equal(["张三|true", "李四|false", "王五|false", "赵六|-"], loaded.Rows("SELECT name, is_fixed FROM personnel ORDER BY row_id"));
    }

    [Fact]
    public void Load_ColumnOfTheRow_CountsAboveTheSheetsName()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025固定人员.csv", "姓名,性别,是否固定人员,到岗日期\n张三,男,流动,2020-01-01\n李四,男,,2020-01-01\n").Load();
        Assert.Equal(["张三|false", "李四|true"], loaded.Rows("SELECT name, is_fixed FROM personnel ORDER BY row_id"));
    }

    [Fact]
    public void Load_ColumnsTellOfEachOther()
    {
        using var loaded = new Loaded().WithRegister()
            .File("LN-A_2025人员.csv", "姓名,性别,职称,是否固定人员,任职期限\n张三,男,教授级高级工程师,是,2023.01-2025.12\n李四,女,讲师,是,2023年1月至今\n王五,女,木匠,是,长期\n")
            .File("LN-A_2025设备.csv", "资产编号,设备名称,规格型号,数量,设备单价（万元）\nS1,质谱仪,Q1,3,1.5\nS2,天平,T,,2\n").Load();
        Assert.Equal(
            ["张三|senior|2023-01-01|2025-12-31", "李四|mid|2023-01-01|-", "王五|-|-|-"],
            loaded.Rows("SELECT name, title_level, start_date, end_date FROM personnel ORDER BY row_id"));
        Assert.Equal(["S1|45000.00", "S2|20000.00"], loaded.Rows("SELECT asset_no, original_value_yuan FROM equipment ORDER BY row_id"));
    }

    [Fact]
    public void Load_ValueOfABatchBeyondAllMeasure_StaysMissing()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025设备.csv",
            "资产编号,设备名称,规格型号,数量,设备单价（亿元）\nS1,质谱仪,Q1,90000000000000,9000000\nS2,天平,T,1,1\n").Load();
        Assert.Equal(["S1|900000000000000.00|-", "S2|100000000.00|100000000.00"], loaded.Rows("SELECT asset_no, unit_value_yuan, original_value_yuan FROM equipment ORDER BY row_id"));
    }

    [Fact]
    public void Load_RowWithoutAnythingThatTellsWhoItIs_IsKeptAside()
    {
        using var loaded = new Loaded().WithRegister()
            .File("LN-A_2025人员.csv", "姓名,性别,证件号码,是否固定人员\n,男,,是\n,男,290101198503071233,是\n无,女,/,是\n")
            .File("LN-A_2025设备.csv", "资产编号,设备名称,规格型号,数量\n,,Q1,3\nS2,,,1\n").Load();
        Assert.Equal(["2|ESSENTIAL_MISSING|name", "4|ESSENTIAL_MISSING|name", "2|ESSENTIAL_MISSING|name"], loaded.Quarantined());
    }

    [Fact]
    public void Load_OddButPossibleValues_CountAndAreReported()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025人员.csv", """
            姓名,性别,是否固定人员,到岗日期,离岗日期,出生日期,实际工作天数
            张三,男,是,2024-05-01,2024-04-30,1985-01-01,200
            李四,男,是,2024-05-01,,2027-01-01,367
            王五,男,是,2024-05-01,,1985-01-01,-3
            """).Load();
        Assert.Equal(3, loaded.Rows("SELECT * FROM personnel").Count);
        Assert.Equal(
            ["2|END_BEFORE_START|end_date", "3|OUT_OF_RANGE|birth_date", "3|OUT_OF_RANGE|actual_work_days", "4|OUT_OF_RANGE|actual_work_days"],
            loaded.Issues());
    }

    [Fact]
    public void Load_StrayQuoteInARow_IsReported()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025人员.csv", "姓名,性别,是否固定人员,工作单位\n张三,男,是,\"甲\"乙公司\n").Load();
        Assert.Contains("2|STRAY_QUOTE|-", loaded.Issues());
    }

    [Fact]
    public void Load_MergedCellsDownAColumn_CountForEveryRowOfTheBlock()
    {
        using var loaded = new Loaded().WithRegister().File("名单2025.xlsx", XlsxFile.Workbook(("人员", "visible", SheetXml.Of(
            ["平台名称|姓名|性别|部门|证件号码", "辽宁省甲技术创新中心|张三|男|一部|", "|李四|男||", "辽宁省乙重点实验室|王五|男|二部|"], ["A2:A3", "D2:D3", "B1:B1"])))).Load();
        Assert.Equal(["张三|LN-A|一部", "李四|LN-A|一部", "王五|LN-B|二部"], loaded.Rows("SELECT name, platform_id, department FROM personnel ORDER BY row_id"));
    }

    [Fact]
    public void Load_MergedAmountOrName_IsNotMultiplied()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.xlsx", XlsxFile.Workbook(("仪器设备", "visible", SheetXml.Of(
            ["资产编号|设备名称|规格型号|设备原值（元）", "S1|质谱仪|Q1|=300", "S2|质谱仪|Q1|"], ["D2:D3"])))).Load();
        Assert.Equal(["S1|300.00", "S2|-"], loaded.Rows("SELECT asset_no, original_value_yuan FROM equipment ORDER BY row_id"));
    }
}
