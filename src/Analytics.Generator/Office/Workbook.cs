using System.Globalization;
using System.Text;
using Analytics.Generator.Packaging;

namespace Analytics.Generator.Office;

/// <summary>
/// Writes a minimal Office Open XML workbook (ECMA-376): inline strings, one date format, four cell looks, merged ranges. The same sheets give the same
/// bytes everywhere.
/// </summary>
internal static class Workbook
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int DateLook = 4;

    public static byte[] Write(IReadOnlyList<Sheet> sheets)
    {
        var package = new ZipPackage();
        package.Add("[Content_Types].xml", ContentTypes(sheets.Count));
        package.Add("_rels/.rels", $"""{Declaration}<Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{OfficeRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        package.Add("xl/workbook.xml", Book(sheets));
        package.Add("xl/_rels/workbook.xml.rels", BookRelations(sheets.Count));
        package.Add("xl/styles.xml", Styles);
        for (var i = 0; i < sheets.Count; i++) package.Add($"xl/worksheets/sheet{i + 1}.xml", SheetXml(sheets[i]));
        return package.ToArray();
    }

    /// <summary>Column number to letters: 1 is A, 27 is AA.</summary>
    internal static string ColumnName(int column)
    {
        var name = "";
        for (; column > 0; column = (column - 1) / 26) name = (char)('A' + ((column - 1) % 26)) + name;
        return name;
    }

    private static string ContentTypes(int sheets)
    {
        var xml = new StringBuilder(Declaration);
        xml.Append("""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>""");
        xml.Append("""<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>""");
        xml.Append("""<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>""");
        for (var i = 1; i <= sheets; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""");
        }

        return xml.Append("</Types>").ToString();
    }

    private static string Book(IReadOnlyList<Sheet> sheets)
    {
        var xml = new StringBuilder(Declaration);
        xml.Append(CultureInfo.InvariantCulture, $"""<workbook xmlns="{Main}" xmlns:r="{OfficeRelations}"><sheets>""");
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<sheet name="{Escape(sheets[i].Name)}" sheetId="{i + 1}" r:id="rId{i + 1}"/>""");
        }

        return xml.Append("</sheets></workbook>").ToString();
    }

    private static string BookRelations(int sheets)
    {
        var xml = new StringBuilder(Declaration);
        xml.Append(CultureInfo.InvariantCulture, $"""<Relationships xmlns="{Relations}">""");
        for (var i = 1; i <= sheets; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="rId{i}" Type="{OfficeRelations}/worksheet" Target="worksheets/sheet{i}.xml"/>""");
        }

        xml.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="rId{sheets + 1}" Type="{OfficeRelations}/styles" Target="styles.xml"/>""");
        return xml.Append("</Relationships>").ToString();
    }

    /// <summary>Looks by number: 0 body, 1 title, 2 header, 3 total, 4 date.</summary>
    private static string Styles { get; } = Declaration + $"""
        <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="14"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center"/></xf><xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="2" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/></cellXfs></styleSheet>
        """;

    private static string SheetXml(Sheet sheet)
    {
        var xml = new StringBuilder(Declaration);
        xml.Append(CultureInfo.InvariantCulture, $"""<worksheet xmlns="{Main}"><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="40" width="15" customWidth="1"/></cols><sheetData>""");
        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            var (role, cells) = sheet.Rows[i];
            xml.Append(CultureInfo.InvariantCulture, $"""<row r="{i + 1}">""");
            for (var column = 0; column < cells.Length; column++) AppendCell(xml, cells[column], role, ColumnName(column + 1) + (i + 1).ToString(CultureInfo.InvariantCulture));
            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (sheet.Merged.Count > 0)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<mergeCells count="{sheet.Merged.Count}">""");
            foreach (var (row, column, lastRow, lastColumn) in sheet.Merged)
            {
                xml.Append(CultureInfo.InvariantCulture, $"""<mergeCell ref="{ColumnName(column)}{row}:{ColumnName(lastColumn)}{lastRow}"/>""");
            }

            xml.Append("</mergeCells>");
        }

        return xml.Append("</worksheet>").ToString();
    }

    private static void AppendCell(StringBuilder xml, Cell cell, RowRole role, string place)
    {
        var look = cell.Kind == CellKind.Date ? DateLook : (int)role;
        var style = look == 0 ? "" : $" s=\"{look}\"";
        switch (cell.Kind)
        {
            case CellKind.Text:
                var space = char.IsWhiteSpace(cell.Text[0]) || char.IsWhiteSpace(cell.Text[^1]) || cell.Text.Contains("  ", StringComparison.Ordinal) ? " xml:space=\"preserve\"" : "";
                xml.Append(CultureInfo.InvariantCulture, $"""<c r="{place}"{style} t="inlineStr"><is><t{space}>{Escape(cell.Text)}</t></is></c>""");
                break;
            case CellKind.Number:
                xml.Append(CultureInfo.InvariantCulture, $"""<c r="{place}"{style}><v>{cell.Number}</v></c>""");
                break;
            case CellKind.Date:
                // Days since 1899-12-30: right for every date after February 1900.
                var serial = cell.Date.DayNumber - new DateOnly(1899, 12, 30).DayNumber;
                xml.Append(CultureInfo.InvariantCulture, $"""<c r="{place}"{style}><v>{serial}</v></c>""");
                break;
            default:
                if (role is RowRole.Header or RowRole.Title) xml.Append(CultureInfo.InvariantCulture, $"""<c r="{place}"{style}/>""");
                break;
        }
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
