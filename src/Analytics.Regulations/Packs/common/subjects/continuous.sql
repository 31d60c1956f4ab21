-- zh: 持续要求（检查日）
-- en: Continuous (on the day of judgement)
-- inputs: center, center_regime, host_unit, platform
SELECT t.center_id, t.regime, t.regulation, t.effective, t.draft, t.only_regime, t.center, t.center_regime, t.host_unit, t.platform,
       c.as_of AS at, c.as_of AS event_day, CAST(c.as_of AS VARCHAR) AS period, '' AS subject, CAST(NULL AS VARCHAR) AS most
FROM law.title t CROSS JOIN law.scope c
WHERE coalesce(t.center_regime.status, 'operating') NOT IN ('revoked', 'upgraded')
