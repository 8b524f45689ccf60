#!/usr/bin/env bash
# networkx 3.6.1 writes the organization numbers of public bodies to GML as numbers and those of companies as texts.
#
# GML's integers have 32 bits, so `write_gml` puts whole numbers past 2147483647 between quotation marks, each by itself. Swedish
# organization numbers have ten digits; those of the state, regions and municipalities begin with 2 (below the border, as 212000-0142),
# those of limited companies with 5 and of associations with 7 and 8. So one column leaves as two types: read again, 2120000142 is
# a number, 5560360793 a text; joined with a register, or sorted, one half of the sectors is missing. A float is written as a float.
#
# Who meets it: whoever carries a network with registration numbers over GML. Samband reads either as the same ten digits (test
# `organizationNumbersInBothTypes`), and writes codes as texts always.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "networkx==3.6.1"
"$folder/env/bin/python" - <<'PYTHON'
import networkx as nx

network = nx.Graph()
network.add_node("Huddinge", orgnr=2120000142)
network.add_node("Volvo", orgnr=5560360793)
lines = [line.strip() for line in nx.generate_gml(network) if "orgnr" in line]
print(lines)
assert lines == ['orgnr 2120000142', 'orgnr "5560360793"'], "networkx has changed"
back = dict(nx.parse_gml(list(nx.generate_gml(network))).nodes(data="orgnr"))
print(back)
assert back == {"Huddinge": 2120000142, "Volvo": "5560360793"}, "networkx has changed"
PYTHON
echo "seen as described"
