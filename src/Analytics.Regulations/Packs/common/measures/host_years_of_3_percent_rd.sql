-- zh: 依托单位近三年中研发费用达到主营业务收入 3% 的年度数
-- en: Of the three fiscal years before, those in which the host's R&D spending reached 3% of its main business revenue
-- unit: 年
-- inputs: finance_year.unit_id, finance_year.year, finance_year.rd_spend_yuan, finance_year.main_business_revenue_yuan, center.host_id
-- By cross-multiplication; without revenue, or with rows of one year that differ, a year is not decided.
WITH span AS (SELECT s.subject_id, s.center_id, year(s.at) - unnest([1, 2, 3]) AS year FROM subject s),
share AS (
    SELECT y.subject_id, y.year, CASE WHEN t.main_business_revenue_yuan > 0 THEN t.rd_spend_yuan * 100 >= t.main_business_revenue_yuan * 3 END AS ok
    FROM span y LEFT JOIN law.host_finance t ON t.center_id = y.center_id AND t.year = y.year),
reached AS (
    SELECT subject_id, year, CASE WHEN count(ok) < count(*) THEN NULL WHEN bool_and(ok) THEN true WHEN NOT bool_or(ok) THEN false END AS ok FROM share GROUP BY ALL)
SELECT s.subject_id, count(r.year) FILTER (r.ok) AS low, 3 - count(r.year) FILTER (NOT r.ok) AS high
FROM subject s LEFT JOIN reached r USING (subject_id) GROUP BY s.subject_id
-- evidence:
SELECT s.subject_id, 'finance_year' AS table_name, t.row_id
FROM subject s JOIN law.host_finance t ON t.center_id = s.center_id AND t.year BETWEEN year(s.at) - 3 AND year(s.at) - 1
