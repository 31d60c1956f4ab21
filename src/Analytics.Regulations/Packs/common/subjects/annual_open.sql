-- zh: 年度报告（年度已结束、没有通知截止日、次年末未到，尚不能判缺报）
-- en: Annual report of a year that is over, without a day set for filing, before the end of the next year: not yet to be called missing
-- inputs: annual_report, report_obligation, center, center_regime, host_unit, platform
-- Only where the regulation names no day; as in the set of reports that are due, reported is unknown where nobody's reports were delivered.
WITH span AS (
    SELECT t.*, unnest(range(greatest(year(coalesce(t.center_regime.approval_date, t.effective, c.as_of)), year(coalesce(t.effective, c.as_of)) - 1), year(c.as_of))) AS year, c.as_of
    FROM law.title t CROSS JOIN law.scope c
    WHERE coalesce(t.center_regime.status, 'operating') NOT IN ('applying', 'revoked', 'upgraded') AND t.regime NOT IN ('liaoning', 'qingdao')),
due AS (
    SELECT s.*, o AS report_obligation, r AS annual_report
    FROM span s
    LEFT JOIN law.report_obligation o ON o.center_id = s.center_id AND o.report_year = s.year AND (o.regime_id = s.regime OR (o.regime_id IS NULL AND s.only_regime))
    LEFT JOIN law.annual_report r ON r.center_id = s.center_id AND r.report_year = s.year AND (r.regime_id = s.regime OR (r.regime_id IS NULL AND s.only_regime)))
SELECT d.center_id, d.regime, d.regulation, d.effective, d.draft, d.only_regime, d.center, d.center_regime, d.host_unit, d.platform, d.annual_report, d.report_obligation, d.year AS report_year,
       make_date(d.year + 1, 12, 31) AS deadline, CASE WHEN EXISTS (SELECT 1 FROM law.annual_report) THEN false END AS reported,
       make_date(d.year, 12, 31) AS at, d.as_of AS event_day, CAST(d.year AS VARCHAR) AS period, '' AS subject, 'INFO' AS most
FROM due d WHERE d.annual_report.row_id IS NULL AND d.report_obligation.notified_deadline IS NULL AND make_date(d.year + 1, 12, 31) >= d.as_of
