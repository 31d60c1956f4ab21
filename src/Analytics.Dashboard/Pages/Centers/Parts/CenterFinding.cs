using Analytics.Dashboard.Shell;
using Analytics.Pipeline.Decisions;
using Analytics.Registry.Identifiers;
using Analytics.Store;

namespace Analytics.Dashboard.Pages.Centers.Parts;

/// <summary>A finding that names the center, with what became of it.</summary>
public sealed record CenterFinding(string Id, string Kind, string ConfidenceWord, string State, string? By, DateOnly? On, string? Note, string Message, bool Asked)
{
    /// <summary>What units replied, masked; those of the center's own and of others it concerns.</summary>
    public IReadOnlyList<(string? Unit, string Verdict, DateOnly On, string? Note)> Replies { get; init; } = [];

    internal static IReadOnlyList<CenterFinding> Read(PageRequest request, string id)
    {
        var reader = request.Reader;
        var findings = reader.Rows(
            """
            SELECT finding_id, kind, confidence_word, state, state_by, state_on, state_note, message{lang}, asked, replies FROM live.finding
            WHERE list_contains(string_split(platform_ids, ';'), $id)
            ORDER BY list_position(['new', 'confirmed', 'explained', 'dismissed'], state), confidence DESC, kind, finding_id
            """,
            row => (Finding: new CenterFinding(
                row.GetString(0), row.GetString(1), row.Text(2) ?? "", row.GetString(3), reader.Viewer.MayDecide ? row.Text(4) : null, row.Date(5), reader.Viewer.MayDecide ? row.Text(6) : null,
                row.Text(7) ?? "", row.GetBoolean(8)), Replies: row.GetInt32(9)), ("id", id));
        if (!findings.Any(item => item.Replies > 0))
        {
            return [.. findings.Select(item => item.Finding)];
        }

        // A host that runs several platforms answers for all of them.
        var host = reader.First("SELECT entity_id FROM result.platform_host WHERE platform_id = $id", row => row.GetString(0), ("id", id));
        var replies = DecisionView.From(request.Reader.Log).Of(DecisionEntry.Reply).ToLookup(entry => entry.Id, StringComparer.Ordinal);
        return [.. findings.Select(item => item.Finding with
        {
            Replies = [.. replies[item.Finding.Id].Where(entry => reader.Viewer.SeesAll || entry.Unit == id || (host is not null && entry.Unit == host)).Select(entry => (entry.Unit, entry.Verdict, entry.On, entry.Note is { } note ? Masking.FreeText(note) : null))],
        })];
    }
}
