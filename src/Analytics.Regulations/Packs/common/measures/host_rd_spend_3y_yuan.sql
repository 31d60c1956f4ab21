-- zh: 依托单位近三年研发费用合计（申报年之前的三个会计年度）
-- en: R&D spending of the host in the three fiscal years before, together
-- unit: 元
-- inputs: finance_year.unit_id, finance_year.year, finance_year.rd_spend_yuan, center.host_id
-- Two rows of one year that differ leave open which of them is right.
WITH span AS (SELECT s.subject_id, s.center_id, year(s.at) - unnest([1, 2, 3]) AS year FROM subject s),
spent AS (
    SELECT y.subject_id, y.year, min(t.rd_spend_yuan) AS low, max(t.rd_spend_yuan) AS high
    FROM span y JOIN law.host_finance t ON t.center_id = y.center_id AND t.year = y.year GROUP BY ALL)
SELECT s.subject_id, coalesce(sum(p.low), 0) AS low, CASE WHEN count(p.high) = 3 THEN sum(p.high) END AS high
FROM subject s LEFT JOIN spent p USING (subject_id) GROUP BY s.subject_id
-- evidence:
SELECT s.subject_id, 'finance_year' AS table_name, t.row_id
FROM subject s JOIN law.host_finance t ON t.center_id = s.center_id AND t.year BETWEEN year(s.at) - 3 AND year(s.at) - 1
