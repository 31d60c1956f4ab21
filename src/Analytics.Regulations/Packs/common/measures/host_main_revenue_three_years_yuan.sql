-- zh: 依托单位近三年主营业务收入合计
-- en: Revenue of the host from its main business over three years
-- unit: 元
-- inputs: finance_year.unit_id, finance_year.year, finance_year.main_business_revenue_yuan, center.host_id, host_unit.established_date
-- The three full years before the day's year, of the unit as a whole; years before the unit was founded are none.
WITH span AS (
    SELECT s.subject_id, s.center_id, unnest(range(greatest(year(s.at) - 3, year(s.host_unit.established_date)), year(s.at))) AS year FROM subject s),
known AS (
    SELECT y.subject_id, y.year, min(t.main_business_revenue_yuan) AS least, max(t.main_business_revenue_yuan) AS most
    FROM span y LEFT JOIN law.host_finance t ON t.center_id = y.center_id AND t.year = y.year GROUP BY y.subject_id, y.year)
SELECT s.subject_id, coalesce(sum(k.least), 0) AS low, CASE WHEN s.at IS NOT NULL AND count(k.year) = count(k.most) THEN coalesce(sum(k.most), 0) END AS high
FROM subject s LEFT JOIN known k USING (subject_id) GROUP BY s.subject_id, s.at
-- evidence:
SELECT s.subject_id, 'finance_year' AS table_name, t.row_id
FROM subject s JOIN law.host_finance t ON t.center_id = s.center_id AND t.year BETWEEN year(s.at) - 3 AND year(s.at) - 1
