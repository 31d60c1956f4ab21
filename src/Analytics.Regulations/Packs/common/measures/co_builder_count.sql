-- zh: 联合共建单位（不含依托单位）
-- en: Co-builders, without the host
-- unit: 家
-- inputs: co_builder.co_builder_id, co_builder.name, co_builder.joined_date, co_builder.left_date
-- A center of which the list of co-builders names none has none; where nobody delivered such a list, it is not known.
WITH there AS (
    SELECT s.subject_id, coalesce(t.co_builder_id, t.name, '#' || t.row_id) AS unit
    FROM subject s JOIN law.co_builder t ON t.center_id = s.center_id AND (t.joined_date IS NULL OR t.joined_date <= s.at) AND (t.left_date IS NULL OR t.left_date > s.at))
SELECT s.subject_id, count(DISTINCT h.unit) AS low, CASE WHEN s.at IS NOT NULL AND EXISTS (SELECT 1 FROM law.co_builder) THEN count(DISTINCT h.unit) END AS high
FROM subject s LEFT JOIN there h USING (subject_id) GROUP BY s.subject_id, s.at
-- evidence:
SELECT s.subject_id, 'co_builder' AS table_name, t.row_id
FROM subject s JOIN law.co_builder t ON t.center_id = s.center_id AND (t.joined_date IS NULL OR t.joined_date <= s.at) AND (t.left_date IS NULL OR t.left_date > s.at)
