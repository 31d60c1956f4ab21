namespace Analytics.Registry.Entities.Equipment;

/// <summary>
/// How often things, values, dates and owners occur, and with it how much an agreement says: the rarer what two instruments share, the less
/// likely it is that two different ones share it. Counted over purchases, so that ten like instruments of one lot count once.
/// </summary>
internal sealed class InstrumentRarity
{
    // One in fifty instruments is taken to stand on another platform's list too.
    private const double Doubled = 0.02;
    private const double LeastShare = 1e-6;

    // How much a count of a thing's own values weighs against that of all values.
    private const double Smoothing = 2;

    // Lists reach back ten years and more.
    private const double ByYear = 3;

    // 万元 in fen.
    private const long Wan = 1_000_000;

    private readonly Frequencies<string> _things = new();
    private readonly Frequencies<string> _names = new();
    private readonly Frequencies<int> _roomOwners = new();
    private readonly Frequencies<(int Owner, string Room)> _roomsOfOwner = new();
    private readonly Frequencies<string> _custodians = new();
    private readonly Frequencies<string> _assets = new();
    private readonly Frequencies<int> _dates = new();
    private readonly Frequencies<int> _months = new();
    private readonly Frequencies<int> _owners = new();
    private readonly Frequencies<(string Thing, long)> _pricesOfThing = new();
    private readonly Frequencies<(string Thing, long)> _roundPricesOfThing = new();
    private readonly int[] _days;
    private readonly IReadOnlyList<Instrument> _instruments;
    private readonly NamedUnits _owns;
    private readonly NamedUnits _makers;
    private readonly NumberedPairs _numbered;
    private readonly double _purchases;
    private readonly double _priceCoincidence;
    private readonly double _roundPriceCoincidence;
    private readonly double _roomCoincidence;

    public InstrumentRarity(InstrumentRows rows, IReadOnlyList<Instrument> instruments, NumberedPairs numbered)
    {
        (_instruments, _owns, _makers, _numbered) = (instruments, rows.Owners, rows.Makers, numbered);
        var purchases = instruments.DistinctBy(instrument => instrument.Purchase).ToList();
        foreach (var instrument in purchases)
        {
            var (row, owner) = (instrument.Latest, _owns.CoreOf(instrument.Owner));
            _things.Add(row.Thing, row.Thing.Length > 0);
            _names.Add(row.Name, row.Name.Length > 0);
            _roomOwners.Add(owner, row.Room.Length > 0);
            _roomsOfOwner.Add((owner, row.Room), row.Room.Length > 0);
            _custodians.Add(row.Custodian, row.Custodian.Length > 0);
            _dates.Add(row.Acquired, row.Acquired >= 0);
            _months.Add(MonthOf(row.Acquired), row.Acquired >= 0);
            _owners.Add(owner, owner >= 0);
            _pricesOfThing.Add((row.Thing, row.UnitValue), row.UnitValue >= 0);
            _roundPricesOfThing.Add((row.Thing, Round(row.UnitValue)), row.UnitValue >= 0);
            _assets.Add(InstrumentText.Digits(instrument.Asset), instrument.Asset.Length > 0);
        }

        _purchases = Math.Max(purchases.Count, 2);
        _days = [.. purchases.Select(instrument => instrument.Latest.Acquired).Where(day => day >= 0).Order()];
        _priceCoincidence = CoincidenceOf(_pricesOfThing, _things);
        _roundPriceCoincidence = CoincidenceOf(_roundPricesOfThing, _things);
        _roomCoincidence = CoincidenceOf(_roomsOfOwner, _roomOwners);
    }

    /// <summary>What is known before anything is compared, in bits: of all instruments of other platforms, hardly one is this one.</summary>
    public double Prior => Math.Log2(Doubled / _purchases);

