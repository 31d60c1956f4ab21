-- zh: 固定人员数
-- en: Fixed staff
-- unit: 人
-- allocation: fixed_staff_count
-- A person who stands twice in one center's list of a year is one person; what the list does not say of anybody is missing.
WITH listed AS (
    SELECT p.platform_id, p.year, p.row_id, CAST(p.is_fixed AS INTEGER) AS amount,
           row_number() OVER (PARTITION BY p.platform_id, p.year, coalesce(e.entity_id, CAST(p.row_id AS VARCHAR)) ORDER BY CAST(p.is_fixed AS INTEGER) DESC NULLS LAST, p.row_id) AS nth
    FROM current.personnel p LEFT JOIN result.entity e ON e.kind = 'person' AND e.table_name = 'personnel' AND e.row_id = p.row_id
    WHERE p.platform_id IS NOT NULL AND p.year IS NOT NULL)
SELECT platform_id AS center_id, year, 'personnel' AS table_name, row_id, CASE WHEN nth = 1 THEN amount ELSE amount * 0 END AS amount
FROM listed
