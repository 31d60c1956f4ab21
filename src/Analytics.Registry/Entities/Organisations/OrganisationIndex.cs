using Analytics.Kernels.Chinese.Organisations;

namespace Analytics.Registry.Entities.Organisations;

/// <summary>Why a wording was taken for an organisation, strongest first.</summary>
internal enum WordingBasis
{
    /// <summary>The registered name, or one that differs in brackets, script, 省 and 市, or a legal form of like meaning.</summary>
    Name,

    /// <summary>The same proper name; legal form or region left out or given less closely.</summary>
    SameCore,

    /// <summary>An institution's name without its region, of which there is but one in the register.</summary>
    RegionOmitted,

    /// <summary>A department of it.</summary>
    Department,

    /// <summary>A usual abbreviation, of one organisation of the register only.</summary>
    Abbreviation,

    /// <summary>A slip of writing away.</summary>
    Slip,

    /// <summary>None of the register: it stands for itself.</summary>
    Own,
}

/// <summary>
/// Finds the registered organisation that a wording means. Where two would do as well, none is taken: of two units of one name in two cities
/// neither is the right one.
/// </summary>
internal sealed class OrganisationIndex
{
    // 理工大学 without its city is anybody's; 瀚川理工大学 is not.
    private const int ShortestWithoutRegion = 6;

    // Abbreviations are short, and have no legal form.
    private const int LongestAbbreviation = 8;

    private readonly List<(int Entity, OrganisationKeys Keys)> _names = [];
    private readonly Dictionary<string, List<int>> _byNormal = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byCore = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<int>> _byPair = [];

    /// <summary>Adds a name of an entity.</summary>
    public void Add(int entity, OrganisationName name)
    {
        var place = _names.Count;
        _names.Add((entity, name.ToKeys()));
        Put(_byNormal, name.Normal, place);
        Put(_byCore, name.Core, place);
        foreach (var pair in Pairs(name.Core))
        {
            Put(_byPair, pair, place);
        }
    }

    /// <summary>The entity that a name means, and why; null where none does, or more than one.</summary>
    public (int Entity, WordingBasis Basis)? Find(OrganisationName name)
    {
        if (name.IsMissing)
        {
            return null;
        }

        if (_byNormal.TryGetValue(name.Normal, out var same))
        {
            return Only(same) is { } entity ? (entity, WordingBasis.Name) : null;
        }

        // The ladder is climbed down: what a stronger reason leaves open between two, a weaker one does not settle.
        var keys = name.ToKeys();
        return ByCore(name, keys, out var settled) is { } byCore ? byCore
            : settled ? null
            : ByDepartment(name) ?? ByLikeness(name, keys);
    }

    private (int Entity, WordingBasis Basis)? ByCore(OrganisationName name, in OrganisationKeys keys, out bool settled)
    {
        settled = false;
        if (!_byCore.TryGetValue(name.Core, out var places))
        {
            return null;
        }

        foreach (var (level, basis) in new[] { (OrganisationLevel.EqualNormalised, WordingBasis.Name), (OrganisationLevel.SameCore, WordingBasis.SameCore) })
        {
            var found = new List<int>();
            foreach (var place in places)
            {
                if (OrganisationComparator.Compare(keys, _names[place].Keys) >= level)
                {
                    found.Add(place);
                }
            }

            if (found.Count > 0)
            {
                settled = true;
                return Only(found) is { } entity ? (entity, basis) : null;
            }
        }

        if (name.Regions.Count == 0 && name.Core.Length >= ShortestWithoutRegion)
        {
            settled = true;
            return Only(places) is { } entity ? (entity, WordingBasis.RegionOmitted) : null;
        }

        return null;
    }

    /// <summary>滨海理工大学机械学院 is of 滨海理工大学; a company's branch is a unit of its own, as it may be one in law.</summary>
    private (int Entity, WordingBasis Basis)? ByDepartment(OrganisationName name)
    {
        if (name.Department.Length == 0 || name.Department.EndsWith("分公司", StringComparison.Ordinal))
        {
            return null;
        }

        var parent = OrganisationName.Parse(string.Concat(name.Regions) + name.Parent);
        return parent.Department.Length == 0 && Find(parent) is { Basis: WordingBasis.Name or WordingBasis.SameCore or WordingBasis.RegionOmitted } found
            ? (found.Entity, WordingBasis.Department)
            : null;
    }

    private (int Entity, WordingBasis Basis)? ByLikeness(OrganisationName name, in OrganisationKeys keys)
    {
        var (best, found) = (OrganisationLevel.Else, new List<int>());
        var isShort = !name.IsCompany && name.Core.Length + name.Regions.Sum(region => region.Length) <= LongestAbbreviation;
        var places = isShort ? Enumerable.Range(0, _names.Count) : Pairs(name.Core).SelectMany(pair => _byPair.GetValueOrDefault(pair, [])).Distinct().Order();
        foreach (var place in places)
        {
            var level = OrganisationComparator.Compare(keys, _names[place].Keys);
            if (level is not (OrganisationLevel.HighSimilarity or OrganisationLevel.Abbreviation) || level < best)
            {
                continue;
            }

            found = level > best ? [] : found;
            best = level;
            found.Add(place);
        }

        return Only(found) is { } entity ? (entity, best == OrganisationLevel.Abbreviation ? WordingBasis.Abbreviation : WordingBasis.Slip) : null;
    }

    private int? Only(List<int> places)
    {
        int? entity = null;
        foreach (var place in places)
        {
            if (entity is { } other && other != _names[place].Entity)
            {
                return null;
            }

            entity = _names[place].Entity;
        }

        return entity;
    }

    private static IEnumerable<int> Pairs(string core) => Enumerable.Range(0, Math.Max(0, core.Length - 1)).Select(i => (core[i] << 16) | core[i + 1]).Distinct();

    private static void Put<T>(Dictionary<T, List<int>> index, T key, int place)
        where T : notnull
    {
        if (!index.TryGetValue(key, out var places))
        {
            index.Add(key, places = []);
        }

        places.Add(place);
    }
}
