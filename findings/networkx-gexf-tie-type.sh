#!/usr/bin/env bash
# networkx 3.6.1 writes a tie's attribute `type` to GEXF in the place of its direction: `type="avtal"`, which GEXF does not know.
#
# In GEXF an edge's `type` is directed, undirected or mutual (or left out). `write_gexf` takes whatever the attribute `type` holds and
# puts it there, unchecked: the kind of a collaboration, `avtal`, becomes a direction that does not exist. The attribute is no longer
# among the values, so a reader that ignores a wrong direction loses it. Worse, a kind that is called `directed` turns the tie around.
# networkx itself drops the word when it reads the file again: the kinds of all ties are gone without a message.
#
# Who meets it: whoever reads a table of ties with a column "type" (Kumu's, Gephi's and our own have one) and saves it for Gephi. Samband
# reads such a word as the tie's kind, keeps the network's own direction, and says so (test `aKindInThePlaceOfTheDirection`).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "networkx==3.6.1"
"$folder/env/bin/python" - <<'PYTHON'
import io
import networkx as nx

network = nx.Graph()
network.add_edge("KI", "KTH", type="avtal", weight=2)
text = "\n".join(nx.generate_gexf(network))
edge = next(line.strip() for line in text.splitlines() if "<edge " in line)
print(edge)
assert edge == '<edge source="KI" target="KTH" id="0" weight="2" type="avtal" />', "networkx has changed"
assert "<attvalue" not in text, "networkx has changed: the kind is written as a value, too"
back = nx.read_gexf(io.BytesIO(text.encode()))
print(back.edges["KI", "KTH"])
assert "type" not in back.edges["KI", "KTH"] and not back.is_directed(), "networkx has changed"
PYTHON
echo "seen as described"
