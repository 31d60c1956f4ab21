-- zh: 中心当年建设资金中的企业投入
-- en: Of the center's construction funds in the year, what enterprises put in
-- unit: 元
-- inputs: finance_year.construction_fund_enterprise_yuan, finance_year.center_id, finance_year.year
SELECT s.subject_id, coalesce(sum(t.construction_fund_enterprise_yuan), 0) AS low, CASE WHEN count(t.row_id) > 0 AND count(t.construction_fund_enterprise_yuan) = count(t.row_id) THEN sum(t.construction_fund_enterprise_yuan) END AS high
FROM subject s LEFT JOIN law.finance_year t ON t.center_id = s.center_id AND t.year = year(s.at) GROUP BY s.subject_id
-- evidence:
SELECT s.subject_id, 'finance_year' AS table_name, t.row_id FROM subject s JOIN law.finance_year t ON t.center_id = s.center_id AND t.year = year(s.at)
