"""Checks what lies in Graphs/ and Exports/, and files given, against the JSON Schema of their format, and that the schemas
refuse what they should."""

import copy
import json
import pathlib
import sys

from jsonschema import Draft202012Validator

top = pathlib.Path(__file__).resolve().parent.parent
graphs = top / "Graphs"
validators = {}
for name in ("network", "brief", "plan", "series"):
    path = graphs / f"{name}.schema.json"
    if path.exists():
        schema = json.loads(path.read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        validators[f"samband-{name}"] = Draft202012Validator(schema)

failures = 0
checked = 0
files = [path for folder in (graphs, top / "Exports") for path in sorted(folder.glob("**/*.json"))]
for path in files + [pathlib.Path(name) for name in sys.argv[1:]]:
    if path.name.endswith(".schema.json"):
        continue
    document = json.loads(path.read_text(encoding="utf-8"))
    validator = validators.get(document.get("format")) if isinstance(document, dict) else None
    if validator is None:
        continue
    checked += 1
    for error in validator.iter_errors(document):
        print(f"{path.name}: {error.json_path}: {error.message}", file=sys.stderr)
        failures += 1
assert checked, "there is nothing to check in Graphs/"

network = {"format": "samband-network", "version": 1, "actors": [{"id": "a", "name": "A", "sector": "company"}]}
brief = {"format": "samband-brief", "version": 1, "network": "n.json", "seats": 24}
plan = {"format": "samband-plan", "version": 1, "invited": [{"id": "a"}]}
wrong = [
    (network, "no format", lambda d: d.pop("format")),
    (network, "another version", lambda d: d.update(version=2)),
    (network, "an actor without sector", lambda d: d["actors"][0].pop("sector")),
    (network, "an actor without name", lambda d: d["actors"][0].pop("name")),
    (network, "a date of thirteen months", lambda d: d.update(asOf="2021-13-01")),
    (network, "a tie without target", lambda d: d.update(collaborations=[{"source": "a"}])),
    (network, "strength zero", lambda d: d.update(collaborations=[{"source": "a", "target": "b", "strength": 0}])),
    (network, "an unknown status", lambda d: d.update(activities=[{"id": "x", "status": "running"}])),
    (network, "effort six", lambda d: d.update(activities=[{"id": "x", "effort": 6}])),
    (network, "an actor that may perhaps be invited", lambda d: d["actors"][0].update(invitable="maybe")),
    (network, "two wholes of one part", lambda d: d["actors"][0].update(partOf=["b", "c"])),
    (network, "an answer without list", lambda d: d.update(activities=[{"id": "x", "answers": "p"}])),
    (network, "a competence without id", lambda d: d.update(competences=[{"label": "law"}])),
    (brief, "nobody to choose from", lambda d: d.pop("network")),
    (brief, "no seats", lambda d: d.pop("seats")),
    (brief, "seats in words", lambda d: d.update(seats="many")),
    (brief, "an unknown kind", lambda d: d.update(kind="party")),
    (brief, "a start without an hour", lambda d: d.update(when={"start": "2027-03-10"})),
    (brief, "a quota without a value", lambda d: d.update(quotas=[{"attribute": "sector", "min": 1}])),
    (brief, "an enormous worth", lambda d: d.update(worth={"gap": 100000})),
    (brief, "half a pair", lambda d: d.update(apart=[{"a": "x"}])),
    (brief, "three sectors to match", lambda d: d.update(kind="matching", sectors=["a", "b", "c"])),
    (brief, "one sector twice", lambda d: d.update(kind="matching", sectors=["a", "a"])),
    (brief, "slots of no minutes", lambda d: d.update(kind="matching", slotMinutes=0)),
    (plan, "an invitation of nobody", lambda d: d.update(invited=[{"reason": "…"}])),
    (plan, "a reason of an unknown kind", lambda d: d.update(invited=[{"id": "a", "reasons": [{"kind": "luck"}]}])),
    (plan, "a share without its figure", lambda d: d.update(invited=[{"id": "a", "reasons": [{"kind": "bridging"}]}])),
    (plan, "no open seats", lambda d: d.update(openSeats=[{"sector": "company", "count": 0}])),
    (plan, "an unknown part of the value", lambda d: d.update(score={"parts": [{"name": "luck", "points": 1}]})),
]
for least in (network, brief, plan):
    assert validators[least["format"]].is_valid(least), f"the least {least['format']} that the reader takes is refused"
for least, name, spoil in wrong:
    validator = validators[least["format"]]
    document = copy.deepcopy(least)
    spoil(document)
    if validator.is_valid(document):
        print(f"the schema of {least['format']} accepts {name}", file=sys.stderr)
        failures += 1

print(f"{checked} file(s) valid, {len(wrong)} wrong ones refused" if not failures else f"{failures} failures")
sys.exit(1 if failures else 0)
