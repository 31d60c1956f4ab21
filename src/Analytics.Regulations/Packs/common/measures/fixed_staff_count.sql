-- zh: 固定人员（全职的研究、技术、管理人员）
-- en: Fixed staff (full-time, in research, technology or management)
-- unit: 人
-- inputs: personnel.person_id, personnel.is_fixed, personnel.is_full_time_employee, personnel.staff_category, personnel.start_date, personnel.end_date
-- A roster of which nobody is there on the day, or as asked, comes to nobody; without a roster nothing is known.
WITH post AS (
    SELECT s.subject_id, t.person, bool_or(t.is_fixed AND t.is_full_time_employee AND t.staff_category IN ('research', 'technical', 'management')) AS meant, bool_and((t.is_fixed AND t.is_full_time_employee AND t.staff_category IN ('research', 'technical', 'management')) IS FALSE) AS not_meant
    FROM subject s JOIN law.personnel t ON t.center_id = s.center_id AND t.year IS NOT DISTINCT FROM s.personnel_year AND holds_day(t.start_date, t.end_date, s.at)
    GROUP BY s.subject_id, t.person)
SELECT s.subject_id, count(p.person) FILTER (p.meant) AS low,
       CASE WHEN s.at IS NOT NULL AND EXISTS (SELECT 1 FROM law.personnel t WHERE t.center_id = s.center_id AND t.year IS NOT DISTINCT FROM s.personnel_year) THEN count(p.person) FILTER (NOT p.not_meant) END AS high
FROM subject s LEFT JOIN post p USING (subject_id) GROUP BY s.subject_id, s.center_id, s.at, s.personnel_year
-- evidence:
SELECT s.subject_id, 'personnel' AS table_name, t.row_id
FROM subject s JOIN law.personnel t ON t.center_id = s.center_id AND t.year IS NOT DISTINCT FROM s.personnel_year AND holds_day(t.start_date, t.end_date, s.at)
WHERE (t.is_fixed AND t.is_full_time_employee AND t.staff_category IN ('research', 'technical', 'management')) IS NOT FALSE
