-- zh: 绩效评价
-- en: Evaluation
-- inputs: evaluation, center, center_regime, host_unit, platform
SELECT t.center_id, t.regime, t.regulation, t.effective, t.draft, t.only_regime, t.center, t.center_regime, t.host_unit, t.platform,
       x AS evaluation, x.eval_date AS at, x.eval_date AS event_day,
       coalesce(CAST(x.eval_date AS VARCHAR), '') AS period, coalesce(x.eval_id, CAST(x.row_id AS VARCHAR)) AS subject, CAST(NULL AS VARCHAR) AS most
FROM law.title t JOIN law.evaluation x ON x.center_id = t.center_id AND (x.regime_id = t.regime OR (x.regime_id IS NULL AND t.only_regime))
