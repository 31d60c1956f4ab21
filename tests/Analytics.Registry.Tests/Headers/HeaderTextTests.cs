using Analytics.Registry.Headers;
using Analytics.Registry.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Headers;

public sealed class HeaderTextTests
{
    [Theory]
    [InlineData("姓名", "姓名")]
    [InlineData("姓 名", "姓名")]
    [InlineData(" 姓\u3000\u3000名 ", "姓名")]
    [InlineData("姓\n名", "姓名")]
    [InlineData("*姓名", "姓名")]
    [InlineData("姓名*", "姓名")]
    [InlineData("姓名（必填）", "姓名")]
    [InlineData("必填:姓名", "姓名")]
    [InlineData("1.姓名", "姓名")]
    [InlineData("1、姓名", "姓名")]
    [InlineData("（1）姓名", "姓名")]
    [InlineData("（一）姓名", "姓名")]
    [InlineData("一、姓名", "姓名")]
    [InlineData("①姓名", "姓名")]
    [InlineData("2.3 姓名", "姓名")]
    [InlineData("姓名：", "姓名")]
    [InlineData("【姓名】", "姓名")]
    [InlineData("ＩＤ Ｎｕｍｂｅｒ", "idnumber")]
    [InlineData("id_number", "idnumber")]
    [InlineData("ID-Number", "idnumber")]
    [InlineData("是否固定人员（是/否）", "是否固定人员")]
    [InlineData("到岗时间（yyyy-mm-dd）", "到岗时间")]
    [InlineData("出生年月（如1985.03）", "出生年月")]
    [InlineData("依托单位（盖章）", "依托单位")]
    [InlineData("学历/学位", "学历学位")]
    [InlineData("起止时间（年月）", "起止时间")]
    [InlineData("\u200b姓名\ufeff", "姓名")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    [InlineData("——", "")]
    public void Normalise_Wording_GivesKey(string header, string key) => Assert.Equal(key, HeaderText.Normalise(header).Key);

    [Theory]
    [InlineData("原值（万元）", "原值", MoneyUnit.WanYuan)]
    [InlineData("原值(元)", "原值", MoneyUnit.Yuan)]
    [InlineData("原值（单位：万元）", "原值", MoneyUnit.WanYuan)]
    [InlineData("原值（人民币元）", "原值", MoneyUnit.Yuan)]
    [InlineData("原值\n（万 元）", "原值", MoneyUnit.WanYuan)]
    [InlineData("合同金额万元", "合同金额", MoneyUnit.WanYuan)]
    [InlineData("合同金额/万元", "合同金额", MoneyUnit.WanYuan)]
    [InlineData("合同金额：元", "合同金额", MoneyUnit.Yuan)]
    [InlineData("注册资本【亿元】", "注册资本", MoneyUnit.YiYuan)]
    [InlineData("经费（千元）", "经费", MoneyUnit.ThousandYuan)]
    [InlineData("投资额（百万元）", "投资额", MoneyUnit.MillionYuan)]
    [InlineData("Amount (10,000 CNY)", "amount", MoneyUnit.WanYuan)]
    [InlineData("Amount (RMB)", "amount", MoneyUnit.Yuan)]
    [InlineData("original_value_yuan", "originalvalueyuan", MoneyUnit.Yuan)]
    [InlineData("实验单元", "实验单元", MoneyUnit.None)]
    [InlineData("姓名", "姓名", MoneyUnit.None)]
    public void Normalise_MoneyUnit_IsTakenOut(string header, string key, MoneyUnit unit)
    {
        var text = HeaderText.Normalise(header);
        Assert.Equal((key, unit), (text.Key, text.MoneyUnit));
    }

    [Fact]
    public void Normalise_ForeignCurrency_IsARemarkAndNoUnit()
    {
        var text = HeaderText.Normalise("合同金额（万美元）");
        Assert.Equal((MoneyUnit.None, "合同金额", "万美元"), (text.MoneyUnit, text.BaseKey, text.Remark));
    }

    [Theory]
    [InlineData("建筑面积（㎡）", "建筑面积", "m2")]
    [InlineData("建筑面积(平方米)", "建筑面积", "m2")]
    [InlineData("建筑面积m²", "建筑面积", "m2")]
    [InlineData("占比（%）", "占比", "%")]
    [InlineData("人数（人）", "人数", "人")]
    [InlineData("数量（台/套）", "数量", "台套")]
    [InlineData("数量（台（套））", "数量", "台套")]
    [InlineData("工作时间（天）", "工作时间", "天")]
    [InlineData("年使用机时（小时）", "年使用机时", "小时")]
    [InlineData("专利（件）", "专利", "件")]
    public void Normalise_OtherUnit_IsTakenOut(string header, string key, string unit)
    {
        var text = HeaderText.Normalise(header);
        Assert.Equal((key, unit), (text.Key, text.Unit));
    }

    [Theory]
    [InlineData("2025年度研发费用（万元）", "研发费用", 2025)]
    [InlineData("研发费用（2025年）", "研发费用", 2025)]
    [InlineData("2024年主营业务收入", "主营业务收入", 2024)]
    [InlineData("近三年研发费用", "近三年研发费用", null)]
    [InlineData("2025年", "2025年", null)]
    public void Normalise_Year_IsTakenOut(string header, string key, int? year)
    {
        var text = HeaderText.Normalise(header);
        Assert.Equal((key, year), (text.Key, text.Year));
    }

    [Theory]
    [InlineData("*姓名", true)]
    [InlineData("姓名（必填）", true)]
    [InlineData("姓名（选填）", false)]
    [InlineData("姓名", false)]
    public void Normalise_RequiredMark_IsSeen(string header, bool required) => Assert.Equal(required, HeaderText.Normalise(header).IsRequired);

    [Fact]
    public void Normalise_MeaningfulBracket_IsInTheKeyAndApart()
    {
        var text = HeaderText.Normalise("姓名（中文）");
        Assert.Equal(("姓名中文", "姓名", "中文"), (text.Key, text.BaseKey, text.Remark));
    }

    [Theory]
    [InlineData("姓名/Name", new[] { "姓名", "name" })]
    [InlineData("姓名 Name", new[] { "姓名", "name" })]
    [InlineData("姓名\nName", new[] { "姓名", "name" })]
    [InlineData("专利号或登记号", new[] { "专利号", "登记号" })]
    [InlineData("姓名", new string[0])]
    public void Normalise_TwoWordings_AreParts(string header, string[] parts) => Assert.Equal(parts, HeaderText.Normalise(header).Parts);

    [Fact]
    public void Normalise_AnyText_IsIdempotent()
    {
        Prop.ForAll<string?>(text =>
        {
            var key = HeaderText.Normalise(text).Key;
            return HeaderText.Normalise(key).Key == key;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Normalise_HeaderPieces_IsIdempotent()
    {
        // Random characters seldom form brackets, numbering and units; pieces of real headers do.
        var piece = Gen.Elements("姓名", "金额", "万元", "（", "）", "(", ")", "1.", "一、", "①", "*", "必填", "2025年", "年度", "元", "/", "m²", "㎡", "\n", " ", "单位：", "%", "台/套", "[", "_yuan", "ﬁ", "İ", "ǅ", "Name", "\ud800", "\u0301");
        var header = Gen.Sized(size => Gen.ArrayOf(piece, Math.Min(size, 12))).Select(string.Concat).ToArbitrary();
        Prop.ForAll(header, text =>
        {
            var once = HeaderText.Normalise(text);
            var twice = HeaderText.Normalise(once.Key);
            return twice.Key == once.Key && HeaderText.Normalise(once.BaseKey).Key == once.BaseKey;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
