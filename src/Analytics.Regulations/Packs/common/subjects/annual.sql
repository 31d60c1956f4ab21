-- zh: 年度报告（每个已到期的报告年度）
-- en: Annual report (every report year whose last filing day has passed)
-- inputs: annual_report, report_obligation, center, center_regime, host_unit, platform
-- A draft has no first day: its years begin with that of approval, or with the last whose report is overdue in any case.
-- reported: whether there is a report for the year; unknown where nobody's reports were delivered.
WITH year_of AS (
    SELECT t.center_id, t.regime, unnest(range(greatest(year(coalesce(t.center_regime.approval_date, t.effective, add_years(c.as_of, -2))), year(t.effective) - 1), year(c.as_of))) AS year, c.as_of
    FROM law.title t CROSS JOIN law.scope c
    WHERE coalesce(t.center_regime.status, 'operating') NOT IN ('applying', 'revoked', 'upgraded')),
span AS (SELECT t.*, y.year, y.as_of FROM year_of y JOIN law.title t ON t.center_id = y.center_id AND t.regime = y.regime),
due AS (
    SELECT s.*, o AS report_obligation, r AS annual_report,
           CASE WHEN s.regime IN ('liaoning', 'qingdao') THEN make_date(s.year + 1, 3, 31) ELSE coalesce(o.notified_deadline, make_date(s.year + 1, 12, 31)) END AS deadline
    FROM span s
    LEFT JOIN law.report_obligation o ON o.center_id = s.center_id AND o.report_year = s.year AND (o.regime_id = s.regime OR (o.regime_id IS NULL AND s.only_regime))
    LEFT JOIN law.annual_report r ON r.center_id = s.center_id AND r.report_year = s.year AND (r.regime_id = s.regime OR (r.regime_id IS NULL AND s.only_regime)))
SELECT d.center_id, d.regime, d.regulation, d.effective, d.draft, d.only_regime, d.center, d.center_regime, d.host_unit, d.platform, d.annual_report, d.report_obligation, d.year AS report_year, d.deadline,
       CASE WHEN d.annual_report.row_id IS NOT NULL THEN true WHEN EXISTS (SELECT 1 FROM law.annual_report) THEN false END AS reported,
       make_date(d.year, 12, 31) AS at, d.deadline AS event_day, CAST(d.year AS VARCHAR) AS period, '' AS subject, CAST(NULL AS VARCHAR) AS most
FROM due d WHERE d.deadline < d.as_of OR (d.deadline <= d.as_of AND d.annual_report.row_id IS NOT NULL) OR d.annual_report.submitted_at IS NOT NULL
