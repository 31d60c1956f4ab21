-- zh: 变更（已报备的，和由名册、台账发现的）
-- en: Changes (those filed, and those that only rosters and registers show)
-- inputs: center, center_regime, host_unit, platform
-- change_row: the filing itself; NULL where only the lists show the change. A director named up to the day of approval is the first, no change.
-- A change of host is called what was filed of it: reform, merger or split cannot be told from a register.
-- certain: whether it surely happened, and after approval and the first day in force; registers tell the years alone.
WITH director AS (
    SELECT p.center_id, p.person, min(p.start_date) AS since, min(p.year) AS first_year FROM law.personnel p WHERE list_contains(p.roles, 'director') GROUP BY ALL),
host_filing AS (
    SELECT f.center_id, coalesce(min(f.change_type) FILTER (f.change_type <> 'core_unit'), 'core_unit') AS change_type
    FROM law.change_filing f WHERE f.change_type IN ('host_reform', 'host_merge', 'host_split', 'core_unit') GROUP BY f.center_id),
register AS (
    SELECT r.center_id, r.regime, r.change_type, r.earliest, r.latest, bool_or(r.clear) AS clear FROM law.register_change r GROUP BY ALL),
change AS (
    SELECT d.center_id, CAST(NULL AS VARCHAR) AS regime, 'director' AS change_type, d.since AS change_date, d.since AS earliest, true AS clear, CAST(NULL AS BIGINT) AS change_row, d.person AS who
    FROM director d WHERE EXISTS (SELECT 1 FROM director o WHERE o.center_id = d.center_id AND o.person <> d.person AND (o.since < d.since OR o.first_year < d.first_year))
    UNION ALL
    SELECT r.center_id, r.regime, CASE WHEN r.change_type = 'host_reform' THEN coalesce(f.change_type, 'host_reform') ELSE r.change_type END, r.latest, r.earliest, r.clear, NULL, ''
    FROM register r LEFT JOIN host_filing f USING (center_id)
    UNION ALL
    SELECT x.center_id, x.regime_id, x.change_type, coalesce(x.event_date, x.host_decided_date, x.written_report_date, x.dept_consent_date, x.submitted_to_authority_date) AS day, day, true, x.row_id, coalesce(x.change_id, '')
    FROM law.change_filing x)
SELECT t.center_id, t.regime, t.regulation, t.effective, t.draft, t.only_regime, t.center, t.center_regime, t.host_unit, t.platform, c.change_type, c.change_date, c.change_row,
       c.clear AND (c.change_row IS NULL AND (c.earliest < t.effective OR c.earliest <= t.center_regime.approval_date)) IS NOT TRUE AS certain,
       c.change_date AS at, c.change_date AS event_day, coalesce(CAST(c.change_date AS VARCHAR), '') AS period,
       coalesce(c.change_type, '') || ' ' || row_number() OVER (PARTITION BY t.center_id, t.regime, c.change_type ORDER BY c.change_date, c.change_row NULLS LAST, c.who) AS subject, CAST(NULL AS VARCHAR) AS most
FROM law.title t JOIN change c ON c.center_id = t.center_id AND (c.regime = t.regime OR (c.regime IS NULL AND (c.change_row IS NULL OR t.only_regime)))
WHERE CASE WHEN c.change_type = 'director' THEN c.change_row IS NULL OR (c.change_date <= t.center_regime.approval_date) IS NOT TRUE
           ELSE c.change_row IS NOT NULL OR (c.change_date <= t.center_regime.approval_date) IS NOT TRUE END