    /// <summary>
    /// What each comparison of the pair's description (all but its numbers) adds, in bits: log2 of how much likelier the agreement is for one
    /// instrument than for two. An agreement weighs what its rarity says; what a disagreement takes away is measured of rooms and days near by,
    /// and else stated, for clerks reword, round and mistype at rates that no list tells.
    /// </summary>
    public IEnumerable<LinkStep> Steps(InstrumentPair pair)
    {
        var (left, right) = (_instruments[pair.Left].Latest, _instruments[pair.Right].Latest);
        yield return new LinkStep("owner_name", Word(pair.Owner), pair.Owner switch
        {
            OwnerAgreement.Missing => 0,
            OwnerAgreement.Different => -8,
            var level => Bits(Share(_owners, OwnerOf(pair.Left), OwnerOf(pair.Right))) - (level == OwnerAgreement.Alike ? 1 : 0),
        });
        yield return new LinkStep("model", Word(pair.Thing), pair.Thing switch
        {
            ThingAgreement.Missing => 0,
            ThingAgreement.Different => -6,
            ThingAgreement.SimilarName => Bits(Math.Max(Share(_names, left.Name, right.Name), Share(_things, left.Thing, right.Thing))) - 1,
            ThingAgreement.SameName => Bits(Share(_names, left.Name, right.Name)),
            _ => Bits(Share(_things, left.Thing, right.Thing)),
        });
        yield return new LinkStep("unit_value_yuan", Word(pair.Value), pair.Value switch
        {
            FigureAgreement.Missing => 0,
            FigureAgreement.Different => -8,
            FigureAgreement.Coarse => Bits(ShareWithin(_roundPricesOfThing, _things, _roundPriceCoincidence, (left.Thing, Round(left.UnitValue)), (right.Thing, Round(right.UnitValue)))),
            _ => Bits(ShareWithin(_pricesOfThing, _things, _priceCoincidence, (left.Thing, left.UnitValue), (right.Thing, right.UnitValue))),
        });
        yield return new LinkStep("acquired_date", Word(pair.Acquired), pair.Acquired switch
        {
            FigureAgreement.Missing => 0,
            FigureAgreement.Different => -8,
            FigureAgreement.Near => Bits(ShareNear(left.Acquired, right.Acquired)) + Math.Log2(_numbered.NearDate),
            FigureAgreement.Coarse => CoarseDate(left.Acquired, right.Acquired),
            _ => Bits(Share(_dates, left.Acquired, right.Acquired)),
        });
        if (pair.Numbers == NumberAgreement.SameAssetOwnerUnknown)
        {
            // Owners number alike: 2020000001 stands on many lists.
            yield return new LinkStep("asset_no", "same", Bits(Share(_assets, InstrumentText.Digits(_instruments[pair.Left].Asset), InstrumentText.Digits(_instruments[pair.Right].Asset))));
        }

        if (_makers.AreSame(left.Maker, right.Maker) is { } maker)
        {
            // The maker follows from the model almost always; a foreign one is written in two scripts.
            yield return new LinkStep("manufacturer", maker ? "same" : "different", maker ? 0.5 : -0.5);
        }

        if (pair.Room != RoomAgreement.Missing)
        {
            // Rooms of one name stand in many houses; what a room tells is how rare it is among those of the owner.
            yield return new LinkStep("location", Word(pair.Room), pair.Room == RoomAgreement.Different ? Math.Log2(1 - _numbered.SameRoom)
                : Math.Log2(_numbered.SameRoom) + Bits(ShareWithin(_roomsOfOwner, _roomOwners, _roomCoincidence, (OwnerOf(pair.Left), left.Room), (OwnerOf(pair.Right), right.Room))));
        }

        if (Says(left.Custodian, right.Custodian))
        {
            yield return new LinkStep("custodian", "same", Math.Min(5, Bits(Share(_custodians, left.Custodian, right.Custodian))));
        }
    }

    private int OwnerOf(int place) => _owns.CoreOf(_instruments[place].Owner);

    private static bool Says(string left, string right) => left.Length > 0 && left == right;

    private static string Word<T>(T level)
        where T : struct, Enum => Words<T>.Of[level];

    private static double Bits(double share) => -Math.Log2(share);

    /// <summary>
    /// The share of other purchases that have the value of either side, the pair's own left out. Of a value that nobody else has it is not
    /// known how rare it is; then it is half as likely as that two purchases agree at all.
    /// </summary>
    private static double Share<T>(Frequencies<T> counts, T left, T right)
        where T : notnull
    {
        var same = EqualityComparer<T>.Default.Equals(left, right);
        var others = same ? counts[left] - 2 : Math.Max(counts[left], counts[right]) - 1;
        return Math.Clamp(Math.Max((Math.Max(others, 0) + 0.5) / counts.Total, counts.Coincidence / 2), LeastShare, 1);
    }

    /// <summary>
    /// The share of the other purchases of the same group (of one thing, of one owner) that have the value too (the price, the room); of both groups, the greater.
    /// </summary>
    private static double ShareWithin<TGroup, T>(Frequencies<(TGroup, T)> values, Frequencies<TGroup> groups, double coincidence, (TGroup Group, T) left, (TGroup Group, T) right)
        where TGroup : notnull
    {
        var pair = EqualityComparer<(TGroup, T)>.Default.Equals(left, right) ? 2 : 1;
        double Of((TGroup Group, T) value) =>
            (Math.Max(values[value] - pair, 0) + (Smoothing * coincidence)) / (Math.Max(groups[value.Group] - pair, 0) + Smoothing);
        return Math.Clamp(Math.Max(Math.Max(Of(left), Of(right)), coincidence / 2), LeastShare, 1);
    }

    /// <summary>How often two purchases of one group have the same value.</summary>
    private static double CoincidenceOf<TGroup, T>(Frequencies<(TGroup, T)> values, Frequencies<TGroup> groups)
        where TGroup : notnull => (1 + values.EqualPairs) / (1 + groups.EqualPairs);

    /// <summary>The share of the other purchases that lie no farther from either day than days of purchase of one instrument may; the greater.</summary>
    private double ShareNear(int left, int right)
    {
        double Of(int day) => (Math.Max(Before(day + InstrumentComparer.NearDays + 1) - Before(day - InstrumentComparer.NearDays) - 2, 0) + 0.5) / _dates.Total;
        return Math.Clamp(Math.Max(Of(left), Of(right)), LeastShare, 1);
    }

    /// <summary>How many purchases were made before a day.</summary>
    private int Before(int day)
    {
        var (low, high) = (0, _days.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _days[middle] < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Dates that agree by the month, or by the year alone.</summary>
    private double CoarseDate(int left, int right) =>
        MonthOf(left) == MonthOf(right) ? Bits(Share(_months, MonthOf(left), MonthOf(right))) : ByYear;

    private static int MonthOf(int day) => day < 0 ? -1 : DateOnly.FromDayNumber(day) is var date ? (date.Year * 12) + date.Month : -1;

    private static long Round(long value) => value < 0 ? -1 : (value + (Wan / 2)) / Wan;

    /// <summary>The levels of an agreement as steps write them, each made once.</summary>
    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Of = Enum.GetValues<T>().ToDictionary(level => level, level => level.ToString().ToLowerInvariant());
    }
}
