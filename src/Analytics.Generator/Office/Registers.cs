using Analytics.Generator.World;

namespace Analytics.Generator.Office;

/// <summary>What the province itself keeps: the register of platforms, the list of host units, the approved exceptions.</summary>
internal static class Registers
{
    public const string PlatformFile = "省级科技创新平台名录.xlsx";
    public const string HostFile = "依托单位名录.csv";
    public const string ExceptionFile = "批准例外清单.xlsx";

    public static byte[] Platforms(Province province)
    {
        var sheet = new Sheet("平台名录");
        sheet.Merge(sheet.Add(RowRole.Title, [Cell.Of($"科技创新平台名录（{province.Options.ReportYear}年度）")]), 1, 1, 13);
        string[] headers = ["平台编号", "平台名称", "平台类别", "平台级别", "省份", "所在城市", "依托单位", "统一社会信用代码", "技术领域", "批准时间", "状态", "撤销日期", "血缘号"];
        sheet.Add(RowRole.Header, [.. headers.Select(Cell.Of)]);
        foreach (var p in province.Platforms)
        {
            sheet.Add(
                RowRole.Body, Cell.Of(p.Id), Cell.Of(p.Name), Cell.Of(p.Kind.Name), Cell.Of(p.LevelText), Cell.Of(p.City.Province),
                Cell.Of(p.City.Name), Cell.Of(p.Host.Name), Cell.Of(p.Host.CreditCode), Cell.Of(p.Field), Cell.Of(p.Approved),
                Cell.Of(p.StatusText), p.Revoked is { } revoked ? Cell.Of(revoked) : Cell.Empty,
                Cell.Of(province.Platforms[p.Lineage].Id));
        }

        return Workbook.Write([sheet]);
    }

    public static Sheet Hosts(Province province)
    {
        var sheet = new Sheet("依托单位");
        string[] headers = ["单位名称", "统一社会信用代码", "单位类型", "省份", "所在城市", "成立日期"];
        sheet.Add(RowRole.Header, [.. headers.Select(Cell.Of)]);
        foreach (var h in province.Hosts)
        {
            sheet.Add(
                RowRole.Body, Cell.Of(h.Name), Cell.Of(h.CreditCode), Cell.Of(h.KindText), Cell.Of(h.City.Province), Cell.Of(h.City.Name),
                Cell.Of(h.Established));
        }

        return sheet;
    }

    /// <summary>Approved exceptions from article 18, each for one person at one platform.</summary>
    public static byte[] Exceptions(Province province, IEnumerable<Person> approved)
    {
        var sheet = new Sheet("例外清单");
        string[] headers = ["适用办法", "适用条款", "人员姓名", "证件号码", "平台编号", "批准文号", "批准日期", "有效期至"];
        sheet.Add(RowRole.Header, [.. headers.Select(Cell.Of)]);
        var (number, year) = (0, province.Options.ReportYear);
        foreach (var person in approved)
        {
            foreach (var service in person.Services)
            {
                sheet.Add(
                    RowRole.Body, Cell.Of("liaoning-2026"), Cell.Of("liaoning-2026/18"), Cell.Of(person.Identity.Name.Text),
                    Cell.Of(person.Identity.ResidentNumber), Cell.Of(service.Post.Platform.Id), Cell.Of($"辽科函〔{year}〕{++number}号"),
                    Cell.Of(new DateOnly(year, 2, 10)), Cell.Of(new DateOnly(year + 2, 12, 31)));
            }
        }

        return Workbook.Write([sheet]);
    }
}
