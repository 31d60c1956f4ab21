using Analytics.Linkage;

namespace Analytics.Registry.Entities.People;

/// <summary>Publishes, for each person and each two platforms, the best link between them, with its steps.</summary>
internal static class PersonLinkTable
{
    /// <summary>The links of people with rows on several platforms.</summary>
    /// <param name="records">The records.</param>
    /// <param name="people">For each record the first record of its person.</param>
    /// <param name="links">All links.</param>
    /// <param name="explain">The steps of a pair's weight; null where no model was trained.</param>
    public static List<EntityLink> Of(
        IReadOnlyList<PersonRecord> records, int[] people, IEnumerable<PersonLink> links, Func<int, int, PairExplanation>? explain)
    {
        var within = links.Where(link => people[link.Left] == people[link.Right]).ToList();
        var cohesion = Cohesion(records, people, within);
        var best = within.Where(link => records[link.Left].PlatformId != records[link.Right].PlatformId)
            .GroupBy(link => (people[link.Left], Platforms(records[link.Left].PlatformId, records[link.Right].PlatformId)))
            .Select(pairs => pairs.OrderByDescending(link => link.Probability).ThenByDescending(link => link.Weight).ThenBy(link => link.Left).ThenBy(link => link.Right).First())
            .OrderBy(link => link.Left).ThenBy(link => link.Right);
        return [.. best.Select(link => ToLink(link with { Probability = Math.Min(link.Probability, Math.Min(cohesion(link.Left), cohesion(link.Right))) }, records, explain))];
    }

    /// <summary>
    /// How sure it is that the records of one person on one platform are that person's: rosters of several years may write somebody in ways
    /// that only evidence joins, and a link to one of these records holds for the others no better than that.
    /// </summary>
    private static Func<int, double> Cohesion(IReadOnlyList<PersonRecord> records, int[] people, List<PersonLink> within)
    {
        var several = Enumerable.Range(0, records.Count).GroupBy(place => (people[place], records[place].PlatformId))
            .Where(group => group.Skip(1).Any()).ToDictionary(group => group.Key, group => group.ToList());
        var linksOf = within.Where(link => several.Count > 0).ToLookup(link => people[link.Left]);
        var known = several.ToDictionary(group => group.Key, group => Weakest(group.Value, linksOf[group.Key.Item1]));
        return place => known.GetValueOrDefault((people[place], records[place].PlatformId), 1);
    }

    /// <summary>The smallest probability along the strongest tree of links that joins some records of a person.</summary>
    private static double Weakest(List<int> places, IEnumerable<PersonLink> links)
    {
        var sets = new List<HashSet<int>>();
        foreach (var link in links.OrderByDescending(link => link.Probability))
        {
            var touching = sets.Where(set => set.Contains(link.Left) || set.Contains(link.Right)).ToList();
            sets.RemoveAll(touching.Contains);
            HashSet<int> joined = [link.Left, link.Right, .. touching.SelectMany(set => set)];
            sets.Add(joined);
            if (places.TrueForAll(joined.Contains))
            {
                return link.Probability;
            }
        }

        return 0;
    }

    private static (string, string) Platforms(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    private static EntityLink ToLink(PersonLink link, IReadOnlyList<PersonRecord> records, Func<int, int, PairExplanation>? explain)
    {
        var (left, right) = (records[link.Left].RowId, records[link.Right].RowId);
        var basis = link.IsIdentifier ? "identifier" : "evidence";
        if (explain is null)
        {
            var step = new LinkStep(link.IsIdentifier ? "id_number" : "name, birth date and a further fact", "equal", link.Weight);
            return new EntityLink(PersonResolver.EntityKind, left, right, basis, link.Weight, link.Probability, [step]);
        }

        var explanation = explain(link.Left, link.Right);
        return new EntityLink(PersonResolver.EntityKind, left, right, basis, explanation.Weight, link.Probability, [.. explanation.Steps.Where(Tells).Select(ToStep)]);
    }

    private static bool Tells(ExplanationStep step) => step.LevelNumber is not Analytics.Linkage.Comparisons.Comparison.Missing;

    private static LinkStep ToStep(ExplanationStep step) => new(
        step.Kind == ExplanationKind.Prior ? "prior" : step.Subject, step.Kind == ExplanationKind.Frequency ? "frequency" : step.Level, step.Bits);
}
