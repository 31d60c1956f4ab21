-- zh: 依托单位占到 60% 的份额数（科研条件、研发人员、科研项目、科技成果）
-- en: Shares of the host that reach 60% (research conditions, R&D staff, projects, results)
-- unit: 项
-- inputs: site.area_m2, site.contributed_by_unit_id, equipment.original_value_yuan, equipment.owner_unit_id, personnel.is_rd_staff, personnel.employer_unit_id, project.lead_unit_id, achievement.owner_unit_id, co_builder.co_builder_id, center.host_id
-- Of what the host and the present co-builders have; what belongs to others does not count. Research conditions are the greater share, by
-- area or by the value of equipment. What host and co-builder share, and what names no unit, may be either's: the share then has a least and a most.
WITH unit AS (
    SELECT s.subject_id, s.center.host_id AS unit, true AS host FROM subject s WHERE s.center.host_id IS NOT NULL
    UNION ALL
    SELECT DISTINCT s.subject_id, t.co_builder_id, false
    FROM subject s JOIN law.co_builder t ON t.center_id = s.center_id AND (t.joined_date IS NULL OR t.joined_date <= s.at) AND (t.left_date IS NULL OR t.left_date > s.at)
    WHERE t.co_builder_id IS NOT NULL AND t.co_builder_id IS DISTINCT FROM s.center.host_id),
item AS (
    SELECT s.subject_id, 'area' AS part, CAST(t.row_id AS VARCHAR) AS thing, CAST(t.area_m2 AS DECIMAL(38, 4)) AS amount, true AS sure, t.contributed_by_unit_id AS unit
    FROM subject s JOIN law.site t ON t.center_id = s.center_id AND holds_day(t.valid_from, t.valid_to, s.at)
    UNION ALL
    SELECT s.subject_id, 'equipment', e.entity_id, t.original_value_yuan, true, t.owner_unit_id
    FROM subject s JOIN law.equipment t ON t.center_id = s.center_id AND t.year IS NOT DISTINCT FROM s.equipment_year
     AND (t.acquired_date IS NULL OR t.acquired_date <= s.at) AND (t.disposed_date IS NULL OR t.disposed_date > s.at)
     AND NOT (t.acquired_date IS NULL AND t.disposed_date IS NULL AND coalesce(t.status IN ('scrapped', 'transferred'), false))
    JOIN result.entity e ON e.table_name = 'equipment' AND e.row_id = t.row_id
    UNION ALL
    SELECT s.subject_id, 'staff', t.person, 1, coalesce(t.is_rd_staff, false), t.employer_unit_id
    FROM subject s JOIN law.personnel t ON t.center_id = s.center_id AND t.year IS NOT DISTINCT FROM s.personnel_year AND holds_day(t.start_date, t.end_date, s.at) AND t.is_rd_staff IS NOT FALSE
    UNION ALL
    SELECT s.subject_id, 'project', coalesce(t.project_id, t.project_no, '#' || t.row_id), 1, true, t.lead_unit_id
    FROM subject s JOIN law.project t ON t.center_id = s.center_id AND (t.approved_date IS NULL OR t.approved_date <= s.at)
    UNION ALL
    SELECT s.subject_id, 'achievement', coalesce(t.achievement_id, t.achievement_no, '#' || t.row_id), 1, true, t.owner_unit_id
    FROM subject s JOIN law.achievement t ON t.center_id = s.center_id AND (t.date IS NULL OR t.date <= s.at)),
held AS (
    SELECT i.subject_id, i.part, i.thing, max(i.amount) AS amount, bool_or(i.sure) AS sure, bool_or(i.unit IS NULL) AS nobody,
           coalesce(bool_or(u.host), false) AS host, coalesce(bool_or(NOT u.host), false) AS other
    FROM item i LEFT JOIN unit u ON u.subject_id = i.subject_id AND u.unit = i.unit GROUP BY ALL),
bound AS (
    SELECT subject_id, part,
           coalesce(sum(amount) FILTER (sure AND host AND NOT other AND NOT nobody), 0) AS host_low, coalesce(sum(amount) FILTER (host OR nobody), 0) AS host_high,
           coalesce(sum(amount) FILTER (sure AND other AND NOT host AND NOT nobody), 0) AS other_low, coalesce(sum(amount) FILTER (other OR nobody), 0) AS other_high,
           coalesce(bool_or(amount IS NULL AND (host OR nobody)), false) AS host_open, coalesce(bool_or(amount IS NULL AND (other OR nobody)), false) AS other_open
    FROM held GROUP BY ALL),
share AS (
    SELECT subject_id, part, CASE WHEN NOT other_open AND host_low + other_high > 0 AND host_low * 100 >= (host_low + other_high) * 60 THEN true
                                  WHEN NOT host_open AND host_high * 100 < (host_high + other_low) * 60 THEN false END AS ok FROM bound),
reached AS (
    SELECT s.subject_id, bool_or(h.ok) FILTER (h.part = 'area') AS area, bool_or(h.ok) FILTER (h.part = 'equipment') AS equipment, bool_or(h.ok) FILTER (h.part = 'staff') AS staff,
           bool_or(h.ok) FILTER (h.part = 'project') AS project, bool_or(h.ok) FILTER (h.part = 'achievement') AS achievement, s.center.host_id IS NULL AS unknown
    FROM subject s LEFT JOIN share h USING (subject_id) GROUP BY s.subject_id, s.center),
part AS (SELECT subject_id, unnest([area OR equipment, staff, project, achievement]) AS ok, unknown FROM reached)
SELECT subject_id, count(*) FILTER (ok AND NOT unknown) AS low, count(*) FILTER (ok IS NOT FALSE OR unknown) AS high FROM part GROUP BY subject_id
-- evidence:
SELECT s.subject_id, 'co_builder' AS table_name, t.row_id FROM subject s JOIN law.co_builder t ON t.center_id = s.center_id
