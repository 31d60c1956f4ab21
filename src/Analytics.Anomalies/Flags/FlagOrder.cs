namespace Analytics.Anomalies.Flags;

/// <summary>
/// In which order flags are read: those first whose figure can least be true. Severity decides, which only a year's own ledger makes high. Then come
/// flags on a figure before those on a whole list's digits, which name no figure; then those on whose figure another kind of comparison agrees;
/// then confidence; then how far observed and expected are apart.
/// </summary>
internal static class FlagOrder
{
    private static readonly Dictionary<string, FlagKind> Kinds = DetectorRegistry.All.ToDictionary(detector => detector.Definition.Id, detector => detector.Definition.Kind, StringComparer.Ordinal);

    /// <summary>The flags in order, each id once.</summary>
    public static IReadOnlyList<Flag> Of(IEnumerable<Flag> flags)
    {
        List<Flag> all = [.. flags];
        var kinds = all.Where(IsOfOneFigure).GroupBy(Figure).ToDictionary(group => group.Key, group => group.Select(flag => Kinds[flag.Detector]).Distinct().Count());
        return
        [
            .. all.OrderByDescending(flag => flag.Severity).ThenByDescending(IsOfOneFigure).ThenByDescending(flag => IsOfOneFigure(flag) ? kinds[Figure(flag)] : 0)
                .ThenByDescending(flag => flag.Confidence).ThenByDescending(Distance)
                .ThenBy(FlagTables.IdOf, StringComparer.Ordinal).ThenBy(flag => flag.Message.En, StringComparer.Ordinal)

                // One detector may have several reasons for one figure (two other centers state it too): the first stands for all.
                .DistinctBy(FlagTables.IdOf),
        ];
    }

    private static bool IsOfOneFigure(Flag flag) => flag is { CenterId.Length: > 0, Year: > 0 };

    private static (string Center, int Year, string Indicator) Figure(Flag flag) => (flag.CenterId, flag.Year, flag.Indicator);

    /// <summary>How far apart observed and expected are, as a ratio, so that the larger difference of two equally sure ones comes first.</summary>
    private static double Distance(Flag flag) => flag is { Observed: > 0 and var observed, Expected: > 0 and var expected } ? Math.Abs(Math.Log(observed / expected)) : 0;
}
