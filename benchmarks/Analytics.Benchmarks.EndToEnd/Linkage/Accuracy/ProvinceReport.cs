using Analytics.Benchmarks.EndToEnd.Measuring;
using Analytics.Linkage.Evaluation;

namespace Analytics.Benchmarks.EndToEnd.Linkage.Accuracy;

/// <summary>The part of the page about one province.</summary>
internal static class ProvinceReport
{
    private const double TooNear = 0.03;
    private const int ShownComparisons = 10;
    private const int ShownKinds = 8;
    private const int ComparisonsOfKind = 5;

    /// <summary>Writes a province's figures, those of the baselines, and the mistakes.</summary>
    public static void Write(Page page, HardProvince province)
    {
        var ours = province.Count(province.Linkage.Result.Matches.Select(pair => (pair.Left, pair.Right)));
        page.Line($"### {province.Linkage.Set.Name}: {province.Linkage.Entities.Length:N0} records, {province.Linkage.Truth.TruePairs:N0} true pairs").Break();
        page.Header(
            "pairs by", "all: precision", "recall", "F1", "no identifier: precision", "recall", "F1",
            "two platforms: precision", "recall", "F1", "two platforms, no identifier: precision", "recall", "F1");
        Row(page, "the engine", ours);
        Row(page, "the engine's clusters", province.Count(ClusterPairs(province)));
        var warnings = new List<string>();
        foreach (var (name, pairs) in Baselines.All)
        {
            var counts = province.Count(pairs(province));
            Row(page, name, counts);
            Warn(warnings, name, "of all pairs", counts.All, ours.All);
            Warn(warnings, name, "of the pairs without identifier", counts.WithoutIdentifier, ours.WithoutIdentifier);
            Warn(warnings, name, "of the pairs of two platforms", counts.Across, ours.Across);
        }

        page.Break();
        warnings.ForEach(warning => page.Line($"{warning}").Break());
        Write(page, Mistakes.Of(province.Linkage));
    }

    private static void Warn(List<string> warnings, string name, string which, PairCounts baseline, PairCounts ours)
    {
        if (baseline.F1 > ours.F1 - TooNear)
        {
            warnings.Add($"**Warning**: '{name}' comes within {TooNear} of the engine's F1 {which}: these pairs do not need an engine.");
        }
    }

    private static void Row(Page page, string name, ProvinceCounts counts) => page.Cells(
        [name, .. Shares(counts.All), .. Shares(counts.WithoutIdentifier), .. Shares(counts.Across), .. Shares(counts.AcrossWithoutIdentifier)]);

    private static string[] Shares(PairCounts counts) => [Page.Share(counts.Precision), Page.Share(counts.Recall), Page.Share(counts.F1)];

    private static IEnumerable<(int Left, int Right)> ClusterPairs(HardProvince province) =>
        Enumerable.Range(0, province.Identifiers.Length).GroupBy(row => province.Linkage.Result.Clusters[row])
            .SelectMany(rows => rows.SelectMany(left => rows.Where(right => right > left).Select(right => (left, right))));

    private static void Write(Page page, Mistakes mistakes)
    {
        page.Line($"{mistakes.Wrong.Count:N0} pairs found are wrong; {mistakes.Missed.Count:N0} were missed, {mistakes.NotCompared:N0} of them never compared.").Break();
        page.Header("comparison", "missed: equal", "alike", "different", "missing", "wrong: equal", "alike", "different", "missing");
        foreach (var comparison in mistakes.Telling(ShownComparisons))
        {
            page.Cells([mistakes.Name(comparison), .. Counts(mistakes.Missed, comparison), .. Counts(mistakes.Wrong, comparison)]);
        }

        page.Break();
        page.Header("mistake", "pairs", "what the most telling comparisons say");
        Kinds(page, "missed", mistakes, mistakes.Missed);
        Kinds(page, "wrong", mistakes, mistakes.Wrong);
        page.Break();
    }

    private static IEnumerable<string> Counts(IReadOnlyList<IReadOnlyList<PairLevel>> pairs, int comparison) =>
        Enum.GetValues<Agreement>().Select(agreement => Page.Whole(pairs.Count(pair => pair[comparison].Agreement == agreement)));

    private static void Kinds(Page page, string mistake, Mistakes mistakes, IReadOnlyList<IReadOnlyList<PairLevel>> pairs)
    {
        var telling = mistakes.Telling(ComparisonsOfKind);
        var kinds = pairs.CountBy(pair => string.Join("; ", telling.Select(i => $"{mistakes.Name(i)}: {pair[i].Label}")))
            .OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key, StringComparer.Ordinal).Take(ShownKinds);
        foreach (var (kind, count) in kinds)
        {
            page.Cells(mistake, Page.Whole(count), kind);
        }
    }
}
