namespace Analytics.Regulations.Compliance;

/// <summary>
/// Changes that nobody needs to have filed: a register of one year says otherwise than that of an earlier one. When it happened is known
/// to the years alone, a register standing for the last day of its year.
/// </summary>
internal static class RegisterChanges
{
    /// <summary>
    /// <c>law.register_change</c>: center_id, regime (NULL where the register does not speak of one title), change_type (rename,
    /// research_direction, host_reform, equity_transfer, registered_address), earliest and latest (the days between which it happened),
    /// clear (false where one wording holds the other, as an abbreviation does, or where they are one Chinese character or three Latin
    /// letters apart, as a slip of the pen leaves them: the database counts bytes), place, before and after (as compared: without spaces,
    /// punctuation and case). A register that contradicts itself within a year says nothing.
    /// </summary>
    public const string Table = """
        CREATE TABLE law.register_change AS
        WITH register AS (SELECT source_id, report_year AS year FROM intake.source WHERE report_year IS NOT NULL),
        host AS (
            SELECT DISTINCT t.center_id, h.* FROM law.title t JOIN current.host_unit h ON h.host_id = t.center.host_id),
        said AS (
            SELECT center_id, regime_id AS regime, source_id, 'center_regime.name_cn' AS place, 'rename' AS change_type, name_cn AS wording FROM current.center_regime
            UNION ALL SELECT t.platform_id, g.regime, t.source_id, 'platform.name', 'rename', t.name FROM current.platform t JOIN law.title g ON g.center_id = t.platform_id AND g.only_regime
            UNION ALL SELECT center_id, NULL, source_id, 'center.research_direction', 'research_direction', research_direction FROM current.center
            UNION ALL SELECT platform_id, NULL, source_id, 'platform.research_direction', 'research_direction', research_direction FROM current.platform
            UNION ALL SELECT center_id, NULL, source_id, 'center.host_id', 'host_reform', host_id FROM current.center
            UNION ALL SELECT platform_id, NULL, source_id, 'platform.host_id', 'host_reform', host_id FROM current.platform
            UNION ALL SELECT center_id, NULL, source_id, 'host_unit.name', 'host_reform', name FROM host
            UNION ALL SELECT center_id, NULL, source_id, 'host_unit.uscc', 'host_reform', uscc FROM host
            UNION ALL SELECT center_id, NULL, source_id, 'host_unit.shareholders', 'equity_transfer', array_to_string(list_sort(shareholders), ';') FROM host
            UNION ALL SELECT center_id, NULL, source_id, 'host_unit.registered_address', 'registered_address', registered_address FROM host),
        compared AS (
            SELECT s.center_id, s.regime, s.place, s.change_type, r.year, lower(regexp_replace(s.wording, '[\s\p{P}\p{S}]', '', 'g')) AS wording
            FROM said s JOIN register r USING (source_id) WHERE s.center_id IS NOT NULL AND s.wording IS NOT NULL),
        yearly AS (
            SELECT center_id, regime, place, change_type, year, min(wording) AS wording FROM compared
            GROUP BY ALL HAVING count(DISTINCT wording) = 1 AND year <= (SELECT year(as_of) FROM law.scope)),
        step AS (
            SELECT *, lag(wording) OVER known AS before, lag(year) OVER known AS before_year FROM yearly
            WINDOW known AS (PARTITION BY center_id, regime, place ORDER BY year))
        SELECT center_id, regime, change_type, place, before, wording AS after, make_date(before_year + 1, 1, 1) AS earliest,
               least(make_date(year, 12, 31), (SELECT as_of FROM law.scope)) AS latest, (levenshtein(before, wording) > 3 OR abs(length(before) - length(wording)) > 1) AND NOT (contains(before, wording) OR contains(wording, before)) AS clear
        FROM step WHERE before <> wording
        ORDER BY ALL
        """;
}
