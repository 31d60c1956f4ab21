using Analytics.Store;

namespace Analytics.Regulations.SinglePlatform;

/// <summary>How sure it is that rows of different platforms are one person's: what entity resolution published of its links.</summary>
internal sealed class PersonLinks
{
    private const string Sql = """
        SELECT e.entity_id, l.platform_id, r.platform_id, k.basis = 'identifier', k.probability
        FROM result.link k
        JOIN result.entity e ON e.row_id = k.row_id_l AND e.kind = 'person'
        JOIN main.personnel l ON l.row_id = k.row_id_l
        JOIN main.personnel r ON r.row_id = k.row_id_r
        WHERE k.kind = 'person' ORDER BY k.row_id_l, k.row_id_r
        """;

    private readonly Dictionary<string, List<PlatformLink>> _ofPerson = new(StringComparer.Ordinal);

    private PersonLinks()
    {
    }

    /// <summary>The links of one person.</summary>
    internal static PersonLinks Of(string person, IEnumerable<PlatformLink> own)
    {
        var links = new PersonLinks();
        links._ofPerson.Add(person, [.. own]);
        return links;
    }

    /// <summary>Reads the links of the run.</summary>
    public static PersonLinks Read(DuckDbConnection database)
    {
        var links = new PersonLinks();
        using var command = database.CreateCommand();
        command.CommandText = Sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var person = reader.GetString(0);
            if (!links._ofPerson.TryGetValue(person, out var own))
            {
                links._ofPerson.Add(person, own = []);
            }

            own.Add(new PlatformLink(reader.GetString(1), reader.GetString(2), reader.GetBoolean(3), reader.GetDouble(4)));
        }

        return links;
    }

    /// <summary>
    /// The weakest link that is needed to hold a person's platforms together: the smallest along the strongest spanning tree, which may run
    /// by way of further platforms of that person.
    /// </summary>
    /// <param name="person">The entity.</param>
    /// <param name="platforms">At least two platforms of the person.</param>
    /// <exception cref="InvalidOperationException">The links do not hold them together.</exception>
    public PlatformLink WeakestNeeded(string person, IReadOnlyCollection<string> platforms)
    {
        var sets = new List<HashSet<string>>();
        foreach (var link in _ofPerson.GetValueOrDefault(person, []).OrderByDescending(link => link.Probability).ThenByDescending(link => link.IsIdentifier))
        {
            var touching = sets.Where(set => set.Contains(link.Left) || set.Contains(link.Right)).ToList();
            sets.RemoveAll(touching.Contains);
            HashSet<string> joined = [link.Left, link.Right, .. touching.SelectMany(set => set)];
            sets.Add(joined);
            if (platforms.All(joined.Contains))
            {
                return link;
            }
        }

        throw new InvalidOperationException($"No links hold the platforms of {person} together.");
    }
}

/// <summary>The best link between a person's rows on two platforms.</summary>
/// <param name="Left">A platform.</param>
/// <param name="Right">Another.</param>
/// <param name="IsIdentifier">Whether an equal usable identifier joins them; else the evidence together.</param>
/// <param name="Probability">The probability that the rows are one person's, 0 to 1.</param>
internal sealed record PlatformLink(string Left, string Right, bool IsIdentifier, double Probability);
