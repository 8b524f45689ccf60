#!/usr/bin/env bash
# networkx 3.6.1 keeps one of two values where a tie of a GEXF file has a time in its tag and an attribute of the same name.
#
# In GEXF the `start` of a tag is when the tie begins, and an attribute titled `start` is a value like any other: a file may well have both,
# the day that a timeline needs and the year that is all somebody knows. `read_gexf` puts both under the key `start`, the tag's last, and the
# value of the attribute is gone without a message; `write_gexf` then writes the day, and the attribute is not even declared any more.
#
# Who meets it: whoever gives attributes the names of GEXF's own, `start`, `end`, `weight`, `label`. Samband writes the year or the month
# that it knows as `known start` and `known end`, which come back (test `aYearComesBackAsAYear`).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "networkx==3.6.1"
"$folder/env/bin/python" - <<'PYTHON'
import io
import networkx as nx

def through(title):
    text = f"""<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
    <graph mode="dynamic" timeformat="date" defaultedgetype="undirected"><attributes class="edge">
    <attribute id="0" title="{title}" type="string"/></attributes><nodes><node id="KI"/><node id="KTH"/></nodes>
    <edges><edge id="0" source="KI" target="KTH" start="2022-01-01"><attvalues><attvalue for="0" value="2022"/></attvalues></edge></edges>
    </graph></gexf>"""
    return "\n".join(nx.generate_gexf(nx.read_gexf(io.BytesIO(text.encode()))))

lost, kept = through("start"), through("known start")
print(next(line.strip() for line in lost.splitlines() if "<edge " in line))
assert 'start="2022-01-01"' in lost and 'value="2022"' not in lost and "<attvalue" not in lost, "networkx has changed"
assert 'start="2022-01-01"' in kept and 'value="2022"' in kept, "networkx has changed"
PYTHON
echo "seen as described"
