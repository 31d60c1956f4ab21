-- zh: 依托单位自身份额（科研条件、研发人员、科研项目、科技成果中最小的一项）
-- en: The host's own share, the least of research conditions, R&D staff, projects and achievements
-- unit: %
-- inputs: center.host_id, co_builder.co_builder_id, co_builder.joined_date, co_builder.left_date, site.contributed_by_unit_id, site.area_m2, equipment.owner_unit_id, equipment.original_value_yuan, personnel.employer_unit_id, personnel.is_rd_staff, project.lead_unit_id, achievement.owner_unit_id, achievement.owner_unit_name
-- Of what the host and its present co-builders contribute; things of others count for neither. Conditions are the greater of the shares of
-- area and of equipment. A thing held by both is the host's in the most, the co-builder's in the least. Shares are cut off, not rounded, at
-- six decimals, so that comparing them with a limit is exact.
WITH unit AS (
    SELECT s.subject_id, s.center.host_id AS unit, s.host_unit.name AS name, true AS host FROM subject s WHERE s.center.host_id IS NOT NULL
    UNION ALL
    SELECT DISTINCT s.subject_id, t.co_builder_id, t.name, false FROM subject s JOIN law.co_builder t ON t.center_id = s.center_id
    WHERE (t.joined_date IS NULL OR t.joined_date <= s.at) AND (t.left_date IS NULL OR t.left_date > s.at) AND t.co_builder_id IS DISTINCT FROM s.center.host_id),
part AS (
    SELECT s.subject_id, 'area' AS item, CAST(t.row_id AS VARCHAR) AS thing, t.contributed_by_unit_id AS unit, t.area_m2 * 10000 AS amount, true AS counts
    FROM subject s JOIN law.site t ON t.center_id = s.center_id AND holds_day(t.valid_from, t.valid_to, s.at)
    UNION ALL
    SELECT s.subject_id, 'equipment', e.entity_id, t.owner_unit_id, t.original_value_yuan * 10000, true
    FROM subject s JOIN law.equipment t ON t.center_id = s.center_id AND t.year IS NOT DISTINCT FROM s.equipment_year JOIN result.entity e ON e.table_name = 'equipment' AND e.row_id = t.row_id
    WHERE CASE WHEN t.acquired_date IS NULL AND t.disposed_date IS NULL AND t.status IN ('scrapped', 'transferred') THEN false
               ELSE (t.acquired_date IS NULL OR t.acquired_date <= s.at) AND (t.disposed_date IS NULL OR t.disposed_date > s.at) END
    UNION ALL
    SELECT s.subject_id, 'staff', t.person, t.employer_unit_id, 1, t.is_rd_staff
    FROM subject s JOIN law.personnel t ON t.center_id = s.center_id AND t.year IS NOT DISTINCT FROM s.personnel_year AND holds_day(t.start_date, t.end_date, s.at)
    UNION ALL
    SELECT s.subject_id, 'project', coalesce(t.project_no, t.project_id, '#' || t.row_id), t.lead_unit_id, 1, true
    FROM subject s JOIN law.project t ON t.center_id = s.center_id AND (t.approved_date IS NULL OR t.approved_date <= s.at)
    UNION ALL
    SELECT s.subject_id, 'achievement', coalesce(t.achievement_no, t.achievement_id, '#' || t.row_id), t.owner_unit_id, 1, true
    FROM subject s JOIN law.achievement t ON t.center_id = s.center_id AND (t.date IS NULL OR t.date <= s.at)
    UNION ALL
    SELECT s.subject_id, 'achievement', coalesce(t.achievement_no, t.achievement_id, '#' || t.row_id), u.unit, 1, true
    FROM subject s JOIN law.achievement t ON t.center_id = s.center_id AND (t.date IS NULL OR t.date <= s.at) JOIN unit u ON u.subject_id = s.subject_id AND list_contains(t.owner_unit_name, u.name)),
nameless AS (SELECT subject_id, bool_or(unit IS NULL) AS any_nameless FROM unit GROUP BY subject_id),
thing AS (
    SELECT p.subject_id, p.item, p.thing, max(p.amount) AS amount, coalesce(bool_or(p.counts), false) AS sure, bool_and(p.counts IS FALSE) AS out,
           coalesce(bool_or(u.host), false) AS hosts, coalesce(bool_or(NOT u.host), false) AS others, bool_and(u.host IS NULL AND p.unit IS NOT NULL AND NOT coalesce(n.any_nameless, false)) AS strangers
    FROM part p LEFT JOIN unit u ON u.subject_id = p.subject_id AND u.unit = p.unit LEFT JOIN nameless n ON n.subject_id = p.subject_id
    GROUP BY p.subject_id, p.item, p.thing),
total AS (
    SELECT subject_id, item, count(*) AS things, bool_or(amount IS NULL) AS unvalued, coalesce(sum(amount) FILTER (sure AND hosts AND NOT others), 0) AS host_least, coalesce(sum(amount) FILTER (hosts OR NOT others), 0) AS host_most,
           coalesce(sum(amount) FILTER (sure AND others AND NOT hosts), 0) AS other_least, coalesce(sum(amount) FILTER (others OR NOT hosts), 0) AS other_most
    FROM thing WHERE NOT out AND NOT strangers GROUP BY subject_id, item),
share AS (
    SELECT s.subject_id, i.item,
           CASE WHEN t.unvalued OR s.center.host_id IS NULL OR coalesce(t.host_least + t.other_most, 0) = 0 THEN 0 ELSE CAST(CAST(t.host_least AS HUGEINT) * 100000000 // CAST(t.host_least + t.other_most AS HUGEINT) AS DECIMAL(12, 0)) * 0.000001 END AS least,
           CASE WHEN t.unvalued OR s.center.host_id IS NULL OR coalesce(t.host_most + t.other_least, 0) = 0 THEN 100 ELSE CAST(CAST(t.host_most AS HUGEINT) * 100000000 // CAST(t.host_most + t.other_least AS HUGEINT) AS DECIMAL(12, 0)) * 0.000001 END AS most
    FROM subject s CROSS JOIN (SELECT unnest(['area', 'equipment', 'staff', 'project', 'achievement']) AS item) i LEFT JOIN total t ON t.subject_id = s.subject_id AND t.item = i.item),
clause AS (
    SELECT subject_id, CASE WHEN item IN ('area', 'equipment') THEN 'conditions' ELSE item END AS item, max(least) AS least, max(most) AS most FROM share GROUP BY ALL)
SELECT subject_id, min(least) AS low, min(most) AS high FROM clause GROUP BY subject_id
-- evidence:
SELECT s.subject_id, 'co_builder' AS table_name, t.row_id FROM subject s JOIN law.co_builder t ON t.center_id = s.center_id
UNION ALL
SELECT s.subject_id, 'project', t.row_id FROM subject s JOIN law.project t ON t.center_id = s.center_id
UNION ALL
SELECT s.subject_id, 'achievement', t.row_id FROM subject s JOIN law.achievement t ON t.center_id = s.center_id
UNION ALL
SELECT s.subject_id, 'site', t.row_id FROM subject s JOIN law.site t ON t.center_id = s.center_id
