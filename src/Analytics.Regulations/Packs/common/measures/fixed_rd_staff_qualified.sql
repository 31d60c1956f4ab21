-- zh: 固定研发人员中本科及以上学历或中高级职称的
-- en: Fixed R&D staff with a bachelor's degree or more, or a title of middle rank or above
-- unit: 人
-- inputs: personnel.person_id, personnel.is_fixed, personnel.is_rd_staff, personnel.actual_work_days, personnel.education, personnel.title_level, personnel.year, personnel.start_date, personnel.end_date
-- From the roster of the year before the day; rosters that name no year count where there is none that does. Who has left by the day does not count.
WITH post AS (
    SELECT s.subject_id, t.person, bool_or(t.is_fixed AND t.is_rd_staff AND t.actual_work_days > 183 AND (t.education IN ('bachelor', 'master', 'doctor') OR t.title_level IN ('mid', 'associate_senior', 'senior'))) AS meant, bool_and((t.is_fixed AND t.is_rd_staff AND t.actual_work_days > 183 AND (t.education IN ('bachelor', 'master', 'doctor') OR t.title_level IN ('mid', 'associate_senior', 'senior'))) IS FALSE) AS not_meant
    FROM subject s JOIN law.personnel t ON t.center_id = s.center_id AND holds_day(t.start_date, t.end_date, s.at)
    WHERE t.year = year(s.at) - 1 OR (t.year IS NULL AND s.personnel_year IS NULL)
    GROUP BY s.subject_id, t.person)
SELECT s.subject_id, count(p.person) FILTER (p.meant) AS low,
       CASE WHEN s.at IS NOT NULL AND EXISTS (SELECT 1 FROM law.personnel t WHERE t.center_id = s.center_id AND (t.year = year(s.at) - 1 OR (t.year IS NULL AND s.personnel_year IS NULL)))
            THEN count(p.person) FILTER (NOT p.not_meant) END AS high
FROM subject s LEFT JOIN post p USING (subject_id) GROUP BY s.subject_id, s.center_id, s.at, s.personnel_year
-- evidence:
SELECT s.subject_id, 'personnel' AS table_name, t.row_id
FROM subject s JOIN law.personnel t ON t.center_id = s.center_id AND holds_day(t.start_date, t.end_date, s.at)
WHERE (t.year = year(s.at) - 1 OR (t.year IS NULL AND s.personnel_year IS NULL)) AND (t.is_fixed AND t.is_rd_staff AND t.actual_work_days > 183 AND (t.education IN ('bachelor', 'master', 'doctor') OR t.title_level IN ('mid', 'associate_senior', 'senior'))) IS NOT FALSE
