#!/usr/bin/env bash
# svglib 2.3.2 (with reportlab 5.1.0, Python 3.11) loses what follows a closed part of a path, and the fill of the whole.
#
# In SVG a path may go on after `Z` without a new `M`: the next part starts where the closed one started (SVG 1.1, 8.3.3). svglib
# goes on from the last corner instead and puts no move before it, so that the second part is drawn at the wrong place, as
# one line with the first. CairoSVG, skia and browsers draw it right. With an `M` of its own svglib does, too.
#
# Who meets it: whoever turns a map into a PDF with svglib, as reports made with reportlab do: a sector drawn as a sheet with a
# folded corner had a stroke across it. Samband's own pen writes an `M` after each `Z` (`SVGBuilder`, test `noPathGoesOnAfterItsEnd`).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "svglib==2.3.2" "reportlab==5.1.0"
"$folder/env/bin/python" - "$folder" <<'PYTHON'
import sys
from svglib.svglib import svg2rlg

def drawn(path):
    """The points of the outline that svglib makes of a path, and how many moves are among them."""
    name = sys.argv[1] + "/path.svg"
    with open(name, "w") as file:
        file.write('<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40">'
                   f'<path d="{path}" fill="#F2DE2B" stroke="#333333"/></svg>')
    found = []
    def walk(node):
        if type(node).__name__ == "Path":
            found.append((node.points, list(node.operators).count(0)))
        for child in getattr(node, "contents", []):
            walk(child)
    walk(svg2rlg(name))
    assert len(found) == 1, found
    return found[0]

points, moves = drawn("M10 10h30v20h-30Zv6h6")
print("without M:", moves, "move, last points", points[-4:])
assert moves == 1 and points[-4:] == [10.0, 36.0, 16.0, 36.0], "svglib has changed: look whether it is right now"
points, moves = drawn("M10 10h30v20h-30ZM10 10v6h6")
print("with M:   ", moves, "moves, last points", points[-4:])
assert moves == 2 and points[-4:] == [10.0, 16.0, 16.0, 16.0], "svglib has changed: a path with M is drawn otherwise"
PYTHON
echo "seen as described"
