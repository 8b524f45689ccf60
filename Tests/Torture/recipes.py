"""What the program is asked in Tests/Torture/run: each of its commands, with what it reads and writes."""
import re

# Every command: what it reads (in:KIND, replaced by hostile files in turn), changes (edit:KIND) and writes (out.SUFFIX, dir).
RECIPES = """
init dir
init dir --from in:network --format xlsx
init dir --from cordis in:cordis --format json
init --clear-examples in:folder
add actor edit:network --name Ny --sector region
add actor edit:folder --name Ny --sector region
add tie edit:workbook --from example-municipality --to example-university --kind x
set network edit:network asOf 2027-06-01
remove actor edit:network example-municipality --with-references
score in:network --sheet out.xlsx
score edit:network --in in:scores
survey in:network --out dir
survey edit:network --in in:sheets --date 2027-01-01
check in:network
describe in:network
describe in:network --format json --output out.json
metrics in:network --format csv --output out.csv
metrics in:network --metrics in:measures
map in:network --metrics in:measures --engine builtin --output out.svg
bridges in:network --output out.txt
gaps in:network
introductions in:network
compare in:network in:network --output out.txt
cycle in:network --previous in:network
priorities in:network --format csv
map in:network --engine builtin --output out.svg
map in:network --view network --output out.dot
map in:network --view goals --output out.png
map in:network --view forum --plan in:brief-plan --engine builtin --output out.svg
map in:plan --view seating --output out.dot
map in:network --output out.html
convert in:network --output out.json
convert in:network --output out.xlsx
convert in:network --output out.graphml
convert in:network --to csv --output dir
convert in:network --to neo4j --output dir
merge in:network in:network --output out.json
merge in:network in:network --same-as in:same --output out.json
import cordis in:cordis --output out.json
seat in:people --tables 4 --rounds 2 --steps 2000
seat in:people --tables 4 --rounds 2 --steps 2000 --apart in:pairs --history in:history --format json --output out.json
replan in:plan --absent ki-forskning --format json --output out.json
replan in:plan --people in:people --with-names --format page --output out.html
forum in:brief --format json --output out.json
forum in:brief-plan --network in:network --format letters --template in:letter
forum in:brief-plan --network in:network --people in:brief-people --with-names --format page --output out.html
forum --held in:brief-plan --attended in:came --network in:network --output out.json
series in:series --format ics --output out.ics
report in:network --engine builtin --output dir
report in:network --format onepage --output out.html
what-if in:network --with-activity in:activity
guide --format html --output out.html
guide map
help report
""".strip().splitlines()

GOOD = {
    "network": "net.json", "workbook": "net.xlsx", "folder": "region", "scores": "scores.csv", "sheets": "sheets",
    "measures": "measures.csv", "plan": "plan.json", "brief-plan": "region/plan.json", "pairs": "pairs.csv", "same": "same.csv", "cordis": "organization.csv",
    "people": "stockholm-people.csv", "history": "history.csv", "brief": "region/brief.json", "series": "region/series.json",
    "letter": "letter.txt", "brief-people": "region/people.csv", "came": "came.csv", "activity": "activity.json",
}
NETWORKS = ["net.json", "net.graphml", "net.gexf", "net.gml", "net.net", "net.dot", "net.cx2", "net.xlsx", "net.txt", "kumu.json"]
# What a search has found so far is written when it is interrupted.
SEARCHES = ("seat", "replan", "forum", "series")
READING = re.compile(r"(in|edit):(.+)")


class Case:
    """A run and what is prepared for it; `judge` says what is wrong."""

    def __init__(self, group, name, judge):
        self.group, self.name, self.judge = group, name, judge
