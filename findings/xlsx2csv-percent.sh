#!/usr/bin/env bash
# xlsx2csv 0.8.6 writes one share, 0.125, in three ways by how its cell looks: 13%, 0.125 or 12.50%.
#
# The formats `0%` and `0.00%`, which have numbers of their own in a workbook, are written as the cell looks, so that of 12.5 per cent 13 is
# left; `0.0%`, `0 %` and all other percentages are written as the value. Where people have shown more decimals in some
# rows of a column its numbers are of two kinds. With --floatformat '%.4f' the first two stay as they are.
#
# Who meets it: whoever turns a workbook with shares (of a budget, of working time) into CSV on the way to a network. Samband reads
# workbooks itself and takes the value whatever its format (test `numbersAreWhatTheirFormatsSay`), and in CSV a cell with a percent sign as the share that
# it is, beside numbers without one, and says so (test `unitsAreReadAndNothingIsGuessed`).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "xlsx2csv==0.8.6" "openpyxl==3.1.5"
cd "$folder"
"$folder/env/bin/python" - <<'PYTHON'
import openpyxl

book = openpyxl.Workbook()
sheet = book.active
sheet.append(["from", "to", "share"])
for row, look in enumerate(["General", "0%", "0.0%", "0.00%", "0 %"], 2):
    sheet.append(["a", f"b{row}", 0.125])
    sheet.cell(row, 3).number_format = look
book.save("a.xlsx")
PYTHON
"$folder/env/bin/xlsx2csv" a.xlsx | cut -d, -f3 | tee seen
diff seen - <<'SEEN' || { echo "xlsx2csv has changed"; exit 1; }
share
0.125
13%
0.125
12.50%
0.125
SEEN
"$folder/env/bin/xlsx2csv" --floatformat '%.4f' a.xlsx | cut -d, -f3 | tee formatted
[ "$(sed -n 3p formatted)" = "13%" ] || { echo "xlsx2csv has changed: --floatformat"; exit 1; }
echo "seen as described"
