-- zh: 当年研发费用（按年度报告写明的范围：依托单位或中心）
-- en: R&D spending in the year, of the host or of the center as the annual report says
-- unit: 元
-- inputs: finance_year.unit_id, finance_year.center_id, finance_year.year, finance_year.rd_spend_yuan, annual_report.reported_rd_spend_scope, center.host_id
-- Rows of the host for one year that differ leave open which of them is right; what several units spend on the center adds up.
WITH host AS (
    SELECT s.subject_id, min(t.rd_spend_yuan) AS low, max(t.rd_spend_yuan) AS high
    FROM subject s JOIN law.host_finance t ON t.center_id = s.center_id AND t.year = year(s.at) GROUP BY s.subject_id),
own AS (
    SELECT s.subject_id, sum(t.rd_spend_yuan) AS low, CASE WHEN bool_and(t.rd_spend_yuan IS NOT NULL) THEN sum(t.rd_spend_yuan) END AS high
    FROM subject s JOIN law.finance_year t ON t.center_id = s.center_id AND t.year = year(s.at) GROUP BY s.subject_id)
SELECT s.subject_id, CASE s.annual_report.reported_rd_spend_scope WHEN 'host' THEN h.low WHEN 'center' THEN o.low END AS low,
       CASE s.annual_report.reported_rd_spend_scope WHEN 'host' THEN h.high WHEN 'center' THEN o.high END AS high
FROM subject s LEFT JOIN host h USING (subject_id) LEFT JOIN own o USING (subject_id)
-- evidence:
SELECT s.subject_id, 'finance_year' AS table_name, t.row_id
FROM subject s JOIN law.host_finance t ON t.center_id = s.center_id AND t.year = year(s.at) AND s.annual_report.reported_rd_spend_scope = 'host'
UNION ALL
SELECT s.subject_id, 'finance_year', t.row_id
FROM subject s JOIN law.finance_year t ON t.center_id = s.center_id AND t.year = year(s.at) AND s.annual_report.reported_rd_spend_scope = 'center'
