#!/usr/bin/env bash
# Graphviz 2.42.2 (Debian 12): mm2gv makes six actors of the three in the square matrix of a directed network.
#
# Where a tie in a square Matrix Market file has no tie back, mm2gv takes rows and columns for different things: each actor becomes two
# nodes, one for its row and one for its column, and each tie becomes two arrows, one each way. Only `-U 0` prevents it. A
# symmetric matrix keeps its actors, but is a digraph with two arrows for each tie, unless `-u` is given. Values are left out; with
# `-v` they become `len`, the length, so that the strongest ties are drawn longest.
#
# Who meets it: whoever brings a matrix from Python or R to Graphviz, or takes this way into Samband, which reads no Matrix Market. Told so,
# Samband names another way, by networkx or igraph and GraphML, which keeps actors, directions and values (`StrangersTests`).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
version=2.42.2-7+deb12u1
# The files of the packages, unpacked here: nothing is installed on the machine.
apt-get download -qq "graphviz=$version" "libcgraph6=$version" "libcdt5=$version" 2>/dev/null
for package in *.deb; do dpkg -x "$package" .; done
mm2gv() { LD_LIBRARY_PATH=$(echo "$folder"/usr/lib/*-linux-gnu) "$folder/usr/bin/mm2gv" "$@" | tr -d '\n\t'; }

printf '%%%%MatrixMarket matrix coordinate real general\n3 3 3\n1 2 2.5\n2 1 2.5\n2 3 1\n' > directed.mtx
printf '%%%%MatrixMarket matrix coordinate real symmetric\n3 3 2\n2 1 2.5\n3 2 0.5\n' > symmetric.mtx
expect() { # SEEN WORDS
  echo "$2: $1"
  [ "$1" = "$3" ] || { echo "mm2gv has changed; it gave before: $3" >&2; exit 1; }
}
expect "$(mm2gv directed.mtx)" "three actors, a directed tie" "digraph G {0 -> 4;1 -> 3;1 -> 5;2;3 -> 1;4 -> 0;5 -> 1;}"
expect "$(mm2gv -U 0 directed.mtx)" "  with -U 0" "digraph G {0 -> 1;1 -> 0;1 -> 2;}"
expect "$(mm2gv symmetric.mtx)" "two ties without direction" "digraph G {0 -> 1;1 -> 0;1 -> 2;2 -> 1;}"
expect "$(mm2gv -u -v symmetric.mtx)" "  with -u -v" "graph G {edge [len=1];1 -- 0[len=2.500000];2 -- 1[len=0.500000];}"
echo "seen as described"
