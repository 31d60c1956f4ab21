-- zh: 申报（认定）
-- en: Declaration
-- inputs: application, center, center_regime, host_unit, platform
SELECT t.center_id, t.regime, t.regulation, t.effective, t.draft, t.only_regime, t.center, t.center_regime, t.host_unit, t.platform,
       a AS application, a.declaration_date AS at, a.declaration_date AS event_day, coalesce(CAST(a.declaration_date AS VARCHAR), '') AS period,
       coalesce(a.application_id, '') AS subject, CAST(NULL AS VARCHAR) AS most
FROM law.title t JOIN law.application a ON a.center_id = t.center_id AND (a.regime_id = t.regime OR (a.regime_id IS NULL AND t.only_regime))
