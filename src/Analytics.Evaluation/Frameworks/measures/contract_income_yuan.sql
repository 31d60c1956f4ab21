-- zh: 横向和技术服务合同额
-- en: Contracts for industry and services
-- unit: 元
-- What one center lists twice counts once. A center that delivered the list has, in the years that the list spans, none of what it does not name.
WITH listed AS (
    SELECT t.center_id, year(t.signed_date) AS year, t.row_id, coalesce(t.amount_yuan, 0) AS amount, (t.amount_yuan IS NOT NULL AND coalesce(t.kind, '') <> 'vertical') AS wanted,
           row_number() OVER (PARTITION BY t.center_id, year(t.signed_date), coalesce(e.entity_id, CAST(t.row_id AS VARCHAR)) ORDER BY t.row_id) AS nth
    FROM current.contract t LEFT JOIN result.entity e ON e.kind = 'contract' AND e.table_name = 'contract' AND e.row_id = t.row_id
    WHERE t.center_id IS NOT NULL AND t.signed_date IS NOT NULL),
spanned AS (SELECT center_id, unnest(range(min(year), (SELECT max(year) FROM listed) + 1)) AS year FROM listed GROUP BY center_id)
SELECT center_id, year, 'contract' AS table_name, row_id, CASE WHEN nth = 1 THEN amount ELSE 0 END AS amount FROM listed WHERE wanted
UNION ALL
SELECT center_id, year, 'contract', NULL, 0 FROM spanned
