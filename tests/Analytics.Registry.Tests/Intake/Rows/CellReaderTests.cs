using System.Globalization;
using Analytics.Registry.Intake.Rows;
using Analytics.Registry.Reading;
using Analytics.Registry.Schema;
using Analytics.Registry.Tests.Reading.Workbooks;
using Analytics.Registry.Values;

namespace Analytics.Registry.Tests.Intake.Rows;

/// <summary>Every type of column with values as people type them, missing and unreadable ones.</summary>
public sealed class CellReaderTests
{
    [Theory]
    // table.column, cell, what is stored (null: missing), the code of the failure
    [InlineData("personnel.department", "  研究 一部 ", "研究 一部", null)]
    [InlineData("personnel.department", "ＡＢ　１２", "AB 12", null)]
    [InlineData("personnel.department", "/", null, null)]
    [InlineData("personnel.department", "无", null, null)]
    [InlineData("personnel.name", "张  三", "张三", null)]
    [InlineData("personnel.name", "ZHANG  Wei", "ZHANG Wei", null)]
    [InlineData("personnel.name", "—", null, null)]
    [InlineData("personnel.actual_work_days", "200", "200", null)]
    [InlineData("personnel.actual_work_days", "２００天", "200", null)]
    [InlineData("personnel.actual_work_days", "1,200", "1200", null)]
    [InlineData("personnel.actual_work_days", "200.0", "200", null)]
    [InlineData("personnel.actual_work_days", "", null, null)]
    [InlineData("personnel.actual_work_days", "-", null, null)]
    [InlineData("personnel.actual_work_days", "200.5", null, "INTEGER_EXPECTED")]
    [InlineData("personnel.actual_work_days", "很多", null, "INTEGER_EXPECTED")]
    [InlineData("personnel.actual_work_days", "99999999999", null, "NUMBER_TOO_LARGE")]
    [InlineData("personnel.year", "2025", "2025", null)]
    [InlineData("personnel.year", "2025年度", "2025", null)]
    [InlineData("personnel.year", "二〇二五年", "2025", null)]
    [InlineData("personnel.year", "25", null, "YEAR_EXPECTED")]
    [InlineData("personnel.year", "去年", null, "YEAR_EXPECTED")]
    [InlineData("equipment.quantity", "1.5", "1.5", null)]
    [InlineData("equipment.quantity", "12台", "12", null)]
    [InlineData("equipment.quantity", "", null, null)]
    [InlineData("equipment.quantity", "若干", null, "NUMBER_EXPECTED")]
    [InlineData("equipment.quantity", "999999999999999999999", null, "NUMBER_TOO_LARGE")]
    [InlineData("equipment.original_value_yuan", "1,234.567", "1234.57", null)]
    [InlineData("equipment.original_value_yuan", "12.5万元", "125000", null)]
    [InlineData("equipment.original_value_yuan", "￥8,000", "8000", null)]
    [InlineData("equipment.original_value_yuan", "1.2亿", "120000000", null)]
    [InlineData("equipment.original_value_yuan", "不详", null, null)]
    [InlineData("equipment.original_value_yuan", "待定价格", null, "MONEY_EXPECTED")]
    [InlineData("equipment.original_value_yuan", "99999999999999999999", null, "MONEY_TOO_LARGE")]
    [InlineData("equipment.original_value_yuan", "999999999999亿", null, "MONEY_TOO_LARGE")]
    [InlineData("personnel.is_fixed", "是", "true", null)]
    [InlineData("personnel.is_fixed", "√", "true", null)]
    [InlineData("personnel.is_fixed", "流 动", "false", null)]
    [InlineData("personnel.is_fixed", "客座研究人员", "false", null)]
    [InlineData("personnel.is_fixed", "N", "false", null)]
    [InlineData("personnel.is_fixed", "", null, null)]
    [InlineData("personnel.is_fixed", "也许", null, "BOOLEAN_EXPECTED")]
    [InlineData("personnel.start_date", "2024-3-5", "2024-03-05", null)]
    [InlineData("personnel.start_date", "2024年3月5日", "2024-03-05", null)]
    [InlineData("personnel.start_date", "2024.03", "2024-03-01", null)]
    [InlineData("personnel.start_date", "2024年", "2024-01-01", null)]
    [InlineData("personnel.start_date", "20240305", "2024-03-05", null)]
    [InlineData("personnel.start_date", "45356", "2024-03-05", null)]
    [InlineData("personnel.start_date", "至今", null, null)]
    [InlineData("personnel.start_date", "2024-02-30", null, "DATE_IMPOSSIBLE")]
    [InlineData("personnel.start_date", "昨天", null, "DATE_EXPECTED")]
    [InlineData("personnel.end_date", "2024.02", "2024-02-29", null)]
    [InlineData("personnel.end_date", "2024年", "2024-12-31", null)]
    [InlineData("personnel.end_date", "至今", null, null)]
    [InlineData("personnel.sex", "男", "male", null)]
    [InlineData("personnel.sex", " Ｍ ", "male", null)]
    [InlineData("personnel.sex", "女性", "female", null)]
    [InlineData("personnel.sex", "未知性别", null, "ENUM_UNKNOWN")]
    [InlineData("personnel.education", "大学本科毕业", "bachelor", null)]
    [InlineData("personnel.education", "无", "none", null)]
    [InlineData("personnel.title_level", "正高级工程师", "senior", null)]
    [InlineData("personnel.degree", "管理学博士", "doctor", null)]
    [InlineData("personnel.degree", "医学硕士", "master", null)]
    [InlineData("personnel.degree", "硕士在读", "bachelor", null)]
    [InlineData("personnel.degree", "321", "master", null)]
    [InlineData("personnel.sex", "1男", "male", null)]
    [InlineData("personnel.roles", "主任、学术带头人", "director,tech_leader", null)]
    [InlineData("personnel.roles", "成员；厨师", "member", "ENUM_UNKNOWN")]
    [InlineData("personnel.roles", "", null, null)]
    [InlineData("platform.former_names", "甲中心、乙中心；丙中心", "甲中心,乙中心,丙中心", null)]
    [InlineData("platform.former_names", "无", null, null)]
    public void Read_Cell_GivesTheValueOrTheCode(string column, string cell, string? expected, string? code)
    {
        var (value, failure) = Read(column, cell);
        Assert.Equal(code, failure?.Code);
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData(MoneyUnit.WanYuan, "12.5", "125000")]
    [InlineData(MoneyUnit.WanYuan, "12.5元", "12.5")]
    [InlineData(MoneyUnit.ThousandYuan, "12.5", "12500")]
    [InlineData(MoneyUnit.YiYuan, "0.5", "50000000")]
    [InlineData(MoneyUnit.None, "12.5", "12.5")]
    public void Read_MoneyUnderAUnitInTheHeader_IsYuan(MoneyUnit unit, string cell, string expected) =>
        Assert.Equal(expected, Read("equipment.original_value_yuan", cell, unit).Value);

