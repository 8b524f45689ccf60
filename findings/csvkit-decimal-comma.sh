#!/usr/bin/env bash
# csvkit 2.2.0 (agate 1.14.2) reads the strength 2,5 of a Swedish table as 25, and a column of ones and zeros as True and False.
#
# Every csvkit command that infers types (csvstat, csvsort, csvjoin, csvsql, in2csv) takes a comma inside a number for a mark of
# thousands, wherever it stands, and drops it: 2,5 is 25 and 0,25 is 25 too. It says nothing, although the table's own separator is
# `;`. With `--locale sv_SE` it is right. A column that holds only 1 and 0 becomes True and False, and 0184 becomes 184.
#
# Who meets it: whoever sorts or sums a table from Swedish Excel on the command line. Samband reads decimal commas (`CellAmount`), keeps
# codes as text, and says "True" is no number, with the line, where a table comes back from csvkit so (test `aTruthIsNoStrengthAndNothingIsNoActor`).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "csvkit==2.2.0" "agate==1.14.2"
cd "$folder"
printf 'namn;kommunkod;styrka;svar\nA;0184;2,5;1\nB;0180;0,25;0\nC;0126;10;1\n' > ties.csv

seen=$(env/bin/csvsort -d ';' -c namn ties.csv)
echo "$seen"
[ "$seen" = "namn,kommunkod,styrka,svar
A,184,25,True
B,180,25,False
C,126,10,True" ] || { echo "csvkit has changed" >&2; exit 1; }

mean=$(env/bin/csvstat -d ';' -c styrka --mean ties.csv)
swedish=$(env/bin/csvstat -d ';' --locale sv_SE -c styrka --mean ties.csv)
echo "mean strength $mean, with --locale sv_SE $swedish; the truth is 4.25"
[ "$mean" = 20 ] && [ "$swedish" = 4.25 ] || { echo "csvkit has changed" >&2; exit 1; }
echo "seen as described"
