using Analytics.Registry.Headers;

namespace Analytics.Registry.Tests.Headers;

public sealed class HeaderMatcherRefusalTests
{
    [Theory]
    [InlineData("序号 | 姓名 | 单位 | 职务 | 联系电话 | 签到")]
    [InlineData("序号 | 姓名 | 部门 | 出勤天数 | 迟到 | 早退 | 备注")]
    [InlineData("姓名 | 工作单位 | 职称 | 身份证号 | 银行卡号 | 劳务费 | 本人签字")]
    [InlineData("姓名 | 学号 | 学院 | 专业 | 成绩")]
    [InlineData("姓名 | 部门 | 基本工资 | 应发工资 | 实发工资")]
    [InlineData("姓名 | 电话")]
    [InlineData("姓名 | 单位 | 电话 | 邮箱")]
    [InlineData("姓名")]
    [InlineData("序号 | 科目 | 预算金额 | 说明")]
    [InlineData("预算科目 | 本年预算 | 上年执行 | 增减 | 备注")]
    [InlineData("日期 | 早餐 | 午餐 | 晚餐")]
    [InlineData("菜名 | 单价 | 数量 | 金额")]
    [InlineData("星期一 | 星期二 | 星期三 | 星期四 | 星期五")]
    [InlineData("时间 | 地点 | 内容 | 负责人")]
    [InlineData("序号 | 名称 | 备注")]
    [InlineData("编号 | 名称 | 数量")]
    [InlineData("项目 | 金额")]
    [InlineData("凭证号 | 摘要 | 借方金额 | 贷方金额 | 余额")]
    [InlineData("车次 | 出发时间 | 到达时间 | 座位号 | 姓名 | 身份证号")]
    [InlineData("房间号 | 姓名 | 性别 | 身份证号 | 入住日期")]
    [InlineData("投标人 | 投标报价 | 工期 | 得分")]
    [InlineData("产品名称 | 规格型号 | 库存数量 | 入库数量 | 出库数量")]
    [InlineData("考场 | 座位号 | 准考证号 | 姓名 | 身份证号")]
    [InlineData("A | B | C | D")]
    [InlineData("1 | 2 | 3 | 4")]
    [InlineData("x | y | z")]
    [InlineData("date | open | high | low | close | volume")]
    [InlineData("id | first_name | surname | dob | city")]
    [InlineData(" | | | ")]
    [InlineData("序号 | 备注")]
    [InlineData("附件1")]
    [InlineData("XX省技术创新中心2025年度报告")]
    public void Match_SomethingElse_IsNoTable(string row)
    {
        var match = HeaderMatcher.Match(HeaderRowExpectation.Headers(row));
        Assert.Null(match.Table);
        Assert.NotEqual(HeaderRefusal.None, match.Refusal);
        Assert.All(match.Columns, column => Assert.Null(column.Column));
    }

    [Fact]
    public void Match_NoHeaders_IsTooThin() => Assert.Equal(HeaderRefusal.TooThin, HeaderMatcher.Match(Array.Empty<string>()).Refusal);

    [Fact]
    public void Match_AttendanceSheetOfPeople_SaysThatItIsSomethingElse()
    {
        var match = HeaderMatcher.Match(["姓名", "身份证号", "学历", "职称", "签到"], new HeaderHints { SheetName = "固定人员" });
        Assert.Equal(HeaderRefusal.Repelled, match.Refusal);
    }
}
