using System.Xml;

namespace Analytics.Registry.Reading.Workbooks;

/// <summary>Merged blocks of a worksheet. They stand after the rows, but are wanted with the first ones: hence a pass of their own.</summary>
internal static class MergedCells
{
    public static IReadOnlyList<MergedRegion> Read(XlsxPackage package, string part)
    {
        var regions = new List<MergedRegion>();
        using var xml = package.OpenXml(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "mergeCell" && CellReference.TryParseRange(xml.GetAttribute("ref"), out var region))
                regions.Add(region);
        }
        return regions;
    }
}
