using Analytics.Kernels.Chinese.Codes;
using Analytics.Kernels.Similarity;

namespace Analytics.Registry.Entities.Equipment;

/// <summary>Compares two instruments of different platforms, column by column.</summary>
internal sealed class InstrumentComparer(InstrumentRows rows, IReadOnlyList<Instrument> instruments)
{
    private const double SimilarName = 0.6;
    private const int LeastContained = 3;
    private const int MostNamesOfModel = 4;
    private const int CountingPlaces = 2;

    /// <summary>Days of purchase that lie so many days apart may be one: a quarter.</summary>
    public const int NearDays = 92;

    // A value that somebody rounded to whole 万元 (in fen), or by less than half a percent.
    private const long Wan = 1_000_000;
    private const long RoundingShare = 250;

    private readonly int[] _home = Homes(rows, instruments);
    private readonly HashSet<(string Left, string Right)> _sayings = [];

    /// <summary>Compares two instruments by place.</summary>
    public InstrumentPair Compare(int left, int right)
    {
        var (one, other) = (instruments[left], instruments[right]);
        var owner = OwnerOf(one, other);
        var thing = ThingOf(one.Latest, other.Latest);
        var value = ValueOf(one.Latest, other.Latest);
        var acquired = DateOf(one.Latest.Acquired, other.Latest.Acquired);
        return new InstrumentPair(left, right, NumbersOf(one, other, owner), owner, thing, value, acquired, RoomOf(one.Latest.Room, other.Latest.Room));
    }

    /// <summary>
    /// Learns which names are used for one thing from the instruments of one model, and from those that a number joins: that ICP-MS is a
    /// 电感耦合等离子体质谱仪 no likeness of characters would tell.
    /// </summary>
    /// <param name="joined">Pairs that a number joins.</param>
    public void Learn(IEnumerable<InstrumentPair> joined)
    {
        foreach (var model in instruments.GroupBy(instrument => instrument.Latest.Model, StringComparer.Ordinal))
        {
            var names = model.Select(instrument => instrument.Latest.Name).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Take(MostNamesOfModel + 1).ToList();

            // 定制 and its like are no models, and what goes under many names is none either.
            if (names.Count <= MostNamesOfModel && model.Key.AsSpan().ContainsAnyInRange('0', '9'))
            {
                names.ForEach(name => names.ForEach(other => Learn(name, other)));
            }
        }

        foreach (var pair in joined)
        {
            Learn(instruments[pair.Left].Latest.Name, instruments[pair.Right].Latest.Name);
        }
    }

    /// <summary>The pair again, as it is since names were learned: only where they differed can that change anything.</summary>
    public InstrumentPair AsLearnt(InstrumentPair pair) =>
        pair.Thing == ThingAgreement.Different && _sayings.Contains(Ordered(instruments[pair.Left].Latest.Name, instruments[pair.Right].Latest.Name))
            ? pair with { Thing = ThingAgreement.SimilarName }
            : pair;

    private void Learn(string left, string right)
    {
        if (left.Length > 0 && right.Length > 0 && left != right)
        {
            _sayings.Add(Ordered(left, right));
        }
    }

    private OwnerAgreement OwnerOf(Instrument left, Instrument right) => rows.Owners.AreSame(left.Owner, right.Owner) switch
    {
        null => rows.Owners.MayBeSame(left.Owner, right.Owner) ? OwnerAgreement.Alike : OwnerAgreement.Missing,
        false => OwnerAgreement.Different,
        _ => IsHome(left) && IsHome(right) ? OwnerAgreement.Home : OwnerAgreement.Foreign,
    };

    private bool IsHome(Instrument instrument) => rows.Owners.AreSame(instrument.Owner, _home[instrument.Platform]) != false;

    private static NumberAgreement NumbersOf(Instrument left, Instrument right, OwnerAgreement owner)
    {
        var sameOwner = owner is OwnerAgreement.Home or OwnerAgreement.Foreign;
        var openOwner = owner is OwnerAgreement.Missing or OwnerAgreement.Alike;
        var asset = left.Asset.Length == 0 || right.Asset.Length == 0 ? (bool?)null : InstrumentText.AreOneNumber(left.Asset, right.Asset);
        var serial = Compare(left.Serial, right.Serial);
        if (serial == true)
        {
            return asset == false && sameOwner ? NumberAgreement.OneOfTwo : NumberAgreement.SameSerial;
        }

        if (serial == false)
        {
            // The last places count the instruments of a series; a slip elsewhere leaves it open.
            var slip = SlipOf(left.Serial, right.Serial);
            return asset == true && sameOwner && slip >= 0 ? NumberAgreement.OneOfTwo
                : asset == true && openOwner && slip >= 0 ? NumberAgreement.SameAssetOwnerUnknown
                : asset is null && slip >= 0 && slip < left.Serial.Length - CountingPlaces ? NumberAgreement.Silent
                : NumberAgreement.Different;
        }

        return asset switch
        {
            true when sameOwner => NumberAgreement.SameAsset,
            true when openOwner => NumberAgreement.SameAssetOwnerUnknown,

            // Two owners' numbers would make them two as well.
            false when sameOwner || owner == OwnerAgreement.Alike => NumberAgreement.Different,
            _ => NumberAgreement.Silent,
        };
    }

