-- zh: 依托单位上年度研发费用
-- en: R&D spending of the host in the year before
-- unit: 元
-- inputs: finance_year.unit_id, finance_year.year, finance_year.rd_spend_yuan, center.host_id
-- Two rows of one year that differ leave open which of them is right.
SELECT s.subject_id, min(t.rd_spend_yuan) AS low, max(t.rd_spend_yuan) AS high
FROM subject s LEFT JOIN law.host_finance t ON t.center_id = s.center_id AND t.year = year(s.at) - 1 GROUP BY s.subject_id
-- evidence:
SELECT s.subject_id, 'finance_year' AS table_name, t.row_id
FROM subject s JOIN law.host_finance t ON t.center_id = s.center_id AND t.year = year(s.at) - 1
