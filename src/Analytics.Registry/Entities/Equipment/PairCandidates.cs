namespace Analytics.Registry.Entities.Equipment;

/// <summary>
/// The pairs of instruments of different platforms that are worth a comparison: they share a serial number, or an asset number and
/// one thing more, or two of value (rounded), month, owner and room.
/// </summary>
internal static class PairCandidates
{
    // What so many share tells nothing of any two of them.
    private const int LargestBlock = 300;

    // 万元 in fen: some lists round to it.
    private const long Wan = 1_000_000;

    /// <summary>Pairs of places, the smaller first, each once, in order.</summary>
    /// <param name="instruments">The instruments.</param>
    /// <param name="owners">Their owners: however they are worded, by their proper names.</param>
    public static List<(int Left, int Right)> Of(IReadOnlyList<Instrument> instruments, NamedUnits owners)
    {
        var pairs = new HashSet<long>();
        Block(instruments, pairs, i => i.Serial.Length > 0 ? (i.Serial, 0L, 0) : null);
        Block(instruments, pairs, i => i.Asset.Length > 0 && i.Owner >= 0 ? (InstrumentText.Digits(i.Asset), owners.CoreOf(i.Owner), 0) : null);
        Block(instruments, pairs, i => i.Asset.Length > 0 && i.Latest.UnitValue >= 0 ? (InstrumentText.Digits(i.Asset), i.Latest.UnitValue, 0) : null);
        Block(instruments, pairs, i => i.Asset.Length > 0 && i.Latest.Acquired >= 0 ? (InstrumentText.Digits(i.Asset), i.Latest.Acquired, 0) : null);
        Block(instruments, pairs, i => i.Asset.Length > 0 && i.Latest.Acquired >= 0 ? (InstrumentText.Digits(i.Asset) + "|", MonthOf(i.Latest.Acquired), 0) : null);
        Block(instruments, pairs, i => i.Asset.Length > 0 && i.Latest.Model.Length > 0 ? (InstrumentText.Digits(i.Asset) + "|" + i.Latest.Model, 0L, 0) : null);
        Block(instruments, pairs, i => i.Latest is { UnitValue: >= 0, Acquired: >= 0 } row ? ("", Rounded(row), MonthOf(row.Acquired)) : null);
        Block(instruments, pairs, i => i.Latest.UnitValue >= 0 && i.Owner >= 0 ? ("", Rounded(i.Latest), owners.CoreOf(i.Owner)) : null);
        Block(instruments, pairs, i => i.Latest.Acquired >= 0 && i.Owner >= 0 ? ("", MonthOf(i.Latest.Acquired), owners.CoreOf(i.Owner)) : null);
        Block(instruments, pairs, i => i.Latest is { UnitValue: >= 0, Room.Length: > 0 } row ? (row.Room, Rounded(row), 0) : null);
        var ordered = pairs.Select(pair => ((int)(pair >> 32), (int)(pair & 0xFFFFFFFF))).ToList();
        ordered.Sort();
        return ordered;
    }

    private static long Rounded(InstrumentRow row) => (row.UnitValue + (Wan / 2)) / Wan;

    private static int MonthOf(int day) => DateOnly.FromDayNumber(day) is var date ? (date.Year * 12) + date.Month : 0;

    private static void Block(IReadOnlyList<Instrument> instruments, HashSet<long> pairs, Func<Instrument, (string, long, int)?> keyOf)
    {
        var blocks = new Dictionary<(string, long, int), List<int>>();
        for (var place = 0; place < instruments.Count; place++)
        {
            if (keyOf(instruments[place]) is not { } key)
            {
                continue;
            }

            if (!blocks.TryGetValue(key, out var block))
            {
                blocks[key] = block = [];
            }

            block.Add(place);
        }

        foreach (var block in blocks.Values)
        {
            if (block.Count is > 1 and <= LargestBlock)
            {
                Pair(instruments, block, pairs);
            }
        }
    }

    private static void Pair(IReadOnlyList<Instrument> instruments, List<int> block, HashSet<long> pairs)
    {
        for (var i = 0; i < block.Count; i++)
        {
            for (var j = i + 1; j < block.Count; j++)
            {
                if (instruments[block[i]].Platform != instruments[block[j]].Platform)
                {
                    pairs.Add(((long)block[i] << 32) | (uint)block[j]);
                }
            }
        }
    }
}
