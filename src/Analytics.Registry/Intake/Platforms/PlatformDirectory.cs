namespace Analytics.Registry.Intake.Platforms;

/// <summary>The platforms that the input's registers name, by id and by name; rows of other files are attached to them.</summary>
internal sealed class PlatformDirectory
{
    private const int ShortestName = 4;

    private readonly Dictionary<string, string> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SortedSet<string>> _byName = new(StringComparer.Ordinal);

    /// <summary>Whether a register was found at all; without one, platforms are what rosters name.</summary>
    public bool IsEmpty => _byId.Count == 0;

    /// <summary>The registered platform where there is exactly one; null else.</summary>
    public string? Only => _byId.Count == 1 ? _byId.Keys.Single() : null;

    /// <summary>Adds a platform, or another name of one.</summary>
    public void Add(string id, string? name)
    {
        _byId.TryAdd(id, id);
        if (name is not null && PlatformName.Key(name) is { Length: > 0 } key)
        {
            if (!_byName.TryGetValue(key, out var ids))
            {
                _byName.Add(key, ids = new SortedSet<string>(StringComparer.Ordinal));
            }

            ids.Add(id);
        }
    }

    /// <summary>The id as the register writes it; null when it is not registered.</summary>
    public string? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The platform of that very name, after normalising; null when there is none, or more than one.</summary>
    public string? ByName(ReadOnlySpan<char> name) =>
        _byName.TryGetValue(PlatformName.Key(name), out var ids) && ids.Count == 1 ? ids.Min : null;

    /// <summary>
    /// The platform named inside a longer text (a title, a file's name): by id as a word of its own, else by a registered name in it. Null
    /// when nothing is found, or two platforms are; a name inside a longer name that is found too does not count.
    /// </summary>
    public string? FindIn(string text)
    {
        var ids = Widest(_byId.Keys.Where(id => ContainsWord(text, id)), ContainsWord);
        if (ids.Count > 0)
        {
            return ids.Count == 1 ? _byId[ids[0]] : null;
        }

        var key = PlatformName.Key(text);
        var names = Widest(_byName.Keys.Where(name => name.Length >= ShortestName && key.Contains(name, StringComparison.Ordinal)), (longer, name) => longer.Contains(name, StringComparison.Ordinal));
        var named = names.SelectMany(name => _byName[name]).Distinct(StringComparer.Ordinal).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    private static List<string> Widest(IEnumerable<string> found, Func<string, string, bool> contains)
    {
        var all = found.ToList();
        return [.. all.Where(word => !all.Exists(other => other.Length > word.Length && contains(other, word)))];
    }

    private static bool ContainsWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var before = at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]);
            var after = at + word.Length == text.Length || !char.IsAsciiLetterOrDigit(text[at + word.Length]);
            if (before && after)
            {
                return true;
            }
        }

        return false;
    }
}
