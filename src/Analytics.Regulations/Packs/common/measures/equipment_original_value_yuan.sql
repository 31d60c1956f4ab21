-- zh: 研发设备原值
-- en: Original value of R&D equipment
-- unit: 元
-- inputs: equipment.original_value_yuan, equipment.is_rd_equipment, equipment.owner_unit_id, equipment.asset_no, equipment.acquired_date, equipment.disposed_date, equipment.status
-- What an instrument is worth and whether it counts (for R&D, in the books on the day) is asked of each of its rows: a row that does not count gives no value.
-- A list of which nothing counts comes to nothing; without a list nothing is known.
WITH entry AS (
    SELECT s.subject_id, e.entity_id, t.original_value_yuan AS value,
           t.is_rd_equipment AND CASE WHEN t.acquired_date IS NULL AND t.disposed_date IS NULL THEN (t.status IN ('scrapped', 'transferred')) IS NOT TRUE
                                      ELSE (t.acquired_date IS NULL OR t.acquired_date <= s.at) AND (t.disposed_date IS NULL OR t.disposed_date > s.at) END AS counts
    FROM subject s JOIN law.equipment t ON t.center_id = s.center_id AND t.year IS NOT DISTINCT FROM s.equipment_year
    JOIN result.entity e ON e.table_name = 'equipment' AND e.row_id = t.row_id),
held AS (
    SELECT subject_id, entity_id, max(value) FILTER (counts) AS least, max(value) FILTER (counts IS NOT FALSE) AS most, bool_or(counts IS NOT FALSE) AS may
    FROM entry GROUP BY subject_id, entity_id)
SELECT s.subject_id, coalesce(sum(h.least), 0) AS low,
       CASE WHEN s.at IS NOT NULL AND count(h.subject_id) > 0 AND NOT coalesce(bool_or(h.may AND h.most IS NULL), false) THEN coalesce(sum(h.most), 0) END AS high
FROM subject s LEFT JOIN held h USING (subject_id) GROUP BY s.subject_id, s.at
-- evidence:
SELECT s.subject_id, 'equipment' AS table_name, t.row_id
FROM subject s JOIN law.equipment t ON t.center_id = s.center_id AND t.year IS NOT DISTINCT FROM s.equipment_year AND t.is_rd_equipment IS NOT FALSE
