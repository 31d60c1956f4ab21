using System.Xml;

namespace Analytics.Registry.Reading.Workbooks;

/// <summary>A sheet as the workbook lists it.</summary>
internal sealed record XlsxSheetEntry(string Name, bool IsHidden, string Part);

/// <summary>What the sheets of an Office Open XML workbook have in common.</summary>
/// <param name="Sheets">Worksheets in the order of their tabs.</param>
/// <param name="Is1904">Whether dates count from 1904.</param>
/// <param name="Styles">Number formats of the cells.</param>
/// <param name="Strings">Shared strings.</param>
internal sealed record XlsxWorkbook(IReadOnlyList<XlsxSheetEntry> Sheets, bool Is1904, CellStyles Styles, SharedStrings Strings)
{
    private const string DefaultPart = "xl/workbook.xml";

    public static XlsxWorkbook Read(XlsxPackage package, ReadingLimits limits, CancellationToken cancellation)
    {
        var part = package.Relationships("").Values.Where(target => target.Type == "officeDocument").Select(target => target.Part).FirstOrDefault(DefaultPart);
        var targets = package.Relationships(part);
        var (sheets, is1904) = ReadSheets(package, part, targets);
        var styles = CellStyles.None;
        if (PartOf(targets, "styles") is { } stylesPart)
        {
            using var xml = package.OpenXml(stylesPart);
            styles = CellStyles.Read(xml);
        }
        var strings = SharedStrings.Empty;
        if (PartOf(targets, "sharedStrings") is { } stringsPart)
        {
            using var xml = package.OpenXml(stringsPart, limits.MaxSharedStringsBytes);
            strings = SharedStrings.Read(xml, cancellation);
        }
        return new XlsxWorkbook(sheets, is1904, styles, strings);
    }

    private static string? PartOf(Dictionary<string, (string Type, string Part)> targets, string type) =>
        targets.Values.Where(target => target.Type == type).Select(target => target.Part).FirstOrDefault();

    private static (List<XlsxSheetEntry> Sheets, bool Is1904) ReadSheets(
        XlsxPackage package, string part, Dictionary<string, (string Type, string Part)> targets)
    {
        var sheets = new List<XlsxSheetEntry>();
        var is1904 = false;
        using var xml = package.OpenXml(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                is1904 = xml.GetAttribute("date1904") is "1" or "true" or "on";
            else if (xml.LocalName == "sheet")
                AddSheet(xml, targets, sheets);
        }
        if (sheets.Count == 0)
            throw new ReadingException(ReadingProblems.FileDamaged(part));
        return (sheets, is1904);
    }

    private static void AddSheet(XmlReader xml, Dictionary<string, (string Type, string Part)> targets, List<XlsxSheetEntry> sheets)
    {
        var name = XlsxText.Unescape(xml.GetAttribute("name") ?? "");
        // A sheet that the workbook lists but does not say where to find is lost, not absent.
        if (!targets.TryGetValue(RelationshipId(xml), out var target))
            throw new ReadingException(ReadingProblems.FileDamaged(name));
        if (target.Type == "worksheet")
            sheets.Add(new XlsxSheetEntry(name, xml.GetAttribute("state") is "hidden" or "veryHidden", target.Part));
    }

    // The attribute r:id, whatever its prefix; "sheetId" is another attribute without one.
    private static string RelationshipId(XmlReader xml)
    {
        var id = "";
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.NamespaceURI.Length > 0)
                id = xml.Value;
        }
        xml.MoveToElement();
        return id;
    }
}
