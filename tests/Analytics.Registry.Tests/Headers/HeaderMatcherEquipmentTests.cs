using Analytics.Registry.Headers;
using Analytics.Registry.Values;

namespace Analytics.Registry.Tests.Headers;

public sealed class HeaderMatcherEquipmentTests
{
    [Theory]
    [InlineData("序号=- | 设备名称=name | 规格型号=model | 数量=quantity | 单价（万元）=unit_value_yuan | 购置日期=acquired_date | 存放地点=location")]
    [InlineData("资产编号=asset_no | 资产名称=name | 型号=model | 厂家=manufacturer | 原值（元）=original_value_yuan | 入账日期=acquired_date | 使用状态=status")]
    [InlineData("序号=- | 仪器设备名称=name | 型号规格=model | 产地国别=country_of_origin | 数量（台/套）=quantity | 原值(万元)=original_value_yuan | 购置时间=acquired_date | 是否研发设备=is_rd_equipment")]
    [InlineData("设备编号=asset_no | 名称=name | 品牌=manufacturer | 型号=model | 出厂编号=serial_no | 价格=unit_value_yuan | 启用日期=acquired_date | 保管人=custodian")]
    [InlineData("asset_no=asset_no | serial_no=serial_no | name=name | model=model | manufacturer=manufacturer | quantity=quantity | original_value_yuan=original_value_yuan | acquired_date=acquired_date | platform_id=platform_id")]
    [InlineData("Asset ID=asset_no | Equipment Name=name | Model=model | Manufacturer=manufacturer | Unit price=unit_value_yuan | Purchase Date=acquired_date | Location=location")]
    [InlineData("平台名称=platform_name | 仪器名称=name | 生产厂商=manufacturer | 规格型号=model | 序列号=serial_no | 设备原值（万元）=original_value_yuan | 安放地点=location")]
    [InlineData("固定资产编号=asset_no | 设备名称=name | 规格型号=model | 单位=measure_unit | 数量=quantity | 单价=unit_value_yuan | 总价=original_value_yuan | 使用部门=using_unit")]
    [InlineData("序号=- | 名称=name | 型号=model | 数量=quantity | 单位=measure_unit | 单价（元）=unit_value_yuan | 金额（元）=original_value_yuan | 购置日期=acquired_date")]
    [InlineData("仪器编号=asset_no | 仪器名称=name | 型号=model | 产权单位=owner_name | 购置金额（万元）=original_value_yuan | 经费来源=funding_source | 是否入网=sharing_network")]
    [InlineData("卡片编号=asset_no | 资产名称=name | 资产分类=category | 规格型号=model | 账面原值=original_value_yuan | 净值=net_value_yuan | 取得日期=acquired_date | 使用状况=status | 管理部门=using_unit")]
    [InlineData("中心编号=platform_id | 大型仪器名称=name | 英文名称=name_en | 型号=model | 制造商=manufacturer | 原值（万元）=original_value_yuan | 年有效机时（小时）=machine_hours | 对外服务机时（小时）=external_hours")]
    [InlineData("设备名称=name | 型号/规格=model | 生产厂家（品牌）=manufacturer | 台（套）数=quantity | 设备原值（人民币万元）=original_value_yuan | 主要用途=purpose")]
    [InlineData("设备名称=name | 设备型号=model | 购置日期=acquired_date | 报废日期=disposed_date | 设备状态=status | 设备原值=original_value_yuan")]
    [InlineData("owner_unit_id=owner_unit_id | asset_no=asset_no | original_value_yuan=original_value_yuan | is_rd_equipment=is_rd_equipment | status=status | separately_managed=separately_managed | funding_source=funding_source | is_large_instrument=is_large_instrument | sharing_network=sharing_network")]
    [InlineData("设备名称=name | 规格型号=model | 出厂编号=serial_no | 生产厂家=manufacturer | 出厂日期=? | 存放位置=location")]
    [InlineData("资产编码=asset_no | 设备名称=name | 规格=model | 原值=original_value_yuan | 折旧年限=? | 累计折旧=? | 净值=net_value_yuan")]
    [InlineData("统一编号=asset_no | 仪器设备=name | 规格型号=model | 国别（产地）=country_of_origin | 购入时间=acquired_date | 总值（元）=original_value_yuan | 领用人=custodian | 领用单位=using_unit")]
    public void Match_EquipmentRow_IsEquipment(string row) => HeaderRowExpectation.Check("equipment", row);

    [Theory]
    [InlineData("名称 | 型号 | 数量 | 单位 | 单价 | 单位", "measure_unit", "owner_name")]
    [InlineData("单位 | 资产编号 | 名称 | 型号 | 数量 | 单位", "owner_name", "measure_unit")]
    public void Match_TwoColumnsCalledUnit_AreDecidedByTheirNeighbours(string row, string first, string second)
    {
        var match = HeaderMatcher.Match(HeaderRowExpectation.Headers(row));
        Assert.Equal([first, second], match.Columns.Where(column => column.Header == "单位").Select(column => column.Column?.Name));
    }

    [Theory]
    [InlineData("设备原值（万元）", MoneyUnit.WanYuan)]
    [InlineData("设备原值（元）", MoneyUnit.Yuan)]
    [InlineData("设备原值", MoneyUnit.None)]
    [InlineData("original_value_yuan", MoneyUnit.Yuan)]
    public void Match_MoneyColumn_CarriesTheHeadersUnit(string header, MoneyUnit unit)
    {
        var match = HeaderMatcher.Match(["资产编号", "设备名称", "型号", header]);
        Assert.Equal(("original_value_yuan", unit), (match.Columns[3].Column?.Name, match.Columns[3].MoneyUnit));
    }

    [Theory]
    [InlineData("设备原值（其中财政）")]
    [InlineData("设备原值（万美元）")]
    [InlineData("数量（不含附件）")]
    public void Match_NumberWithANarrowingRemark_IsNotTakenForTheWhole(string header)
    {
        var match = HeaderMatcher.Match(["资产编号", "设备名称", "型号", "生产厂家", header]);
        Assert.Equal((null, HeaderMeaning.Unknown), (match.Columns[4].Column?.Name, match.Columns[4].Meaning));
    }

    [Fact]
    public void Match_TextWithARemark_IsTakenAsPartial()
    {
        var match = HeaderMatcher.Match(["资产编号", "设备名称（与发票一致）", "型号", "生产厂家"]);
        Assert.Equal(("name", HeaderMeaning.Partial), (match.Columns[1].Column?.Name, match.Columns[1].Meaning));
    }

    [Fact]
    public void Match_UnknownHeader_IsKeptWithASuggestion()
    {
        var match = HeaderMatcher.Match(["资产编号", "设备名称", "型号", "生产厂家", "设备购置年月份"]);
        var unknown = Assert.Single(match.Unknown);
        Assert.Equal((4, "设备购置年月份", "acquired_date"), (unknown.Position, unknown.Header, unknown.Suggestion));
        Assert.Null(unknown.Column);
    }

    [Fact]
    public void Match_UnknownHeaderUnlikeAnything_HasNoSuggestion()
    {
        var match = HeaderMatcher.Match(["资产编号", "设备名称", "型号", "生产厂家", "天气"]);
        Assert.Null(Assert.Single(match.Unknown).Suggestion);
    }
}
