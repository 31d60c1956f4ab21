-- zh: 批准（每件已批准的申报）
-- en: Approval (every declaration that was approved)
-- inputs: application, center, center_regime, host_unit, platform
-- An application without a day of approval of its own is the one that was approved if it is the last before the center's approval.
WITH declared AS (
    SELECT t.*, a AS application,
           coalesce(a.approval_doc_date, CASE WHEN row_number() OVER (PARTITION BY t.center_id, t.regime, a.declaration_date <= t.center_regime.approval_date ORDER BY a.declaration_date DESC, a.row_id DESC) = 1
                                                AND a.declaration_date <= t.center_regime.approval_date THEN t.center_regime.approval_date END) AS approved
    FROM law.title t JOIN law.application a ON a.center_id = t.center_id AND (a.regime_id = t.regime OR (a.regime_id IS NULL AND t.only_regime)))
SELECT d.center_id, d.regime, d.regulation, d.effective, d.draft, d.only_regime, d.center, d.center_regime, d.host_unit, d.platform, d.application,
       d.approved AS at, d.approved AS event_day, CAST(d.approved AS VARCHAR) AS period, coalesce(d.application.application_id, '') AS subject, CAST(NULL AS VARCHAR) AS most
FROM declared d CROSS JOIN law.scope c WHERE d.approved <= c.as_of