    private static RoomAgreement RoomOf(string left, string right) =>
        left.Length == 0 || right.Length == 0 ? RoomAgreement.Missing : left == right ? RoomAgreement.Same : RoomAgreement.Different;

    /// <summary>The place at which one number may be a slip of the other; −1 where they differ by more.</summary>
    private static int SlipOf(string left, string right) =>
        IdentifierComparator.Compare(left, right) is IdentifierLevel.OneCharacterWrong or IdentifierLevel.AdjacentTransposition ? left.AsSpan().CommonPrefixLength(right) : -1;

    private static bool? Compare(string left, string right) => left.Length == 0 || right.Length == 0 ? null : left == right;

    private ThingAgreement ThingOf(InstrumentRow left, InstrumentRow right)
    {
        var model = ModelNumberComparator.Compare(left.ModelNumber, right.ModelNumber);
        if (model >= ModelNumberLevel.SameTokens)
        {
            return ThingAgreement.SameModel;
        }

        var named = left.Name.Length > 0 && right.Name.Length > 0;
        if ((named && left.Name == right.Name) || (left.NameEnglish.Length > 0 && left.NameEnglish == right.NameEnglish))
        {
            return ThingAgreement.SameName;
        }

        if (model == ModelNumberLevel.SameNumbers)
        {
            return ThingAgreement.SameName;
        }

        if (named && (_sayings.Contains(Ordered(left.Name, right.Name)) || AreSimilar(left.Name, right.Name)))
        {
            return ThingAgreement.SimilarName;
        }

        return named || model == ModelNumberLevel.Else ? ThingAgreement.Different : ThingAgreement.Missing;
    }

    /// <summary>Whether two names share most of their characters in their order, or one holds the other (透射电镜 of 透射电子显微镜).</summary>
    public static bool AreSimilar(string left, string right)
    {
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        if (shorter.Length < 2)
        {
            return false;
        }

        var common = Indel.CommonSubsequence(left, right);
        return common == shorter.Length ? shorter.Length >= LeastContained : 2.0 * common / (left.Length + right.Length) >= SimilarName;
    }

    private static FigureAgreement ValueOf(InstrumentRow left, InstrumentRow right)
    {
        if (left.UnitValue < 0 || right.UnitValue < 0)
        {
            return FigureAgreement.Missing;
        }

        return left.UnitValue == right.UnitValue ? FigureAgreement.Equal : AreRounded(left.UnitValue, right.UnitValue) ? FigureAgreement.Coarse : FigureAgreement.Different;
    }

    /// <summary>Whether one value is the other, rounded.</summary>
    public static bool AreRounded(long left, long right)
    {
        var difference = Math.Abs(left - right);
        return difference <= Math.Min(left, right) / RoundingShare || (difference <= Wan / 2 && (left % Wan == 0 || right % Wan == 0));
    }

    /// <summary>A date on the first of a month may stand for the month, one on the first of January for the year.</summary>
    public static FigureAgreement DateOf(int left, int right)
    {
        if (left < 0 || right < 0)
        {
            return FigureAgreement.Missing;
        }

        if (left == right)
        {
            return FigureAgreement.Equal;
        }

        var (one, other) = (DateOnly.FromDayNumber(left), DateOnly.FromDayNumber(right));
        var month = one.Year == other.Year && one.Month == other.Month && (one.Day == 1 || other.Day == 1);
        var year = one.Year == other.Year && (one.DayOfYear == 1 || other.DayOfYear == 1);
        return month || year ? FigureAgreement.Coarse : Math.Abs(left - right) <= NearDays ? FigureAgreement.Near : FigureAgreement.Different;
    }

    private static (string Left, string Right) Ordered(string left, string right) =>
        string.CompareOrdinal(left, right) < 0 ? (left, right) : (right, left);

    /// <summary>By platform: the owner of most of what it lists.</summary>
    private static int[] Homes(InstrumentRows rows, IReadOnlyList<Instrument> instruments)
    {
        var homes = new int[rows.Lineages.Count];
        Array.Fill(homes, -1);
        foreach (var platform in instruments.Where(instrument => instrument.Owner >= 0).GroupBy(instrument => instrument.Platform))
        {
            homes[platform.Key] = platform.GroupBy(instrument => instrument.Owner).OrderByDescending(owner => owner.Count()).ThenBy(owner => owner.Key).First().Key;
        }

        return homes;
    }
}
