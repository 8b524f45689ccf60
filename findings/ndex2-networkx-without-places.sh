#!/usr/bin/env bash
# ndex2 3.12.0 gives every node of a network without coordinates x, y and z of None, and networkx 3.6.1 then writes it in no format.
#
# `CX2NetworkXFactory().get_graph` puts the places of nodes into their attributes, also where the file has none: x, y and z, a third
# one that CX2 rarely holds, are None. `write_graphml`, `write_gexf` and `write_gml` each refuse a None, with three different errors,
# none of which says x. Only `write_pajek` writes. Taking the three attributes away beforehand helps.
#
# Who meets it: whoever takes a network from NDEx or Cytoscape to Gephi or yEd in Python. Samband reads CX2 and writes GraphML, GEXF and
# GML itself (`convert network.cx2 --output network.graphml`), and has no places where the file has none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "ndex2==3.12.0" "networkx==3.6.1"
"$folder/env/bin/python" - 2>/dev/null <<'PYTHON'
import networkx as nx
from ndex2.cx2 import CX2Network, CX2NetworkXFactory

network = CX2Network()
ends = [network.add_node(attributes={"name": name}) for name in ("KI", "KTH")]
network.add_edge(source=ends[0], target=ends[1])
graph = CX2NetworkXFactory().get_graph(network)
print(dict(graph.nodes(data=True)))
assert graph.nodes[0] == {"name": "KI", "x": None, "y": None, "z": None}, "ndex2 has changed"

def refused(write):
    try:
        list(write(graph))
    except (nx.NetworkXError, TypeError) as error:
        return f"{type(error).__name__}: {error}"
    return None

for write in (nx.generate_graphml, nx.generate_gexf, nx.generate_gml):
    print(write.__name__, "-", refused(write))
    assert refused(write), f"networkx has changed: {write.__name__}"
assert refused(nx.generate_pajek) is None, "networkx has changed: Pajek"
for _, values in graph.nodes(data=True):
    for key in "xyz":
        del values[key]
assert not any(map(refused, (nx.generate_graphml, nx.generate_gexf, nx.generate_gml))), "changed without places"
PYTHON
echo "seen as described"
