namespace Analytics.Regulations.Compliance;

/// <summary>
/// Committees as the clauses speak of them: members and meetings say of which kind their committee is, a member says whether he is of the
/// host or of a present co-builder, and of lists of several years a later one replaces an earlier one.
/// </summary>
internal static class CommitteeTables
{
    // The kind stands in the row itself or with the committee that it names, by number or by name.
    private const string Known = """
        by_id AS (SELECT committee_id, arg_max(kind, row_id) AS kind, arg_max(center_id, row_id) AS center_id FROM current.committee WHERE committee_id IS NOT NULL GROUP BY committee_id),
        by_name AS (SELECT center_id, name, arg_max(kind, row_id) AS kind FROM current.committee WHERE center_id IS NOT NULL AND name IS NOT NULL GROUP BY center_id, name)
        """;

    /// <summary>
    /// <c>law.committee_member</c>: person, committee_kind, is_chair, of_host and of_co_builder (whether any present employer is the host, a
    /// co-builder; NULL where it is not known), insider (either), insider_by_employment (by the main employer alone), list_from and
    /// list_until (the years for which the row's list counts).
    /// </summary>
    public const string Members = $"""
        CREATE TABLE law.committee_member AS
        WITH {Known},
        co_builder AS (
            SELECT center_id, list(DISTINCT co_builder_id ORDER BY co_builder_id) AS units FROM current.co_builder, law.scope
            WHERE co_builder_id IS NOT NULL AND (left_date IS NULL OR left_date > as_of) GROUP BY center_id),
        host AS (SELECT DISTINCT center_id, center.host_id AS host_id FROM law.title),
        member AS (
            SELECT t.* REPLACE (
                       coalesce(t.center_id, i.center_id) AS center_id, coalesce(t.committee_kind, i.kind, n.kind) AS committee_kind,
                       coalesce(t.is_chair, t.committee_role = 'chair') AS is_chair),
                   coalesce(upper(t.id_number), t.name, '#' || t.row_id) AS person,
                   CASE WHEN t.employer_unit_ids IS NOT NULL OR t.primary_employer_unit_id IS NOT NULL
                        THEN list_distinct(list_concat(coalesce(t.employer_unit_ids, []), CASE WHEN t.primary_employer_unit_id IS NULL THEN [] ELSE [t.primary_employer_unit_id] END)) END AS employers
            FROM current.committee_member t
            LEFT JOIN by_id i ON i.committee_id = t.committee_id
            LEFT JOIN by_name n ON n.center_id = t.center_id AND n.name = t.committee_name),
        placed AS (
            SELECT m.*,
                   CASE WHEN m.unit_relation = 'host' OR list_contains(m.employers, h.host_id) THEN true WHEN m.unit_relation IS NOT NULL OR (m.employers IS NOT NULL AND h.host_id IS NOT NULL) THEN false END AS of_host,
                   CASE WHEN m.unit_relation = 'co_builder' OR list_has_any(m.employers, c.units) THEN true WHEN m.unit_relation IS NOT NULL OR m.employers IS NOT NULL THEN false END AS of_co_builder,
                   CASE WHEN m.primary_employer_unit_id = h.host_id OR list_contains(c.units, m.primary_employer_unit_id) THEN true
                        WHEN m.primary_employer_unit_id IS NOT NULL AND h.host_id IS NOT NULL THEN false
                        WHEN m.unit_relation IN ('affiliate', 'outside') THEN false END AS insider_by_employment
            FROM member m LEFT JOIN host h USING (center_id) LEFT JOIN co_builder c USING (center_id)),
        list AS (
            SELECT center_id, list_key, year, lead(year) OVER known AS next, row_number() OVER known AS place
            FROM (SELECT DISTINCT center_id, coalesce(committee_kind, committee_id, committee_name, '') AS list_key, year FROM placed WHERE year IS NOT NULL)
            WINDOW known AS (PARTITION BY center_id, list_key ORDER BY year))
        SELECT p.*, p.of_host OR p.of_co_builder AS insider, CASE WHEN l.place > 1 THEN l.year END AS list_from, l.next AS list_until
        FROM placed p LEFT JOIN list l ON l.center_id = p.center_id AND l.list_key = coalesce(p.committee_kind, p.committee_id, p.committee_name, '') AND l.year = p.year
        """;

    /// <summary><c>law.meeting</c>: committee_kind is that of the committee that met.</summary>
    public const string Meetings = $"""
        CREATE VIEW law.meeting AS
        WITH {Known}
        SELECT t.* REPLACE (coalesce(t.center_id, i.center_id) AS center_id), coalesce(i.kind, n.kind) AS committee_kind
        FROM current.meeting t
        LEFT JOIN by_id i ON i.committee_id = t.committee_id
        LEFT JOIN by_name n ON n.center_id = t.center_id AND n.name = t.committee_name
        """;
}
