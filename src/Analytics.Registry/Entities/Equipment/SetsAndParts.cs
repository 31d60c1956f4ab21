namespace Analytics.Registry.Entities.Equipment;

/// <summary>An instrument that one platform lists as a set and another by its parts.</summary>
/// <param name="Set">Place of the set.</param>
/// <param name="Parts">Places of the parts, all of one other platform, two at least.</param>
/// <param name="Probability">The probability that they are one.</param>
internal sealed record SetWithParts(int Set, IReadOnlyList<int> Parts, double Probability);

/// <summary>
/// Finds sets beside their parts: names or asset numbers of the parts derive from the set's (X射线衍射仪 and X射线衍射仪主机, 2019-0012 and
/// 2019-0012-1), the values of the parts add up to the set's, days of purchase agree and no other owner is named.
/// </summary>
internal sealed class SetsAndParts
{
    private const double ByNumber = 0.98;
    private const double ByName = 0.95;
    private const double ByRoundedSum = 0.9;
    private const int MostParts = 10;
    private const int MostSets = 300;
    private const int NearMonths = 2;
    private const int LeastStem = 3;
    private const int LongestSuffix = 4;

    // 万元 in fen: where a list rounds to it, each of its values is off by half of it at most.
    private const long Wan = 1_000_000;

    private readonly IReadOnlyList<Instrument> _instruments;
    private readonly NamedUnits _owners;
    private readonly List<int> _open;
    private readonly Dictionary<(string Name, int Month), List<int>> _byName = [];
    private readonly Dictionary<string, List<int>> _byAsset = new(StringComparer.Ordinal);

    private SetsAndParts(InstrumentRows rows, IReadOnlyList<Instrument> instruments, Func<int, bool> isOpen)
    {
        (_instruments, _owners) = (instruments, rows.Owners);
        _open = [.. Enumerable.Range(0, instruments.Count).Where(place => isOpen(place) && instruments[place].Latest is { Acquired: >= 0, UnitValue: > 0, Quantity: 1 })];
        foreach (var place in _open)
        {
            Put(_byName, (instruments[place].Latest.Name, MonthOf(instruments[place])), place);
            Put(_byAsset, instruments[place].Asset, place);
        }
    }

    /// <summary>The sets whose parts are all unjoined, in order of their places; no instrument is in two.</summary>
    /// <param name="rows">The rows, for what they name.</param>
    /// <param name="instruments">All instruments.</param>
    /// <param name="isOpen">Whether an instrument has been joined to nothing yet.</param>
    public static IEnumerable<SetWithParts> Find(InstrumentRows rows, IReadOnlyList<Instrument> instruments, Func<int, bool> isOpen)
    {
        var taken = new HashSet<int>();
        foreach (var found in new SetsAndParts(rows, instruments, isOpen).All())
        {
            if (!taken.Contains(found.Set) && !found.Parts.Any(taken.Contains))
            {
                taken.Add(found.Set);
                taken.UnionWith(found.Parts);
                yield return found;
            }
        }
    }

    private IEnumerable<SetWithParts> All()
    {
        var related = new SortedDictionary<(int Set, int Platform), List<int>>();
        foreach (var part in _open)
        {
            foreach (var set in SetsOf(_instruments[part]).Where(set => Fits(_instruments[set], _instruments[part])))
            {
                var key = (set, _instruments[part].Platform);
                if (!related.TryGetValue(key, out var parts))
                {
                    related[key] = parts = [];
                }

                parts.Add(part);
            }
        }

        foreach (var ((set, _), parts) in related)
        {
            if (parts.Count is >= 2 and <= MostParts && Of(set, parts) is { } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>Instruments whose name or asset number the part's begins with.</summary>
    private SortedSet<int> SetsOf(Instrument part)
    {
        var (name, asset) = (part.Latest.Name, part.Asset);
        var sets = new SortedSet<int>();
        for (var length = LeastStem; length < name.Length; length++)
        {
            for (var month = MonthOf(part) - NearMonths; month <= MonthOf(part) + NearMonths; month++)
            {
                if (_byName.TryGetValue((name[..length], month), out var named) && named.Count <= MostSets)
                {
                    sets.UnionWith(named);
                }
            }
        }

        for (var length = asset.Length - 1; length >= Math.Max(LeastStem, asset.Length - LongestSuffix); length--)
        {
            if (_byAsset.TryGetValue(asset[..length], out var numbered) && numbered.Count <= MostSets)
            {
                sets.UnionWith(numbered);
            }
        }

        return sets;
    }

    private bool Fits(Instrument set, Instrument part) =>
        set.Platform != part.Platform && part.Latest.UnitValue < set.Latest.UnitValue && _owners.AreSame(set.Owner, part.Owner) != false
        && InstrumentComparer.DateOf(set.Latest.Acquired, part.Latest.Acquired) >= FigureAgreement.Near;

    private SetWithParts? Of(int set, List<int> related)
    {
        var whole = _instruments[set];
        if (Only(related, parts => parts.Sum(place => _instruments[place].Latest.UnitValue) == whole.Latest.UnitValue) is { } exact)
        {
            return new SetWithParts(set, exact, exact.TrueForAll(part => _instruments[part].Asset.StartsWith(whole.Asset, StringComparison.Ordinal) && whole.Asset.Length > 0) ? ByNumber : ByName);
        }

        return Only(related, parts => AddUpRounded(whole, parts)) is { } rounded ? new SetWithParts(set, rounded, ByRoundedSum) : null;
    }

    /// <summary>Whether values of whole 万元 on one side explain the difference.</summary>
    private bool AddUpRounded(Instrument set, List<int> parts)
    {
        var values = parts.Select(place => _instruments[place].Latest.UnitValue).ToList();
        var off = (values.TrueForAll(value => value % Wan == 0) ? values.Count * Wan / 2 : 0) + (set.Latest.UnitValue % Wan == 0 ? Wan / 2 : 0);
        return Math.Abs(values.Sum() - set.Latest.UnitValue) <= off;
    }

    /// <summary>The one choice of at least two that adds up; null where there is none, or more than one.</summary>
    private static List<int>? Only(List<int> related, Func<List<int>, bool> addsUp)
    {
        List<int>? only = null;
        for (var choice = 1; choice < 1 << related.Count; choice++)
        {
            var chosen = related.Where((_, i) => (choice >> i & 1) == 1).ToList();
            if (chosen.Count < 2 || !addsUp(chosen))
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = chosen;
        }

        return only;
    }

    private static int MonthOf(Instrument instrument) => DateOnly.FromDayNumber(instrument.Latest.Acquired) is var date ? (date.Year * 12) + date.Month : 0;

    private static void Put<T>(Dictionary<T, List<int>> index, T key, int place)
        where T : notnull
    {
        if (!index.TryGetValue(key, out var places))
        {
            index[key] = places = [];
        }

        places.Add(place);
    }
}
