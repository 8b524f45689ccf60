#!/usr/bin/env bash
# igraph 1.0.0: one tie without a weight in a Pajek file makes PageRank undefined for everybody and every actor a community of its own.
#
# In Pajek a line may leave the value of a tie out; it counts as 1. `Read_Pajek` makes NaN of it as soon as another tie has a value.
# Betweenness and multilevel communities then refuse with an error; PageRank is NaN for all, not only at that tie, and Leiden
# answers that each actor stands alone, both without a word. Infomap 2.16.0 takes 1, and so do networkx's measures.
#
# Who meets it: whoever writes strengths only where they were given. Samband reads such a tie as one without a stated strength, which counts
# as 1, and writes a weight for every tie of a Pajek file as soon as one has one (test `aPajekFileHasAllWeightsOrNone`).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "igraph==1.0.0" "infomap==2.16.0" "networkx==3.6.1" "numpy==2.4.6"
cd "$folder"
"$folder/env/bin/python" - 2>/dev/null <<'PYTHON'
import math
import igraph, networkx as nx
from infomap import Infomap

with open("a.net", "w") as file:
    file.write('*Vertices 3\n1 "KI"\n2 "KTH"\n3 "SU"\n*Edges\n1 2 2.5\n2 3\n')
graph = igraph.Graph.Read_Pajek("a.net")
ranks = graph.pagerank(weights="weight")
groups = graph.community_leiden("modularity", weights="weight").membership
print("igraph: weights", graph.es["weight"], "PageRank", ranks, "Leiden", groups)
assert graph.es["weight"][0] == 2.5 and math.isnan(graph.es["weight"][1]), "igraph has changed: weights"
assert all(map(math.isnan, ranks)) and groups == [0, 1, 2], "igraph has changed: measures"
graph.es["weight"] = [2.5, 1]
assert graph.community_leiden("modularity", weights="weight").membership == [0, 0, 0], "igraph has changed: Leiden"
for measure in (graph.betweenness, graph.community_multilevel):
    graph.es["weight"] = [2.5, math.nan]
    try:
        measure(weights="weight")
    except igraph.InternalError as error:
        print(f"igraph: {measure.__name__}: {str(error).split(': ')[1].split('. ')[0]}")
    else:
        raise AssertionError(f"igraph has changed: {measure.__name__}")
other = Infomap(silent=True)
other.read_file("a.net")
other.run()
print("Infomap:", sorted(other.get_links()), "networkx:", dict(nx.read_pajek("a.net").degree(weight="weight")))
assert sorted(other.get_links()) == [(1, 2, 2.5), (2, 3, 1.0)], "Infomap has changed"
assert dict(nx.read_pajek("a.net").degree(weight="weight")) == {"KI": 2.5, "KTH": 3.5, "SU": 1}, "networkx has changed"
PYTHON
echo "seen as described"
