-- zh: 近一年同领域横向合同额（申报年之前的一个完整年度）
-- en: Horizontal contracts in the center's field, signed in the full year before
-- unit: 元
-- inputs: contract.contract_id, contract.kind, contract.technical_field_code, contract.signed_date, contract.amount_yuan, center.technical_field_code
WITH deal AS (
    SELECT s.subject_id, coalesce(t.contract_id, t.contract_no, '#' || t.row_id) AS deal, max(t.amount_yuan) AS amount,
           bool_or(t.kind = 'horizontal' AND t.technical_field_code = s.center.technical_field_code AND year(t.signed_date) = year(s.at) - 1) AS meant,
           bool_and((t.kind = 'horizontal' AND t.technical_field_code = s.center.technical_field_code AND year(t.signed_date) = year(s.at) - 1) IS FALSE) AS not_meant
    FROM subject s JOIN law.contract t ON t.center_id = s.center_id
    GROUP BY s.subject_id, deal)
SELECT s.subject_id, coalesce(sum(d.amount) FILTER (d.meant), 0) AS low,
       CASE WHEN count(d.subject_id) > 0 AND NOT coalesce(bool_or(d.amount IS NULL AND NOT d.not_meant), false) THEN coalesce(sum(d.amount) FILTER (NOT d.not_meant), 0) END AS high
FROM subject s LEFT JOIN deal d USING (subject_id) GROUP BY s.subject_id
-- evidence:
SELECT s.subject_id, 'contract' AS table_name, t.row_id
FROM subject s JOIN law.contract t ON t.center_id = s.center_id
WHERE (t.kind = 'horizontal' AND t.technical_field_code = s.center.technical_field_code AND year(t.signed_date) = year(s.at) - 1) IS NOT FALSE
