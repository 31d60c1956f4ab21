-- zh: 中心运行经费
-- en: Operation fund of the center
-- unit: 元
-- One figure a center and year: of several rows the greatest, for they are statements of one account.
SELECT center_id, year, 'finance_year' AS table_name, row_id, center_operation_fund_yuan AS amount
FROM current.finance_year
WHERE center_id IS NOT NULL AND year IS NOT NULL AND center_operation_fund_yuan IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY center_id, year ORDER BY center_operation_fund_yuan DESC, row_id) = 1
