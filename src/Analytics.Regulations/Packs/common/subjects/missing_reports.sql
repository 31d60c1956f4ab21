-- zh: 连续未报年度报告（检查日）
-- en: Annual reports missing in a row (on the day of judgement)
-- inputs: center, center_regime, host_unit, platform
-- streak: the longest run of report years ever, from the year of approval, without a report though the last filing day has passed; a late
-- report is a report. streak_certain: the run up to now in which each year's last filing day is known and not before the regulation's
-- first day, it is not the year of approval and there is no report of it at all; under Dalian somebody has found it without a just reason,
-- too. A year that began less than three months before its end (Dalian article 15) neither counts nor breaks a run. Both are unknown where
-- nobody's reports were delivered.
WITH span AS (
    SELECT t.center_id, t.regime, t.effective, t.only_regime, t.center_regime.approval_date AS approved, c.as_of,
           unnest(range(year(coalesce(t.center_regime.approval_date, t.effective, c.as_of)), year(c.as_of))) AS year
    FROM law.title t CROSS JOIN law.scope c
    WHERE coalesce(t.center_regime.status, 'operating') NOT IN ('applying', 'revoked', 'upgraded')),
due AS (
    SELECT s.*, CASE WHEN s.regime IN ('liaoning', 'qingdao') THEN make_date(s.year + 1, 3, 31) ELSE o.notified_deadline END AS known_deadline,
           s.regime <> 'dalian' OR coalesce(NOT o.missing_reason_justified AND o.decided_by IS NOT NULL, false) AS found,
           EXISTS (SELECT 1 FROM law.annual_report r WHERE r.center_id = s.center_id AND (r.regime_id = s.regime OR (r.regime_id IS NULL AND s.only_regime)) AND r.report_year = s.year) AS listed,
           EXISTS (SELECT 1 FROM law.annual_report r WHERE r.center_id = s.center_id AND (r.regime_id = s.regime OR (r.regime_id IS NULL AND s.only_regime))
                     AND r.submitted_at IS NOT NULL AND (r.report_year = s.year OR list_contains(r.covers_years, s.year))) AS filed
    FROM span s
    LEFT JOIN law.report_obligation o ON o.center_id = s.center_id AND o.report_year = s.year AND (o.regime_id = s.regime OR (o.regime_id IS NULL AND s.only_regime))),
counted AS (
    SELECT d.*, NOT d.filed AND NOT d.listed AND d.known_deadline IS NOT NULL AND (d.effective IS NULL OR d.known_deadline >= d.effective) AND coalesce(d.year <> year(d.approved), false) AND d.found AS certain,
           row_number() OVER (PARTITION BY d.center_id, d.regime ORDER BY d.year) AS place,
           row_number() OVER (PARTITION BY d.center_id, d.regime, d.filed ORDER BY d.year) AS place_of_kind
    FROM due d
    WHERE coalesce(d.known_deadline, make_date(d.year + 1, 12, 31)) < d.as_of
      AND NOT (d.regime = 'dalian' AND coalesce(under_months(d.approved, make_date(d.year, 12, 31), 3), false))),
run AS (SELECT center_id, regime, count(*) AS years FROM counted WHERE NOT filed GROUP BY center_id, regime, place - place_of_kind),
longest AS (SELECT center_id, regime, max(years) AS streak FROM run GROUP BY ALL),
latest AS (SELECT center_id, regime, max(place) - coalesce(max(place) FILTER (NOT certain), 0) AS streak_certain FROM counted GROUP BY ALL)
SELECT t.center_id, t.regime, t.regulation, t.effective, t.draft, t.only_regime, t.center, t.center_regime, t.host_unit, t.platform,
       CASE WHEN EXISTS (SELECT 1 FROM law.annual_report) THEN coalesce(l.streak, 0) END AS streak, CASE WHEN EXISTS (SELECT 1 FROM law.annual_report) THEN coalesce(n.streak_certain, 0) END AS streak_certain,
       c.as_of AS at, c.as_of AS event_day, CAST(c.as_of AS VARCHAR) AS period, '' AS subject, CAST(NULL AS VARCHAR) AS most
FROM law.title t CROSS JOIN law.scope c LEFT JOIN longest l USING (center_id, regime) LEFT JOIN latest n USING (center_id, regime)
WHERE coalesce(t.center_regime.status, 'operating') NOT IN ('applying', 'revoked', 'upgraded')
