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
    private readonly Frequencies<string> _places = new();
    private readonly Frequencies<string> _custodians = new();
    private readonly Frequencies<string> _assets = new();
    private readonly Frequencies<int> _dates = new();
    private readonly Frequencies<int> _months = new();
    private readonly Frequencies<int> _owners = new();
    private readonly Frequencies<(string Thing, long)> _pricesOfThing = new();
    private readonly Frequencies<(string Thing, long)> _roundPricesOfThing = new();
    private readonly IReadOnlyList<Instrument> _instruments;
    private readonly NamedUnits _makers;
    private readonly double _purchases;
    private readonly double _priceCoincidence;
    private readonly double _roundPriceCoincidence;

    public InstrumentRarity(InstrumentRows rows, IReadOnlyList<Instrument> instruments)
    {
        (_instruments, _makers) = (instruments, rows.Makers);
        var seen = new HashSet<int>();
        foreach (var instrument in instruments.Where(instrument => seen.Add(instrument.Purchase)))
        {
            var row = instrument.Latest;
            _things.Add(row.Thing, row.Thing.Length > 0);
            _names.Add(row.Name, row.Name.Length > 0);
            _places.Add(row.Location, row.Location.Length > 0);
            _custodians.Add(row.Custodian, row.Custodian.Length > 0);
            _dates.Add(row.Acquired, row.Acquired >= 0);
            _months.Add(MonthOf(row.Acquired), row.Acquired >= 0);
            _owners.Add(instrument.Owner, instrument.Owner >= 0);
            _pricesOfThing.Add((row.Thing, row.UnitValue), row.UnitValue >= 0);
            _roundPricesOfThing.Add((row.Thing, Round(row.UnitValue)), row.UnitValue >= 0);
            _assets.Add(InstrumentText.Digits(instrument.Asset), instrument.Asset.Length > 0);
        }

        _purchases = Math.Max(seen.Count, 2);
        _priceCoincidence = CoincidenceOf(_pricesOfThing, _things);
        _roundPriceCoincidence = CoincidenceOf(_roundPricesOfThing, _things);
    }

    /// <summary>What is known before anything is compared, in bits: of all instruments of other platforms, hardly one is this one.</summary>
    public double Prior => Math.Log2(Doubled / _purchases);

    /// <summary>
    /// What each comparison of the pair's description (all but its numbers) adds, in bits: log2 of how much likelier the agreement is for one
    /// instrument than for two. An agreement weighs what its rarity says; what a disagreement takes away is stated, for clerks reword,
    /// round and mistype at rates that no list tells.
    /// </summary>
    public IEnumerable<LinkStep> Steps(InstrumentPair pair)
    {
        var (left, right) = (_instruments[pair.Left].Latest, _instruments[pair.Right].Latest);
        yield return new LinkStep("owner_name", Word(pair.Owner), pair.Owner switch
        {
            OwnerAgreement.Missing => 0,
            OwnerAgreement.Different => -8,
            _ => Bits(Share(_owners, _instruments[pair.Left].Owner, _instruments[pair.Right].Owner)),
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
            FigureAgreement.Coarse => Bits(ShareOfPrice(_roundPricesOfThing, _things, _roundPriceCoincidence, (left.Thing, Round(left.UnitValue)), (right.Thing, Round(right.UnitValue)))),
            _ => Bits(ShareOfPrice(_pricesOfThing, _things, _priceCoincidence, (left.Thing, left.UnitValue), (right.Thing, right.UnitValue))),
        });
        yield return new LinkStep("acquired_date", Word(pair.Acquired), pair.Acquired switch
        {
            FigureAgreement.Missing => 0,
            FigureAgreement.Different => -8,
            FigureAgreement.Near => -2,
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

        if (Says(left.Location, right.Location))
        {
            yield return new LinkStep("location", "same", Math.Min(3, Bits(Share(_places, left.Location, right.Location))));
        }

        if (Says(left.Custodian, right.Custodian))
        {
            yield return new LinkStep("custodian", "same", Math.Min(5, Bits(Share(_custodians, left.Custodian, right.Custodian))));
        }
    }

    private static bool Says(string left, string right) => left.Length > 0 && left == right;

    private static string Word(Enum level) => level.ToString().ToLowerInvariant();

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

    /// <summary>The share of the other purchases of the same thing that cost as much; of both things, the greater.</summary>
    private static double ShareOfPrice(Frequencies<(string Thing, long)> prices, Frequencies<string> things, double coincidence, (string, long) left, (string, long) right)
    {
        double Of((string Thing, long) price, int own) =>
            (Math.Max(prices[price] - own, 0) + (Smoothing * coincidence)) / (Math.Max(things[price.Thing] - own, 0) + Smoothing);
        return Math.Clamp(Math.Max(Math.Max(Of(left, left == right ? 2 : 1), Of(right, left == right ? 2 : 1)), coincidence / 2), LeastShare, 1);
    }

    /// <summary>How often two purchases of one thing cost the same.</summary>
    private static double CoincidenceOf(Frequencies<(string Thing, long)> prices, Frequencies<string> things) => (1 + prices.EqualPairs) / (1 + things.EqualPairs);

    /// <summary>Dates that agree by the month, or by the year alone.</summary>
    private double CoarseDate(int left, int right) =>
        MonthOf(left) == MonthOf(right) ? Bits(Share(_months, MonthOf(left), MonthOf(right))) : ByYear;

    private static int MonthOf(int day) => day < 0 ? -1 : DateOnly.FromDayNumber(day) is var date ? (date.Year * 12) + date.Month : -1;

    private static long Round(long value) => value < 0 ? -1 : (value + (Wan / 2)) / Wan;
}
