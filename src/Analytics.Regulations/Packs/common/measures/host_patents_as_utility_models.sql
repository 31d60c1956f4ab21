-- zh: 依托单位的有效专利（一项发明专利抵两项实用新型）
-- en: Valid patents of the host (an invention counts as two utility models)
-- unit: 项
-- inputs: achievement.achievement_id, achievement.kind, achievement.status, achievement.date, achievement.owner_unit_id, achievement.owner_unit_name, center.host_id
-- "At least one invention or two utility models" is two at least of this number. Granted by the day and not lapsed; the host owns it, alone or with others.
WITH claim AS (
    SELECT s.subject_id, coalesce(t.achievement_id, t.achievement_no, t.title, '#' || t.row_id) AS patent, t.kind,
           t.status = 'granted' AND (t.date IS NULL OR t.date <= s.at) AS valid,
           CASE WHEN t.owner_unit_id = s.center.host_id OR list_has_any(t.owner_unit_name, [s.center.host_name, s.host_unit.name]) THEN true
                WHEN t.owner_unit_id <> s.center.host_id OR (t.owner_unit_id IS NULL AND t.owner_unit_name IS NOT NULL AND coalesce(s.center.host_name, s.host_unit.name) IS NOT NULL) THEN false END AS own
    FROM subject s JOIN law.achievement t ON t.center_id = s.center_id),
patent AS (
    SELECT subject_id, patent, max(CASE kind WHEN 'invention_patent' THEN 2 WHEN 'utility_model' THEN 1 ELSE 0 END) AS least, max(CASE WHEN kind = 'utility_model' THEN 1 WHEN kind = 'invention_patent' OR kind IS NULL THEN 2 ELSE 0 END) AS most,
           bool_or(valid AND own) AS meant, bool_and((valid AND own) IS FALSE) AS not_meant
    FROM claim GROUP BY subject_id, patent)
SELECT s.subject_id, coalesce(sum(p.least) FILTER (p.meant), 0) AS low, CASE WHEN count(p.patent) > 0 THEN coalesce(sum(p.most) FILTER (NOT p.not_meant), 0) END AS high
FROM subject s LEFT JOIN patent p USING (subject_id) GROUP BY s.subject_id
-- evidence:
SELECT s.subject_id, 'achievement' AS table_name, t.row_id
FROM subject s JOIN law.achievement t ON t.center_id = s.center_id
WHERE (t.kind IN ('invention_patent', 'utility_model')) IS NOT FALSE AND (t.status = 'granted') IS NOT FALSE AND (t.date IS NULL OR t.date <= s.at)
  AND (t.owner_unit_id = s.center.host_id OR list_has_any(t.owner_unit_name, [s.center.host_name, s.host_unit.name])) IS NOT FALSE
