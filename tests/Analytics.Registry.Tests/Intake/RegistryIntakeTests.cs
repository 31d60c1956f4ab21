using System.Text;

namespace Analytics.Registry.Tests.Intake;

/// <summary>From files to canonical tables, on real files and the real database.</summary>
public sealed class RegistryIntakeTests
{
    private const string Id = "290101198503071233";

    [Fact]
    public void Load_RegisterAndRoster_FillsCanonicalTables()
    {
        using var loaded = new Loaded().WithRegister().File("2025年度人员名单.csv", $"""
            平台编号,姓名,性别,证件类型,证件号码,工作单位,学历,职称,是否固定人员,是否全职,到岗日期,离岗日期
            LN-A,张三,男,身份证,{Id},甲公司,博士研究生,教授,是,是,2021年3月1日,
            LN-B,李四,女,身份证,,乙大学,硕士,高级工程师,流动,兼职,2022.05,2025.12
            """).Load();

        Assert.Equal(3, loaded.Summary!.RowsAccepted - 2);
        Assert.Equal(0, loaded.Summary.RowsQuarantined);
        Assert.Equal(
            ["LN-A|2025|张三|male|doctor|senior|true|true|2021-03-01|-", "LN-B|2025|李四|female|master|associate_senior|false|false|2022-05-01|2025-12-31"],
            loaded.Rows("SELECT platform_id, year, name, sex, education, title_level, is_fixed, is_full_time_employee, start_date, end_date FROM personnel ORDER BY row_id"));
        Assert.Equal("LN-A|tic|provincial|register|210000|210100|沈阳市", loaded.One("SELECT platform_id, kind, level, level_from, province_code, city_code, city FROM registry.platform WHERE platform_id = 'LN-A'"));
        Assert.Equal(["usable|R:" + Id, "missing|-"], loaded.Rows("SELECT id_status, id_key FROM registry.person_identity ORDER BY row_id"));
    }

    [Fact]
    public void Load_EverySheet_AccountsForEveryRow()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A/人员.csv", """
            辽宁省甲技术创新中心2025年度人员名单
            填报日期：2026年3月1日,,,

