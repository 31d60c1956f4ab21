using System.Globalization;
using System.Security;
using System.Text;

namespace Analytics.Registry.Tests.Intake;

/// <summary>Writes a worksheet from lines of cells parted by |: numbers with a style are =0.35%, everything else is text.</summary>
internal static class SheetXml
{
    /// <summary>The sheet's XML.</summary>
    /// <param name="lines">One line a row; an empty line is a row that the file leaves out.</param>
    /// <param name="merged">Merged blocks, e.g. A1:C1.</param>
    /// <param name="hidden">Rows that are hidden, from 1.</param>
    public static string Of(IReadOnlyList<string> lines, IReadOnlyList<string>? merged = null, IReadOnlyList<int>? hidden = null)
    {
        var xml = new StringBuilder("<sheetData>");
        for (var row = 1; row <= lines.Count; row++)
        {
            if (lines[row - 1].Length > 0)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\"{(hidden?.Contains(row) == true ? " hidden=\"1\"" : "")}>");
                xml.AppendJoin("", lines[row - 1].Split('|').Select((text, column) => Cell(text, $"{(char)('A' + column)}{row}"))).Append("</row>");
            }
        }

        xml.Append("</sheetData>");
        return merged is null ? xml.ToString() : xml + $"<mergeCells>{string.Concat(merged.Select(block => $"<mergeCell ref=\"{block}\"/>"))}</mergeCells>";
    }

    private static string Cell(string text, string reference) => text switch
    {
        "" => "",
        ['=', .. var percent, '%'] => $"<c r=\"{reference}\" s=\"3\"><v>{percent}</v></c>",
        ['=', .. var number] => $"<c r=\"{reference}\"><v>{number}</v></c>",
        ['#', ..] => $"<c r=\"{reference}\" t=\"e\"><v>{text}</v></c>",
        _ => $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
    };
}
