-- zh: 专职固定科研人员（上一年度实际工作超过 183 天）
-- en: Dedicated fixed R&D staff (over 183 days worked in the year before)
-- unit: 人
-- inputs: personnel.person_id, personnel.is_dedicated, personnel.is_fixed, personnel.is_rd_staff, personnel.actual_work_days, personnel.year, personnel.end_date
-- By the roster of the last full year; who has left since is not counted.
WITH post AS (
    SELECT s.subject_id, t.person, bool_or(t.is_dedicated AND t.is_fixed AND t.is_rd_staff AND t.actual_work_days > 183) AS meant,
           bool_and((t.is_dedicated AND t.is_fixed AND t.is_rd_staff AND t.actual_work_days > 183) IS FALSE) AS not_meant
    FROM subject s JOIN law.personnel t ON t.center_id = s.center_id AND t.year = year(s.at) - 1 AND (t.end_date IS NULL OR t.end_date >= s.at)
    GROUP BY s.subject_id, t.person)
SELECT s.subject_id, count(p.person) FILTER (p.meant) AS low,
       CASE WHEN s.at IS NOT NULL AND EXISTS (SELECT 1 FROM law.personnel t WHERE t.center_id = s.center_id AND t.year = year(s.at) - 1) THEN count(p.person) FILTER (NOT p.not_meant) END AS high
FROM subject s LEFT JOIN post p USING (subject_id) GROUP BY s.subject_id, s.center_id, s.at
-- evidence:
SELECT s.subject_id, 'personnel' AS table_name, t.row_id
FROM subject s JOIN law.personnel t ON t.center_id = s.center_id AND t.year = year(s.at) - 1 AND (t.end_date IS NULL OR t.end_date >= s.at)
WHERE (t.is_dedicated AND t.is_fixed AND t.is_rd_staff AND t.actual_work_days > 183) IS NOT FALSE
