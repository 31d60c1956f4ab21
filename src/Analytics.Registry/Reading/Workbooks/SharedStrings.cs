using System.Text;
using System.Xml;

namespace Analytics.Registry.Reading.Workbooks;

/// <summary>The strings that a workbook's cells refer to by number, held in one buffer.</summary>
internal sealed class SharedStrings
{
    private readonly StringBuilder _run = new();
    private readonly List<int> _ends = [];
    private char[] _characters = new char[4096];
    private int _used;

    public static SharedStrings Empty { get; } = new();

    public static SharedStrings Read(XmlReader xml, CancellationToken cancellation)
    {
        var strings = new SharedStrings();
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si")
                continue;
            strings.Add(XlsxText.ReadRuns(xml, strings._run));
            if (strings._ends.Count % 4096 == 0)
                cancellation.ThrowIfCancellationRequested();
        }
        return strings;
    }

    /// <exception cref="ReadingException">There is no string of this number.</exception>
    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_ends.Count)
                throw new ReadingException(ReadingProblems.FileDamaged($"sharedStrings[{index}]"));
            var start = index == 0 ? 0 : _ends[index - 1];
            return _characters.AsSpan(start, _ends[index] - start);
        }
    }

    private void Add(string text)
    {
        if (_used + text.Length > _characters.Length)
            Array.Resize(ref _characters, Math.Max(_used + text.Length, _characters.Length * 2));
        text.CopyTo(_characters.AsSpan(_used));
        _used += text.Length;
        _ends.Add(_used);
    }
}
