"""Checks every network in Graphs/ against its JSON Schema, and that the schema refuses what it should."""

import copy
import json
import pathlib
import sys

from jsonschema import Draft202012Validator

graphs = pathlib.Path(__file__).resolve().parent.parent / "Graphs"
schema = json.loads((graphs / "network.schema.json").read_text(encoding="utf-8"))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)

failures = 0
networks = [path for path in sorted(graphs.glob("*.json")) if not path.name.endswith(".schema.json")]
assert networks, "there is no network in Graphs/"
for path in networks:
    document = json.loads(path.read_text(encoding="utf-8"))
    if document.get("format") != "samband-network":
        continue
    for error in validator.iter_errors(document):
        print(f"{path.name}: {error.json_path}: {error.message}", file=sys.stderr)
        failures += 1

least = {"format": "samband-network", "version": 1, "actors": [{"id": "a", "name": "A", "sector": "company"}]}
assert validator.is_valid(least), "the least network that the reader takes is refused"
wrong = {
    "no format": lambda d: d.pop("format"),
    "another version": lambda d: d.update(version=2),
    "an actor without sector": lambda d: d["actors"][0].pop("sector"),
    "an actor without name": lambda d: d["actors"][0].pop("name"),
    "a date of thirteen months": lambda d: d.update(asOf="2021-13-01"),
    "a tie without target": lambda d: d.update(collaborations=[{"source": "a"}]),
    "strength zero": lambda d: d.update(collaborations=[{"source": "a", "target": "b", "strength": 0}]),
    "an unknown status": lambda d: d.update(activities=[{"id": "x", "status": "running"}]),
    "effort six": lambda d: d.update(activities=[{"id": "x", "effort": 6}]),
}
for name, spoil in wrong.items():
    document = copy.deepcopy(least)
    spoil(document)
    if validator.is_valid(document):
        print(f"the schema accepts {name}", file=sys.stderr)
        failures += 1

print(f"{len(networks)} network(s) valid, {len(wrong)} wrong ones refused" if not failures else f"{failures} failures")
sys.exit(1 if failures else 0)
