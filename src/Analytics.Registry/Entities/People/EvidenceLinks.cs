using Analytics.Linkage;
using Analytics.Linkage.Scoring;

namespace Analytics.Registry.Entities.People;

/// <summary>
/// Links of records without an identifier in common, from all other evidence together: the engine learns the weights, the pairs whose
/// identifiers are known tell what such weights are worth.
/// </summary>
internal sealed class EvidenceLinks
{
    /// <summary>So many pairs of known identity are needed before a model is trusted at all.</summary>
    public const int LeastKnown = 100;

    // Enough to see how often strangers share what one in ten thousand has; the known pairs correct what remains.
    private const long RandomPairs = 200_000;

    // Below it two records are not joined: a wrong accusation is worse than a miss.
    private const double LeastProbability = 0.8;

    // Nobody's number stands behind such a link; what several independent facts prove comes near an identifier, a single one does not.
    private const double MostByOneFact = 0.995;
    private const double MostByFacts = 0.9995;

    private readonly IReadOnlyList<PersonRecord> _records;
    private readonly LinkageResult _result;

    /// <summary>Trains and compares.</summary>
    public EvidenceLinks(IReadOnlyList<PersonRecord> records, CancellationToken cancellation)
    {
        _records = records;
        var table = PersonEvidence.Table(records);
        _result = Linker.Run(table, PersonEvidence.Design(table), new LinkageOptions { KeepAllPairs = true, RandomPairs = RandomPairs }, progress: null, cancellation);
    }

    /// <summary>Every pair that was weighed, each once, in no promised order.</summary>
    public IReadOnlyList<ScoredPair> Weighed => _result.Pairs;

    /// <summary>The match weight of any two records, bits.</summary>
    public double Weight(int left, int right) => _result.Weight(left, right);

    /// <summary>Why two records have their weight.</summary>
    public PairExplanation Explain(int left, int right) => _result.Explain(left, right);

    /// <summary>The links, each pair once.</summary>
    public IReadOnlyList<PersonLink> Find()
    {
        var known = new List<(double, bool)>();
        var open = new List<ScoredPair>();
        foreach (var pair in _result.Pairs)
        {
            var (left, right) = (_records[pair.Left], _records[pair.Right]);
            if (IsOne(left, right) is { } isOne)
            {
                if (left.PlatformId != right.PlatformId)
                {
                    known.Add((WithoutNumber(pair), isOne));
                }
            }
            else if (pair.Weight > 0 && !Contradictions.Holds(left, right))
            {
                open.Add(pair);
            }
        }

        var calibration = new KnownPairs(known);
        return [.. open.Select(pair => Judge(pair, calibration)).Where(link => link.Probability >= LeastProbability)];
    }

    /// <summary>What the identifiers of two records say; null where they say nothing.</summary>
    private static bool? IsOne(PersonRecord left, PersonRecord right)
    {
        if (left.TrustedKey.Length > 0 && left.TrustedKey == right.TrustedKey)
        {
            return SharedIdentifiers.Probability(left, right) > 0;
        }

        return left.ExclusiveSpace.Length > 0 && left.ExclusiveSpace == right.ExclusiveSpace ? false : null;
    }

    private PersonLink Judge(ScoredPair pair, KnownPairs known)
    {
        var evidence = WithoutNumber(pair);
        var counted = known.Share(evidence);
        var odds = counted > 0 ? PersonLink.Bits(counted) + (pair.Weight - evidence) : double.NegativeInfinity;
        var probability = Math.Min(Models(odds), Models(pair.Weight));
        return new PersonLink(pair.Left, pair.Right, IsIdentifier: false, pair.Weight, Math.Min(probability, Most(pair)));
    }

    private static double Models(double bits) => Analytics.Linkage.Models.LinkageModel.Probability(bits);

    /// <summary>The weight that the pair has without its numbers.</summary>
    private double WithoutNumber(ScoredPair pair) =>
        Level(pair, "id_number") < 0
            ? pair.Weight
            : pair.Weight - _result.Explain(pair.Left, pair.Right).Steps.Where(step => step.Subject.Contains("id_number", StringComparison.Ordinal)).Sum(step => step.Bits);

    /// <summary>
    /// The most that may be claimed: certainty needs an equal name and two facts that each belong to one person alone, of number (but for
    /// its mask or a slip), telephone and e-mail.
    /// </summary>
    private double Most(ScoredPair pair)
    {
        var facts = (Level(pair, "id_number") > 1 ? 1 : 0) + (Level(pair, "telephone") > 0 ? 1 : 0) + (IsTop(pair, "email") ? 1 : 0);
        return facts >= 2 && NamesAgree(pair) ? MostByFacts : MostByOneFact;
    }

    private bool NamesAgree(ScoredPair pair) =>
        _records[pair.Left].NormalName.Length > 0 && _records[pair.Left].NormalName == _records[pair.Right].NormalName;

    private bool IsTop(ScoredPair pair, string comparison)
    {
        var place = PlaceOf(comparison);
        return place >= 0 && _result.Level(pair, place) == _result.Model.Comparisons[place].Comparison.Levels.Count;
    }

    private int Level(ScoredPair pair, string comparison)
    {
        var place = PlaceOf(comparison);
        return place < 0 ? Analytics.Linkage.Comparisons.Comparison.Missing : _result.Level(pair, place);
    }

    private int PlaceOf(string comparison)
    {
        for (var i = 0; i < _result.Model.Comparisons.Count; i++)
        {
            if (_result.Model.Comparisons[i].Comparison.Name == comparison)
            {
                return i;
            }
        }

        return -1;
    }
}
