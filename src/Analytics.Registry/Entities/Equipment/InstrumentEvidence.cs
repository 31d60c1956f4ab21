namespace Analytics.Registry.Entities.Equipment;

/// <summary>
/// The probability that two instruments of different platforms are one. Where numbers speak it is stated; where they are silent it is
/// measured: of the pairs whose description agrees in the same way and which have numbers on both sides, how many have the same?
/// </summary>
internal sealed class InstrumentEvidence
{
    /// <summary>From here on two instruments are held for one.</summary>
    public const double Least = 0.5;

    // Two numbers written alike and a description that agrees leave a copied number; wording alone is never certain.
    private const double Certain = 0.9995;
    private const double OtherKind = 0.995;
    private const double OneAgrees = 0.98;
    private const double ContradictoryNumber = 0.95;
    private const double ContradictoryDescription = 0.8;
    private const double MostByWording = 0.99;

    // So many pairs of a class weigh as much as what is believed of it beforehand.
    private const double BeliefWeighs = 6;

    // Of two lots, so many instruments with numbers weigh as much as all other lots together: lots are divided, or declared twice, as a whole.
    private const double OtherLotsWeigh = 2;

    private readonly Dictionary<(OwnerAgreement Owner, LotForm Lot, RoomAgreement Room, bool Full), (double Same, double All)> _measured = [];
    private readonly NumberedLots _lots;
    private readonly InstrumentRarity _rarity;
    private readonly IReadOnlyList<Instrument> _instruments;

    public InstrumentEvidence(InstrumentRows rows, IReadOnlyList<Instrument> instruments, IReadOnlyList<InstrumentPair> pairs)
    {
        _instruments = instruments;
        var numbered = new NumberedPairs();
        foreach (var pair in pairs.Where(pair => !rows.IsOneCenter(instruments[pair.Left].Platform, instruments[pair.Right].Platform) && ByNumbers(pair) >= Least))
        {
            numbered.Add(pair);
        }

        _rarity = new InstrumentRarity(rows, instruments, numbered);
        _lots = new NumberedLots(instruments);
        Measure(rows, pairs);
    }

    /// <summary>The probability that numbers alone give; null where they are silent or rare at most, 0 where they say that there are two.</summary>
    public static double? ByNumbers(InstrumentPair pair)
    {
        switch (pair.Numbers)
        {
            case NumberAgreement.Silent or NumberAgreement.SameAssetOwnerUnknown:
                return null;
            case NumberAgreement.SameAsset or NumberAgreement.SameSerial:
                return pair.Agreeing >= 2 ? (pair.Thing == ThingAgreement.Different ? OtherKind : Certain)
                    : pair.Agreeing == 0 ? 0
                    : pair.Thing != ThingAgreement.Different && (pair.Value == FigureAgreement.Missing || pair.Acquired == FigureAgreement.Missing) ? OneAgrees
                    : pair.Thing < ThingAgreement.SimilarName ? 0
                    : ContradictoryDescription;
            case NumberAgreement.OneOfTwo:
                return pair.Agreeing >= 2 && pair.Thing != ThingAgreement.Different ? ContradictoryNumber : 0;
            default:
                return 0;
        }
    }

    /// <summary>The probability that two instruments are one.</summary>
    public double Probability(InstrumentPair pair) => ByNumbers(pair) ?? ByDescription(pair);

    /// <summary>The pair as a link, with what each comparison added.</summary>
    public EntityLink Link(InstrumentPair pair, double probability)
    {
        var byNumber = pair.Numbers != NumberAgreement.Silent;
        var steps = new List<LinkStep> { new("prior", "", _rarity.Prior) };
        steps.AddRange(_rarity.Steps(pair));
        var weight = Math.Log2(probability / (1 - probability));

        // What the numbers add, or what other pairs with numbers say of pairs like this one: so that the steps add up to the weight.
        steps.Add(new LinkStep(byNumber ? "numbers" : "like_pairs", byNumber ? pair.Numbers.ToString().ToLowerInvariant() : pair.Owner.ToString().ToLowerInvariant(), weight - steps.Sum(step => step.Weight)));
        var (left, right) = (_instruments[pair.Left].Latest.RowId, _instruments[pair.Right].Latest.RowId);
        return new EntityLink("equipment", Math.Min(left, right), Math.Max(left, right), byNumber ? "identifier" : "evidence", weight, probability, steps);
    }

