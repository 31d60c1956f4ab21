-- zh: 最近连续未报年度报告的确定年数
-- en: Years without an annual report in a row up to now, all of them certain
-- unit: 年
-- inputs: annual_report.regime_id, annual_report.report_year, annual_report.submitted_at, annual_report.covers_years, report_obligation.report_year, report_obligation.notified_deadline, center_regime.approval_date
-- A year is certain where its last filing day is known, has passed and is not before the first day in force, and where it is not that of
-- approval; the first year that is not ends the row. A late report is a report, and so is one that covers the year.
WITH span AS (
    SELECT s.subject_id, s.center_id, s.regime, s.only_regime, s.effective, s.at, year(s.center_regime.approval_date) AS approved,
           unnest(range(coalesce(year(s.center_regime.approval_date), year(s.at) - 3), year(s.at))) AS year
    FROM subject s WHERE coalesce(s.center_regime.status, 'operating') <> 'applying'),
told AS (
    SELECT y.subject_id, y.year, max(o.notified_deadline) AS notified, coalesce(bool_or(o.missing_reason_justified), false) AS justified
    FROM span y JOIN law.report_obligation o ON o.center_id = y.center_id AND o.report_year = y.year AND (o.regime_id = y.regime OR (o.regime_id IS NULL AND y.only_regime))
    GROUP BY y.subject_id, y.year),
filed AS (
    SELECT y.subject_id, y.year, bool_or(r.submitted_at IS NOT NULL OR coalesce(list_contains(r.covers_years, y.year), false)) AS filed
    FROM span y JOIN law.annual_report r ON r.center_id = y.center_id AND (r.report_year = y.year OR list_contains(r.covers_years, y.year)) AND (r.regime_id = y.regime OR (r.regime_id IS NULL AND y.only_regime))
    GROUP BY y.subject_id, y.year),
due AS (
    SELECT y.*, t.justified, CASE WHEN y.regime IN ('liaoning', 'qingdao') THEN make_date(y.year + 1, 3, 31) ELSE t.notified END AS known_deadline,
           CASE WHEN f.filed THEN false WHEN f.filed IS NULL AND EXISTS (SELECT 1 FROM law.annual_report) THEN true END AS missing
    FROM span y LEFT JOIN told t USING (subject_id, year) LEFT JOIN filed f USING (subject_id, year)),
run AS (
    SELECT *, known_deadline IS NOT NULL AND (effective IS NULL OR known_deadline >= effective) AND missing AND year <> approved AS certain,
           row_number() OVER (PARTITION BY subject_id ORDER BY year DESC) AS place, max(year) OVER (PARTITION BY subject_id) - year + 1 AS back
    FROM due WHERE coalesce(known_deadline, make_date(year + 1, 12, 31)) < due.at),
latest AS (
    SELECT subject_id, count(*) AS years, min(place) FILTER (certain IS NOT TRUE OR place <> back) AS first_no, min(place) FILTER (certain IS FALSE OR place <> back) AS first_surely_no FROM run GROUP BY subject_id)
SELECT s.subject_id, coalesce(l.first_no - 1, l.years, 0) AS low,
       CASE WHEN EXISTS (SELECT 1 FROM law.annual_report) OR EXISTS (SELECT 1 FROM law.report_obligation) THEN coalesce(l.first_surely_no - 1, l.years, 0) END AS high
FROM subject s LEFT JOIN latest l USING (subject_id)
-- evidence:
SELECT s.subject_id, 'report_obligation' AS table_name, t.row_id
FROM subject s JOIN law.report_obligation t ON t.center_id = s.center_id AND (t.regime_id = s.regime OR (t.regime_id IS NULL AND s.only_regime))
UNION ALL
SELECT s.subject_id, 'annual_report', t.row_id
FROM subject s JOIN law.annual_report t ON t.center_id = s.center_id AND (t.regime_id = s.regime OR (t.regime_id IS NULL AND s.only_regime))
