using System.Text;
using System.Text.Json;

namespace Analytics.Registry.Reading.Json;

/// <summary>The names of all properties seen so far, in order of appearance; records mostly have the same ones in the same order.</summary>
internal sealed class JsonColumns
{
    private readonly List<string> _names = [];
    private readonly List<byte[]> _utf8 = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names => _names;

    /// <summary>The column of the property name that the reader stands on.</summary>
    /// <param name="json">Stands on a property name.</param>
    /// <param name="expected">The column it probably is.</param>
    /// <param name="isNew">Whether the name is seen for the first time; it is then the last column.</param>
    public int Of(ref Utf8JsonReader json, int expected, out bool isNew)
    {
        isNew = false;
        if (expected < _utf8.Count && json.ValueTextEquals(_utf8[expected]))
            return expected;
        var name = json.GetString()!;
        if (_index.TryGetValue(name, out var column))
            return column;
        isNew = true;
        _index.Add(name, _names.Count);
        _names.Add(name);
        _utf8.Add(Encoding.UTF8.GetBytes(name));
        return _names.Count - 1;
    }
}
