-- zh: 主营业务收入
-- en: Main business revenue
-- unit: 元
-- One figure a center and year: of several rows the greatest, for they are statements of one account.
SELECT center_id, year, 'finance_year' AS table_name, row_id, main_business_revenue_yuan AS amount
FROM current.finance_year
WHERE center_id IS NOT NULL AND year IS NOT NULL AND main_business_revenue_yuan IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY center_id, year ORDER BY main_business_revenue_yuan DESC, row_id) = 1
