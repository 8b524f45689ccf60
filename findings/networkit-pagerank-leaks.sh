#!/usr/bin/env bash
# networkit 11.3: the PageRank of an undirected network in which some stand alone does not sum to one, sink handling or not.
#
# `networkit.centrality.PageRank` loses what arrives at an actor without ties: with three of seven alone more than a third is gone. The
# documented remedy, distributeSinks, changes nothing in an undirected graph. In a directed one with each tie both ways
# the sum is one, with the remedy and without. networkx and igraph spread it over all in both. So an actor's rank falls by others
# standing alone, and two years of one network cannot be compared.
#
# Who meets it: whoever takes PageRank from networkit for a stakeholder network, in which many stand alone. In Samband the ranks sum to 1
# (test `ranksSumToOneWithActorsAlone`).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "networkit==11.3" "numpy==2.4.6" "igraph==1.0.0"
"$folder/env/bin/python" - <<'PYTHON'
import igraph, networkit
from networkit.centrality import PageRank, SinkHandling

def ranks(alone, directed, handling):
    graph = networkit.Graph(4 + alone, directed=directed)
    for a, b in ((0, 1), (1, 2), (2, 3)):
        graph.addEdge(a, b)
        if directed:
            graph.addEdge(b, a)
    measure = PageRank(graph, 0.85, 1e-12, distributeSinks=handling)
    measure.run()
    return measure.scores()

for alone in (0, 1, 3):
    leaking, remedied = (ranks(alone, False, h) for h in (SinkHandling.NoSinkHandling, SinkHandling.DistributeSinks))
    both_ways = ranks(alone, True, SinkHandling.NoSinkHandling)
    other = igraph.Graph(4 + alone, [(0, 1), (1, 2), (2, 3)]).pagerank()
    print(f"{alone} alone: sum {sum(leaking):.4f}, with the remedy {sum(remedied):.4f}, directed both ways {sum(both_ways):.4f};"
          f" second actor {leaking[1]:.4f}, igraph {other[1]:.4f}")
    lost = 0.85 * alone / (4 + alone)
    assert abs(sum(leaking) - (1 - lost)) < 1e-6 and abs(sum(remedied) - (1 - lost)) < 1e-6, "networkit has changed"
    assert abs(sum(both_ways) - 1) < 1e-6 and abs(both_ways[1] - other[1]) < 1e-6, "networkit has changed: directed"
PYTHON
echo "seen as described"
