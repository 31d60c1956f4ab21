using System.Globalization;

namespace Analytics.TestKit.Findings;

/// <summary>Compares the findings that a run published with those that are true, by kind, clause and set of platforms; works for any kind.</summary>
public sealed class FindingComparison
{
    private FindingComparison(IReadOnlyList<FindingScore> scores, IReadOnlyList<FindingError> errors) => (Scores, Errors) = (scores, errors);

    /// <summary>A score for each kind and clause, in ordinal order.</summary>
    public IReadOnlyList<FindingScore> Scores { get; }

    /// <summary>What is in one of the two alone.</summary>
    public IReadOnlyList<FindingError> Errors { get; }

    /// <summary>Compares.</summary>
    /// <param name="reports">The folder with <c>findings.csv</c> and <c>evidence.csv</c>.</param>
    /// <param name="truth">The folder with <c>findings.csv</c> and, for each kind of entity, a list of rows with their entity.</param>
    /// <param name="kinds">The kinds that are asked for; none: all that the truth has.</param>
    public static FindingComparison Of(string reports, string truth, params string[] kinds)
    {
        var known = CsvTable.Read(Path.Combine(truth, "findings.csv"));
        var asked = kinds.Length > 0 ? kinds.ToHashSet(StringComparer.Ordinal) : known.Select(row => row["kind"]).ToHashSet(StringComparer.Ordinal);
        var entities = Entities(truth);
        var evidence = CsvTable.Read(Path.Combine(reports, "evidence.csv")).ToLookup(row => row["finding_id"], row => entities.GetValueOrDefault(Place(row), ""), StringComparer.Ordinal);
        var expected = known.Where(row => asked.Contains(row["kind"]))
            .Select(row => new Item(row["kind"], row["clause"], row["platform_ids"], row["entity_id"], [row["entity_id"]], 0)).ToList();

        // A kind for which the truth decides no clause is compared without.
        var undecided = asked.Where(kind => expected.Exists(item => item.Kind == kind) && expected.TrueForAll(item => item.Kind != kind || item.Clause.Length == 0)).ToHashSet(StringComparer.Ordinal);
        var found = CsvTable.Read(Path.Combine(reports, "findings.csv")).Where(row => asked.Contains(row["kind"])).Select(row => new Item(
            row["kind"], undecided.Contains(row["kind"]) ? "" : row["clause"], row["platform_ids"], Most(evidence[row["finding_id"]]), [.. evidence[row["finding_id"]].Distinct()],
            double.Parse(row["confidence"], CultureInfo.InvariantCulture))).ToList();
        return Compare(expected, found);
    }

    private static FindingComparison Compare(List<Item> expected, List<Item> found)
    {
        var (missed, wrong) = (Without(expected, found), Without(found, expected));
        var scores = expected.Concat(found).GroupBy(item => (item.Kind, item.Clause)).OrderBy(group => group.Key.Kind, StringComparer.Ordinal).ThenBy(group => group.Key.Clause, StringComparer.Ordinal)
            .Select(group => new FindingScore(
                group.Key.Kind, group.Key.Clause, expected.Count(item => item.IsOf(group.Key)), found.Count(item => item.IsOf(group.Key)), found.Count(item => item.IsOf(group.Key)) - wrong.Count(item => item.IsOf(group.Key))));
        FindingError Error(Item item, bool isFound) => new(
            item.Kind, item.Clause, isFound, item.PlatformIds, item.Entity, item.Confidence,
            [.. expected.Where(other => other.IsOf((item.Kind, item.Clause)) && item.Entities.Contains(other.Entity)).Select(other => other.PlatformIds)]);
        return new FindingComparison([.. scores], [.. wrong.Select(item => Error(item, isFound: true)), .. missed.Select(item => Error(item, isFound: false))]);
    }

    /// <summary>
    /// Items that have no counterpart, each counterpart serving once: one of the same entity before one of another, for two people can be
    /// on the same platforms.
    /// </summary>
    private static List<Item> Without(List<Item> items, List<Item> others)
    {
        var open = others.GroupBy(other => (other.Kind, other.Clause, other.PlatformIds)).ToDictionary(group => group.Key, group => group.ToList());
        var left = new List<Item>();
        var strangers = new List<Item>();
        foreach (var item in items)
        {
            var same = open.GetValueOrDefault((item.Kind, item.Clause, item.PlatformIds));
            var own = same?.Find(other => other.Entities.Intersect(item.Entities).Any());
            if (own is null)
            {
                strangers.Add(item);
            }
            else
            {
                same!.Remove(own);
            }
        }

        foreach (var item in strangers)
        {
            if (open.GetValueOrDefault((item.Kind, item.Clause, item.PlatformIds)) is { Count: > 0 } same)
            {
                same.RemoveAt(0);
            }
            else
            {
                left.Add(item);
            }
        }

        return left;
    }

    private static Dictionary<string, string> Entities(string truth)
    {
        var entities = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(truth, "*.csv").Order(StringComparer.Ordinal))
        {
            var rows = CsvTable.Read(file);
            if (rows.Count > 0 && rows[0].ContainsKey("entity_id") && rows[0].ContainsKey("row"))
            {
                foreach (var row in rows)
                {
                    entities[Place(row)] = row["entity_id"];
                }
            }
        }

        return entities;
    }

    private static string Place(IReadOnlyDictionary<string, string> row) => $"{row["file"]}|{row["sheet"]}|{row["row"]}";

    private static string Most(IEnumerable<string> entities) =>
        entities.GroupBy(entity => entity, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? "";

    private sealed record Item(string Kind, string Clause, string PlatformIds, string Entity, IReadOnlyList<string> Entities, double Confidence)
    {
        public bool IsOf((string Kind, string Clause) group) => Kind == group.Kind && Clause == group.Clause;
    }
}
