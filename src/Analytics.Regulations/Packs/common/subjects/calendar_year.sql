-- zh: 完整公历年度（已结束、不早于批准年和施行年）
-- en: Full calendar years, ended, not before approval and the regulation's first year
-- inputs: center, center_regime, host_unit, platform
WITH span AS (
    SELECT t.*, unnest(range(greatest(year(t.center_regime.approval_date), year(coalesce(t.effective, t.center_regime.approval_date))), year(c.as_of))) AS year
    FROM law.title t CROSS JOIN law.scope c
    WHERE coalesce(t.center_regime.status, 'operating') NOT IN ('applying', 'revoked', 'upgraded'))
SELECT t.center_id, t.regime, t.regulation, t.effective, t.draft, t.only_regime, t.center, t.center_regime, t.host_unit, t.platform, t.year AS calendar_year, year(t.center_regime.approval_date) = t.year AS approval_year,
       make_date(t.year, 12, 31) AS at, make_date(t.year, 12, 31) AS event_day, CAST(t.year AS VARCHAR) AS period, '' AS subject, CAST(NULL AS VARCHAR) AS most
FROM span t
