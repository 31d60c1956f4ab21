-- zh: 变更（已报备的，和由名册发现的负责人更换）
-- en: Changes (those filed, and a change of director that the rosters show)
-- inputs: center, center_regime, host_unit, platform
-- change_row: the filing itself; NULL where only the rosters show the change. A director named up to the day of approval is the first, no change.
WITH director AS (
    SELECT p.center_id, p.person, min(p.start_date) AS since, min(p.year) AS first_year FROM law.personnel p WHERE list_contains(p.roles, 'director') GROUP BY ALL),
change AS (
    SELECT d.center_id, 'director' AS change_type, d.since AS change_date, CAST(NULL AS BIGINT) AS change_row, CAST(NULL AS VARCHAR) AS regime, d.person AS who
    FROM director d WHERE EXISTS (SELECT 1 FROM director o WHERE o.center_id = d.center_id AND o.person <> d.person AND (o.since < d.since OR o.first_year < d.first_year))
    UNION ALL
    SELECT x.center_id, x.change_type, coalesce(x.event_date, x.host_decided_date, x.written_report_date, x.dept_consent_date, x.submitted_to_authority_date), x.row_id, x.regime_id, coalesce(x.change_id, '')
    FROM law.change_filing x)
SELECT t.center_id, t.regime, t.regulation, t.effective, t.draft, t.only_regime, t.center, t.center_regime, t.host_unit, t.platform, c.change_type, c.change_date, c.change_row,
       c.change_date AS at, c.change_date AS event_day, coalesce(CAST(c.change_date AS VARCHAR), '') AS period,
       coalesce(c.change_type, '') || ' ' || row_number() OVER (PARTITION BY t.center_id, t.regime, c.change_type ORDER BY c.change_date, c.change_row NULLS LAST, c.who) AS subject, CAST(NULL AS VARCHAR) AS most
FROM law.title t JOIN change c ON c.center_id = t.center_id AND (c.change_row IS NULL OR c.regime = t.regime OR (c.regime IS NULL AND t.only_regime))
WHERE c.change_row IS NULL OR c.change_type IS DISTINCT FROM 'director' OR (c.change_date <= t.center_regime.approval_date) IS NOT TRUE
