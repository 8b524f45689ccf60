#!/usr/bin/env bash
# pandas 3.1.1 reads text cells of a workbook as numbers and truths: the municipality "0184" is 184, the answer "true" is True.
#
# In a workbook, unlike in CSV, each cell says what it is, and codes are kept as text for that reason. `read_excel` takes the texts of
# a column and guesses again, as if they came from CSV, where all of them look like numbers or truths: 0184 loses its zero, and
# with one empty cell in the column it is 184.0. It is the same with openpyxl and calamine as engines, which both hand over the text; polars
# 2.1.0 keeps it. `dtype=str` prevents it. A column in which one cell is no number (212000-0142) stays as it is.
#
# Who meets it: whoever analyses a workbook that Samband wrote: join on the municipality's code and nothing fits. Samband keeps a text
# cell as text, and `check` says of a code that comes back as 184 that it lacks a digit, with the cell and "did you mean 0184".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "pandas==3.1.1" "numpy==2.4.6" "openpyxl==3.1.5" "python-calamine==0.9.1" "polars==2.1.0"
cd "$folder"
"$folder/env/bin/python" - <<'PYTHON'
import openpyxl, pandas, polars

book = openpyxl.Workbook()
for row in (["code", "some", "answer", "number"], ["0184", "0184", "true", "212000-0142"], ["0180", None, "false", "5560360793"]):
    book.active.append(row)
book.save("a.xlsx")
cells = [cell for row in openpyxl.load_workbook("a.xlsx").active.iter_rows() for cell in row if cell.value is not None]
assert all(cell.data_type == "s" for cell in cells), "all cells are texts"
for engine in ("openpyxl", "calamine"):
    table = pandas.read_excel("a.xlsx", engine=engine)
    print(engine, table.iloc[0].to_dict())
    assert table.iloc[0].to_dict() == {"code": 184, "some": 184.0, "answer": True, "number": "212000-0142"}, "pandas has changed"
    assert pandas.read_excel("a.xlsx", engine=engine, dtype=str)["code"][0] == "0184", "pandas has changed: dtype=str"
other = polars.read_excel("a.xlsx", engine="openpyxl").row(0)
print("polars", other)
assert other == ("0184", "0184", "true", "212000-0142"), "polars has changed"
PYTHON
echo "seen as described"
