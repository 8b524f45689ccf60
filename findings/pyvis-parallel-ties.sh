#!/usr/bin/env bash
# pyvis 0.3.2 draws one of several ties between two actors in an undirected network, the first, and none of the others.
#
# `Network().from_nx` of a MultiGraph with an agreement and a project between the same two shows the agreement alone. With
# `Network(directed=True)` it shows both, though with arrows that nobody gave. A DiGraph drawn without that option loses every tie
# that answers another one: of "gives" and "gets" the first given stays. Nothing is said, and the pages look right.
#
# Who meets it: whoever shows a network of several kinds of ties on a page made by pyvis. Samband's maps and its page show one
# line for two actors, drawn by the strength of all their ties together.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "pyvis==0.3.2" "networkx==3.6.1"
"$folder/env/bin/python" - <<'PYTHON'
import networkx as nx
from pyvis.network import Network

def drawn(graph, **options):
    page = Network(**options)
    page.from_nx(graph)
    return [(edge["from"], edge["to"], edge["kind"]) for edge in page.edges]

kinds = nx.MultiGraph()
kinds.add_edge("KI", "KTH", kind="avtal")
kinds.add_edge("KI", "KTH", kind="projekt")
print("two kinds:         ", drawn(kinds))
assert drawn(kinds) == [("KI", "KTH", "avtal")], "pyvis has changed"
print("  directed=True:   ", drawn(kinds, directed=True))
assert drawn(kinds, directed=True) == [("KI", "KTH", "avtal"), ("KI", "KTH", "projekt")], "pyvis has changed"

ways = nx.DiGraph()
ways.add_edge("KI", "KTH", kind="gives")
ways.add_edge("KTH", "KI", kind="gets")
print("there and back:    ", drawn(ways))
assert drawn(ways) == [("KI", "KTH", "gives")], "pyvis has changed"
PYTHON
echo "seen as described"
