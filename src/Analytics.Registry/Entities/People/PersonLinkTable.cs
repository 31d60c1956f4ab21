using Analytics.Linkage;
using Analytics.Store;

namespace Analytics.Registry.Entities.People;

/// <summary>Publishes, for each person and each two platforms, the best link between them, with its steps.</summary>
internal static class PersonLinkTable
{
    /// <summary>Writes the links of people with rows on several platforms.</summary>
    /// <param name="database">The run's database.</param>
    /// <param name="records">The records.</param>
    /// <param name="people">For each record the first record of its person.</param>
    /// <param name="links">All links.</param>
    /// <param name="explain">The steps of a pair's weight; null where no model was trained.</param>
    public static void Write(
        DuckDbConnection database, IReadOnlyList<PersonRecord> records, int[] people, IEnumerable<PersonLink> links, Func<int, int, PairExplanation>? explain)
    {
        var best = links.Where(link => people[link.Left] == people[link.Right] && records[link.Left].PlatformId != records[link.Right].PlatformId)
            .GroupBy(link => (people[link.Left], Platforms(records[link.Left].PlatformId, records[link.Right].PlatformId)))
            .Select(pairs => pairs.OrderByDescending(link => link.Probability).ThenByDescending(link => link.Weight).ThenBy(link => link.Left).ThenBy(link => link.Right).First())
            .OrderBy(link => link.Left).ThenBy(link => link.Right);
        LinkTables.Write(database, [.. best.Select(link => ToLink(link, records, explain))]);
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
