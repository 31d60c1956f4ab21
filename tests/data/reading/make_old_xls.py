"""Makes old.xls, a workbook in BIFF8 as Excel 97 to 2003 wrote it. Needs xlwt 1.3.0 (Debian: python3-xlwt). The people in it are made up."""
import datetime

import xlwt

book = xlwt.Workbook(encoding="utf-8")
sheet = book.add_sheet("人员名单")
date = xlwt.easyxf(num_format_str="yyyy-mm-dd")
percent = xlwt.easyxf(num_format_str="0.00%")
sheet.write_merge(0, 0, 0, 6, "固定人员名单（2025年度）")
for column, header in enumerate(["姓名", "入职日期", "比例", "编号", "在岗", "备注", "金额"]):
    sheet.write(2, column, header)
sheet.write(3, 0, "张三")
sheet.write(3, 1, datetime.date(2024, 3, 5), date)
sheet.write(3, 2, 0.35, percent)
sheet.write(3, 3, 290202199001011234)
sheet.write(3, 4, True)
sheet.row(3).set_cell_error(5, 42)
sheet.write(3, 6, 0.1)
sheet.write(5, 0, "李四")
sheet.write(5, 2, 12345)
sheet.row(5).hidden = True
hidden = book.add_sheet("隐藏表")
hidden.visibility = 1
hidden.write(0, 0, "内部")
book.save("old.xls")
