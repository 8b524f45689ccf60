#!/usr/bin/env bash
# PyMuPDF 2.0 (MuPDF) draws dashed lines of an SVG as unbroken ones, and forgets a font that is set on the whole picture.
#
# `stroke-dasharray` is ignored, as an attribute and as a style, so that a tie that is missing (dashed) looks like one that is there.
# `font-family` counts only on the text element itself: set on `svg` or `g`, from which SVG inherits it, it gives Times where it says
# Helvetica. Colors of a `style` element are ignored, so that such shapes are black. Browsers, CairoSVG and librsvg do it right.
#
# Who meets it: whoever turns maps into PDF or PNG with PyMuPDF. In Samband's pictures no meaning hangs on dashes alone (a tie that is
# missing is red as well), and colors are attributes, never a style sheet (test `ourOwnIsPlain`). Names are in Times there, and fit.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "PyMuPDF==2.0"
"$folder/env/bin/python" - <<'PYTHON'
import pymupdf

def picture(content, attributes=""):
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="100" height="20" {attributes}>{content}</svg>'
    return pymupdf.open(stream=svg.encode(), filetype="svg")

def color(content, *places):
    pixels = picture(content)[0].get_pixmap(dpi=72)
    return [pixels.pixel(x, 10) for x in places]

def font(content, attributes=""):
    return [f[3] for f in pymupdf.open("pdf", picture(content, attributes).convert_to_pdf())[0].get_fonts()]

red, black = (176, 0, 32), (0, 0, 0)
for way in ('stroke-dasharray="10 10"', 'style="stroke-dasharray: 10 10"'):
    seen = color(f'<path d="M0 10H100" stroke="#B00020" stroke-width="8" {way}/>', 5, 15, 25, 35)
    print("10 on, 10 off:", seen)
    assert seen == [red] * 4, "MuPDF has changed: dashes"
text = '<text x="2" y="15" font-size="12"{}>KTH</text>'
own, inherited = font(text.format(' font-family="Helvetica"')), font(text.format(""), 'font-family="Helvetica"')
print("font of the text:", own, "of the picture:", inherited)
assert own == ["Helvetica"] and inherited == ["Times-Roman"], "MuPDF has changed: fonts"
seen = color('<style>.tie { fill: #B00020 }</style><rect class="tie" width="100" height="20"/>', 50)
print("a red class:", seen)
assert seen == [black], "MuPDF has changed: style sheets"
PYTHON
echo "seen as described"
