namespace Analytics.Regulations.TextCopies;

/// <summary>Reports of several platforms, or of several years of one, that hang together by shared sections.</summary>
/// <param name="Pairs">The sections that are shared, most first.</param>
internal sealed record CopyGroup(IReadOnlyList<SectionPair> Pairs)
{
    // Below this many characters or this share of a section it is a turn of speech, or a sentence quoted.
    private const int LeastShared = 80;
    private const double LeastContainment = 0.35;

    // A year's report is mostly last year's only from here on; a center's field and its rules stay the same from year to year.
    private const int LeastSharedOfYears = 300;
    private const double LeastContainmentOfYears = 0.8;

    // Platforms of one host may both describe it: only what goes beyond one description is shown.
    private const int LeastSharedOfOneHost = 400;
    private const int LeastSectionsOfOneHost = 2;

    private const double Certain = 0.9995;
    private const double Likely = 0.97;
    private const double Possible = 0.8;

    /// <summary>The platforms, in ordinal order.</summary>
    public IReadOnlyList<string> PlatformIds { get; } =
        [.. Pairs.SelectMany(pair => new[] { pair.Left.Platform.Id, pair.Right.Platform.Id }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Characters shared that count.</summary>
    public int Shared => Pairs.Sum(pair => pair.Shared);

    /// <summary>The share of the smaller sections that stand in the others, 0 to 1.</summary>
    public double Containment => Math.Min(1, (double)Shared / Math.Max(1, Pairs.Sum(pair => pair.Whole)));

    /// <summary>Whether it is one center's own report of another year.</summary>
    public bool IsOwnReport => PlatformIds.Count == 1;

    /// <summary>Whether two of the platforms have one host, whose own description both may give.</summary>
    public bool IsOfOneHost => Pairs.Any(pair => pair.Left.Host is not null && pair.Left.Host == pair.Right.Host);

    private bool IsMoreThanADescription => Shared >= LeastSharedOfOneHost && Pairs.Select(pair => pair.Left.RowId).Distinct().Count() >= LeastSectionsOfOneHost;

    /// <summary>How surely the texts are copies: stated from length and share, since equal sentences of this length do not come about by chance.</summary>
    public double Confidence => IsOwnReport ? Likely
        : IsOfOneHost ? Possible
        : Containment >= 0.9 && Shared >= 300 ? Certain
        : Containment >= 0.6 && Shared >= 200 ? Likely : Possible;

    /// <summary>The copies between platforms, then those of a platform's own earlier report.</summary>
    /// <param name="pairs">All compared pairs of sections.</param>
    public static IEnumerable<CopyGroup> Of(IReadOnlyList<SectionPair> pairs)
    {
        var between = pairs.Where(pair => pair.Left.Platform.Id != pair.Right.Platform.Id && pair.Shared >= LeastShared && pair.Containment >= LeastContainment)
            .GroupBy(pair => PlatformsOf(pair)).Select(ofTwo => new CopyGroup([.. ofTwo])).Where(ofTwo => !ofTwo.IsOfOneHost || ofTwo.IsMoreThanADescription)
            .SelectMany(ofTwo => ofTwo.Pairs).ToList();
        return Connected(between).Concat(OwnReports(pairs));
    }

    private static (string, string) PlatformsOf(SectionPair pair) => string.CompareOrdinal(pair.Left.Platform.Id, pair.Right.Platform.Id) < 0
        ? (pair.Left.Platform.Id, pair.Right.Platform.Id) : (pair.Right.Platform.Id, pair.Left.Platform.Id);

    private static IEnumerable<CopyGroup> OwnReports(IReadOnlyList<SectionPair> pairs) => pairs
        .Where(pair => pair.Left.Platform.Id == pair.Right.Platform.Id)
        .GroupBy(pair => (pair.Left.Platform.Id, Math.Min(pair.Left.Year ?? 0, pair.Right.Year ?? 0)))
        .OrderBy(group => group.Key.Id, StringComparer.Ordinal).ThenBy(group => group.Key)
        .Select(group => new CopyGroup(Ordered(group)))
        .Where(group => group.Shared >= LeastSharedOfYears && group.Containment >= LeastContainmentOfYears);

    private static IEnumerable<CopyGroup> Connected(List<SectionPair> pairs)
    {
        var open = pairs;
        while (open.Count > 0)
        {
            var platforms = new HashSet<string>(StringComparer.Ordinal) { open[0].Left.Platform.Id };
            while (open.Any(pair => platforms.Contains(pair.Left.Platform.Id) != platforms.Contains(pair.Right.Platform.Id)))
            {
                foreach (var pair in open.Where(pair => platforms.Contains(pair.Left.Platform.Id) || platforms.Contains(pair.Right.Platform.Id)))
                {
                    platforms.UnionWith([pair.Left.Platform.Id, pair.Right.Platform.Id]);
                }
            }

            yield return new CopyGroup(Ordered(open.Where(pair => platforms.Contains(pair.Left.Platform.Id))));
            open = [.. open.Where(pair => !platforms.Contains(pair.Left.Platform.Id))];
        }
    }

    private static List<SectionPair> Ordered(IEnumerable<SectionPair> pairs) =>
        [.. pairs.OrderByDescending(pair => pair.Shared).ThenBy(pair => pair.Left.RowId).ThenBy(pair => pair.Right.RowId)];
}
