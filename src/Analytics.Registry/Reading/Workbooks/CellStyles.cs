using System.Globalization;
using System.Xml;

namespace Analytics.Registry.Reading.Workbooks;

/// <summary>What each cell style of a workbook makes of a number.</summary>
internal sealed class CellStyles
{
    private readonly List<NumberFormatKind> _kinds = [];

    public NumberFormatKind this[int style] => (uint)style < (uint)_kinds.Count ? _kinds[style] : NumberFormatKind.Plain;

    public static CellStyles None { get; } = new();

    public static CellStyles Read(XmlReader xml)
    {
        var styles = new CellStyles();
        var codes = new Dictionary<int, string>();
        var isCellFormat = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                isCellFormat = xml.NodeType == XmlNodeType.Element;
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt")
                codes[Number(xml, "numFmtId")] = xml.GetAttribute("formatCode") ?? "";
            else if (xml.NodeType == XmlNodeType.Element && isCellFormat && xml.LocalName == "xf")
                styles._kinds.Add(KindOf(Number(xml, "numFmtId"), codes));
        }
        return styles;
    }

    // A code given in the file wins over the built-in one of its number.
    private static NumberFormatKind KindOf(int id, Dictionary<int, string> codes) =>
        codes.TryGetValue(id, out var code) ? NumberFormat.OfCode(code) : NumberFormat.OfBuiltIn(id);

    private static int Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