    private double ByDescription(InstrumentPair pair)
    {
        if (pair.Owner == OwnerAgreement.Different || ByRarity(pair) is not (>= Least and var chance))
        {
            return 0;
        }

        if (pair.Numbers == NumberAgreement.SameAssetOwnerUnknown)
        {
            return Math.Min(MostByWording, chance);
        }

        var (same, all) = _measured.GetValueOrDefault(ClassOf(pair));
        var ofClass = (same + (BeliefWeighs * Belief(pair))) / (all + BeliefWeighs);
        var (sameOfLots, allOfLots) = _lots.Of(pair);
        return Math.Min(MostByWording, Math.Min(chance, (sameOfLots + (OtherLotsWeigh * ofClass)) / (allOfLots + OtherLotsWeigh)));
    }

    /// <summary>The probability that rarity alone gives: it knows nothing of two platforms that buy the same on the same day.</summary>
    private double ByRarity(InstrumentPair pair) => 1 / (1 + double.Exp2(-(_rarity.Prior + _rarity.Steps(pair).Sum(step => step.Weight))));

    /// <summary>What is believed of a class before anything is counted. Of a lot with a line each, two platforms mostly have a share each.</summary>
    private double Belief(InstrumentPair pair) => (pair.Owner switch
    {
        OwnerAgreement.Foreign => 0.95,
        OwnerAgreement.Home or OwnerAgreement.Alike or OwnerAgreement.Missing => 0.7,
        _ => 0.2,
    }) * (pair.IsFull ? 1 : 0.8) * (LotOf(pair) == LotForm.Lines ? 0.5 : 1);

    private (OwnerAgreement Owner, LotForm Lot, RoomAgreement Room, bool Full) ClassOf(InstrumentPair pair) => (pair.Owner, LotOf(pair), pair.Room, pair.IsFull);

    private LotForm LotOf(InstrumentPair pair)
    {
        var (left, right) = (_instruments[pair.Left], _instruments[pair.Right]);
        return left.Latest.Quantity > 1 || right.Latest.Quantity > 1 ? LotForm.Card : left.PurchaseSize > 1 || right.PurchaseSize > 1 ? LotForm.Lines : LotForm.None;
    }

    /// <summary>How a lot is listed, if one of the two is of a lot.</summary>
    private enum LotForm
    {
        None,
        Lines,
        Card,
    }

    /// <summary>
    /// Counts, class by class, the pairs with numbers on both sides whose description alone would join them. Of two lots each instrument has
    /// at most one partner in the other, so they count by the smaller one.
    /// </summary>
    private void Measure(InstrumentRows rows, IReadOnlyList<InstrumentPair> pairs)
    {
        var lots = new HashSet<(int Left, int Right)>();
        foreach (var pair in pairs)
        {
            var (left, right) = (_instruments[pair.Left], _instruments[pair.Right]);
            if (ByNumbers(pair) is not { } probability)
            {
                continue;
            }

            _lots.Add(pair, probability >= Least);
            if (pair.Owner == OwnerAgreement.Different || rows.IsOneCenter(left.Platform, right.Platform) || ByRarity(pair) < Least)
            {
                continue;
            }

            var (same, all) = _measured.GetValueOrDefault(ClassOf(pair));
            var of = lots.Add((left.Purchase, right.Purchase)) ? Math.Min(left.PurchaseSize, right.PurchaseSize) : 0;
            _measured[ClassOf(pair)] = (same + (probability >= Least ? 1 : 0), all + of);
        }
    }
}
