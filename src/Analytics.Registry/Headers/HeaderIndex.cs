using System.Collections.Frozen;
using Analytics.Registry.Schema;

namespace Analytics.Registry.Headers;

/// <summary>Every wording of every input column, by key; built once.</summary>
internal sealed class HeaderIndex
{
    /// <summary>Least <see cref="Telling"/> of a wording that counts toward a table's signature.</summary>
    public const double TellingEnough = 0.7;

    private static readonly Lazy<HeaderIndex> Shared = new(() => new HeaderIndex(CanonicalSchema.Tables, CanonicalSchema.NeutralHeaders));

    private readonly FrozenDictionary<string, Entry[]> _entries;
    private readonly FrozenDictionary<string, Entry[]> _loose;
    private readonly FrozenSet<string> _neutral;
    private readonly FrozenDictionary<string, int> _tables;

    public HeaderIndex(IReadOnlyList<Table> tables, IReadOnlyList<string> neutralHeaders)
    {
        Tables = [.. tables.Select((table, ordinal) => new TableIndex(table, ordinal))];
        _neutral = neutralHeaders.Select(Key).ToFrozenSet(StringComparer.Ordinal);
        var entries = new Dictionary<string, List<Entry>>(StringComparer.Ordinal);
        foreach (var table in Tables)
        {
            foreach (var entry in table.Entries())
            {
                if (!entries.TryGetValue(entry.Key, out var list)) entries.Add(entry.Key, list = []);
                if (!list.Contains(entry)) list.Add(entry);
            }
        }

        _tables = entries.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.DistinctBy(entry => entry.Table).Count(),
            StringComparer.Ordinal);
        _entries = entries.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        _loose = Loosen(entries.Values.SelectMany(list => list)).ToFrozenDictionary(group => group.Key, group => group.ToArray(),
            StringComparer.Ordinal);
    }

    public static HeaderIndex Canonical => Shared.Value;

    public IReadOnlyList<TableIndex> Tables { get; }

    public ReadOnlySpan<Entry> Find(string key) => _entries.TryGetValue(key, out var found) ? found : [];

    /// <summary>What a wording tells of the kind of table by the number of tables that use it.</summary>
    public double Telling(string key) => _tables.GetValueOrDefault(key) switch
    {
        <= 4 => 1,
        <= 8 => 0.7,
        <= 15 => 0.4,
        _ => 0.2,
    };

    public bool IsKnown(string key) => key.Length > 0 && (_neutral.Contains(key) || _entries.ContainsKey(key));

    /// <summary>The columns that a levelled wording (see <see cref="LooseWording"/>) means, at most one a table.</summary>
    public ReadOnlySpan<Entry> FindLoosely(string key) => _loose.TryGetValue(LooseWording.Of(key), out var found) ? found : [];

    public bool IsNeutral(string key) => _neutral.Contains(key);

    public TableIndex IndexOf(Table table) => Tables.First(index => index.Table == table);

    private static IEnumerable<IGrouping<string, Entry>> Loosen(IEnumerable<Entry> entries) => entries
        .Where(entry => !entry.Weak)
        .GroupBy(entry => (Loose: LooseWording.Of(entry.Key), entry.Table))
        .Where(group => group.Select(entry => entry.Column).Distinct().Count() == 1)
        .Select(group => (group.Key.Loose, Entry: group.MinBy(entry => entry.Key, StringComparer.Ordinal)))
        .GroupBy(pair => pair.Loose, pair => pair.Entry, StringComparer.Ordinal);

    private static string Key(string text) => HeaderText.Normalise(text).Key;

    /// <summary>One wording: which column of which table, and whether it may mean another too.</summary>
    public readonly record struct Entry(string Key, int Table, int Column, bool Weak);

    /// <summary>One table with its columns by position.</summary>
    public sealed class TableIndex
    {
        private readonly int _ordinal;

        public TableIndex(Table table, int ordinal)
        {
            (Table, _ordinal) = (table, ordinal);
            var positions = table.InputColumns.Select((column, position) => (column.Name, position)).ToDictionary(StringComparer.Ordinal);
            Positions = positions;
            All = [.. table.Signature.All.Select(name => positions[name])];
            Any = table.Signature.Any.Select(name => positions[name]).ToFrozenSet();
            Alone = [.. table.Signature.Alone.Select(name => positions[name])];
            Repels = table.Signature.Repels.Select(HeaderIndex.Key).ToFrozenSet(StringComparer.Ordinal);
            Hints = [.. table.SheetHints.Select(hint => (HeaderFolding.Key(HeaderFolding.Fold(hint.Text)), hint))];
            Wordings = [.. Entries().Where(entry => !entry.Weak).Select(entry => (entry.Key, entry.Column)).Distinct()];
        }

        public Table Table { get; }

        public int Ordinal => _ordinal;

        public IReadOnlyDictionary<string, int> Positions { get; }

        public IReadOnlyList<int> All { get; }

        public FrozenSet<int> Any { get; }

        public IReadOnlyList<int> Alone { get; }

        public FrozenSet<string> Repels { get; }

        public IReadOnlyList<(string Key, SheetHint Hint)> Hints { get; }

        public IReadOnlyList<(string Key, int Column)> Wordings { get; }

        public IEnumerable<Entry> Entries()
        {
            for (var position = 0; position < Table.InputColumns.Count; position++)
            {
                var column = Table.InputColumns[position];
                foreach (var name in (string[])[column.Name, column.Zh, column.En, .. column.Aliases])
                    yield return new Entry(HeaderIndex.Key(name), _ordinal, position, Weak: false);
                foreach (var name in column.WeakAliases) yield return new Entry(HeaderIndex.Key(name), _ordinal, position, Weak: true);
            }
        }
    }
}
