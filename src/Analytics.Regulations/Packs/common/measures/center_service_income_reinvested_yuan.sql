-- zh: 中心当年有偿服务收入中用于自身事业发展的
-- en: Of the center's income from services in the year, what was spent on its own development
-- unit: 元
-- inputs: finance_year.center_service_income_reinvested_yuan, finance_year.center_id, finance_year.year
SELECT s.subject_id, coalesce(sum(t.center_service_income_reinvested_yuan), 0) AS low, CASE WHEN count(t.row_id) > 0 AND count(t.center_service_income_reinvested_yuan) = count(t.row_id) THEN sum(t.center_service_income_reinvested_yuan) END AS high
FROM subject s LEFT JOIN law.finance_year t ON t.center_id = s.center_id AND t.year = year(s.at) GROUP BY s.subject_id
-- evidence:
SELECT s.subject_id, 'finance_year' AS table_name, t.row_id FROM subject s JOIN law.finance_year t ON t.center_id = s.center_id AND t.year = year(s.at)
