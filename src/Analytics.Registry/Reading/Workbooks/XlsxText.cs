using System.Globalization;
using System.Text;
using System.Xml;

namespace Analytics.Registry.Reading.Workbooks;

/// <summary>Text of shared and inline strings.</summary>
internal static class XlsxText
{
    /// <summary>
    /// Reads the text of the element that the reader stands on (<c>si</c> or <c>is</c>), of all its runs; the phonetic guide (<c>rPh</c>) is not part
    /// of it. The reader ends on the element's end.
    /// </summary>
    public static string ReadRuns(XmlReader xml, StringBuilder buffer)
    {
        buffer.Clear();
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var isText = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
                SkipInside(xml);
            else if (xml.NodeType == XmlNodeType.Element)
                isText = xml.LocalName == "t" && !xml.IsEmptyElement;
            else if (xml.NodeType == XmlNodeType.EndElement)
                isText = false;
            else if (isText)
                buffer.Append(xml.Value);
        }
        return Unescape(buffer.ToString());
    }

    /// <summary>Resolves <c>_xHHHH_</c>, which stands for a UTF-16 code unit that XML cannot hold (ECMA-376-1, 22.9.2.19).</summary>
    public static string Unescape(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
            return text;
        var result = new StringBuilder(text.Length);
        var from = 0;
        for (; at >= 0; at = text.IndexOf("_x", at, StringComparison.Ordinal))
        {
            if (at + 7 <= text.Length && text[at + 6] == '_'
                && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                result.Append(text, from, at - from).Append((char)unit);
                at = from = at + 7;
            }
            else
            {
                at += 2;
            }
        }
        return result.Append(text, from, text.Length - from).ToString();
    }

    // Unlike XmlReader.Skip this ends on the element's end, so that the caller's loop goes on with the next node.
    private static void SkipInside(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
            continue;
    }
}
