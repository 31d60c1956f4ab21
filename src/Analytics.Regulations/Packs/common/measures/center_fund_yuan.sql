-- zh: 当年对中心的建设经费和运行保障经费
-- en: Construction and operating funds of the center in the year
-- unit: 元
-- inputs: finance_year.center_id, finance_year.year, finance_year.center_construction_fund_yuan, finance_year.center_operation_fund_yuan
WITH fund AS (
    SELECT s.subject_id, t.center_construction_fund_yuan AS building, t.center_operation_fund_yuan AS running
    FROM subject s JOIN law.finance_year t ON t.center_id = s.center_id AND t.year = year(s.at))
SELECT s.subject_id, coalesce(sum(coalesce(f.building, 0) + coalesce(f.running, 0)), 0) AS low,
       CASE WHEN count(f.subject_id) > 0 AND NOT coalesce(bool_or(f.subject_id IS NOT NULL AND (f.building IS NULL OR f.running IS NULL)), false) THEN sum(f.building + f.running) END AS high
FROM subject s LEFT JOIN fund f USING (subject_id) GROUP BY s.subject_id
-- evidence:
SELECT s.subject_id, 'finance_year' AS table_name, t.row_id
FROM subject s JOIN law.finance_year t ON t.center_id = s.center_id AND t.year = year(s.at)
