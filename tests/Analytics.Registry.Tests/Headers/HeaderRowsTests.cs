using Analytics.Registry.Headers;
using Analytics.Registry.Values;

namespace Analytics.Registry.Tests.Headers;

public sealed class HeaderRowsTests
{
    [Fact]
    public void Join_OneRow_IsTheRow()
    {
        var cells = HeaderRows.Join([["姓名", null, "职称"]]);
        Assert.Equal(["姓名", "", "职称"], cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Join_ParentAndChild_GivesBothThenTheChild()
    {
        var cells = HeaderRows.Join([["购置", "购置"], ["日期", "金额（万元）"]]);
        Assert.Equal(["购置 / 日期", "购置 / 金额（万元）"], HeaderRows.Join([["购置", "购置", "x"], ["日期", "金额（万元）", "y"]]).Take(2).Select(cell => cell.Text));
        Assert.Equal(2, cells.Count);
        var cell = HeaderRows.Join([["购置", "其它"], ["日期", "备注"]])[0];
        Assert.Equal(["购置日期", "日期"], cell.Readings.Select(reading => reading.Text));
        Assert.True(cell.Readings[0].Trust > cell.Readings[1].Trust);
    }

    [Fact]
    public void Join_CellMergedOverTwoRows_IsOneHeader() => Assert.Equal("姓名", HeaderRows.Join([["姓名", "学历"], ["姓名", "学历"]])[0].Text);

    [Fact]
    public void Join_BlankBelow_IsTheUpperCell() => Assert.Equal("姓名", HeaderRows.Join([["姓名", "任期"], [null, "起"]])[0].Readings[0].Text);

    [Fact]
    public void Join_TitleOverTheWholeWidth_IsLeftOut()
    {
        var cells = HeaderRows.Join([["人员名单", "人员名单"], ["姓名", "学历"]]);
        Assert.Equal(["姓名", "学历"], cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Join_Caption_DoesNotLowerTheChild()
    {
        var cell = HeaderRows.Join([["基本信息", "其它"], ["姓名", "备注"]])[0];
        Assert.Equal([new HeaderReading("姓名", 1)], cell.Readings);
    }

    [Fact]
    public void Join_ThreeRows_GivesEveryPath()
    {
        var cell = HeaderRows.Join([["合同", "x"], ["签订", "y"], ["日期", "z"]])[0];
        Assert.Equal(["合同签订日期", "签订日期", "合同日期", "日期"], cell.Readings.Select(reading => reading.Text));
    }

    [Fact]
    public void Join_ShortRows_ArePaddedWithBlanks() => Assert.Equal(3, HeaderRows.Join([["a"], ["b", "c", "d"]]).Count);

    [Fact]
    public void Join_Nothing_IsNothing() => Assert.Empty(HeaderRows.Join([]));

    [Fact]
    public void Match_TwoRowEquipmentHeader_FindsParentAndChild()
    {
        var match = HeaderMatcher.Match(HeaderRows.Join([
            ["序号", "设备基本信息", "设备基本信息", "购置", "购置", "产权", "备注"],
            ["序号", "名称", "型号", "日期", "金额（万元）", "单位", "备注"],
        ]));
        Assert.Equal("equipment", match.Table?.Name);
        Assert.Equal([null, "name", "model", "acquired_date", "original_value_yuan", "owner_name", "remarks"], match.Columns.Select(column => column.Column?.Name));
        Assert.Equal(MoneyUnit.WanYuan, match.Columns[4].MoneyUnit);
        Assert.Equal("购置 / 日期", match.Columns[3].Header);
    }

    [Fact]
    public void Match_UnitInTheParent_HoldsForTheChildren()
    {
        var match = HeaderMatcher.Match(HeaderRows.Join([
            ["合同编号", "合同名称", "委托单位", "经费（万元）", "经费（万元）"],
            ["合同编号", "合同名称", "委托单位", "合同金额", "到账金额"],
        ]));
        Assert.Equal("contract", match.Table?.Name);
        Assert.Equal(["amount_yuan", "received_yuan"], match.Columns.Skip(3).Select(column => column.Column?.Name));
        Assert.All(match.Columns.Skip(3), column => Assert.Equal(MoneyUnit.WanYuan, column.MoneyUnit));
    }

    [Fact]
    public void Match_TermInTwoColumns_IsStartAndEnd()
    {
        var match = HeaderMatcher.Match(HeaderRows.Join([
            ["姓名", "身份证号", "工作单位", "任职时间", "任职时间"],
            ["姓名", "身份证号", "工作单位", "开始", "结束"],
        ]));
        Assert.Equal(["name", "id_number", "employer", "start_date", "end_date"], match.Columns.Select(column => column.Column?.Name));
    }
}
