using Analytics.Linkage.Scoring;

namespace Analytics.Registry.Entities.People;

/// <summary>
/// The pairs that the decision on people left apart, in strata of which each is counted and sampled: those that were weighed, and those
/// beyond that a looser condition brings together (<see cref="PersonReach"/>). A pair is two people on two platforms, as in
/// <c>result.link</c>; of several records of one of them the two that weigh most stand for it. Records that two usable numbers or a mask part
/// for good are no pair: nothing could be found out by looking at them.
/// </summary>
internal sealed class UnjoinedPeople
{
    private readonly IReadOnlyList<PersonRecord> _records;
    private readonly int[] _people;
    private readonly string[] _cities;
    private readonly Func<int, int, double>? _weight;
    private readonly int[] _member;
    private readonly bool[] _isOneOfSeveral;
    private readonly ulong[] _hashes;

    /// <param name="records">The records.</param>
    /// <param name="people">For each record the first record of its person.</param>
    /// <param name="cities">For each record the city of its platform.</param>
    /// <param name="weight">The match weight of any two records, bits; null where no model was trained, which gives all pairs the weight 0.</param>
    public UnjoinedPeople(IReadOnlyList<PersonRecord> records, int[] people, string[] cities, Func<int, int, double>? weight)
    {
        (_records, _people, _cities, _weight) = (records, people, cities, weight);
        (_member, _isOneOfSeveral) = Members(records, people);
        _hashes = [.. records.Select(PersonHash.Of)];
    }

    /// <summary>The strata, those of weighed pairs first.</summary>
    /// <param name="pairs">Every pair that was weighed, each once, in any order.</param>
    public IReadOnlyList<UnjoinedStratum> Strata(IEnumerable<ScoredPair> pairs)
    {
        var weighed = new UnjoinedSample(_records, _hashes, _weight is not null);
        var near = new List<ulong>();
        Fill(weighed, offer =>
        {
            foreach (var pair in pairs)
            {
                var (left, right) = (Math.Min(pair.Left, pair.Right), Math.Max(pair.Left, pair.Right));
                if (AreOpen(left, right))
                {
                    offer(left, right, pair.Weight);
                    if (_cities[left] == _cities[right])
                    {
                        near.Add(Key(left, right));
                    }
                }
            }
        });
        near.Sort();
        var beyond = new UnjoinedSample(_records, _hashes, _weight is not null);
        Fill(beyond, offer => PersonReach.Each(_records, _cities, (left, right) =>
        {
            if (AreOpen(left, right) && near.BinarySearch(Key(left, right)) < 0)
            {
                offer(left, right, _weight?.Invoke(left, right) ?? 0);
            }
        }));
        return [.. weighed.Strata(UnjoinedTables.Weighed), .. beyond.Strata(UnjoinedTables.Beyond)];
    }

    /// <summary>Offers pairs to a sample; of the pairs of the same two people on the same two platforms the heaviest.</summary>
    private void Fill(UnjoinedSample sample, Action<Action<int, int, double>> pairs)
    {
        var heaviest = new Dictionary<ulong, (double Weight, int Left, int Right)>();
        pairs((left, right, weight) =>
        {
            if (!_isOneOfSeveral[left] && !_isOneOfSeveral[right])
            {
                sample.Add(left, right, weight);
            }
            else if (!heaviest.TryGetValue(Key(left, right), out var best) || (weight, -left, -right).CompareTo((best.Weight, -best.Left, -best.Right)) > 0)
            {
                heaviest[Key(left, right)] = (weight, left, right);
            }
        });
        foreach (var (weight, left, right) in heaviest.Values)
        {
            sample.Add(left, right, weight);
        }
    }

    private bool AreOpen(int left, int right) =>
        _people[left] != _people[right] && _records[left].PlatformId != _records[right].PlatformId && !Contradictions.Holds(_records[left], _records[right]);

    private ulong Key(int left, int right)
    {
        var (one, other) = ((uint)_member[left], (uint)_member[right]);
        return one < other ? ((ulong)one << 32) | other : ((ulong)other << 32) | one;
    }

    /// <summary>For each record the first record of its person on its platform, and whether that person has several there.</summary>
    private static (int[] First, bool[] IsOneOfSeveral) Members(IReadOnlyList<PersonRecord> records, int[] people)
    {
        var first = new Dictionary<(int Person, string Platform), int>(records.Count);
        var member = new int[records.Count];
        var isOneOfSeveral = new bool[records.Count];
        for (var place = 0; place < member.Length; place++)
        {
            member[place] = place;
            if (!first.TryAdd((people[place], records[place].PlatformId), place))
            {
                member[place] = first[(people[place], records[place].PlatformId)];
                isOneOfSeveral[place] = isOneOfSeveral[member[place]] = true;
            }
        }

        return (member, isOneOfSeveral);
    }
}
