-- zh: 当年横向经费（按年度报告写明的口径：合同额或到账额）
-- en: Horizontal income in the year, by contracts signed or money received as the annual report says
-- unit: 元
-- inputs: contract.contract_id, contract.kind, contract.signed_date, contract.amount_yuan, contract_receipt.contract_id, contract_receipt.year, contract_receipt.received_yuan, annual_report.reported_horizontal_basis
WITH deal AS (
    SELECT t.center_id, coalesce(t.contract_id, t.contract_no, '#' || t.row_id) AS deal, any_value(t.contract_id) AS contract_id, max(t.amount_yuan) AS amount, max(t.signed_date) AS signed,
           bool_or(t.kind = 'horizontal') AS meant, bool_and((t.kind = 'horizontal') IS FALSE) AS not_meant
    FROM law.contract t GROUP BY t.center_id, deal),
piece AS (
    SELECT s.subject_id, d.amount, d.meant AND year(d.signed) = year(s.at) AS meant, d.not_meant OR coalesce(year(d.signed) <> year(s.at), false) AS not_meant
    FROM subject s JOIN deal d ON d.center_id = s.center_id WHERE s.annual_report.reported_horizontal_basis = 'contract_amount'
    UNION ALL
    SELECT s.subject_id, t.received_yuan, d.meant, d.not_meant
    FROM subject s JOIN deal d ON d.center_id = s.center_id JOIN law.contract_receipt t ON coalesce(t.center_id, s.center_id) = s.center_id AND t.contract_id = d.contract_id AND t.year = year(s.at)
    WHERE s.annual_report.reported_horizontal_basis = 'received'),
known AS (
    SELECT s.subject_id, EXISTS (SELECT 1 FROM law.contract t WHERE t.center_id = s.center_id)
           AND (s.annual_report.reported_horizontal_basis = 'contract_amount' OR EXISTS (SELECT 1 FROM law.contract_receipt t JOIN law.contract d ON d.contract_id = t.contract_id WHERE d.center_id = s.center_id)) AS listed
    FROM subject s)
SELECT s.subject_id, CASE WHEN any_value(k.listed) THEN coalesce(sum(p.amount) FILTER (p.meant), 0) END AS low,
       CASE WHEN any_value(k.listed) AND NOT coalesce(bool_or(p.amount IS NULL AND NOT p.not_meant), false) THEN coalesce(sum(p.amount) FILTER (NOT p.not_meant), 0) END AS high
FROM subject s JOIN known k USING (subject_id) LEFT JOIN piece p USING (subject_id) GROUP BY s.subject_id
-- evidence:
SELECT s.subject_id, 'contract' AS table_name, t.row_id
FROM subject s JOIN law.contract t ON t.center_id = s.center_id AND (t.kind = 'horizontal') IS NOT FALSE
WHERE s.annual_report.reported_horizontal_basis = 'received' OR (year(t.signed_date) = year(s.at)) IS NOT FALSE
