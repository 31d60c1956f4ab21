-- zh: 科研用房面积
-- en: Site area for R&D alone
-- unit: m2
-- inputs: site.area_m2, site.use_type, site.valid_from, site.valid_to
-- A list of premises of which none is in use on the day comes to none; without a list nothing is known.
WITH part AS (
    SELECT s.subject_id, t.area_m2, t.use_type = 'rd' AS meant
    FROM subject s JOIN law.site t ON t.center_id = s.center_id AND holds_day(t.valid_from, t.valid_to, s.at))
SELECT s.subject_id, coalesce(sum(p.area_m2) FILTER (p.meant), 0) AS low,
       CASE WHEN s.at IS NOT NULL AND EXISTS (SELECT 1 FROM law.site t WHERE t.center_id = s.center_id) AND NOT coalesce(bool_or(p.area_m2 IS NULL AND p.meant IS NOT FALSE) FILTER (p.subject_id IS NOT NULL), false)
            THEN coalesce(sum(p.area_m2) FILTER (p.meant IS NOT FALSE), 0) END AS high
FROM subject s LEFT JOIN part p USING (subject_id) GROUP BY s.subject_id, s.center_id, s.at
-- evidence:
SELECT s.subject_id, 'site' AS table_name, t.row_id
FROM subject s JOIN law.site t ON t.center_id = s.center_id AND holds_day(t.valid_from, t.valid_to, s.at) AND t.use_type = 'rd' IS NOT FALSE
