using Analytics.Generator.Ledgers;
using Analytics.Generator.Office;
using Analytics.Generator.World;

namespace Analytics.Generator.BigTables;

/// <summary>An instrument on a platform's list.</summary>
internal sealed record DeclaredInstrument(Platform Platform, int Year, Instrument Instrument)
{
    /// <summary>The lines of a platform's lists of all the years that it delivers, year by year.</summary>
    public static IEnumerable<DeclaredInstrument> Of(Platform platform, IReadOnlyList<Instrument> equipment, int reportYear) =>
        from year in platform.RosterYears(reportYear)
        from instrument in equipment
        let line = instrument.AsOf(year, reportYear)
        where line is not null
        select new DeclaredInstrument(platform, year, line);
}

/// <summary>An annual report of a platform.</summary>
internal sealed record FiledReport(Platform Platform, AnnualReport Report);

/// <summary>The columns of the large tables beside personnel.</summary>
internal static class OtherTables
{
    private const string Money = "DECIMAL(18,2)";
    private static readonly (string Name, string Chinese, string Type, Func<DeclaredInstrument, Cell> Value)[] EquipmentFields =
    [
        ("platform_id", "平台编号", "VARCHAR", e => Cell.Of(e.Platform.Id)),
        ("report_year", "年度", "INTEGER", e => Cell.Of(e.Year)),
        ("asset_no", "资产编号", "VARCHAR", e => Cell.Of(e.Instrument.AssetNumber)),
        ("serial_no", "出厂编号", "VARCHAR", e => Cell.Of(e.Instrument.SerialNumber)),
        ("name", "设备名称", "VARCHAR", e => Cell.Of(e.Instrument.Name)),
        ("model", "规格型号", "VARCHAR", e => Cell.Of(e.Instrument.Model)),
        ("manufacturer", "生产厂家", "VARCHAR", e => Cell.Of(e.Instrument.Manufacturer)),
        ("quantity", "数量", "INTEGER", e => Cell.Of(e.Instrument.Quantity)),
        ("original_value_yuan", "原值（元）", Money, e => Cell.Of(e.Instrument.ValueYuan)),
        ("acquired_date", "购置日期", "DATE", e => Cell.Of(e.Instrument.Acquired)),
        ("status", "使用状态", "VARCHAR", e => Cell.Of(e.Instrument.Disposed is null ? "在用" : "调出")),
        ("disposed_date", "处置日期", "DATE", e => e.Instrument.Disposed is { } day ? Cell.Of(day) : Cell.Empty),
        ("location", "存放地点", "VARCHAR", e => Cell.Of(e.Instrument.Location)),
        ("owner", "产权单位", "VARCHAR", e => Cell.Of(e.Instrument.OwnerText)),
    ];

    public static IReadOnlyList<ParquetColumn<DeclaredInstrument>> Equipment { get; } =
        [.. EquipmentFields.Select(f => new ParquetColumn<DeclaredInstrument>(f.Name, f.Type, f.Value))];

    public static IReadOnlyList<ParquetColumn<DeclaredInstrument>> EquipmentChinese { get; } =
        [.. EquipmentFields.Select(f => new ParquetColumn<DeclaredInstrument>(f.Chinese, f.Type, f.Value))];

    public static IReadOnlyList<ParquetColumn<Platform>> Platforms { get; } =
    [
        new("platform_id", "VARCHAR", p => Cell.Of(p.Id)),
        new("name", "VARCHAR", p => Cell.Of(p.Name)),
        new("kind", "VARCHAR", p => Cell.Of(p.Kind.Name)),
        new("level", "VARCHAR", p => Cell.Of(p.LevelText)),
        new("province", "VARCHAR", p => Cell.Of(p.City.Province)),
        new("city", "VARCHAR", p => Cell.Of(p.City.Name)),
        new("host", "VARCHAR", p => Cell.Of(p.Host.Name)),
        new("uscc", "VARCHAR", p => Cell.Of(p.Host.CreditCode)),
        new("technical_field", "VARCHAR", p => Cell.Of(p.Field)),
        new("approval_date", "DATE", p => Cell.Of(p.Approved)),
        new("status", "VARCHAR", p => Cell.Of(p.StatusText)),
        new("lineage_id", "INTEGER", p => Cell.Of(p.Lineage + 1)),
    ];

    public static IReadOnlyList<ParquetColumn<FiledReport>> Reports { get; } =
    [
        new("platform_id", "VARCHAR", r => Cell.Of(r.Platform.Id)),
        new("report_year", "INTEGER", r => Cell.Of(r.Report.Year)),
        new("reported_fixed_staff", "INTEGER", r => Cell.Of(r.Report.FixedStaff)),
        new("reported_total_staff", "INTEGER", r => Cell.Of(r.Report.TotalStaff)),
        new("reported_rd_staff", "INTEGER", r => Cell.Of(r.Report.RdStaff)),
        new("reported_site_area_m2", "DECIMAL(18,4)", r => Cell.Of(r.Report.SiteAreaM2)),
        new("reported_equipment_value_yuan", Money, r => Cell.Of(r.Report.EquipmentValueYuan)),
        new("reported_rd_spend_yuan", Money, r => Cell.Of(r.Report.RdSpendYuan)),
        new("reported_fund_yuan", Money, r => Cell.Of(r.Report.FundYuan)),
        new("reported_horizontal_income_yuan", Money, r => Cell.Of(r.Report.HorizontalIncomeYuan)),
        new("reported_transfer_count", "INTEGER", r => Cell.Of(r.Report.Transfers)),
        new("reported_patent_count", "INTEGER", r => Cell.Of(r.Report.Patents)),
        new("submitted_at", "DATE", r => Cell.Of(r.Report.SubmittedAt)),
    ];
}
