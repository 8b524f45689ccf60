#!/usr/bin/env python3
"""`samband forum` and the obvious other ways of choosing, on the same brief with one scorer.

usage: composition.py PROGRAM DATA [BRIEF …] [--draws K] [--thousand SEED,…]

DATA is the folder with forum80_people.csv, forum80_contacts.csv and forum80_rules.txt, which are written as a brief
first; any BRIEF with a people list comes after it. The other ways keep the same rules:

  random             K selections drawn at random (100), the mean of each figure
  most central       those with most bridging in the network first, or with most contacts where there is no network
  person by person   always the one who adds most, from the required on

One scorer: every selection is given back to the program as the people whom a brief requires, with as many seats, so that
nothing is left to choose; the program then counts value, new contacts across sectors, gaps and reach, and refuses a
selection that breaks a rule. forum80 is recounted here too, from its files. --thousand writes a network of 300 actors, a
list of 1,000 people and a brief with 60 seats, 12 quotas and 40 pairs apart for each seed instead, and tells how far
from its bound the answer is, with a limit of a second and without. The exit code is 1 if samband is not best, breaks a
rule, has a wrong sum or is more than a twentieth from its bound.
"""

from __future__ import annotations

import argparse
import copy
import csv
import io
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Iterable, NamedTuple, Optional

FIGURES = ("value", "contacts", "gaps", "themes", "reach")
LIST = "|;"


class Brief:
    """A brief with its people, and its rules in a form that simple ways of choosing can keep."""

    def wholes(self) -> dict[str, str]:
        """The organization of each part of one: it is the organization that a brief counts."""
        network = self.document.get("network", "")
        if not network.endswith(".json"):
            return {}
        actors = json.loads((self.path.parent / network).read_text())["actors"]
        above = {actor["id"]: actor["partOf"] for actor in actors if "partOf" in actor}
        def whole(id: str) -> str:
            return whole(above[id]) if id in above else id
        return {id: whole(id) for id in above}

    def __init__(self, path: Path):
        self.path = path
        self.document = json.loads(path.read_text())
        text = (path.parent / self.document["people"]).read_text(encoding="utf-8-sig")
        people = list(csv.DictReader(io.StringIO(text), delimiter=";" if ";" in text.splitlines()[0] else ","))
        self.people = {row["id"]: row for row in people}
        wholes = self.wholes()
        for row in people:
            row.setdefault("actor", row.get("org", ""))
            row["actor"] = wholes.get(row["actor"], row["actor"])
        document = self.document
        opened: dict[str, int] = {}
        for seats in document.get("openSeats", []):
            opened[seats["sector"]] = opened.get(seats["sector"], 0) + seats["count"]
        seats = document["seats"]
        self.open = sum(opened.values())
        self.seats = (seats if isinstance(seats, int) else int(str(seats).split("-")[-1])) - self.open
        self.quotas = []
        for quota in document.get("quotas", []):
            taken = opened.get(quota["value"], 0) if quota["attribute"] == "sector" else 0
            self.quotas.append((
                quota["attribute"], quota["value"], max(0, quota.get("min", 0) - taken),
                max(0, quota.get("max", len(people)) - taken)))
        self.per_actor = document.get("perActor", len(people))
        self.invite = [id for id in document.get("invite", []) if id in self.people]
        excluded = set(document.get("exclude", []))
        self.candidates = [
            id for id, row in self.people.items()
            if not {id, row["actor"]} & excluded and row.get("available", "1").lower() not in ("0", "no", "nej")]
        self.apart = [(pair["a"], pair["b"]) for pair in document.get("apart", [])]
        if document.get("together") or len(self.invite) < len(document.get("invite", [])):
            sys.exit(f"{path}: people who come together and invited actors are not known here")

    def count(self, chosen: Iterable[str], attribute: str, value: str) -> int:
        return sum(self.people[id].get(attribute) == value for id in chosen)

    def may_join(self, id: str, chosen: list[str]) -> bool:
        """Whether one more breaks no count and no pair that is to be apart."""
        row = self.people[id]
        if id in chosen or len(chosen) >= self.seats or self.count(chosen, "actor", row["actor"]) >= self.per_actor:
            return False
        if any((id == a and b in chosen) or (id == b and a in chosen) for a, b in self.apart):
            return False
        return all(
            row.get(attribute) != value or self.count(chosen, attribute, value) < most
            for attribute, value, _, most in self.quotas)

    def filled(self, order: list[str], start: Optional[list[str]] = None) -> Optional[list[str]]:
        """Those in the order who may join: first where a quota has its fewest to come, then whoever is next."""
        chosen = list(self.invite if start is None else start)
        for attribute, value, least, _ in self.quotas:
            for id in order:
                if self.count(chosen, attribute, value) >= least:
                    break
                if self.people[id].get(attribute) == value and self.may_join(id, chosen):
                    chosen.append(id)
            if self.count(chosen, attribute, value) < least:
                return None
        for id in order:
            if self.may_join(id, chosen):
                chosen.append(id)
        return chosen if len(chosen) == self.seats else None


