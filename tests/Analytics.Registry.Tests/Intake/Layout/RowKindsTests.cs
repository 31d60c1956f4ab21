namespace Analytics.Registry.Tests.Intake.Layout;

/// <summary>What stands below a header and is no row.</summary>
public sealed class RowKindsTests
{
    [Theory]
    [InlineData("合计,2人,,")]
    [InlineData("合 计,,,12")]
    [InlineData("合计：2人,,,")]
    [InlineData("合计12人,,,")]
    [InlineData("小计,,,3")]
    [InlineData("本页小计,,,3")]
    [InlineData("总计（人）,,,3")]
    [InlineData("Total,,,3")]
    [InlineData("注：本表由依托单位填写,,,")]
    [InlineData("注1：本表由依托单位填写,,,")]
    [InlineData("备注：无,,,")]
    [InlineData("填表人：张三,,审核人：李四,填表日期：2026年1月1日")]
    [InlineData("单位负责人（签字）：,,,")]
    [InlineData("以上人员均已核实，如有变动另行报送。,,,")]
    [InlineData("二、其他说明,,,")]
    [InlineData(",,,")]
    [InlineData(" , ,　,")]
    [InlineData("")]
    public void Of_LineThatIsNoRow_CountsAsOther(string line)
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.csv", "姓名,性别,学历,到岗日期\n张三,男,博士,2020-01-01\n" + line + "\n").Load();
        Assert.Equal("3|1|0|2", loaded.Account("LN-A"));
    }

    [Theory]
    [InlineData("总晓明,男,博士,2020-01-01")]
    [InlineData("合小平,,,")]
    [InlineData("小计划,男,,")]
    [InlineData("注小明,男,,")]
    [InlineData("S,男,博士,2020-01-01")]
    public void Of_NameThatBeginsLikeATotal_IsARow(string line)
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.csv", "姓名,性别,学历,到岗日期\n" + line + "\n").Load();
        Assert.Equal("2|1|0|1", loaded.Account("LN-A"));
    }

    [Fact]
    public void Of_NumberedLinesThatAreNotFilledIn_CountAsOther()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.csv", "序号,姓名,性别,到岗日期\n1,张三,男,2020-01-01\n2,,,\n3.,,,\n").Load();
        Assert.Equal("4|1|0|3", loaded.Account("LN-A"));
    }
}
