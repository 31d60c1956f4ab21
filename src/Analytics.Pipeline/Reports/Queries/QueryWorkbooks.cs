using Analytics.Pipeline.Reports.Data;
using Analytics.Pipeline.Reports.Workbooks;

namespace Analytics.Pipeline.Reports.Queries;

/// <summary>
/// <c>queries/</c>: for each city and each unit one workbook with the findings that concern it and are not settled, columns to answer in, and
/// the rows that it may see. Filled in, <c>analytics answers</c> reads it back.
/// </summary>
internal sealed class QueryWorkbooks : IReport
{
    private static readonly string[] Open = ["new", "confirmed"];

    public string FileName => "queries";

    public void Write(ReportContext context)
    {
        var queries = new ReportQueries(context);
        var findings = queries.Findings().Where(finding => Open.Contains(finding.State)).ToList();
        if (findings.Count == 0)
        {
            return;
        }

        var asked = findings.Select(finding => finding.Id).ToHashSet(StringComparer.Ordinal);
        var evidence = queries.Evidence().Where(row => asked.Contains(row.FindingId)).ToList();
        var replies = queries.Replies().ToList();
        var byFinding = evidence.ToLookup(row => row.FindingId, StringComparer.Ordinal);
        var order = findings.Select((finding, i) => (finding.Id, i)).ToDictionary(item => item.Id, item => item.i, StringComparer.Ordinal);
        var units = QueryUnit.Of(evidence, [.. queries.Hosts()]);
        var concerned = Concerned(evidence, units);
        var names = QueryFileNames.Of(units);
        Directory.CreateDirectory(Path.Combine(context.File(FileName), QueryFileNames.Cities));
        Directory.CreateDirectory(Path.Combine(context.File(FileName), QueryFileNames.Units));

        // Each workbook is its own file made of what was read above; which of them is written when does not matter.
        Parallel.For(0, units.Count, new ParallelOptions { CancellationToken = context.Cancellation }, i =>
        {
            var own = concerned[(units[i].IsCity, units[i].Key)].Distinct(StringComparer.Ordinal).OrderBy(id => order[id]).Select(id => findings[order[id]]).ToList();
            var sheets = new QuerySheets(context.Words, context.Facts, units[i], own, byFinding, Latest(replies.Where(units[i].Gave)));
            WorkbookFile.Write(Path.Combine(context.File(FileName), names[i]), sheets.All());
        });
    }

    private static Dictionary<string, ReplyRow> Latest(IEnumerable<ReplyRow> replies) =>
        replies.GroupBy(reply => reply.FindingId, StringComparer.Ordinal).ToDictionary(finding => finding.Key, finding => finding.MaxBy(reply => reply.On)!, StringComparer.Ordinal);

    private static ILookup<(bool IsCity, string Key), string> Concerned(IReadOnlyList<EvidenceRow> evidence, IReadOnlyList<QueryUnit> units)
    {
        var unitOf = units.SelectMany(unit => unit.Platforms.Select(platform => (platform, unit.Key))).ToDictionary(StringComparer.Ordinal);
        return evidence.SelectMany(row => new[] { (IsCity: true, Key: row.City, row.FindingId), (IsCity: false, Key: row.PlatformId is { } platform ? unitOf[platform] : null, row.FindingId) })
            .Where(item => item.Key is not null).ToLookup(item => (item.IsCity, item.Key!), item => item.FindingId);
    }
}
