-- zh: 中心当年有偿服务收入
-- en: The center's income from services in the year
-- unit: 元
-- inputs: finance_year.center_service_income_yuan, finance_year.center_id, finance_year.year
SELECT s.subject_id, coalesce(sum(t.center_service_income_yuan), 0) AS low, CASE WHEN count(t.row_id) > 0 AND count(t.center_service_income_yuan) = count(t.row_id) THEN sum(t.center_service_income_yuan) END AS high
FROM subject s LEFT JOIN law.finance_year t ON t.center_id = s.center_id AND t.year = year(s.at) GROUP BY s.subject_id
-- evidence:
SELECT s.subject_id, 'finance_year' AS table_name, t.row_id FROM subject s JOIN law.finance_year t ON t.center_id = s.center_id AND t.year = year(s.at)
