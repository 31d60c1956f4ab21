using System.Globalization;
using Analytics.Kernels.Chinese.Organisations;
using Analytics.Store;

namespace Analytics.Registry.Entities.Organisations;

/// <summary>
/// Registered organisations (hosts, co-builders): one by credit code, else by name or former name where but one can be meant. Two different
/// credit codes with right check characters are never one, whatever the names: branches and units of one name in two cities stay apart.
/// </summary>
internal sealed class OrganisationResolver : IEntityResolver
{
    /// <inheritdoc/>
    public string Kind => "organisation";

    /// <inheritdoc/>
    public string Mark => "O";

    /// <inheritdoc/>
    public IReadOnlyList<string> Tables { get; } = ["host_unit", "co_builder"];

    /// <inheritdoc/>
    public Action<DuckDbConnection> Resolve(DuckDbConnection database, CancellationToken cancellation)
    {
        var rows = OrganisationRow.Read(database);
        var clusters = Join(rows);
        return into => WriteKeys(into, rows, clusters);
    }

    private void WriteKeys(DuckDbConnection database, IReadOnlyList<OrganisationRow> rows, GuardedClusters clusters)
    {
        using var appender = database.CreateAppender("work", "entity_key");
        for (var i = 0; i < rows.Count; i++)
        {
            appender.Append(Kind);
            appender.Append(rows[i].Table);
            appender.Append(rows[i].RowId);
            appender.Append(clusters.Find(i).ToString(CultureInfo.InvariantCulture));
            appender.EndRow();
        }

        appender.Complete();
    }

    internal static GuardedClusters Join(IReadOnlyList<OrganisationRow> rows)
    {
        var clusters = new GuardedClusters(rows.Count);
        var byCode = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Code.Length > 0)
            {
                clusters.Mark(i, "uscc", rows[i].Code);
                _ = byCode.TryAdd(rows[i].Code, i) || clusters.Join(byCode[rows[i].Code], i);
            }
        }

        JoinByName(rows, clusters, Normal);
        JoinByName(rows, clusters, Key);
        return clusters;
    }

    private static string Normal(OrganisationName name) => name.Normal;

    /// <summary>What stays when brackets, script and legal forms of like meaning are put aside.</summary>
    private static string Key(OrganisationName name) => $"{string.Join('/', name.Regions)}|{name.Core}|{name.LegalForm}|{name.Department}";

    /// <summary>
    /// Joins the rows of one name. Rows of one name with two credit codes are two organisations; a row of that name without a code could be
    /// either, and stays apart.
    /// </summary>
    private static void JoinByName(IReadOnlyList<OrganisationRow> rows, GuardedClusters clusters, Func<OrganisationName, string> key)
    {
        var byName = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var name in rows[i].Parsed.Select(key).Distinct(StringComparer.Ordinal))
            {
                if (!byName.TryGetValue(name, out var same))
                {
                    byName.Add(name, same = []);
                }

                same.Add(i);
            }
        }

        foreach (var same in byName.Values.Where(same => same.Count > 1))
        {
            var codes = same.Select(i => rows[i].Code).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal).Count();
            var cities = same.Select(i => rows[i].City).OfType<string>().Distinct(StringComparer.Ordinal).Count();
            if (codes > 1 || cities > 1)
            {
                continue;
            }

            foreach (var other in same.Skip(1))
            {
                clusters.Join(same[0], other);
            }
        }
    }
}
