using Analytics.Dashboard.Data;
using Analytics.Store;

namespace Analytics.Dashboard.Pages.Centers.Parts;

/// <summary>What a platform is.</summary>
public sealed record CenterHead(string Id, string Name, string Kind, string? Level, string? Status, string? City, string? Host, IReadOnlyList<CenterTitle> Titles)
{
    /// <summary>Whether it stands under a regulation that is held.</summary>
    public bool IsCenter => Titles.Count > 0;

    internal static CenterHead? Read(RunReader reader, string id) => reader.First(
        """
        SELECT p.platform_id, coalesce(p.name, p.platform_id), p.kind, p.level, p.status, p.city,
               (SELECT min(o.name) FROM result.platform_host h JOIN result.organisation o USING (entity_id) WHERE h.platform_id = p.platform_id)
        FROM registry.platform p WHERE p.platform_id = $id AND {sees:p.platform_id}
        """,
        row => new CenterHead(row.GetString(0), row.GetString(1), row.Text(2) ?? "", row.Text(3), row.Text(4), row.Text(5), row.Text(6), []), ("id", id)) is { } head
        ? head with { Titles = CenterTitle.Read(reader, id) }
        : null;
}

/// <summary>A title of a center under one regulation, and where it stands in its life.</summary>
public sealed record CenterTitle(
    string Regulation, string Status, string Stage, DateOnly? Approved, DateOnly? LastEvaluation, string? LastGrade, string TriggerClause, DateOnly? NextDue, string NextDuty)
{
    internal static IReadOnlyList<CenterTitle> Read(RunReader reader, string id) => reader.Rows(
        """
        SELECT l.regulation, l.status, l.stage, l.approved, l.last_evaluation, l.last_grade, l.trigger_clause, l.next_due,
               coalesce((SELECT min(d.name{lang}) FROM result.duty d WHERE d.center_id = l.center_id AND d.duty = l.next_duty), l.next_duty)
        FROM result.lifecycle l WHERE l.center_id = $id ORDER BY l.regulation
        """,
        row => new CenterTitle(row.GetString(0), row.Text(1) ?? "", row.GetString(2), row.Date(3), row.Date(4), row.Text(5), row.Text(6) ?? "", row.Date(7), row.Text(8) ?? ""), ("id", id));
}

/// <summary>Something that is due of a center.</summary>
public sealed record CenterDuty(string Clause, string Name, string About, DateOnly? Due, DateOnly? Done, string State, string Actor)
{
    internal static IReadOnlyList<CenterDuty> Read(RunReader reader, string id) => reader.Rows(
        """
        SELECT clause, name{lang}, about, due, done, state, actor FROM result.duty WHERE center_id = $id
        ORDER BY list_position(['overdue', 'late', 'unknown', 'open', 'done'], state), due, duty, about
        """,
        row => new CenterDuty(row.GetString(0), row.GetString(1), row.GetString(2), row.Date(3), row.Date(4), row.GetString(5), row.GetString(6)), ("id", id));
}
