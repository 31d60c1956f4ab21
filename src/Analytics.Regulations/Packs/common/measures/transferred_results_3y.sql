-- zh: 近三年同领域转化的成果（申报年之前的三个完整年度；一项成果转给多家只计一项）
-- en: Results in the center's field that were transferred in the three full years before (one result counts once)
-- unit: 项
-- inputs: tech_transfer.achievement_id, tech_transfer.technical_field_code, tech_transfer.date, center.technical_field_code
-- Transfers that do not name their result may all be of one, or of results already counted.
WITH moved AS (
    SELECT s.subject_id, coalesce(t.achievement_id, t.achievement_title) AS result, t.row_id,
           t.technical_field_code = s.center.technical_field_code AND year(t.date) BETWEEN year(s.at) - 3 AND year(s.at) - 1 AS meant
    FROM subject s JOIN law.tech_transfer t ON t.center_id = s.center_id),
counted AS (
    SELECT subject_id, count(DISTINCT result) FILTER (meant) AS named, bool_or(meant AND result IS NULL) AS some,
           count(DISTINCT coalesce(result, '#' || row_id)) FILTER (meant IS NOT FALSE) AS high
    FROM moved GROUP BY subject_id)
SELECT s.subject_id, coalesce(greatest(c.named, CASE WHEN c.some THEN 1 END), 0) AS low, c.high
FROM subject s LEFT JOIN counted c USING (subject_id)
-- evidence:
SELECT s.subject_id, 'tech_transfer' AS table_name, t.row_id
FROM subject s JOIN law.tech_transfer t ON t.center_id = s.center_id
WHERE (t.technical_field_code = s.center.technical_field_code AND year(t.date) BETWEEN year(s.at) - 3 AND year(s.at) - 1) IS NOT FALSE
