using Analytics.Dashboard.Data;
using Analytics.Dashboard.Pages.Findings;
using Analytics.Dashboard.Shell;
using Analytics.Pipeline;
using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Explaining;
using Analytics.Store;

namespace Analytics.Dashboard.Pages.Cases;

/// <summary>Reads a case for a viewer.</summary>
internal static class CaseReader
{
    private const int MostWeights = 3;
    private const int MostTexts = 12;

    /// <summary>Reads; null where there is no such finding, or the viewer sees none of its platforms.</summary>
    public static CaseModel? Read(PageRequest request)
    {
        var reader = request.Reader;
        if (Head(reader, request.Id) is not { } head)
        {
            return null;
        }

        var language = reader.Words.IsChinese ? ReportLanguage.Chinese : ReportLanguage.English;
        var log = reader.Log;
        var explanation = RunExplainer.Of(reader.Database, reader.Run.Id, log, head.Id, language);
        var platforms = Platforms(reader, head.Id);
        var seen = Seen(reader, explanation.Rows.Select(row => row.PlatformId));
        var rows = explanation.Rows.Where(row => seen.Contains(row.PlatformId)).ToList();
        var byId = rows.DistinctBy(row => row.RowId).ToDictionary(row => row.RowId);
        var links = explanation.Links.Where(link => PairId.Parse(link.Id) is var (left, right) && byId.ContainsKey(left) && byId.ContainsKey(right)).ToList();
        var withheld = explanation.Rows.Count - rows.Count;
        explanation = explanation with { Rows = rows, Links = links, Decisions = History(reader, explanation.Decisions, platforms) };
        var replyFor = ReplyFor(reader, head, platforms);
        var texts = explanation.Texts.Where(pair => byId.ContainsKey(pair.LeftRow) && byId.ContainsKey(pair.RightRow))
            .Select(pair => new TextPairModel(byId[pair.LeftRow], byId[pair.RightRow], pair)).Take(MostTexts).ToList();
        var (elsewhere, others) = Elsewhere(reader, log, head, byId.Keys.ToHashSet(), language);
        return new CaseModel(
            head, explanation, platforms, Queue(reader, head), RecordTable.Of(reader.Words, rows, Facts(reader, head.Id)), CaseTimeline.Read(reader, head, seen),
            [.. links.Where(link => link.Steps.Count > 1).Take(MostWeights).Select(link => WeightWaterfall.Of(reader.Words, link, byId))], texts, elsewhere, others)
        {
            Withheld = withheld,
            ReplyFor = replyFor,
            Replies = [.. DecisionView.From(explanation.Decisions).Of(DecisionEntry.Reply).Where(entry => replyFor.Any(platform => platform.Id == entry.Unit))],
            HasRemark = DecisionView.From(explanation.Decisions).Of(DecisionEntry.Remark).Any(),
        };
    }

    /// <summary>What was decided, as the viewer may read it: remarks, reasons and who works on a case are the officials', another unit's reply is that unit's.</summary>
    private static IReadOnlyList<DecisionEntry> History(RunReader reader, IReadOnlyList<DecisionEntry> all, IReadOnlyList<CasePlatform> platforms)
    {
        if (reader.Viewer.MayDecide)
        {
            return all;
        }

        var own = Seen(reader, platforms.Select(platform => platform.Id));
        return [.. all.Where(entry => entry.Subject == DecisionEntry.Question || (entry.Subject == DecisionEntry.Reply && entry.Unit is { } unit && own.Contains(unit)))];
    }

    private static IReadOnlyList<CasePlatform> ReplyFor(RunReader reader, CaseHead head, IReadOnlyList<CasePlatform> platforms)
    {
        if (reader.Viewer.MayDecide)
        {
            return platforms;
        }

        var own = head.Asked && reader.Viewer.Role == Rights.ViewerRole.Host ? Seen(reader, platforms.Select(platform => platform.Id)) : [];
        return [.. platforms.Where(platform => own.Contains(platform.Id))];
    }

    private static CaseHead? Head(RunReader reader, string id) => reader.First(
        """
        SELECT finding_id, kind, severity, confidence, confidence_word, outcome, regulation, entity_id, subject, identifier, overlap_from, overlap_to, year_only,
               state, state_by, state_on, state_note, asked, replies, assigned_to
        FROM live.finding WHERE finding_id = $id AND {sees_any:platform_ids}
        """,
        row => new CaseHead(
            row.GetString(0), row.GetString(1), row.Text(2) ?? "", row.IsDBNull(3) ? null : row.GetDouble(3), row.Text(4) ?? "", row.Text(5) ?? "", row.Text(6), row.Text(7), row.Text(8), row.Text(9),
            row.Date(10), row.Date(11), row.Flag(12) ?? false, row.Text(13) ?? "new", Official(reader, row.Text(14)), row.Date(15), Official(reader, row.Text(16)), row.Flag(17) ?? false, row.Whole(18) ?? 0,
            Official(reader, row.Text(19))),
        ("id", id));

