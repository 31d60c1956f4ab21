using System.Text;
using Analytics.Generator.Ledgers;
using Analytics.Generator.Truth;
using Analytics.Generator.World;

namespace Analytics.Generator.Office;

/// <summary>Makes the files one platform's office sends: a workbook, or a folder of CSV files; earlier rosters apart.</summary>
internal sealed class PlatformOffice(Platform platform, Layout layout, int reportYear, DateOnly filedOn)
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)
        ?? throw new InvalidOperationException("The framework has no GB18030 encoding.");

    private static readonly string[] RosterNames = ["人员名单", "人员花名册", "科研人员一览表", "人员情况", "附表1 人员", "Personnel"];
    private static readonly string[] EquipmentNames = ["设备清单", "仪器设备一览表", "科研仪器设备", "设备情况", "附表2 设备", "Equipment"];

    /// <summary>The platform's files under the given folder.</summary>
    /// <param name="folder">The city's folder, or empty.</param>
    /// <param name="members">Everybody who served there.</param>
    /// <param name="ledger">Its ledgers.</param>
    /// <param name="withLists">False where the city exports people and equipment of all its platforms itself.</param>
    public IEnumerable<Delivery> Files(
        string folder, IReadOnlyList<(Person Person, Service Service)> members, PlatformLedger ledger, bool withLists)
    {
        var sheets = new List<(Sheet Sheet, bool IsRoster, List<int> Rows, string[] Entities)>();
        if (withLists)
        {
            sheets.Add(Roster(members, reportYear));
            sheets.Add(Equipment(ledger, reportYear));
        }

        sheets.AddRange(Ledgers(ledger).Select(s => (s, false, new List<int>(), Array.Empty<string>())));
        foreach (var delivery in layout.IsWorkbook ? [Book(folder, sheets)] : sheets.Select(s => Csv(folder, s))) yield return delivery;
        if (!withLists) yield break;
        foreach (var year in platform.RosterYears(reportYear).Where(y => y < reportYear))
        {
            var lists = new List<(Sheet Sheet, bool IsRoster, List<int> Rows, string[] Entities)> { Roster(members, year), Equipment(ledger, year) };
            lists.RemoveAll(list => list.Rows.Count == 0);
            foreach (var delivery in layout.IsWorkbook ? lists.Take(1).Select(_ => EarlierBook(folder, lists, year)) : lists.Select(list => Csv(folder, list, year)))
            {
                yield return delivery;
            }
        }
    }

    private (Sheet Sheet, bool IsRoster, List<int> Rows, string[] Entities) Equipment(PlatformLedger ledger, int year)
    {
        var lines = ledger.Equipment.Select(e => e.AsOf(year, reportYear)).OfType<Instrument>().ToList();
        var rows = new List<int>();
        var list = new ListSheet<Instrument>(platform, layout, LedgerColumns.Equipment);
        var sheet = list.Set(
            EquipmentNames[layout.Wording], $"{year}年度{EquipmentNames[layout.Wording]}", year, lines, rows, e => e.Sum(x => x.Disposed is null ? x.ValueYuan : 0m));
        return (sheet, false, rows, [.. lines.Select(e => e.EntityId)]);
    }

    private (Sheet Sheet, bool IsRoster, List<int> Rows, string[] Entities) Roster(IReadOnlyList<(Person Person, Service Service)> members, int year)
    {
        var rows = members.Where(m => m.Service.Post.Covers(year)).Select((m, i) => new RosterRow(i + 1, m.Person, m.Service, year)).ToList();
        var numbers = new List<int>();
        var list = new ListSheet<RosterRow>(platform, layout, RosterColumns.All);
        var sheet = list.Set(RosterNames[layout.Wording], $"{year}年度{RosterNames[layout.Wording]}", year, rows, numbers);
        return (sheet, true, numbers, [.. rows.Select(r => r.Person.EntityId)]);
    }

    private IEnumerable<Sheet> Ledgers(PlatformLedger ledger)
    {
        yield return Set(LedgerColumns.Achievements, "成果", ledger.Achievements, null);
        yield return Set(LedgerColumns.Projects, "项目", ledger.Projects, p => p.Sum(x => x.FundYuan));
        yield return Set(LedgerColumns.Contracts, "合同", ledger.Contracts, c => c.Sum(x => x.ReceivedYuan));
        yield return Set(LedgerColumns.Sites, "场地", ledger.Sites, null);
        yield return Set(LedgerColumns.Finance, "经费", ledger.Finance, null, ownYears: true);
        if (ledger.Committee.Count > 0) yield return Set(LedgerColumns.Committee, "技术指导委员会", ledger.Committee, null);
        yield return Set(LedgerColumns.Reports, "年度报告", ledger.Reports, null, ownYears: true);
        if (ledger.Texts.Count > 0) yield return Set(LedgerColumns.Texts, "报告文本", ledger.Texts, null, ownYears: true);
    }

    private Sheet Set<T>(
        IReadOnlyList<TableColumn<T>> columns, string name, IReadOnlyList<T> rows, Func<IReadOnlyList<T>, decimal>? total, bool ownYears = false) =>
        new ListSheet<T>(platform, layout, columns).Set(name, $"{reportYear}年度{name}表", ownYears ? null : reportYear, rows, null, total);

    private Delivery Book(string folder, List<(Sheet Sheet, bool IsRoster, List<int> Rows, string[] Entities)> sheets)
    {
        var path = folder + layout.Mark switch
        {
            PlatformMark.FileName => $"{platform.Name}_{reportYear}年度报表.xlsx",
            PlatformMark.FolderName => $"{platform.Name}/{reportYear}年度报表.xlsx",
            _ => $"{platform.Id}_{reportYear}年度报表.xlsx",
        };
        var all = layout.Mark == PlatformMark.Cover ? sheets.Select(s => s.Sheet).Prepend(Cover()) : sheets.Select(s => s.Sheet);
        return Deliver(path, Workbook.Write([.. all]), sheets, s => s.Name);
    }

    private Delivery EarlierBook(string folder, List<(Sheet Sheet, bool IsRoster, List<int> Rows, string[] Entities)> lists, int year)
    {
        var path = $"{folder}{(layout.Mark == PlatformMark.FolderName ? platform.Name + "/" : "")}历年名单/{platform.Name}_{year}年度{RosterNames[0]}.xlsx";
        return Deliver(path, Workbook.Write([.. lists.Select(list => list.Sheet)]), lists, s => s.Name);
    }

    private Delivery Csv(string folder, (Sheet Sheet, bool IsRoster, List<int> Rows, string[] Entities) sheet) => Csv(folder, sheet, reportYear);

    private Delivery Csv(string folder, (Sheet Sheet, bool IsRoster, List<int> Rows, string[] Entities) sheet, int year)
    {
        var path = folder + layout.Mark switch
        {
            PlatformMark.FileName => $"{platform.Name}_{sheet.Sheet.Name}_{year}.csv",
            PlatformMark.FolderName => $"{platform.Name}/{sheet.Sheet.Name}_{year}.csv",
            _ => $"{platform.Id}_{sheet.Sheet.Name}_{year}.csv",
        };
        var content = layout.Medium switch
        {
            Medium.Gb18030Csv => CsvText.Write(sheet.Sheet, Gb18030, "\r\n"),
            Medium.Utf8Csv => CsvText.Write(sheet.Sheet, new UTF8Encoding(false), "\n"),
            _ => CsvText.Write(sheet.Sheet, new UTF8Encoding(true), "\r\n"),
        };
        return Deliver(path, content, [sheet], _ => "");
    }

    private static Delivery Deliver(
        string path, byte[] content, List<(Sheet Sheet, bool IsRoster, List<int> Rows, string[] Entities)> sheets, Func<Sheet, string> sheetName)
    {
        IEnumerable<TruthRow> Rows(bool roster) => sheets.Where(s => s.IsRoster == roster)
            .SelectMany(s => s.Entities.Select((entity, i) => new TruthRow(path, sheetName(s.Sheet), s.Rows[i], entity)));
        return new Delivery(path, content, [.. Rows(true)], [.. Rows(false)]);
    }

    private Sheet Cover()
    {
        var sheet = new Sheet("封面");
        sheet.Merge(sheet.Add(RowRole.Title, [Cell.Of("科技创新平台年度报告")]), 1, 1, 6);
        sheet.Add(RowRole.Title, [Cell.Of($"（{reportYear}年度）")]);
        sheet.Add(RowRole.Body, [Cell.Empty]);
        sheet.Add(RowRole.Body, [Cell.Of($"中心名称：{platform.Name}")]);
        sheet.Add(RowRole.Body, [Cell.Of($"依托单位：{platform.Host.Name}")]);
        sheet.Add(RowRole.Body, [Cell.Of($"填报日期：{filedOn.Year}年{filedOn.Month}月")]);
        return sheet;
    }
}
