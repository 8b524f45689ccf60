#!/usr/bin/env bash
# Tulip 6.0.0 (tulip-python) doubles each tie of an undirected DOT file, and loses every value of the ties of a GML file.
#
# Its importer "graphviz" makes two edges of `a -- b`, one each way, so that degrees and the number of ties are twice the truth. Its
# importer "GML" reads the values of nodes and leaves out those of edges, weights among them; where a node has no value of a
# number it says 0, not to be told from a true 0, and character references (`&#229;`) stay as they are. Nothing is said. Its importer
# "Pajek" gets ties and weights right, but calls every tie `l` where the file has the label behind an `l`, as Pajek has it.
#
# Who meets it: whoever draws a network in Tulip. For it Samband's Pajek is the best way (`convert --to pajek`): each tie once, with
# its weight. Samband reads `--` as one tie, and values of edges in GML.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "tulip-python==6.0.0"
cd "$folder"
"$folder/env/bin/python" - <<'PYTHON'
from tulip import tlp

def read(importer, name, text):
    with open(name, "w", encoding="utf-8") as file:
        file.write(text)
    options = tlp.getDefaultPluginParameters(importer)
    options["file::filename"] = name
    return tlp.importGraph(importer, options)

def ties(graph):
    return [(graph.source(e).id, graph.target(e).id) for e in graph.getEdges()]

dot = read("graphviz", "a.dot", "graph { KI -- KTH; KTH -- SU; }")
print("DOT, two ties:", ties(dot))
assert ties(dot) == [(0, 1), (1, 0), (1, 2), (2, 1)], "Tulip has changed: DOT"

gml = read("GML", "a.gml", 'graph [ directed 0 node [ id 0 label "Sk&#229;ne" antal 3 ] node [ id 1 label "KTH" ]\n'
           'edge [ source 0 target 1 weight 2.5 kind "avtal" ] ]')
names = sorted(n for n in gml.getProperties() if not n.startswith("view"))
counts = [gml["antal"][n] for n in gml.getNodes()]
labels = [gml["viewLabel"][n] for n in gml.getNodes()]
print("GML, properties:", names, "antal:", counts, "labels:", labels)
assert ties(gml) == [(0, 1)] and names == ["antal"], "Tulip has changed: GML reads values of edges"
assert counts == [3, 0] and labels == ["Sk&#229;ne", "KTH"], "Tulip has changed: GML"

net = read("Pajek", "a.net", '*Vertices 2\n1 "KI"\n2 "KTH"\n*Edges\n1 2 2.5 l "avtal"\n')
edge = next(net.getEdges())
print("Pajek:", ties(net), net["weights"][edge], net["viewLabel"][edge])
assert ties(net) == [(0, 1)] and net["weights"][edge] == 2.5 and net["viewLabel"][edge] == "l", "Tulip has changed: Pajek"
PYTHON
echo "seen as described"
