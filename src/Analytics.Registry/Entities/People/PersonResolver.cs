using System.Globalization;
using Analytics.Store;

namespace Analytics.Registry.Entities.People;

/// <summary>
/// Decides which roster rows are one person, over all platforms, levels and years: by an equal usable identifier and names that agree, with
/// certainty; else by all other evidence together. Two valid resident numbers that differ are two people; a passport, a permanent resident's
/// old and new number, a travel permit and an 81, 82 or 83 number may be one.
/// </summary>
internal sealed class PersonResolver : IEntityResolver
{
    /// <summary>The kind of entity.</summary>
    public const string EntityKind = "person";

    /// <summary>The numbers by which each person is known; stays in the workspace, like every exact number.</summary>
    private const string Aliases = """
        CREATE OR REPLACE TABLE result.person_identifier AS
        SELECT e.entity_id, i.id_kind, i.id_key, min(e.row_id) AS first_row_id, count(*) AS rows
        FROM result.entity e JOIN registry.person_identity i USING (row_id)
        WHERE e.kind = 'person' AND i.id_key IS NOT NULL
        GROUP BY ALL ORDER BY e.entity_id, first_row_id, i.id_key
        """;

    /// <inheritdoc/>
    public string Kind => EntityKind;

    /// <inheritdoc/>
    public string Mark => "P";

    /// <inheritdoc/>
    public IReadOnlyList<string> Tables { get; } = ["personnel"];

    /// <inheritdoc/>
    public Action<DuckDbConnection> Resolve(DuckDbConnection database, CancellationToken cancellation)
    {
        var records = PersonRecords.Read(database, cancellation);
        var links = Identical(records, SharedIdentifiers.Find(records));
        var known = links.Count(link => records[link.Left].PlatformId != records[link.Right].PlatformId);
        var evidence = known >= EvidenceLinks.LeastKnown ? new EvidenceLinks(records, cancellation) : null;
        links.AddRange(evidence?.Find() ?? ClearAgreement.Find(records));
        var people = PersonClusters.Of(records, links, evidence is null ? null : (left, right) => evidence.Explain(left, right).Weight);
        var best = PersonLinkTable.Of(records, people, links, evidence is null ? null : evidence.Explain);
        var cities = PersonReach.CitiesOf(database, records, cancellation);
        var unjoined = new UnjoinedPeople(records, people, cities, evidence is null ? null : evidence.Weight).Strata(evidence?.Weighed ?? []);
        return into =>
        {
            WriteKeys(into, records, people);
            LinkTables.Write(into, best);
            UnjoinedTables.Write(into, Kind, unjoined);
        };
    }

    /// <inheritdoc/>
    public void Complete(DuckDbConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = Aliases;
        command.ExecuteNonQuery();
    }

    /// <summary>A link for each two records that share an identifier and bear one name.</summary>
    private static List<PersonLink> Identical(IReadOnlyList<PersonRecord> records, IReadOnlyList<IReadOnlyList<int>> groups)
    {
        var links = new List<PersonLink>();
        foreach (var group in groups)
        {
            for (var i = 0; i < group.Count; i++)
            {
                for (var j = i + 1; j < group.Count; j++)
                {
                    if (SharedIdentifiers.Probability(records[group[i]], records[group[j]]) is > 0 and var probability)
                    {
                        links.Add(new PersonLink(group[i], group[j], IsIdentifier: true, PersonLink.Bits(probability), probability));
                    }
                }
            }
        }

        return links;
    }

    private static void WriteKeys(DuckDbConnection database, IReadOnlyList<PersonRecord> records, int[] people)
    {
        using var appender = database.CreateAppender("work", "entity_key");
        for (var place = 0; place < records.Count; place++)
        {
            var key = records[people[place]].RowId.ToString(CultureInfo.InvariantCulture);
            foreach (var row in records[place].Rows)
            {
                appender.Append(EntityKind);
                appender.Append("personnel");
                appender.Append(row);
                appender.Append(key);
                appender.EndRow();
            }
        }

        appender.Complete();
    }
}
