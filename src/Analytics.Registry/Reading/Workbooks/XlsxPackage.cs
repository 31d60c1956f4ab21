using System.Xml;
using Analytics.Registry.Reading.Sources;

namespace Analytics.Registry.Reading.Workbooks;

/// <summary>The parts of an Office Open XML package (ECMA-376-2), each opened under a budget of its own.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        // Programs write control characters as references that XML 1.0 does not allow; a cell with one is no reason to give a file up.
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly GuardedArchive _archive;
    private readonly ReadingLimits _limits;
    private readonly Dictionary<string, int> _parts = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="content">The package; owned by this object.</param>
    /// <param name="limits">Bounds.</param>
    public XlsxPackage(Stream content, ReadingLimits limits)
    {
        _archive = new GuardedArchive(content, limits, leaveOpen: false);
        _limits = limits;
        for (var i = 0; i < _archive.Count; i++)
            _parts.TryAdd(_archive.Name(i).TrimStart('/'), i);
    }

    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>Opens a part's bytes.</summary>
    /// <exception cref="ReadingException">The package has no such part.</exception>
    public Stream Open(string part, long? maxBytes = null)
    {
        if (!_parts.TryGetValue(part, out var index))
            throw new ReadingException(ReadingProblems.FileDamaged(part));
        return _archive.OpenMember(index, new InflationBudget(maxBytes is { } bytes ? _limits with { MaxInflatedBytes = bytes } : _limits));
    }

    /// <summary>Opens a part as XML.</summary>
    public XmlReader OpenXml(string part, long? maxBytes = null) => XmlReader.Create(Open(part, maxBytes), Settings);

    /// <summary>The targets of a part's relationships by id, as names of parts, with the last word of their type.</summary>
    public Dictionary<string, (string Type, string Part)> Relationships(string part)
    {
        var slash = part.LastIndexOf('/');
        var (folder, name) = (part[..(slash + 1)], part[(slash + 1)..]);
        var targets = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        if (!Has($"{folder}_rels/{name}.rels"))
            return targets;
        using var xml = OpenXml($"{folder}_rels/{name}.rels");
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External")
                continue;
            var type = xml.GetAttribute("Type") ?? "";
            targets[xml.GetAttribute("Id") ?? ""] = (type[(type.LastIndexOf('/') + 1)..], Resolve(folder, xml.GetAttribute("Target") ?? ""));
        }
        return targets;
    }

    public void Dispose() => _archive.Dispose();

    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("." or ".."))
                steps.Add(step);
        }
        return string.Join('/', steps);
    }
}
