-- zh: 处罚与失信记录（本中心、依托单位、共建单位）
-- en: Sanction (of the center, its host, its co-builders)
-- inputs: sanction, center, center_regime, host_unit, platform
SELECT t.center_id, t.regime, t.regulation, t.effective, t.draft, t.only_regime, t.center, t.center_regime, t.host_unit, t.platform,
       x AS sanction, x.decision_date AS at, x.decision_date AS event_day,
       coalesce(CAST(x.decision_date AS VARCHAR), '') AS period, coalesce(x.sanction_id, CAST(x.row_id AS VARCHAR)) || ' ' || x.relation AS subject, CAST(NULL AS VARCHAR) AS most
FROM law.title t JOIN law.sanction x ON x.center_id = t.center_id
