using Analytics.Registry.Identifiers;
using Analytics.Registry.Intake.Layout;
using Analytics.Registry.Intake.Rows;
using Analytics.Registry.Values;

namespace Analytics.Registry.Intake.Platforms;

/// <summary>
/// Finds the platform of a row: its own number, its own platform's name, else what cover, title, file name or folder name say of the
/// sheet, in this order; else nothing, and the row is kept aside.
/// </summary>
internal sealed class PlatformResolver(PlatformDirectory directory)
{
    private const int MobileLength = 11;

    private readonly Dictionary<string, (string? Id, string Code)> _cells = new(StringComparer.Ordinal);

    /// <summary>The platform that a sheet as a whole belongs to, and what says so.</summary>
    /// <param name="plan">The sheet, with what its cover, its file's other sheets and its names state.</param>
    /// <param name="titles">Free title lines above the table.</param>
    public (string Id, string From)? OfSheet(SheetPlan plan, IReadOnlyList<string> titles) =>
        OfStated(plan.Rule.PlatformId, plan.Rule.PlatformName, "mapping")
        ?? OfSection(plan.Cover, titles)
        ?? OfSection(CoverText.None, plan.Sheet is null ? [] : [plan.Sheet])
        ?? OfStated(plan.FileCover.PlatformId, plan.FileCover.PlatformName, "cover")
        ?? OfPath(plan.File.Input.Path);

    /// <summary>The platform that the lines directly above a table, or a section of it, name.</summary>
    public (string Id, string From)? OfSection(CoverText cover, IEnumerable<string> titles) =>
        OfStated(cover.PlatformId, cover.PlatformName, "cover")
        ?? (titles.Select(directory.FindIn).FirstOrDefault(found => found is not null) is { } inTitle ? (inTitle, "title") : null);

    private (string Id, string From)? OfStated(string? id, string? name, string from)
    {
        if (id is not null && OfId(id) is { Id: { } platform })
        {
            return (platform, from);
        }

        return name is not null && ByName(name) is { } named ? (named, from) : null;
    }

    /// <summary>The platform that a row names itself.</summary>
    /// <param name="id">The cell of the platform's number; may be blank.</param>
    /// <param name="name">The cell of the platform's name; may be blank.</param>
    /// <param name="platform">The platform, when one is named and known.</param>
    /// <param name="code">What is to be said: empty, or PLATFORM_UNKNOWN, or PLATFORM_NOT_REGISTERED (it counts, and is reported).</param>
    /// <returns>Whether the row names a platform at all.</returns>
    public bool TryOfRow(ReadOnlySpan<char> id, ReadOnlySpan<char> name, out string? platform, out string code)
    {
        if (!MissingMarkers.IsMissing(id))
        {
            (platform, code) = Cached(id, isId: true);
            return true;
        }

        if (!MissingMarkers.IsMissing(name))
        {
            (platform, code) = Cached(name, isId: false);
            return true;
        }

        (platform, code) = (null, "");
        return false;
    }

    private (string? Id, string Code) Cached(ReadOnlySpan<char> cell, bool isId)
    {
        var cache = _cells.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!cache.TryGetValue(cell, out var found))
        {
            var text = CellText.Clean(cell.ToString());
            found = isId ? OfId(text) : ByName(text) is { } platform ? (platform, "") : (null, "PLATFORM_UNKNOWN");
            cache[cell] = found;
        }

        return found;
    }

    private (string? Id, string Code) OfId(string text)
    {
        if (directory.ById(text) is { } registered)
        {
            return (registered, "");
        }

        // A row that slipped by a column has a person's number here. It must not become the number of a platform, which is published.
        if (IsNumberOfPerson(text))
        {
            return (null, "PLATFORM_UNKNOWN");
        }

        // A name written into the number's column is still a name.
        return ByName(text) is { } named && !directory.IsEmpty ? (named, "") : (text, directory.IsEmpty ? "" : "PLATFORM_NOT_REGISTERED");
    }

    private static bool IsNumberOfPerson(string text) =>
        IdentityDocument.Read(default, text).Key.ToString() is ['R' or 'F', ..] || (text is ['1', >= '3', ..] && text.Length == MobileLength && text.All(char.IsAsciiDigit));

    /// <summary>Without any register a platform is what rosters call it.</summary>
    private string? ByName(string name) => directory.IsEmpty ? name : directory.ByName(name);

    /// <summary>The platform that a path names, the file's own name before its folders'.</summary>
    public (string Id, string From)? OfPath(string path)
    {
        var parts = path.Split(['/', '!'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            if (directory.FindIn(parts[i]) is { } found)
            {
                return (found, i == parts.Length - 1 ? "file" : "folder");
            }
        }

        return null;
    }
}
