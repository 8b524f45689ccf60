#!/usr/bin/env bash
# PyExcelerate 0.13.0 writes dates into a workbook as plain numbers: 1 January 2019 is 43466.
#
# Handed rows with `datetime.date` and `datetime.datetime`, `new_sheet(name, data=rows)` writes the count of days without the format that
# makes a date of it, in the part for styles none at all; openpyxl, pandas, LibreOffice and Excel show a number. A cell whose style is
# set by hand, `sheet.set_cell_style(…, Style(format=Format("yyyy-mm-dd")))`, is a date.
#
# Who meets it: whoever is sent a workbook from a system that writes quickly. In columns of dates Samband reads such numbers as the days
# that they count, and says so with an example (test `daysAsSpreadsheetsCountThem`); in columns of the user's own they stay numbers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "PyExcelerate==0.13.0" "openpyxl==3.1.5"
cd "$folder"
"$folder/env/bin/python" - <<'PYTHON'
import datetime
import openpyxl
from pyexcelerate import Format, Style, Workbook

book = Workbook()
rows = [["KI", "KTH", datetime.date(2019, 1, 1), datetime.datetime(2021, 12, 31, 13, 30)]]
book.new_sheet("ties", data=rows)
styled = book.new_sheet("styled", data=rows)
styled.set_cell_style(1, 3, Style(format=Format("yyyy-mm-dd")))
book.save("a.xlsx")
read = openpyxl.load_workbook("a.xlsx")
cells = [(c.value, c.number_format) for c in next(read["ties"].iter_rows())][2:]
print(cells)
assert cells == [(43466, "General"), (44561.5625, "General")], "PyExcelerate has changed"
cell = read["styled"]["C1"]
print(cell.value, cell.number_format)
assert cell.value == datetime.datetime(2019, 1, 1), "PyExcelerate has changed: a style set by hand"
PYTHON
echo "seen as described"
