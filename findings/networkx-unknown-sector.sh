#!/usr/bin/env bash
# networkx 3.6.1 takes actors without a value for a class of their own: assortativity rises from 0.33 to 0.62 by two unknown actors.
#
# `attribute_assortativity_coefficient` and `attribute_mixing_dict` give an actor without the attribute the class None, so that a tie
# of two unknown ones is one inside a class. Where the unknown value is NaN, as pandas has it for an empty cell, it is the other
# way round: each NaN is another class, even the one at both ends of a tie, and the same network falls to 0.2. Neither is said.
#
# Who meets it: whoever checks the share of ties across sectors, or the mixing of sectors, of a list with empty cells. Samband counts
# ties between known sectors only and says how many actors are of unknown sector (case B10; `describe`, `bridges`, `metrics`, `gaps` alike).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "networkx==3.6.1" "numpy==2.3.5"
"$folder/env/bin/python" - <<'PYTHON'
import math
import networkx as nx

known = {1: "Kommun", 2: "Kommun", 3: "Region", 4: "Region"}
network = nx.Graph([(1, 2), (3, 4), (1, 3), (5, 6)])  # 5 and 6: nobody has written their sector down
nx.set_node_attributes(network, known, "sektor")
whole = nx.attribute_assortativity_coefficient(network, "sektor")
of_known = nx.attribute_assortativity_coefficient(network.subgraph(known), "sektor")
print(f"known actors only {of_known:.4f}, with the two unknown {whole:.4f}")
assert math.isclose(of_known, 1 / 3) and math.isclose(whole, 13 / 21), "networkx has changed"
assert nx.attribute_mixing_dict(network, "sektor")[None] == {None: 2}, "networkx has changed"

pandas_like = nx.Graph([(1, 2), (3, 4)])
nx.set_node_attributes(pandas_like, {1: float("nan"), 2: float("nan"), 3: "Kommun", 4: "Kommun"}, "sektor")
nan = nx.attribute_assortativity_coefficient(pandas_like, "sektor")
print(f"one tie inside Kommun, one between two NaN: {nan:.4f}")
assert math.isclose(nan, 0.2), "networkx has changed"
PYTHON
echo "seen as described"
