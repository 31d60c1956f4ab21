using Analytics.Regulations.Findings;
using Analytics.Regulations.SinglePlatform;

namespace Analytics.Regulations.EquipmentDuplicates;

/// <summary>Two rows of one instrument by which two platforms claim it on the same days.</summary>
internal sealed record ClaimOverlap(EquipmentRow Left, EquipmentRow Right, ServicePeriod Days)
{
    /// <summary>Whether both lists are of one year; else one platform sent no list of the other's year, and the overlap is an inference.</summary>
    public bool IsOfOneYear => Left.Year == Right.Year;
}

/// <summary>A maximal set of platforms that hang together by claims to the same instruments on the same days.</summary>
/// <param name="PlatformIds">The platforms' ids in ordinal order.</param>
/// <param name="Overlaps">What connects them.</param>
internal sealed record ClaimGroup(IReadOnlyList<string> PlatformIds, IReadOnlyList<ClaimOverlap> Overlaps)
{
    /// <summary>First day of any overlap.</summary>
    public DateOnly First => Overlaps.Min(overlap => overlap.Days.First);

    /// <summary>Last day of any overlap; <see cref="DateOnly.MaxValue"/> when one is still open.</summary>
    public DateOnly Last => Overlaps.Max(overlap => overlap.Days.Last);

    /// <summary>Whether some of the platforms are connected by lists of different years alone.</summary>
    public bool IsInferred => Components(Overlaps.Where(overlap => overlap.IsOfOneYear)).TrueForAll(set => set.Count < PlatformIds.Count);

    /// <summary>The instruments by which they hang together, in ordinal order.</summary>
    public IReadOnlyList<string> Instruments { get; } = [.. Overlaps.Select(overlap => overlap.Left.EntityId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The same platforms, connected by fewer instruments; null where these do not connect them all.</summary>
    /// <param name="instruments">The instruments to leave out.</param>
    public ClaimGroup? Without(IReadOnlySet<string> instruments)
    {
        var rest = Overlaps.Where(overlap => !instruments.Contains(overlap.Left.EntityId)).ToList();
        return Components(rest) is [var all] && all.Count == PlatformIds.Count ? new ClaimGroup(PlatformIds, rest) : null;
    }

    /// <summary>The groups among the rows of some instruments.</summary>
    /// <param name="instruments">The rows, an instrument each.</param>
    /// <param name="asOf">Overlaps that begin later are not yet facts.</param>
    public static IEnumerable<ClaimGroup> Find(IEnumerable<IReadOnlyList<EquipmentRow>> instruments, DateOnly asOf)
    {
        var overlaps = instruments.SelectMany(rows => Pairs(rows, asOf)).ToList();
        foreach (var platforms in Components(overlaps).OrderBy(set => set.Min(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            yield return new ClaimGroup([.. platforms.Order(StringComparer.Ordinal)], [.. overlaps.Where(overlap => platforms.Contains(overlap.Left.Platform.Id))]);
        }
    }

    private static IEnumerable<ClaimOverlap> Pairs(IReadOnlyList<EquipmentRow> rows, DateOnly asOf)
    {
        var claims = rows.Where(row => row.Platform.IsActive && row.Claim is not null).ToList();
        for (var i = 0; i < claims.Count; i++)
        {
            for (var j = i + 1; j < claims.Count; j++)
            {
                if (claims[i].Platform.IsOtherThan(claims[j].Platform) && claims[i].Claim!.Value.Intersect(claims[j].Claim!.Value, asOf) is { } days)
                {
                    yield return new ClaimOverlap(claims[i], claims[j], days);
                }
            }
        }
    }

    private static List<HashSet<string>> Components(IEnumerable<ClaimOverlap> overlaps)
    {
        var sets = new List<HashSet<string>>();
        foreach (var overlap in overlaps)
        {
            var joined = new HashSet<string>(StringComparer.Ordinal) { overlap.Left.Platform.Id, overlap.Right.Platform.Id };
            foreach (var touching in sets.Where(set => set.Overlaps(joined)).ToList())
            {
                joined.UnionWith(touching);
                sets.Remove(touching);
            }

            sets.Add(joined);
        }

        return sets;
    }
}
