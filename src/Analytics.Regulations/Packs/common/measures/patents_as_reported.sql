-- zh: 专利数（按年度报告写明的口径：当年授权或年末有效）
-- en: Patents, granted in the year or held at its end as the annual report says
-- unit: 件
-- inputs: achievement.achievement_id, achievement.kind, achievement.status, achievement.date, annual_report.reported_patent_basis
WITH patent AS (
    SELECT s.subject_id, coalesce(t.achievement_id, t.achievement_no, '#' || t.row_id) AS patent,
           CASE s.annual_report.reported_patent_basis
               WHEN 'granted_in_year' THEN t.kind IN ('invention_patent', 'utility_model') AND t.status IN ('granted', 'lapsed') AND year(t.date) = year(s.at)
               WHEN 'held_at_year_end' THEN t.kind IN ('invention_patent', 'utility_model') AND t.status = 'granted' AND t.date <= s.at END AS meant
    FROM subject s JOIN law.achievement t ON t.center_id = s.center_id),
counted AS (SELECT subject_id, count(DISTINCT patent) FILTER (meant) AS low, count(DISTINCT patent) FILTER (meant IS NOT FALSE) AS high FROM patent GROUP BY subject_id)
SELECT s.subject_id, coalesce(c.low, 0) AS low, CASE WHEN s.annual_report.reported_patent_basis IS NOT NULL THEN c.high END AS high
FROM subject s LEFT JOIN counted c USING (subject_id)
-- evidence:
SELECT s.subject_id, 'achievement' AS table_name, t.row_id
FROM subject s JOIN law.achievement t ON t.center_id = s.center_id AND t.kind IN ('invention_patent', 'utility_model')
