-- zh: 运行期复核（门槛只在申报时判定，运行期不足只提示）
-- en: In operation (thresholds are decided at declaration; short of them later, a center is warned)
-- inputs: center, center_regime, host_unit, platform
SELECT t.center_id, t.regime, t.regulation, t.effective, t.draft, t.only_regime, t.center, t.center_regime, t.host_unit, t.platform,
       c.as_of AS at, c.as_of AS event_day, CAST(c.as_of AS VARCHAR) AS period, '' AS subject, 'WARN' AS most
FROM law.title t CROSS JOIN law.scope c
WHERE coalesce(t.center_regime.status, 'operating') NOT IN ('applying', 'revoked', 'upgraded')
