-- zh: 由台账发现的变化（主任、共建单位）
-- en: Changes seen in the lists (director, co-builders)
-- inputs: center, center_regime, host_unit, platform
-- A director who took office after another one, or after a roster without him, is a change; the first one known is the first appointment.
WITH director AS (
    SELECT p.center_id, p.person, min(p.start_date) AS since, min(p.year) AS first_year FROM law.personnel p WHERE list_contains(p.roles, 'director') GROUP BY ALL),
change AS (
    SELECT d.center_id, d.since AS change_date, d.person AS who,
           CASE WHEN EXISTS (SELECT 1 FROM director o WHERE o.center_id = d.center_id AND o.person <> d.person AND (o.since < d.since OR o.first_year < d.first_year))
                THEN 'director' ELSE 'director_initial' END AS change_type
    FROM director d
    UNION ALL
    SELECT b.center_id, b.joined_date, coalesce(b.co_builder_id, b.name), 'co_builder_major' FROM law.co_builder b WHERE b.joined_date IS NOT NULL
    UNION ALL
    SELECT b.center_id, b.left_date, coalesce(b.co_builder_id, b.name), 'co_builder_major' FROM law.co_builder b WHERE b.left_date IS NOT NULL)
SELECT t.center_id, t.regime, t.regulation, t.effective, t.draft, t.only_regime, t.center, t.center_regime, t.host_unit, t.platform, c.change_type, c.change_date,
       c.change_date AS at, c.change_date AS event_day, coalesce(CAST(c.change_date AS VARCHAR), '') AS period,
       c.change_type || ' ' || dense_rank() OVER (PARTITION BY t.center_id, t.regime, c.change_type ORDER BY c.change_date, c.who) AS subject, CAST(NULL AS VARCHAR) AS most
FROM law.title t JOIN change c ON c.center_id = t.center_id
WHERE c.change_type <> 'co_builder_major' OR t.center_regime.approval_date IS NULL OR c.change_date > t.center_regime.approval_date
