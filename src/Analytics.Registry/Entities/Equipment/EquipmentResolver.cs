using System.Globalization;
using Analytics.Store;

namespace Analytics.Registry.Entities.Equipment;

/// <summary>
/// Decides which rows of equipment lists are one instrument: on each platform by numbers and by what does not change over the years, between
/// platforms by numbers, or by an agreement so rare that chance does not explain it.
/// </summary>
internal sealed class EquipmentResolver : IEntityResolver
{
    /// <inheritdoc/>
    public string Kind => "equipment";

    /// <inheritdoc/>
    public string Mark => "Q";

    /// <inheritdoc/>
    public IReadOnlyList<string> Tables { get; } = ["equipment"];

    /// <inheritdoc/>
    public Action<DuckDbConnection> Resolve(DuckDbConnection database, CancellationToken cancellation)
    {
        var rows = InstrumentRows.Read(database, cancellation);
        var instruments = PlatformInstruments.Of(rows);
        cancellation.ThrowIfCancellationRequested();
        var clusters = new InstrumentClusters(instruments);
        var links = Join(rows, instruments, clusters, cancellation);
        return into =>
        {
            LinkTables.Write(into, links);
            WriteKeys(into, instruments, clusters);
        };
    }

    private static List<EntityLink> Join(InstrumentRows rows, List<Instrument> instruments, InstrumentClusters clusters, CancellationToken cancellation)
    {
        var comparer = new InstrumentComparer(rows, instruments);
        var candidates = PairCandidates.Of(instruments, rows.Owners);
        cancellation.ThrowIfCancellationRequested();
        var compared = candidates.Select(pair => comparer.Compare(pair.Left, pair.Right)).ToList();
        comparer.Learn(compared.Where(pair => InstrumentEvidence.ByNumbers(pair) >= InstrumentEvidence.Least));
        for (var i = 0; i < compared.Count; i++)
        {
            compared[i] = comparer.AsLearnt(compared[i]);
        }

        cancellation.ThrowIfCancellationRequested();
        var evidence = new InstrumentEvidence(rows, instruments, compared);
        var links = new List<EntityLink>();
        var likely = compared.Select(pair => (Pair: pair, Probability: evidence.Probability(pair))).Where(item => item.Probability >= InstrumentEvidence.Least)
            .OrderByDescending(item => item.Probability).ThenByDescending(item => item.Pair.Agreeing).ThenBy(item => item.Pair.Left).ThenBy(item => item.Pair.Right);
        foreach (var (pair, probability) in likely)
        {
            if (clusters.TryJoin(pair.Left, pair.Right, (left, right) => comparer.Compare(left, right).Numbers == NumberAgreement.Different))
            {
                links.Add(evidence.Link(pair, probability));
            }
        }

        foreach (var found in SetsAndParts.Find(rows, instruments, clusters.IsAlone).ToList())
        {
            clusters.JoinParts(found.Set, found.Parts);
            links.AddRange(found.Parts.Select(part => PartLink(instruments[found.Set], instruments[part], found.Probability)));
        }

        return [.. links.OrderBy(link => link.RowL).ThenBy(link => link.RowR)];
    }

    private static EntityLink PartLink(Instrument set, Instrument part, double probability)
    {
        var weight = Math.Log2(probability / (1 - probability));
        var (one, other) = (set.Latest.RowId, part.Latest.RowId);
        return new EntityLink("equipment", Math.Min(one, other), Math.Max(one, other), "evidence", weight, probability, [new LinkStep("set_and_parts", "sum", weight)]);
    }

    private static void WriteKeys(DuckDbConnection database, List<Instrument> instruments, InstrumentClusters clusters)
    {
        using var appender = database.CreateAppender("work", "entity_key");
        for (var place = 0; place < instruments.Count; place++)
        {
            var key = clusters.KeyOf(place).ToString(CultureInfo.InvariantCulture);
            foreach (var row in instruments[place].Rows)
            {
                appender.Append("equipment");
                appender.Append("equipment");
                appender.Append(row.RowId);
                appender.Append(key);
                appender.EndRow();
            }
        }

        appender.Complete();
    }
}
