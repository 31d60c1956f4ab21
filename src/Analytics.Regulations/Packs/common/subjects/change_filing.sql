-- zh: 变更事项
-- en: Change
-- inputs: change_filing, center, center_regime, host_unit, platform
SELECT t.center_id, t.regime, t.regulation, t.effective, t.draft, t.only_regime, t.center, t.center_regime, t.host_unit, t.platform,
       x AS change_filing, coalesce(x.event_date, x.host_decided_date, x.dept_consent_date, x.submitted_to_authority_date) AS at, coalesce(x.event_date, x.host_decided_date, x.dept_consent_date, x.submitted_to_authority_date) AS event_day,
       coalesce(CAST(coalesce(x.event_date, x.host_decided_date, x.dept_consent_date, x.submitted_to_authority_date) AS VARCHAR), '') AS period, coalesce(x.change_id, CAST(x.row_id AS VARCHAR)) AS subject, CAST(NULL AS VARCHAR) AS most
FROM law.title t JOIN law.change_filing x ON x.center_id = t.center_id AND (x.regime_id = t.regime OR (x.regime_id IS NULL AND t.only_regime))
