-- zh: 事故（本中心、依托单位、共建单位）
-- en: Incident (of the center, its host, its co-builders)
-- inputs: incident, center, center_regime, host_unit, platform
SELECT t.center_id, t.regime, t.regulation, t.effective, t.draft, t.only_regime, t.center, t.center_regime, t.host_unit, t.platform,
       x AS incident, x.date AS at, x.date AS event_day,
       coalesce(CAST(x.date AS VARCHAR), '') AS period, coalesce(x.incident_id, CAST(x.row_id AS VARCHAR)) || ' ' || x.relation AS subject, CAST(NULL AS VARCHAR) AS most
FROM law.title t JOIN law.incident x ON x.center_id = t.center_id
