#!/usr/bin/env bash
# Infomap 2.16.0 reads Pajek files otherwise than Pajek: arcs lose their direction, ties of weight 0 vanish, and `*Network` is refused.
#
# In a Pajek file `*Arcs` are directed and `*Edges` are not, and a project names its network by a line `*Network`. Infomap reads arcs as
# undirected unless it is told `directed=True` (then edges are directed, too), adds an arc and its return to one link, says nothing of a
# tie whose weight is 0, and stops at `*Network`, and at a comment with `%` where `*Vertices` should come.
#
# Who meets it: whoever looks for communities in a network from Pajek, or from a program that writes its title there. Samband's own Pajek
# files have no title since (test `pajekIsWritten`): they are read by Infomap, igraph, networkx and Tulip alike. Its reader takes all of it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "infomap==2.16.0"
cd "$folder"
"$folder/env/bin/python" - 2>/dev/null <<'PYTHON'
from infomap import Infomap

def links(text, **options):
    with open("network.net", "w") as file:
        file.write(text)
    found = Infomap(silent=True, **options)
    found.read_file("network.net")
    found.run()
    return sorted(found.get_links())

network = '*Vertices 4\n1 "A"\n2 "B"\n3 "C"\n4 "D"\n*Arcs\n1 2 2.5\n2 1 1\n3 4 0\n*Edges\n2 3 1\n'
print("as it is:      ", links(network))
assert links(network) == [(1, 2, 3.5), (2, 3, 1.0)], "Infomap has changed"
print("directed=True: ", links(network, directed=True))
assert links(network, directed=True) == [(1, 2, 2.5), (2, 1, 1.0), (2, 3, 1.0)], "Infomap has changed: directed"
for line in ("*Network Prov", "% Prov"):
    try:
        links(line + "\n" + network)
    except Exception as error:
        print(f"{line!r}: {error}")
    else:
        raise AssertionError(f"Infomap has changed: it reads {line!r}")
PYTHON
echo "seen as described"
