namespace Analytics.Registry.Tests.Intake;

/// <summary>The report year: column, cover or title, file, folder, option, in this order; else missing.</summary>
public sealed class ReportYearTests
{
    [Theory]
    [InlineData("2021/LN-A_2022.csv", "2023年度名单\n", "年度,", "2024,", "2024|title")]
    [InlineData("2021/LN-A_2022.csv", "报告年度：2023\n2020年名单\n", "", "", "2023|cover")]
    [InlineData("2021/LN-A_2022.csv", "2023年度名单\n", "", "", "2023|title")]
    [InlineData("2021/LN-A_2022.csv", "2026年3月31日\n", "", "", "2022|file")]
    [InlineData("2021年/LN-A.csv", "", "", "", "2021|folder")]
    [InlineData("2021年/LN-A_20250331.csv", "", "", "", "2021|folder")]
    [InlineData("LN-A_20250331.csv", "", "", "", "2019|option")]
    [InlineData("LN-A_2025_03_31.csv", "", "", "", "2019|option")]
    [InlineData("LN-A.csv", "", "", "", "2019|option")]
    public void Load_Year_IsWhatIsNearest(string file, string above, string header, string cell, string expected)
    {
        using var loaded = new Loaded().WithRegister().File(file, above + header + "姓名,性别,是否固定人员,到岗日期\n" + cell + "张三,男,是,2018-01-01\n").Load(year: 2019);
        Assert.Equal(expected, loaded.One("SELECT p.year, s.year_from FROM personnel p JOIN intake.source s USING (source_id)"));
    }

    [Fact]
    public void Load_NothingSaysIt_StaysMissing()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A.csv", "姓名,性别,是否固定人员,到岗日期\n张三,男,是,2018-01-01\n").Load();
        Assert.Equal("-|-", loaded.One("SELECT p.year, s.year_from FROM personnel p JOIN intake.source s USING (source_id)"));
    }
}