            序号,姓名,证件号码,是否固定人员,到岗日期
            1,张三,,是,2021-01-01
            2,李四,,是,不是日期
            3,,,,
            ,,,,
            合计,2人,,,
            注：本表由依托单位填报
            """).Load();

        Assert.Equal("10|1|1|8", loaded.One("SELECT a.rows_read, a.rows_accepted, a.rows_quarantined, a.rows_other FROM intake.accounting a JOIN intake.source s USING (source_id) WHERE s.table_name = 'personnel'"));
        Assert.Equal(["6|DATE_EXPECTED|start_date"], loaded.Quarantined());
        Assert.Equal("2025", loaded.One("SELECT year FROM personnel"));
    }

    [Fact]
    public void Load_RowWithSeveralFaults_ReportsAllInOnePass()
    {
        using var loaded = new Loaded().WithRegister().File("人员名单.csv", """
            平台编号,姓名,是否固定人员,到岗日期,实际工作天数
            LN-A,张三,也许,昨天,很多
            LN-A,李四,是,2020-01-01,200
            """).Load();

        Assert.Equal(["2|BOOLEAN_EXPECTED|is_fixed", "2|DATE_EXPECTED|start_date", "2|INTEGER_EXPECTED|actual_work_days"], loaded.Quarantined());
        Assert.Equal(1, loaded.Summary!.RowsQuarantined);
    }

    [Fact]
    public void Load_QuarantinedRow_KeepsItsBytesAndMasksWhatIsShown()
    {
        const string row = "LN-A,欧阳修远,290101198503071233,13912345678,昨天\n";
        using var loaded = new Loaded().WithRegister().File("人员名单.csv", "平台编号,姓名,身份证号,联系电话,到岗日期\n" + row).Load();

        using var command = loaded.Database.CreateCommand();
        command.CommandText = "SELECT raw FROM intake.quarantine";
        Assert.Equal(row, Encoding.UTF8.GetString((byte[])command.ExecuteScalar()!));
        var shown = loaded.One("SELECT raw_masked FROM intake.quarantine");
        Assert.DoesNotContain("修远", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("19850307", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("12345678", shown, StringComparison.Ordinal);
        Assert.Contains("昨天", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_Gb18030AndUtf8_GiveTheSameRows()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string text = "平台编号,姓名,工作单位,是否固定人员,到岗日期\nLN-A,张𠮷喆,沈阳甲公司,是,2020-01-01\nLN-A,买买提·艾力,沈阳甲公司,是,2020-02-01\n";
        using var utf8 = new Loaded().WithRegister().File("人员名单2025.csv", text).Load();
        using var gb = new Loaded().WithRegister().File("人员名单2025.csv", Encoding.GetEncoding("GB18030").GetBytes(text)).Load();
        const string sql = "SELECT name, employer, start_date FROM personnel ORDER BY row_id";
        Assert.Equal(["张𠮷喆|沈阳甲公司|2020-01-01", "买买提·艾力|沈阳甲公司|2020-02-01"], utf8.Rows(sql));
        Assert.Equal(utf8.Rows(sql), gb.Rows(sql));
    }

    [Fact]
    public void Load_MoneyUnits_BecomeYuan()
    {
        using var loaded = new Loaded().WithRegister().File("设备清单2025.csv", """
            平台编号,资产编号,设备名称,规格型号,设备原值（万元）,购置日期
            LN-A,S001,质谱仪,QTOF-1,125.5,2020-01-01
            LN-A,S002,显微镜,BX53,"8,000元",20190305
            LN-A,S003,离心机,C5,1.2亿,2019年
            """).Load();

        Assert.Equal(["S001|1255000.00", "S002|8000.00", "S003|120000000.00"], loaded.Rows("SELECT asset_no, original_value_yuan FROM equipment ORDER BY row_id"));
    }

    [Theory]
    [InlineData("单位：万元,,,,,", "1255000.00")]
    [InlineData("填报单位：甲公司　　单位：千元,,,,,", "125500.00")]
    [InlineData("填报单位：甲公司,,,,,", "125.50")]
    public void Load_UnitLineAboveTheTable_HoldsForAmountsWithoutOne(string line, string expected)
    {
        using var loaded = new Loaded().WithRegister().File("设备清单2025.csv", line + "\n" + """
            平台编号,资产编号,设备名称,规格型号,设备原值,购置日期
            LN-A,S001,质谱仪,QTOF-1,125.5,2020-01-01
            LN-A,S002,显微镜,BX53,80元,2020-01-01
            """).Load();

        Assert.Equal([expected, "80.00"], loaded.Rows("SELECT original_value_yuan FROM equipment ORDER BY row_id"));
    }

    [Fact]
    public void Load_UnknownHeaders_KeepTheirValues()
    {
        using var loaded = new Loaded().WithRegister().File("人员名单2025.csv", """
            平台编号,姓名,是否固定人员,到岗日期,血型与爱好
            LN-A,张三,是,2020-01-01,O型；登山
            """).Load();

        Assert.Equal("血型与爱好|O型；登山", loaded.One("SELECT header, value FROM intake.extra"));
        Assert.Contains("HEADER_UNKNOWN", loaded.Rows("SELECT code FROM intake.issue"));
    }

    [Fact]
    public void Load_DoubtfulIdentifiers_CountAndAreReported()
    {
        using var loaded = new Loaded().WithRegister().File("人员名单2025.csv", """
            平台编号,姓名,性别,出生日期,证件号码,是否固定人员,到岗日期
            LN-A,张三,女,1985-03-08,290101198503071233,是,2020-01-01
            LN-A,李四,男,,290101198503071232,是,2020-01-01
            LN-A,王五,男,,2.90101E+17,是,2020-01-01
            LN-A,赵六,男,,2901011985****1232,是,2020-01-01
            """).Load();

        Assert.Equal(4, loaded.Rows("SELECT * FROM personnel").Count);
        Assert.Equal(
            ["2|BIRTH_DATE_DIFFERS", "2|SEX_DIFFERS", "3|ID_CHECK_WRONG", "4|ID_DAMAGED"],
            loaded.Rows("SELECT source_row, code FROM intake.issue WHERE source_row > 1 ORDER BY source_row, code"));
        Assert.Equal(["usable", "checkwrong", "damaged", "masked"], loaded.Rows("SELECT id_status FROM registry.person_identity ORDER BY row_id"));
    }

    [Fact]
    public void Load_SecondTableInASheet_IsATableOfItsOwn()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.csv", """
            一、固定人员名单,,,
            姓名,性别,学历,到岗日期
            张三,男,博士,2020-01-01
            二、流动人员名单,,,
            姓名,学历,职称,到岗日期
            李四,硕士,工程师,2021-01-01
            三、仪器设备清单,,,
            设备名称,规格型号,资产编号,设备原值（元）
            质谱仪,Q1,S1,100
            """).Load();

        Assert.Equal(["张三|true", "李四|false"], loaded.Rows("SELECT name, is_fixed FROM personnel ORDER BY row_id"));
        Assert.Equal("质谱仪|100.00|LN-A|2025", loaded.One("SELECT e.name, original_value_yuan, e.platform_id, e.year FROM equipment e"));
        Assert.Equal("9|3|0|6", loaded.One("SELECT sum(rows_read), sum(rows_accepted), sum(rows_quarantined), sum(rows_other) FROM intake.accounting JOIN intake.source USING (source_id) WHERE table_name <> 'platform'"));
    }

    [Fact]
    public void Load_Cancelled_Throws()
    {
        using var loaded = new Loaded().WithRegister();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        using var database = new Analytics.Store.DuckDbConnection("Data Source=:memory:");
        database.Open();
        Assert.ThrowsAny<OperationCanceledException>(() => Analytics.Registry.Intake.RegistryIntake.Load(
            database, new Analytics.Registry.Intake.IntakeOptions(loaded.InputFolder), null, cancelled.Token));
    }
}
