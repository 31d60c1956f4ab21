using System.IO.Compression;
using System.Text;

namespace Analytics.Registry.Tests.Reading.Workbooks;

/// <summary>Writes workbooks as plain parts, so that tests can hold what no library would write.</summary>
internal static class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The styles of every workbook written here: 0 plain, 1 date, 2 Chinese date, 3 percent, 4 time, 5 duration, 6 built-in Chinese date, 7 text.</summary>
    private const string Styles =
        """<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="20"/><xf numFmtId="46"/><xf numFmtId="31"/><xf numFmtId="49"/></cellXfs>""";

    public static byte[] Bytes(string sheetXml, string sharedStrings = "", bool is1904 = false, params (string Name, string State, string Xml)[] moreSheets)
    {
        using var stream = new MemoryStream();
        Write(stream, [("一", "visible", sheetXml), .. moreSheets], sharedStrings, is1904);
        return stream.ToArray();
    }

    /// <summary>A workbook of sheets with names of their own.</summary>
    public static byte[] Workbook(params (string Name, string State, string Xml)[] sheets)
    {
        using var stream = new MemoryStream();
        Write(stream, sheets, "", is1904: false);
        return stream.ToArray();
    }

    private static void Write(Stream stream, (string Name, string State, string Xml)[] sheets, string sharedStrings, bool is1904)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part(archive, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>""");
        Part(archive, "_rels/.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{Document}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        var entries = string.Concat(sheets.Select((sheet, i) => $"""<sheet name="{sheet.Name}" sheetId="{i + 1}" state="{sheet.State}" r:id="s{i}"/>"""));
        Part(archive, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Document}"><workbookPr date1904="{(is1904 ? 1 : 0)}"/><sheets>{entries}</sheets></workbook>""");
        var targets = string.Concat(sheets.Select((_, i) => $"""<Relationship Id="s{i}" Type="{Document}/worksheet" Target="worksheets/sheet{i}.xml"/>"""));
        Part(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Relations}">{targets}<Relationship Id="st" Type="{Document}/styles" Target="/xl/styles.xml"/><Relationship Id="ss" Type="{Document}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
        Part(archive, "xl/styles.xml", $"""<styleSheet xmlns="{Main}">{Styles}</styleSheet>""");
        Part(archive, "xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{sharedStrings}</sst>""");
        for (var i = 0; i < sheets.Length; i++)
            Part(archive, $"xl/worksheets/sheet{i}.xml", $"""<worksheet xmlns="{Main}">{sheets[i].Xml}</worksheet>""");
    }

    private static void Part(ZipArchive archive, string name, string xml)
    {
        using var part = archive.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(xml));
    }
}