    [Fact]
    public void Read_SpreadsheetError_IsAnError()
    {
        var table = CanonicalSchema.Get("personnel");
        var row = new RowBuffer(table);
        var failure = new CellReader(table["start_date"], 0, 0, MoneyUnit.None).Read("#REF!", CellKind.Error, false, row);
        Assert.Equal("CELL_ERROR", failure!.Code);
        Assert.True(row.IsMissing(0));
    }

    [Fact]
    public void Read_Percentages_AreFractionsOfOne()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.xlsx", XlsxFile.Workbook(("仪器设备", "visible", SheetXml.Of(
            ["设备名称|规格型号|资产编号|数量", "甲|Q|1|=0.35%", "乙|Q|2|=0.35", "丙|Q|3|=0.35%", "丁|Q|4|35%"])))).Load();
        Assert.Equal(["0.3500", "0.3500", "0.3500", "0.3500"], loaded.Rows("SELECT quantity FROM equipment ORDER BY row_id"));
    }

    [Fact]
    public void Read_NamesAndNumbersInColumnsOfAnotherKind_AreMaskedInMessages()
    {
        foreach (var (column, cell) in new[] { ("personnel.start_date", "欧阳修远"), ("personnel.actual_work_days", "290101198503071233"), ("personnel.birth_date", "1985年13月"), ("personnel.sex", "张伟"), ("equipment.quantity", "13912345678元整") })
        {
            var (_, failure) = Read(column, cell);
            Assert.NotNull(failure);
            Assert.DoesNotContain(cell, failure.MessageZh + failure.MessageEn + failure.ValueMasked, StringComparison.Ordinal);
        }
    }

    private static (string? Value, Failure? Failure) Read(string path, string cell, MoneyUnit unit = MoneyUnit.None)
    {
        var table = CanonicalSchema.Get(path.Split('.')[0]);
        var column = table[path.Split('.')[1]];
        var ordinal = table.InputColumns.ToList().IndexOf(column);
        var row = new RowBuffer(table);
        var reader = new CellReader(column, ordinal, 0, unit);
        var failure = reader.Read(cell, CellKind.Text, isPercent: false, row);
        var first = Shown(row, ordinal);

        // What a text means does not depend on whether it was met before.
        row.Clear();
        Assert.Equal(failure?.Code, reader.Read(cell, CellKind.Text, isPercent: false, row)?.Code);
        Assert.Equal(first, Shown(row, ordinal));
        return (first, failure);
    }

    private static string? Shown(RowBuffer row, int ordinal)
    {
        var slot = row[ordinal];
        return slot.Kind switch
        {
            SlotKind.Missing => null,
            SlotKind.Boolean => slot.Number == 1 ? "true" : "false",
            SlotKind.Integer => slot.Number.ToString(CultureInfo.InvariantCulture),
            SlotKind.Decimal => slot.Value.ToString("0.####", CultureInfo.InvariantCulture),
            SlotKind.Date => DateOnly.FromDayNumber(slot.Number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            SlotKind.List => string.Join(',', (IEnumerable<string>)slot.Reference!),
            SlotKind.Integers => string.Join(',', (int[])slot.Reference!),
            _ => row.Text(ordinal).ToString(),
        };
    }
}
