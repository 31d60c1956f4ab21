-- zh: 授权发明专利数
-- en: Invention patents granted
-- unit: 件
-- What one center lists twice counts once. A center that delivered the list has, in the years that the list spans, none of what it does not name.
WITH listed AS (
    SELECT t.center_id, year(t.date) AS year, t.row_id, 1 AS amount, (t.kind = 'invention_patent' AND coalesce(t.status, 'granted') = 'granted') AS wanted,
           row_number() OVER (PARTITION BY t.center_id, year(t.date), coalesce(e.entity_id, CAST(t.row_id AS VARCHAR)) ORDER BY t.row_id) AS nth
    FROM current.achievement t LEFT JOIN result.entity e ON e.kind = 'achievement' AND e.table_name = 'achievement' AND e.row_id = t.row_id
    WHERE t.center_id IS NOT NULL AND t.date IS NOT NULL),
spanned AS (SELECT center_id, unnest(range(min(year), (SELECT max(year) FROM listed) + 1)) AS year FROM listed GROUP BY center_id)
SELECT center_id, year, 'achievement' AS table_name, row_id, CASE WHEN nth = 1 THEN amount ELSE 0 END AS amount FROM listed WHERE wanted
UNION ALL
SELECT center_id, year, 'achievement', NULL, 0 FROM spanned
