-- zh: 称号（含已升级、已撤销的）
-- en: Title (also one that was upgraded or revoked)
-- inputs: center, center_regime, host_unit, platform
SELECT t.center_id, t.regime, t.regulation, t.effective, t.draft, t.only_regime, t.center, t.center_regime, t.host_unit, t.platform,
       c.as_of AS at, c.as_of AS event_day, CAST(c.as_of AS VARCHAR) AS period, '' AS subject, CAST(NULL AS VARCHAR) AS most
FROM law.title t CROSS JOIN law.scope c
