-- zh: 研发设备原值
-- en: Original value of R&D equipment
-- unit: 元
-- inputs: equipment.original_value_yuan, equipment.is_rd_equipment, equipment.owner_unit_id, equipment.asset_no, equipment.acquired_date, equipment.disposed_date, equipment.status
WITH held AS (
    SELECT s.subject_id, e.entity_id, max(t.original_value_yuan) AS value, bool_or(t.original_value_yuan IS NULL) AS unvalued,
           bool_or(t.is_rd_equipment) AS rd, bool_and(t.is_rd_equipment IS FALSE) AS not_rd,
           bool_or(CASE WHEN t.acquired_date IS NULL AND t.disposed_date IS NULL AND t.status IN ('scrapped', 'transferred') THEN false
                        ELSE (t.acquired_date IS NULL OR t.acquired_date <= s.at) AND (t.disposed_date IS NULL OR t.disposed_date > s.at) END) AS there
    FROM subject s JOIN law.equipment t ON t.center_id = s.center_id AND t.year IS NOT DISTINCT FROM s.equipment_year
    JOIN result.entity e ON e.table_name = 'equipment' AND e.row_id = t.row_id
    GROUP BY s.subject_id, e.entity_id)
SELECT s.subject_id, coalesce(sum(h.value) FILTER (h.there AND h.rd), 0) AS low,
       CASE WHEN count(h.subject_id) > 0 AND NOT coalesce(bool_or(h.there AND h.unvalued AND h.value IS NULL AND NOT h.not_rd), false)
            THEN coalesce(sum(h.value) FILTER (h.there AND NOT h.not_rd), 0) END AS high
FROM subject s LEFT JOIN held h USING (subject_id) GROUP BY s.subject_id
-- evidence:
SELECT s.subject_id, 'equipment' AS table_name, t.row_id
FROM subject s JOIN law.equipment t ON t.center_id = s.center_id AND t.year IS NOT DISTINCT FROM s.equipment_year AND t.is_rd_equipment IS NOT FALSE
