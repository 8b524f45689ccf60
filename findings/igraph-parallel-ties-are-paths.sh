#!/usr/bin/env bash
# igraph 1.0.0, rustworkx 0.18.1 and networkit 11.3 count each of two parallel ties as a path of its own: betweenness moves; networkx's does not.
#
# Two actors that have both an agreement and a project stand twice in a list of ties. Betweenness then depends on the library: for
# igraph, rustworkx and networkit two ties are two shortest paths, so that the way over them carries two thirds of what passes; in networkx
# 3.6.1 a MultiGraph gives what the plain Graph gives. Nothing warns. igraph's core number counts them too: two actors with two ties between
# them, and nobody else, are a core of order 2. igraph's closeness does not change.
#
# Who meets it: whoever compares bridging actors between programs, from a file with several kinds of ties. Samband makes one tie of all
# between two actors before it measures, so its figures are those of the plain graph (test `parallelTiesAreOneTieInMeasures`).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "networkx==3.6.1" "igraph==1.0.0" "rustworkx==0.18.1" "networkit==11.3" "numpy==2.4.6"
"$folder/env/bin/python" - <<'PYTHON'
import igraph, networkit, networkx as nx, rustworkx as rx

square = [(0, 1), (1, 2), (0, 3), (3, 2)]  # from 0 to 2 over 1 or over 3
double = square + [(0, 1)]                 # 0 and 1 have a tie of another kind as well

def of_networkx(ties):
    values = nx.betweenness_centrality(nx.MultiGraph(ties), normalized=False)
    return [round(values[i], 4) for i in range(4)]

def of_igraph(ties):
    return [round(x, 4) for x in igraph.Graph(ties).betweenness()]

def of_rustworkx(ties):
    graph = rx.PyGraph()
    graph.extend_from_edge_list(ties)
    values = rx.betweenness_centrality(graph, normalized=False)
    return [round(values[i], 4) for i in range(4)]

def of_networkit(ties):
    graph = networkit.Graph(4)
    for a, b in ties:
        graph.addEdge(a, b)
    measure = networkit.centrality.Betweenness(graph)
    measure.run()
    return [round(x / 2, 4) for x in measure.scores()]  # it counts each pair from both ends

for measure in (of_networkx, of_igraph, of_rustworkx, of_networkit):
    one, two = measure(square), measure(double)
    print(f"{measure.__name__[3:]:10} {one} {two}")
    assert one == [0.5] * 4, "changed: a square"
    assert two == ([0.5] * 4 if measure is of_networkx else [0.6667, 0.6667, 0.3333, 0.3333]), "changed: parallel ties"
assert igraph.Graph([(0, 1), (0, 1)]).coreness() == [2, 2], "igraph has changed: core number"
assert igraph.Graph(square).closeness() == igraph.Graph(double).closeness(), "igraph has changed: closeness"
PYTHON
echo "seen as described"
