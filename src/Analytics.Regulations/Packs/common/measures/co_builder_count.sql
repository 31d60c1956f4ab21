-- zh: 现有共建单位
-- en: Co-builders at present
-- unit: 家
-- inputs: co_builder.co_builder_id, co_builder.name, co_builder.joined_date, co_builder.left_date
-- A center without a row has none, where anybody's co-builders were delivered.
WITH unit AS (
    SELECT s.subject_id, count(DISTINCT coalesce(t.co_builder_id, t.name, '#' || t.row_id)) AS n
    FROM subject s JOIN law.co_builder t ON t.center_id = s.center_id AND (t.joined_date IS NULL OR t.joined_date <= s.at) AND (t.left_date IS NULL OR t.left_date > s.at)
    GROUP BY s.subject_id)
SELECT s.subject_id, coalesce(u.n, 0) AS low, CASE WHEN EXISTS (SELECT 1 FROM law.co_builder) THEN coalesce(u.n, 0) END AS high
FROM subject s LEFT JOIN unit u USING (subject_id)
-- evidence:
SELECT s.subject_id, 'co_builder' AS table_name, t.row_id
FROM subject s JOIN law.co_builder t ON t.center_id = s.center_id AND (t.joined_date IS NULL OR t.joined_date <= s.at) AND (t.left_date IS NULL OR t.left_date > s.at)