class Outcome(NamedTuple):
    chosen: list[str]
    figures: dict[str, float]
    bound: Optional[int]
    seconds: float


def ask(program: str, brief: Brief, change: dict, drop: Iterable[str] = ()) -> Optional[Outcome]:
    """What the program answers to a brief with these members changed; nothing if it finds that the rules clash."""
    document = {key: value for key, value in copy.deepcopy(brief.document).items() if key not in (*drop, "$schema")}
    document.update(change)
    # Beside the brief's files, whose paths are relative to it; a folder that may not be written to is not needed.
    for key in ("network", "people", "contacts", "history"):
        if key in document:
            document[key] = str((brief.path.parent / document[key]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "brief.json"
        path.write_text(json.dumps(document, ensure_ascii=False))
        start = time.monotonic()
        run = subprocess.run([program, "forum", path, "--format", "json"], capture_output=True, text=True)
        seconds = time.monotonic() - start
    # 130: stopped at the limit of seconds, with the best so far.
    if run.returncode not in (0, 1, 130) or not run.stdout.startswith("{"):
        return None
    plan = json.loads(run.stdout)
    parts = {part["name"]: part for part in plan["score"]["parts"]}
    figures = {"value": plan["score"]["value"]["value"]}
    for name in FIGURES[1:]:
        figures[name] = parts[name].get("count", 0) if name in parts else 0
    chosen = [person["id"] for person in plan["invited"]]
    return Outcome(chosen, figures, plan["score"]["value"].get("bound"), seconds)


def score(program: str, brief: Brief, chosen: list[str]) -> Outcome:
    outcome = ask(
        program, brief, {"invite": chosen, "limits": {"steps": 100}}, drop=("tables",))
    if outcome is None or sorted(outcome.chosen) != sorted(chosen):
        sys.exit(f"{brief.path}: a selection breaks a rule: {' '.join(chosen)}")
    return outcome


def centrality(program: str, brief: Brief) -> dict[str, float]:
    """How much each candidate's actor bridges; the candidate's contacts where there is no network."""
    document = brief.document
    if "network" in document:
        network = brief.path.parent / document["network"]
        text = subprocess.run(
            [program, "metrics", network, "--format", "csv"], capture_output=True, text=True, check=True).stdout
        rows = {row["id"]: row for row in csv.DictReader(io.StringIO(text.lstrip("\ufeff")))}
        return {id: float(rows.get(brief.people[id]["actor"], {}).get("betweenness") or 0) for id in brief.candidates}
    degree = dict.fromkeys(brief.people, 0.0)
    for a, b in list(csv.reader((brief.path.parent / document["contacts"]).open()))[1:]:
        degree[a] += 1
        degree[b] += 1
    return degree


def person_by_person(program: str, brief: Brief) -> list[str]:
    chosen = list(brief.invite)
    while len(chosen) < brief.seats:
        order = [id for id in brief.candidates if id not in chosen]
        able = [id for id in order if brief.may_join(id, chosen) and brief.filled(order, [*chosen, id])]
        # One seat more than those who have it: the program then finds the best by looking at all.
        quotas = [{key: value for key, value in quota.items() if key != "min"} for quota in brief.document["quotas"]]
        outcome = ask(program, brief, {
            "invite": chosen, "seats": len(chosen) + 1 + brief.open, "quotas": quotas, "limits": {"steps": 20_000},
            "exclude": [id for id in brief.people if id not in chosen and id not in able]}, drop=("tables",))
        added = [] if outcome is None else [id for id in outcome.chosen if id not in chosen]
        if len(added) != 1:
            sys.exit(f"{brief.path}: person by person comes to no end after {len(chosen)}")
        chosen += added
    return chosen


def compare(program: str, brief: Brief, draws: int) -> tuple[Outcome, dict[str, dict[str, float]]]:
    outcome = ask(program, brief, {})
    if outcome is None:
        sys.exit(f"{brief.path}: no plan")
    generator = random.Random(1)
    drawn = []
    while len(drawn) < draws:
        order = brief.candidates[:]
        generator.shuffle(order)
        chosen = brief.filled(order)
        if chosen:
            drawn.append(score(program, brief, chosen).figures)
    worth = centrality(program, brief)
    central = brief.filled(sorted(brief.candidates, key=lambda id: (-worth[id], id)))
    if central is None:
        sys.exit(f"{brief.path}: most central first comes to no end")
    ways = {
        f"random, mean of {draws}": {name: sum(figures[name] for figures in drawn) / draws for name in FIGURES},
        f"random, best of {draws}": max(drawn, key=lambda figures: figures["value"]),
        "most central first": score(program, brief, central).figures,
        "person by person": score(program, brief, person_by_person(program, brief)).figures,
        "samband": score(program, brief, outcome.chosen).figures,
    }
    return outcome, ways


def forum80(data: Path, folder: Path) -> Path:
    """forum80's rules as a brief."""
    document: dict = {
        "format": "samband-brief", "version": 1, "people": str(data / "forum80_people.csv"),
        "contacts": str(data / "forum80_contacts.csv"), "quotas": [], "apart": [],
        "themes": [{"id": str(theme), "want": 2} for theme in range(8)]}
    for line in (data / "forum80_rules.txt").read_text().splitlines():
        match line.split():
            case ["K", seats]:
                document["seats"] = int(seats)
            case ["quota", value, least, most]:
                document["quotas"].append({"attribute": "sector", "value": value, "min": int(least), "max": int(most)})
            case ["max_per_org", most]:
                document["perActor"] = int(most)
            case ["must", *ids]:
                document["invite"] = ids
            case ["conflict", a, b]:
                document["apart"].append({"a": a, "b": b})
    path = folder / "forum80.brief.json"
    path.write_text(json.dumps(document))
    return path


def recount80(brief: Brief, chosen: list[str]) -> int:
    """forum80's value from its files."""
    contacts = {frozenset(row) for row in list(csv.reader(Path(brief.document["contacts"]).open()))[1:]}
    value = -3 * sum(int(brief.people[id]["past_invitations"]) for id in chosen)
    for place, a in enumerate(chosen):
        for b in chosen[:place]:
            value += brief.people[a]["sector"] != brief.people[b]["sector"] and frozenset((a, b)) not in contacts
    for theme in range(8):
        value += 10 * (sum(str(theme) in brief.people[id]["themes"].split(";") for id in chosen) >= 2)
    return value


def thousand(folder: Path, seed: int) -> Path:
    """A brief with a thousand candidates: some sectors and actors with more people and ties than others."""
    generator = random.Random(seed)
    sectors = [
        "university", "region", "municipality", "company", "sciencePark", "funder", "industryBody", "patientOrganisation",
        "healthcare", "authority"]
    actors = [sectors[number if number < 10 else min(generator.randrange(10), generator.randrange(10))]
              for number in range(300)]
    ends = list(range(300))
    ties = set()
    while len(ties) < 900:
        a, b = generator.choice(ends), generator.randrange(300)
        if a != b and (min(a, b), max(a, b)) not in ties:
            ties.add((min(a, b), max(a, b)))
            ends += [a, b]
    network = folder / "network"
    network.mkdir(exist_ok=True)
    with (network / "actors.csv").open("w") as file:
        file.writelines(["id,name,sector\n", *(f"a{n},Actor {n},{sector}\n" for n, sector in enumerate(actors))])
    with (network / "ties.csv").open("w") as file:
        file.writelines(["from,to\n", *(f"a{a},a{b}\n" for a, b in sorted(ties))])
    lines = ["id,actor,sector,district,themes,past_invitations\n"]
    for number in range(1000):
        actor = number if number < 300 else min(generator.randrange(300), generator.randrange(300))
        themes = "|".join(f"t{theme}" for theme in range(12) if generator.random() < 0.04)
        past = generator.choice([0, 0, 0, 1, 2])
        lines.append(f"p{number},a{actor},{actors[actor]},{generator.choice('NESW')},{themes},{past}\n")
    (folder / "people.csv").write_text("".join(lines))
    quotas = [{"attribute": "sector", "value": sector, "min": 2 + generator.randrange(4),
               "max": 8 + generator.randrange(5)} for sector in sectors[:8]]
    quotas += [{"attribute": "district", "value": value, "min": 10, "max": 20} for value in "NESW"]
    path = folder / "thousand.brief.json"
    path.write_text(json.dumps({
        "format": "samband-brief", "version": 1, "network": "network", "people": "people.csv", "seats": 60,
        "perActor": 1 + seed % 3, "gaps": {"worst": 30}, "quotas": quotas, "seed": seed,
        "themes": [{"id": f"t{theme}", "want": 2} for theme in range(12)],
        "invite": [f"p{number}" for number in generator.sample(range(300), 4)],
        "apart": [{"a": f"p{a}", "b": f"p{b}"}
                  for a, b in (generator.sample(range(300, 1000), 2) for _ in range(40))]}))
    return path


def measure(program: str, folder: Path, seed: int) -> int:
    """How far from the bound, in a second and without a limit; how many figures are not reached."""
    brief = Brief(thousand(folder, seed))
    failures = 0
    for name, limits in [("one second", {"limits": {"seconds": 1}}), ("usual limits", {})]:
        outcome = ask(program, brief, limits)
        if outcome is None or outcome.bound is None:
            sys.exit(f"thousand, seed {seed}: no plan")
        distance = (outcome.bound - outcome.figures["value"]) / outcome.figures["value"]
        print(f"thousand, seed {seed}, {name}: {outcome.seconds:.1f} s, value {outcome.figures['value']}, "
              f"bound {outcome.bound}, {distance:.1%}", flush=True)
        # Nobody who was chosen would be refused as the last to join.
        failures += brief.filled([], outcome.chosen) is None or any(
            not brief.may_join(id, [other for other in outcome.chosen if other != id]) for id in outcome.chosen)
        failures += not limits and distance > 0.05
    return failures


def main() -> int:
    parser = argparse.ArgumentParser(usage=__doc__.split("\n")[2][7:])
    parser.add_argument("program")
    parser.add_argument("data", type=Path)
    parser.add_argument("briefs", type=Path, nargs="*")
    parser.add_argument("--draws", type=int, default=100)
    parser.add_argument("--thousand", type=lambda text: [int(seed) for seed in text.split(",")], default=[])
    options = parser.parse_args()
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        if options.thousand:
            return 1 if sum(measure(options.program, Path(folder), seed) for seed in options.thousand) else 0
        for path in [forum80(options.data.resolve(), Path(folder)), *options.briefs]:
            brief = Brief(path)
            outcome, ways = compare(options.program, brief, options.draws)
            print(f"{path.name}: {outcome.seconds:.1f} s, bound {outcome.bound}")
            print(f"  {'':22}" + "".join(f"{name:>10}" for name in FIGURES))
            for name, figures in ways.items():
                print(f"  {name:22}" + "".join(f"{figures[figure]:>10.4g}" for figure in FIGURES))
            best = ways["samband"]["value"]
            failures += best != outcome.figures["value"]
            failures += any(figures["value"] > best for figures in ways.values())
            if path.name.startswith("forum80"):
                failures += recount80(brief, outcome.chosen) != best
            sys.stdout.flush()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
