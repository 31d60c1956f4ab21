namespace Analytics.Registry.Entities.Equipment;

/// <summary>An instrument that one platform lists as a set and another by its parts.</summary>
/// <param name="Set">Place of the set.</param>
/// <param name="Parts">Places of the parts, all of one other platform, two at least.</param>
/// <param name="Probability">The probability that they are one.</param>
internal sealed record SetWithParts(int Set, IReadOnlyList<int> Parts, double Probability);

/// <summary>
/// Finds sets beside their parts: one owner, one day of purchase, values of the parts that add up to the set's to the fen, and names or numbers
/// of the parts that derive from the set's (X射线衍射仪 and X射线衍射仪主机, 2019-0012 and 2019-0012-1).
/// </summary>
internal static class SetsAndParts
{
    private const double ByNumber = 0.98;
    private const double ByName = 0.95;
    private const int MostParts = 10;
    private const int LargestGroup = 200;
    private const int LeastStem = 3;

    /// <summary>The sets whose parts are all unjoined, in order of their places.</summary>
    /// <param name="instruments">All instruments.</param>
    /// <param name="isOpen">Whether an instrument has been joined to nothing yet.</param>
    public static IEnumerable<SetWithParts> Find(IReadOnlyList<Instrument> instruments, Func<int, bool> isOpen)
    {
        var groups = Enumerable.Range(0, instruments.Count)
            .Where(place => instruments[place].Latest is { Owner: >= 0, Acquired: >= 0, UnitValue: > 0 } && isOpen(place))
            .GroupBy(place => (instruments[place].Owner, instruments[place].Latest.Acquired));
        foreach (var group in groups)
        {
            var members = group.ToList();
            if (members.Count is > 2 and <= LargestGroup && members.Exists(place => instruments[place].Platform != instruments[members[0]].Platform))
            {
                foreach (var found in Of(instruments, members))
                {
                    yield return found;
                }
            }
        }
    }

    private static IEnumerable<SetWithParts> Of(IReadOnlyList<Instrument> instruments, List<int> members)
    {
        var taken = new HashSet<int>();
        foreach (var set in members)
        {
            var whole = instruments[set];
            foreach (var list in members.Where(place => instruments[place].Platform != whole.Platform && instruments[place].Latest.Value < whole.Latest.Value)
                .GroupBy(place => instruments[place].Platform))
            {
                var related = list.Where(place => !taken.Contains(place) && Derives(instruments[place], whole)).Take(MostParts + 1).ToList();
                if (taken.Contains(set) || related.Count is < 2 or > MostParts || Only(instruments, related, whole.Latest.Value) is not { } parts)
                {
                    continue;
                }

                taken.Add(set);
                taken.UnionWith(parts);
                yield return new SetWithParts(set, parts, parts.TrueForAll(part => IsNumberedAfter(instruments[part], whole)) ? ByNumber : ByName);
            }
        }
    }

    private static bool Derives(Instrument part, Instrument set) => IsNumberedAfter(part, set) || IsNamedAfter(part.Latest.Name, set.Latest.Name);

    private static bool IsNumberedAfter(Instrument part, Instrument set) =>
        set.Asset.Length > 0 && part.Asset.Length > set.Asset.Length && part.Asset.StartsWith(set.Asset, StringComparison.Ordinal);

    private static bool IsNamedAfter(string part, string set) => set.Length >= LeastStem && part.Length > set.Length && part.StartsWith(set, StringComparison.Ordinal);

    /// <summary>The one choice of at least two whose values add up to the whole; null where there is none, or more than one.</summary>
    private static List<int>? Only(IReadOnlyList<Instrument> instruments, List<int> related, long whole)
    {
        List<int>? only = null;
        for (var choice = 1; choice < 1 << related.Count; choice++)
        {
            var chosen = related.Where((_, i) => (choice >> i & 1) == 1).ToList();
            if (chosen.Count < 2 || chosen.Sum(place => instruments[place].Latest.Value) != whole)
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
}
