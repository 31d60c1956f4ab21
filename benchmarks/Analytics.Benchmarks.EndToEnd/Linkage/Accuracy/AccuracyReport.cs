using Analytics.Benchmarks.EndToEnd.Measuring;
using Analytics.Linkage.Evaluation;

namespace Analytics.Benchmarks.EndToEnd.Linkage.Accuracy;

/// <summary>The part of the page about single sets.</summary>
internal static class AccuracyReport
{
    /// <summary>Writes the head of the page and of its first table.</summary>
    public static void Begin(Page page)
    {
        page.Line($"# Accuracy of the linkage").Break();
        page.Line($"No configuration, default threshold; one build and one setting for all sets. The truth's column is left out of the records, and is read when the linkage is over.").Break();
        page.Line($"{Machine.Description}").Break();
        page.Line($"## Public sets, and a set of another make").Break();
        page.Header("set", "measure", "precision", "recall", "F1", "wanted", "best published", "");
    }

    /// <summary>Writes the rows of a set.</summary>
    public static void Set(Page page, ScoredLinkage linkage)
    {
        var (set, clusters) = (linkage.Set, linkage.Clusters());
        Row(page, set.Name, "pairs", linkage.Pairs(), set.Pairs);
        Row(page, set.Name, "pairs of clusters", clusters.Pairs, set.Closure);
        Row(page, set.Name, "B³", (clusters.BCubed.Precision, clusters.BCubed.Recall, clusters.BCubed.F1), set.BCubed);
    }

    /// <summary>Writes what the table's rows mean.</summary>
    /// <param name="page">The page.</param>
    /// <param name="known">How many of the public sets were there.</param>
    public static void EndSets(Page page, int known)
    {
        page.Break();
        page.Line($"\"Pairs\" are those at or above the threshold; \"pairs of clusters\" are all pairs of records that are put into one cluster. Corrupted people are made by the");
        page.Line($"benchmark: English-like names, slips of writing, empty fields, exchanged names, old addresses; one to four records a person.");
        if (known < 5)
        {
            page.Line($"Only {known} of the five public sets lay beside the checkout.");
        }

        page.Break();
    }

    /// <summary>Writes what the provinces are.</summary>
    public static void BeginProvinces(Page page, int people, int platforms)
    {
        page.Line($"## Generated provinces").Break();
        page.Line($"{people:N0} people, {platforms:N0} platforms, difficulty hard. \"No identifier\": pairs of which one side or both have no usable identifier, that is a");
        page.Line($"number whose check character is right (resident numbers of fifteen digits in their long form), or another whole document number. The baselines see");
        page.Line($"the same records in the same run; those by FuzzySharp compare all names within one birth date, or all distinct names with one first character.").Break();
    }

    private static void Row(Page page, string set, string measure, PairCounts counts, (double Target, double Best)? wanted) =>
        Row(page, set, measure, (counts.Precision, counts.Recall, counts.F1), wanted);

    private static void Row(Page page, string set, string measure, (double? Precision, double? Recall, double? F1) shares, (double Target, double Best)? wanted) => page.Cells(
        set, measure, Page.Share(shares.Precision), Page.Share(shares.Recall), Page.Share(shares.F1), Page.Share(wanted?.Target), Page.Share(wanted?.Best),
        wanted is null ? "" : shares.F1 >= wanted.Value.Target ? "reached" : "missed");
}
