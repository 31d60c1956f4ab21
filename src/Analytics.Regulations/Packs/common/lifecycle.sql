-- zh: 中心在各办法下所处阶段
-- en: Where a center stands under each regulation
-- The gravest thing known decides: a suggestion of revocation, a rectification under way, an evaluation that is due, else the register's own word.
WITH scope AS (SELECT as_of FROM law.scope),
standing AS (SELECT t.*, coalesce(t.center_regime.status, 'operating') AS status FROM law.title t),
last AS (
    SELECT s.center_id, s.regime, x AS evaluation
    FROM standing s JOIN law.evaluation x ON x.center_id = s.center_id AND (x.regime_id = s.regime OR (x.regime_id IS NULL AND s.only_regime)) CROSS JOIN scope c
    WHERE x.eval_date <= c.as_of
    QUALIFY row_number() OVER (PARTITION BY s.center_id, s.regime ORDER BY x.eval_date DESC, x.row_id DESC) = 1),
trigger AS (SELECT center_id, regulation, min(clause) AS clause FROM result.compliance WHERE outcome = 'TRIGGER_REVOKE' GROUP BY ALL),
evaluation_due AS (SELECT center_id, regulation, min(due) AS due FROM result.duty CROSS JOIN scope c WHERE duty LIKE '%~evaluation' AND state IN ('open', 'overdue') AND year(due) <= year(c.as_of) GROUP BY ALL),
next AS (SELECT center_id, regulation, min(due) AS due, arg_min(duty, (due, duty)) AS duty FROM result.duty WHERE state = 'open' GROUP BY ALL)
SELECT s.center_id, s.regulation, s.status,
       CASE WHEN s.status = 'revoked' THEN 'revoked' WHEN s.status = 'upgraded' THEN 'upgraded'
            WHEN r.clause IS NOT NULL THEN 'revocation'
            WHEN s.status = 'applying' THEN 'applied' WHEN s.status = 'preparing' THEN 'preparing' WHEN s.status = 'building' THEN 'building'
            WHEN l.evaluation.reassess_applied_date IS NOT NULL AND coalesce(l.evaluation.reassess_result, 'pending') = 'pending' THEN 'reassessing'
            WHEN s.status = 'rectifying' OR (l.evaluation.rectification_start IS NOT NULL AND l.evaluation.reassess_result IS NULL AND l.evaluation.rectification_completed_date IS NULL) THEN 'rectifying'
            WHEN d.due IS NOT NULL THEN 'evaluation_due'
            ELSE 'operating' END AS stage,
       s.center_regime.approval_date AS approved, l.evaluation.eval_date AS last_evaluation, l.evaluation.grade AS last_grade, coalesce(r.clause, '') AS trigger_clause,
       n.due AS next_due, coalesce(n.duty, '') AS next_duty
FROM standing s
LEFT JOIN last l ON l.center_id = s.center_id AND l.regime = s.regime
LEFT JOIN trigger r ON r.center_id = s.center_id AND r.regulation = s.regulation
LEFT JOIN evaluation_due d ON d.center_id = s.center_id AND d.regulation = s.regulation
LEFT JOIN next n ON n.center_id = s.center_id AND n.regulation = s.regulation
ORDER BY s.center_id, s.regulation
