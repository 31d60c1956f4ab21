namespace Analytics.Registry.Entities.Equipment;

/// <summary>
/// Brings the rows of each platform together, year by year. On one list two rows are two instruments unless they bear the same asset or serial
/// number; on lists of different years rows are one instrument when a number says so, else when all that describes them is equal, one to one.
/// </summary>
internal sealed class PlatformInstruments
{
    private readonly NamedUnits _owners;
    private readonly List<Instrument> _instruments = [];
    private readonly Dictionary<string, List<Instrument>> _byAsset = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Instrument>> _bySerial = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Model, long Value, int Acquired, int Owner), List<Instrument>> _byDescription = [];

    private PlatformInstruments(NamedUnits owners) => _owners = owners;

    /// <summary>The instruments of all platforms, in the order of their first rows, with their purchases numbered.</summary>
    public static List<Instrument> Of(InstrumentRows rows)
    {
        var instruments = new List<Instrument>(rows.Rows.Count);
        foreach (var platform in rows.Rows.GroupBy(row => row.Platform))
        {
            var own = new PlatformInstruments(rows.Owners);
            foreach (var list in platform.GroupBy(row => row.List).OrderBy(list => list.First().Year).ThenBy(list => list.First().IsCurrent).ThenBy(list => list.Key))
            {
                own.Add([.. list]);
            }

            instruments.AddRange(own._instruments);
        }

        instruments.Sort((left, right) => left.FirstRow.CompareTo(right.FirstRow));
        NumberPurchases(instruments);
        NameOwners(rows.Owners, instruments);
        return instruments;
    }

    /// <summary>Lines of one purchase on one list are one owner's where those that name an owner name one.</summary>
    private static void NameOwners(NamedUnits owners, List<Instrument> instruments)
    {
        foreach (var purchase in instruments.Where(instrument => instrument.PurchaseSize > 1).GroupBy(instrument => instrument.Purchase))
        {
            var named = purchase.Select(instrument => instrument.Owner).Where(owner => owner >= 0).Distinct().ToList();
            if (named.Count > 0 && named.TrueForAll(owner => owners.AreSame(owner, named[0]) == true))
            {
                foreach (var instrument in purchase)
                {
                    instrument.OwnedLike(named[0]);
                }
            }
        }
    }

    private static void NumberPurchases(List<Instrument> instruments)
    {
        var sizes = new List<int>();
        var places = new Dictionary<(int Platform, string Thing, long Value, int Acquired), int>();
        foreach (var instrument in instruments)
        {
            var latest = instrument.Latest;
            var key = (instrument.Platform, latest.Thing, latest.UnitValue, latest.Acquired);
            if (!places.TryGetValue(key, out var place))
            {
                places[key] = place = sizes.Count;
                sizes.Add(0);
            }

            sizes[place]++;
            instrument.Purchase = place;
        }

        foreach (var instrument in instruments)
        {
            instrument.PurchaseSize = sizes[instrument.Purchase];
        }
    }

    private void Add(List<InstrumentRow> list)
    {
        var seen = new HashSet<Instrument>();
        var open = new List<InstrumentRow>();
        foreach (var row in list)
        {
            if (ByNumber(row) is { } known)
            {
                known.Add(row);
                Index(known, row);
                seen.Add(known);
            }
            else if (row.Asset.Length + row.Serial.Length > 0)
            {
                // A number may come back on this very list, so such a row is known before the next is looked at.
                seen.Add(ByDescription(row, seen) is { } described ? Extended(described, row) : Begun(row));
            }
            else
            {
                open.Add(row);
            }
        }

        foreach (var row in open)
        {
            seen.Add(ByDescription(row, seen) is { } described ? Extended(described, row) : Begun(row));
        }
    }

    private Instrument Begun(InstrumentRow row)
    {
        var instrument = new Instrument(row);
        _instruments.Add(instrument);
        Index(instrument, row);
        return instrument;
    }

    private Instrument Extended(Instrument instrument, InstrumentRow row)
    {
        instrument.Add(row);
        Index(instrument, row);
        return instrument;
    }

    private Instrument? ByNumber(InstrumentRow row)
    {
        if (row.Asset.Length > 0 && _byAsset.TryGetValue(row.Asset, out var sameAsset)
            && sameAsset.FirstOrDefault(other => _owners.AreSame(row.Owner, other.Owner) != false && !Differ(row.Serial, other.Serial) && !IsAnother(row, other.Latest)) is { } byAsset)
        {
            return byAsset;
        }

        return row.Serial.Length > 0 && _bySerial.TryGetValue(row.Serial, out var sameSerial)
            ? sameSerial.FirstOrDefault(other => !Differ(row.Asset, other.Asset) && !IsAnother(row, other.Latest))
            : null;
    }

    private Instrument? ByDescription(InstrumentRow row, HashSet<Instrument> seen) => _byDescription.TryGetValue(Description(row), out var like)
        ? like.FirstOrDefault(other => !seen.Contains(other) && !Differ(row.Asset, other.Asset) && !Differ(row.Serial, other.Serial))
        : null;

    private void Index(Instrument instrument, InstrumentRow row)
    {
        Put(_byAsset, row.Asset, instrument);
        Put(_bySerial, row.Serial, instrument);
        var description = Description(row);
        if (!_byDescription.TryGetValue(description, out var like))
        {
            _byDescription[description] = like = [];
        }

        if (!like.Contains(instrument))
        {
            like.Add(instrument);
        }
    }

    private static void Put(Dictionary<string, List<Instrument>> index, string number, Instrument instrument)
    {
        if (number.Length == 0)
        {
            return;
        }

        if (!index.TryGetValue(number, out var there))
        {
            index[number] = there = [];
        }

        if (!there.Contains(instrument))
        {
            there.Add(instrument);
        }
    }

    private static (string Name, string Model, long Value, int Acquired, int Owner) Description(InstrumentRow row) =>
        (row.Name, row.Model, row.UnitValue, row.Acquired, row.Owner);

    private static bool Differ(string left, string right) => left.Length > 0 && right.Length > 0 && left != right;

    /// <summary>Nothing that both say agrees: a number that counts rows, not instruments.</summary>
    private static bool IsAnother(InstrumentRow left, InstrumentRow right) =>
        left.Name != right.Name && left.Model != right.Model && left.UnitValue != right.UnitValue && left.Acquired != right.Acquired;
}
