-- zh: 尚未到期的年度报告（年度已结束，末日未过，尚未报送；只作提醒）
-- en: Annual report not yet due (the year is over, the last filing day is not; nothing filed yet, a reminder at most)
-- inputs: annual_report, report_obligation, center, center_regime, host_unit, platform
WITH span AS (
    SELECT t.*, unnest(range(greatest(year(coalesce(t.center_regime.approval_date, t.effective, c.as_of)), year(coalesce(t.effective, c.as_of)) - 1), year(c.as_of))) AS year, c.as_of
    FROM law.title t CROSS JOIN law.scope c
    WHERE coalesce(t.center_regime.status, 'operating') NOT IN ('applying', 'revoked', 'upgraded')),
due AS (
    SELECT s.*, o AS report_obligation, r AS annual_report,
           CASE WHEN s.regime IN ('liaoning', 'qingdao') THEN make_date(s.year + 1, 3, 31) ELSE coalesce(o.notified_deadline, make_date(s.year + 1, 12, 31)) END AS deadline
    FROM span s
    LEFT JOIN law.report_obligation o ON o.center_id = s.center_id AND o.report_year = s.year AND (o.regime_id = s.regime OR (o.regime_id IS NULL AND s.only_regime))
    LEFT JOIN law.annual_report r ON r.center_id = s.center_id AND r.report_year = s.year AND (r.regime_id = s.regime OR (r.regime_id IS NULL AND s.only_regime)))
SELECT d.center_id, d.regime, d.regulation, d.effective, d.draft, d.only_regime, d.center, d.center_regime, d.host_unit, d.platform, d.annual_report, d.report_obligation, d.year AS report_year, d.deadline,
       CASE WHEN d.annual_report.row_id IS NOT NULL THEN true WHEN EXISTS (SELECT 1 FROM law.annual_report) THEN false END AS reported,
       make_date(d.year, 12, 31) AS at, d.deadline AS event_day, CAST(d.year AS VARCHAR) AS period, '' AS subject, 'INFO' AS most
FROM due d WHERE d.deadline >= d.as_of AND d.annual_report.submitted_at IS NULL AND (d.annual_report.row_id IS NULL OR d.deadline > d.as_of)
