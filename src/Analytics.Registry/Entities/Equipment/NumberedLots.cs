namespace Analytics.Registry.Entities.Equipment;

/// <summary>
/// What the instruments with numbers say of two lots of like instruments on two lists: on how many of those that could be the same the numbers
/// are. A lot is divided between two platforms, or declared by both, as a whole; so they speak for the lines that lack a number.
/// </summary>
internal sealed class NumberedLots(IReadOnlyList<Instrument> instruments)
{
    private readonly Dictionary<(int Left, int Right), Lots> _lots = [];

    /// <summary>Counts a pair whose numbers decide it; pairs of single instruments are not counted.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="isSame">What the numbers say.</param>
    public void Add(InstrumentPair pair, bool isSame)
    {
        if (KeyOf(pair) is not { } key)
        {
            return;
        }

        if (!_lots.TryGetValue(key, out var lots))
        {
            _lots[key] = lots = new Lots([], []);
        }

        lots.Left.Add(pair.Left);
        lots.Right.Add(pair.Right);
        lots.Same += isSame ? 1 : 0;
    }

    /// <summary>Of the two lots that a pair belongs to: how many instruments the numbers join, and how many they could.</summary>
    public (int Same, int All) Of(InstrumentPair pair) =>
        KeyOf(pair) is { } key && _lots.TryGetValue(key, out var lots) ? (lots.Same, Math.Min(lots.Left.Count, lots.Right.Count)) : (0, 0);

    private (int Left, int Right)? KeyOf(InstrumentPair pair)
    {
        var (left, right) = (instruments[pair.Left], instruments[pair.Right]);
        return left.PurchaseSize > 1 && right.PurchaseSize > 1 ? (left.Purchase, right.Purchase) : null;
    }

    private sealed record Lots(HashSet<int> Left, HashSet<int> Right)
    {
        public int Same { get; set; }
    }
}
