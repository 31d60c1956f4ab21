-- zh: 由台账发现的变化（主任、共建单位；相邻两年台账不同的名称、研究方向、依托单位、股东、注册地）
-- en: Changes seen in the lists (director, co-builders; name, direction, host, shareholders or address that differ between registers of two years)
-- inputs: center, center_regime, host_unit, platform
-- A director who took office after another one, or after a roster without him, is a change; the first one known is the first appointment.
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
    SELECT d.center_id, CAST(NULL AS VARCHAR) AS regime, d.since AS change_date, d.since AS earliest, true AS clear, d.person AS who,
           CASE WHEN EXISTS (SELECT 1 FROM director o WHERE o.center_id = d.center_id AND o.person <> d.person AND (o.since < d.since OR o.first_year < d.first_year))
                THEN 'director' ELSE 'director_initial' END AS change_type
    FROM director d
    UNION ALL
    SELECT b.center_id, NULL, b.joined_date, b.joined_date, true, coalesce(b.co_builder_id, b.name), 'co_builder_major' FROM law.co_builder b WHERE b.joined_date IS NOT NULL
    UNION ALL
    SELECT b.center_id, NULL, b.left_date, b.left_date, true, coalesce(b.co_builder_id, b.name), 'co_builder_major' FROM law.co_builder b WHERE b.left_date IS NOT NULL
    UNION ALL
    SELECT r.center_id, r.regime, r.latest, r.earliest, r.clear, '', CASE WHEN r.change_type = 'host_reform' THEN coalesce(f.change_type, 'host_reform') ELSE r.change_type END
    FROM register r LEFT JOIN host_filing f USING (center_id))
SELECT t.center_id, t.regime, t.regulation, t.effective, t.draft, t.only_regime, t.center, t.center_regime, t.host_unit, t.platform, c.change_type, c.change_date,
       c.clear AND (c.earliest < t.effective OR c.earliest <= t.center_regime.approval_date) IS NOT TRUE AS certain,
       c.change_date AS at, c.change_date AS event_day, coalesce(CAST(c.change_date AS VARCHAR), '') AS period,
       c.change_type || ' ' || dense_rank() OVER (PARTITION BY t.center_id, t.regime, c.change_type ORDER BY c.change_date, c.who) AS subject, CAST(NULL AS VARCHAR) AS most
FROM law.title t JOIN change c ON c.center_id = t.center_id AND (c.regime IS NULL OR c.regime = t.regime)
WHERE c.change_type IN ('director', 'director_initial') OR t.center_regime.approval_date IS NULL OR c.change_date > t.center_regime.approval_date