    // Who decided, why, and who works on it is for those who decide.
    private static string? Official(RunReader reader, string? text) => reader.Viewer.MayDecide ? text : null;

    private static IReadOnlyList<CasePlatform> Platforms(RunReader reader, string id) => reader.Rows(
        """
        SELECT ids.platform_id, p.name, p.kind, p.city
        FROM (SELECT unnest(string_split(platform_ids, ';')) AS platform_id FROM live.finding WHERE finding_id = $id AND {sees_any:platform_ids}) ids
        LEFT JOIN registry.platform p USING (platform_id) ORDER BY 1
        """,
        row => new CasePlatform(row.GetString(0), row.Text(1), row.Text(2), row.Text(3)), ("id", id));

    /// <summary>The platforms whose rows are shown: whoever decides sees both sides of a case, whoever does not sees the own alone.</summary>
    private static HashSet<string> Seen(RunReader reader, IEnumerable<string> platforms)
    {
        var all = platforms.ToHashSet(StringComparer.Ordinal);
        return reader.Viewer.SeesAll || reader.Viewer.MayDecide || all.Count == 0
            ? all
            : [.. reader.Rows("SELECT id FROM (SELECT unnest(string_split($ids, chr(31))) AS id) WHERE {sees:id}", row => row.GetString(0), ("ids", string.Join('\u001f', all)))];
    }

    /// <summary>What the finding itself says of its rows: numbers of things, which a mask for free text would take for those of persons.</summary>
    private static Dictionary<(long Row, string Column), string> Facts(RunReader reader, string id) => reader.Rows(
        "SELECT DISTINCT e.row_id, t.column_name, t.value FROM result.evidence_fact t JOIN result.evidence e USING (finding_id, ordinal) WHERE finding_id = $id AND t.value IS NOT NULL ORDER BY ALL",
        row => (Row: row.GetInt64(0), Column: row.GetString(1), Value: row.GetString(2)), ("id", id))
        .GroupBy(fact => (fact.Row, fact.Column)).ToDictionary(group => group.Key, group => group.First().Value);

    private static (IReadOnlyList<ExplainedRow> Rows, IReadOnlyList<OtherFinding> Findings) Elsewhere(RunReader reader, IReadOnlyList<DecisionEntry> log, CaseHead head, HashSet<long> here, ReportLanguage language)
    {
        if (string.IsNullOrEmpty(head.EntityId))
        {
            return ([], []);
        }

        var others = reader.Rows(
            "SELECT finding_id, kind, state, message{lang} FROM live.finding WHERE entity_id = $entity AND finding_id <> $id AND {sees_any:platform_ids} ORDER BY confidence DESC, finding_id",
            row => new OtherFinding(row.GetString(0), row.GetString(1), row.GetString(2), row.Text(3) ?? ""), ("entity", head.EntityId), ("id", head.Id));
        if (reader.Count("SELECT count(*) FROM result.entity WHERE entity_id = $entity", ("entity", head.EntityId)) == 0)
        {
            return ([], others);
        }

        var rows = RunExplainer.Of(reader.Database, reader.Run.Id, log, head.EntityId, language).Rows.Where(row => !here.Contains(row.RowId)).ToList();
        var seen = Visible(reader, rows);
        return ([.. rows.Where(row => seen.Contains(row.PlatformId))], others);
    }

    private static HashSet<string> Visible(RunReader reader, List<ExplainedRow> rows) => rows.Count == 0
        ? []
        : [.. reader.Rows(
            "SELECT id FROM (SELECT unnest(string_split($ids, chr(31))) AS id) WHERE {sees:id}", row => row.GetString(0),
            ("ids", string.Join('\u001f', rows.Select(row => row.PlatformId).Distinct(StringComparer.Ordinal))))];

    private static CaseQueue Queue(RunReader reader, CaseHead head)
    {
        var group = FindingGroup.Of(head.Kind);
        return reader.First(
            $$"""
            WITH seen AS (SELECT f.* FROM live.finding f WHERE {sees_any:f.platform_ids}),
                 queue AS (SELECT f.finding_id, f.state, row_number() OVER (ORDER BY {{FindingGroup.Order}}) AS place FROM seen f WHERE {{group.Where}}),
                 me AS (SELECT place FROM queue WHERE finding_id = $id)
            SELECT (SELECT place FROM me), (SELECT count(*) FROM queue), (SELECT finding_id FROM queue WHERE place = (SELECT place FROM me) - 1),
                   (SELECT finding_id FROM queue WHERE place = (SELECT place FROM me) + 1),
                   (SELECT min_by(finding_id, place) FROM queue WHERE state = 'new' AND place > (SELECT place FROM me)),
                   (SELECT min(finding_id) FROM seen WHERE state = 'new' AND assigned_to = $viewer AND finding_id <> $id)
            """,
            row => new CaseQueue(group.Path, row.GetInt64(0), row.GetInt64(1), row.Text(2), row.Text(3), row.Text(4), row.Text(5)), ("id", head.Id), ("viewer", reader.Viewer.Name))!;
    }
}
