using Analytics.Registry.Schema;

namespace Analytics.Regulations.Tests.Compliance;

/// <summary>
/// Columns of a random register that are not like any other of their type: whose row it is, which rows belong together, and days, names and
/// kinds that would hardly ever meet if each were drawn for itself.
/// </summary>
internal static class RandomColumns
{
    /// <summary>SQL of a column's value; null where it is drawn like any other of its type.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="h">SQL of the hash that the value is drawn by. The row's number is i, its center's c, its place among the center's rows k.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="regimes">The regimes under which every center stands.</param>
    public static string? Of(Table table, Column column, string h, int seed, IReadOnlyList<string> regimes) =>
        OfTable(table.Name, column, h, seed) ?? Identifier(table, column, h, regimes);

    private static string? OfTable(string table, Column column, string h, int seed) => (table, column.Name) switch
    {
        ("finance_year", "center_id") => "CASE WHEN k % 2 = 0 THEN 'C' || c END",
        ("incident" or "sanction", "center_id") => $"CASE WHEN {h} % 2 = 0 THEN 'C' || c END",
        ("incident", "unit_id") => $"['H' || c, 'H' || c, 'B' || c || '-' || {h} % 5][CAST({h} % 3 AS INTEGER) + 1]",
        ("incident", "kind") => $"CASE WHEN {h} % 12 = 0 THEN NULL ELSE ['safety', 'safety', 'quality', 'environment', 'network_data'][CAST({h} % 5 AS INTEGER) + 1] END",
        ("sanction", "kind") => $"CASE WHEN {h} % 12 = 0 THEN NULL WHEN {h} % 3 = 0 THEN 'legal_violation' ELSE 'fabrication' END",
        ("sanction", "subject_id") => $"['C' || c, 'C' || c, 'H' || c, 'H' || c, 'B' || c || '-0', 'person/C' || c || '/0'][CAST({h} % 6 AS INTEGER) + 1]",
        ("platform", "level") => $"['provincial', 'provincial', 'municipal', 'national', NULL][CAST({h} % 5 AS INTEGER) + 1]",
        ("platform" or "center", "lineage_id") => "'L' || c // 3",
        ("host_unit", "name") or ("center" or "platform", "host_name") => "'H' || c || '公司'",
        ("host_unit", "host_type") => Gap(h, $"CASE WHEN {h} % 3 > 0 THEN 'enterprise' ELSE 'institute' END"),
        ("host_unit", "established_date") => Gap(h, $"CASE WHEN {h} % 3 > 0 THEN DATE '2005-01-01' ELSE DATE '2021-06-01' + CAST({h} % 1500 AS INTEGER) END"),
        ("achievement", "owner_unit_name") => $"CASE {h} % 4 WHEN 0 THEN ['H' || c || '公司'] WHEN 1 THEN ['H' || c || '公司', '乙大学'] WHEN 2 THEN ['丙公司'] END",
        ("achievement", "kind") => Gap(h, $"['invention_patent', 'utility_model', 'utility_model', 'know_how'][CAST({h} % 4 AS INTEGER) + 1]"),
        ("finance_year", "rd_spend_yuan") => Gap(h, $"CASE WHEN {h} % 5 < 2 THEN ({h} % 80000000) / 100.0 ELSE ({h} % 1500000000) / 100.0 END"),
        ("finance_year", "year") => "2023 + k // 2",
        ("personnel" or "equipment", "year") => $"CASE WHEN {h} % 8 = 0 THEN 2024 ELSE 2025 END",
        ("personnel", "end_date") or ("equipment", "disposed_date") or ("site" or "committee_member", "valid_to") or ("co_builder", "left_date") => $"CASE WHEN {h} % 3 = 0 THEN DATE '2022-01-01' + CAST({h} % 1700 AS INTEGER) END",
        ("personnel", "id_number") => "NULL",
        ("committee_member", "name") => Gap(h, $"'名' || hash('{seed}/member/' || i) % 50"),
        ("committee_member", "id_number") => $"CASE WHEN {h} % 5 = 0 THEN 'x' || hash('{seed}/number/' || i) % 40 END",
        ("committee_member", "year") => $"CASE {h} % 6 WHEN 0 THEN NULL WHEN 1 THEN 2024 ELSE 2025 END",
        ("committee_member", "committee_id") => "'K' || c || '-' || (k // 6)",
        ("evaluation", "participated" or "absence_justified") => Gap(h, $"({h} % 2 = 0)"),
        ("annual_report", "submitted_at") => Gap(h, $"make_date(2024 + CAST(k AS INTEGER), 3, 20) + CAST({h} % 24 AS INTEGER) - CASE WHEN {h} % 5 = 0 THEN 90 ELSE 0 END"),
        ("report_obligation", "reminder_date") => Gap(h, $"make_date(2024 + CAST(k AS INTEGER), 3, 30) + CAST({h} % 12 AS INTEGER)"),
        ("change_filing", "host_decided_date" or "dept_consent_date") => Gap(h, Filed(seed)),
        ("change_filing", "submitted_to_authority_date" or "authority_filed_date") => Gap(h, $"{Filed(seed)} + CAST({h} % 70 AS INTEGER)"),
        ("change_filing", "event_date") => Gap(h, $"{Filed(seed)} - CAST({h} % 30 AS INTEGER)"),
        _ => null,
    };

    // The days of one filing lie together, around the first day in force and over the Spring Festival.
    private static string Filed(int seed) => $"DATE '2026-01-05' + CAST(hash('{seed}/filing/' || i) % 120 AS INTEGER)";

    private static string Gap(string h, string value) => $"CASE WHEN hash({h} || 'gap') % 12 = 0 THEN NULL ELSE {value} END";

    private static string? Identifier(Table table, Column column, string h, IReadOnlyList<string> regimes) => column.Name switch
    {
        "center_id" or "platform_id" => "'C' || c",
        "host_id" or "unit_id" => "'H' || c",
        "co_builder_id" => "'B' || c || '-' || k",
        "committee_id" => "'K' || c || '-' || k",
        "committee_kind" or "committee_name" or "platform_name" => "NULL",
        "employer_unit_ids" => $"CASE {h} % 8 WHEN 0 THEN NULL WHEN 1 THEN ['H' || c] WHEN 2 THEN ['B' || c || '-0'] ELSE ['X' || {h} % 99] END",
        "primary_employer_unit_id" => $"CASE {h} % 8 WHEN 0 THEN 'H' || c WHEN 1 THEN 'B' || c || '-0' WHEN 2 THEN 'X1' WHEN 3 THEN 'X2' END",
        "achievement_id" => "'A' || c || '-' || k",
        "contract_id" => "'N' || c || '-' || k",
        "regime_id" => $"CASE WHEN {h} % 6 = 0 THEN NULL ELSE [{string.Join(", ", regimes.Select(regime => $"'{regime}'"))}][CAST({h} % {regimes.Count} AS INTEGER) + 1] END",
        "report_year" => "2023 + k",
        _ when column.Name == table.Key[0] => "'R' || i",
        _ when column.Name.EndsWith("_unit_id", StringComparison.Ordinal) => $"CASE {h} % 4 WHEN 0 THEN NULL WHEN 1 THEN 'B' || c || '-0' ELSE 'H' || c END",
        _ => null,
    };
}
