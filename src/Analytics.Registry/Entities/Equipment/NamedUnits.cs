using Analytics.Kernels.Chinese.Organisations;

namespace Analytics.Registry.Entities.Equipment;

/// <summary>Units that rows name, each wording once, and whether two of them are one unit.</summary>
internal sealed class NamedUnits
{
    private readonly Dictionary<(string Id, string Name), int> _places = [];
    private readonly List<(string Id, string Name, OrganisationKeys Keys, int Core)> _units = [];
    private readonly Dictionary<string, int> _cores = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Left, int Right), bool?> _same = [];

    /// <summary>How many wordings there are.</summary>
    public int Count => _units.Count;

    /// <summary>The place of a unit; −1 where neither number nor name is given.</summary>
    public int PlaceOf(string? id, string? name)
    {
        var written = (Id: id?.Trim().ToUpperInvariant() ?? "", Name: name?.Trim() ?? "");
        if (written.Id.Length == 0 && written.Name.Length == 0)
        {
            return -1;
        }

        if (!_places.TryGetValue(written, out var place))
        {
            _places[written] = place = _units.Count;
            var parsed = OrganisationName.Parse(written.Name);
            _units.Add((written.Id, parsed.Normal, parsed.ToKeys(), CoreOf(parsed.IsMissing ? written.Id : parsed.Parent)));
        }

        return place;
    }

    /// <summary>The place of the unit's proper name, without region, legal form and department; of its number where it has no name; −1 for nobody.</summary>
    public int CoreOf(int place) => place < 0 ? -1 : _units[place].Core;

    /// <summary>Whether two wordings, which <see cref="AreSame"/> cannot hold for one, have one proper name and regions that do not contradict.</summary>
    public bool MayBeSame(int left, int right) =>
        left >= 0 && right >= 0 && AreSame(left, right) is null && _units[left].Keys.IsOfOneCore(_units[right].Keys);

    /// <summary>Whether two wordings mean one unit; null where one is missing, or the names leave it open.</summary>
    public bool? AreSame(int left, int right)
    {
        if (left < 0 || right < 0)
        {
            return null;
        }

        if (left == right)
        {
            return true;
        }

        var (one, other) = (_units[left], _units[right]);
        if (one.Id.Length > 0 && other.Id.Length > 0)
        {
            return one.Id == other.Id;
        }

        if (one.Keys.IsMissing || other.Keys.IsMissing)
        {
            return null;
        }

        var pair = left < right ? (left, right) : (right, left);
        if (!_same.TryGetValue(pair, out var same))
        {
            // What a department is said to own is its legal person's, who numbers it: two departments of one unit are one owner. What holds the
            // other's name may be its department, or the same with its place, and a place may be its province; the comparison of whole names does
            // not decide that.
            _same[pair] = same = one.Keys.IsOfOneParent(other.Keys) || OrganisationComparator.Compare(one.Keys, other.Keys) >= OrganisationLevel.Abbreviation ? true
                : one.Name.Contains(other.Name, StringComparison.Ordinal) || other.Name.Contains(one.Name, StringComparison.Ordinal) || one.Keys.IsOfOneCore(other.Keys) ? null : false;
        }

        return same;
    }

    private int CoreOf(string name)
    {
        if (!_cores.TryGetValue(name, out var core))
        {
            _cores[name] = core = _cores.Count;
        }

        return core;
    }
}
