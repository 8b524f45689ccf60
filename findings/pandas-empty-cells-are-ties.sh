#!/usr/bin/env bash
# pandas 3.1.1 with networkx 3.6.1, igraph 1.0.0 and rustworkx 0.18.1: an empty cell is a tie, in a matrix to everybody, in a list to nobody.
#
# pandas reads an empty cell as NaN, and NaN is not zero: the matrix below has one tie, and all three libraries make six of it, every
# actor tied to every other and to itself, five of them with the weight NaN. In a list, where an actor without ties stands with an
# empty second cell, all empty cells are one and the same actor, `nan`, and it is the most central of all. igraph warns that it put the
# text "NA" there, but with this pandas it did not (copy on write).
#
# Who meets it: whoever keeps the matrix of a survey, or a list with those who work with nobody, in Excel. Samband reads an empty
# cell of a matrix as no tie (test `matricesAreTies`), and refuses an empty end of a tie with its line and column (test
# `aTruthIsNoStrengthAndNothingIsNoActor`).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "pandas==3.1.1" "numpy==2.4.6" "networkx==3.6.1" "igraph==1.0.0" "rustworkx==0.18.1"
"$folder/env/bin/python" - <<'PYTHON'
import io
import warnings

import igraph, networkx as nx, pandas as pd, rustworkx as rx

matrix = pd.read_csv(io.StringIO(";KI;KTH;SU\nKI;;2;\nKTH;2;;\nSU;;;\n"), sep=";", index_col=0)
ties = {
    "networkx": [(a, b) for a, b in nx.from_pandas_adjacency(matrix).edges],
    "igraph": igraph.Graph.Weighted_Adjacency(matrix, mode="undirected").get_edgelist(),
    "rustworkx": list(rx.PyGraph.from_adjacency_matrix(matrix.values.astype(float)).edge_list()),
}
for library, found in ties.items():
    print(f"{library}: {len(found)} ties of a matrix with one")
    assert len(found) == 6, f"{library} has changed"
filled = nx.from_pandas_adjacency(matrix.fillna(0))
assert list(filled.edges(data="weight")) == [("KI", "KTH", 2.0)], "networkx has changed"

table = pd.read_csv(io.StringIO("from;to\nKI;KTH\nSU;\nFHM;\nLV;\n"), sep=";")
degrees = {str(name): degree for name, degree in nx.from_pandas_edgelist(table, "from", "to").degree()}
print("networkx, list:", degrees)
assert degrees == {"KI": 1, "KTH": 1, "SU": 1, "nan": 3, "FHM": 1, "LV": 1}, "networkx has changed"
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    graph = igraph.Graph.DataFrame(table, directed=False, use_vids=False)
degrees = {str(name): degree for name, degree in zip(graph.vs["name"], graph.degree())}
print("igraph, list:  ", degrees, "; said:", said[0].message)
assert degrees["nan"] == 3 and degrees["SU"] == 1 and "NA" not in degrees, "igraph has changed"
PYTHON
echo "seen as described"
