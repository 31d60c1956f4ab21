-- zh: 仪器设备原值
-- en: Original value of equipment
-- unit: 元
-- allocation: equipment_original_value_yuan
-- An instrument that stands twice in one center's list of a year is one instrument; one that is no longer there does not count.
WITH listed AS (
    SELECT q.platform_id, q.year, q.row_id, q.original_value_yuan AS amount,
           row_number() OVER (PARTITION BY q.platform_id, q.year, coalesce(e.entity_id, CAST(q.row_id AS VARCHAR)) ORDER BY q.original_value_yuan DESC NULLS LAST, q.row_id) AS nth
    FROM current.equipment q LEFT JOIN result.entity e ON e.kind = 'equipment' AND e.table_name = 'equipment' AND e.row_id = q.row_id
    WHERE q.platform_id IS NOT NULL AND q.year IS NOT NULL AND (q.disposed_date IS NULL OR year(q.disposed_date) > q.year))
SELECT platform_id AS center_id, year, 'equipment' AS table_name, row_id, CASE WHEN nth = 1 THEN amount ELSE 0 END AS amount
FROM listed
