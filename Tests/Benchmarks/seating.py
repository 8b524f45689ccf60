#!/usr/bin/env python3
"""`samband seat` on inputs with known results, recounted from its CSV, and OR-Tools' CP-SAT side by side.

usage: seating.py PROGRAM DATA [--only WORD,…] [--threads K] [--seeds K] [--scale F] [--peer] [--output FILE]

DATA is the folder with forum48.csv, philipps48.csv, wedding17.txt and mdgp/. Each input has its time and the figure to
reach; --scale 3 allows three times the time, for a machine that does other work too. Figures are recounted here from who
sits where, so nothing that the program says of itself is believed. --peer also runs CP-SAT (`pip install ortools`) for
the same time on the inputs that are a plain model for it: no attributes, or one round. The exit code is 1 if a figure is
not reached.
"""

from __future__ import annotations

import argparse
import collections
import csv
import io
import itertools
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple, Optional

Plan = dict[tuple[int, str], list[str]]


class Case(NamedTuple):
    """One input: how to call the program, what counts, and how much of it should be reached."""

    name: str
    arguments: list[str]
    seconds: float
    kind: str  # pairs, cross, repeats, values
    target: float
    attributes: tuple[str, ...] = ()
    people: Optional[Path] = None
    figures: Optional[dict[tuple[str, str], float]] = None
    peer: Optional[tuple[int, list[tuple[int, int]], int]] = None  # people, sizes, rounds


def read_plan(text: str) -> Plan:
    plan: Plan = collections.defaultdict(list)
    for row in csv.DictReader(io.StringIO(text.lstrip("\ufeff"))):
        plan[int(row["round"]), row["table"]].append(row["id"])
    return plan


def recount(case: Case, plan: Plan) -> float:
    """The figure of the case, by looking at every pair at every table."""
    met = collections.Counter(
        tuple(sorted(pair)) for company in plan.values() for pair in itertools.combinations(company, 2))
    if case.kind == "pairs":
        return len(met)
    if case.kind == "repeats":
        return sum(count - 1 for count in met.values())
    if case.kind == "values":
        return sum((case.figures or {}).get((a, b), 0) for a, b in met)
    assert case.people
    value = {row["id"]: row[case.attributes[0]] for row in csv.DictReader(open(case.people, encoding="utf-8"))}
    return sum(value[a] != value[b] for a, b in met)


def imbalance(case: Case, plan: Plan) -> int:
    """People outside the even share of each value at each table."""
    if not case.attributes or not case.people:
        return 0
    rows = {row["id"]: row for row in csv.DictReader(open(case.people, encoding="utf-8"))}
    total = 0
    for turn in {turn for turn, _ in plan}:
        tables = [company for (r, _), company in plan.items() if r == turn]
        present = [person for company in tables for person in company]
        for attribute in case.attributes:
            for value, count in collections.Counter(rows[p][attribute] for p in present).items():
                for company in tables:
                    here = sum(rows[p][attribute] == value for p in company)
                    low, rest = divmod(count * len(company), len(present))
                    total += max(low - here, here - low - (rest > 0), 0)
    return total


def cases(data: Path, work: Path) -> list[Case]:
    answer = []
    six = ["--tables", "6", "--seats", "8", "--rounds", "3"]
    forum, philipps = data / "forum48.csv", data / "philipps48.csv"
    plain = (48, [(8, 8)] * 6, 3)
    for name, file, attributes, meet, kind, target in [
        ("forum48-sector", forum, ("sector",), "distinct", "pairs", 480),
        ("forum48-cross", forum, ("sector",), "cross:sector", "cross", 459),
        ("forum48-three", forum, ("sector", "gender", "region"), "distinct", "pairs", 478),
        ("philipps48-two", philipps, ("gender", "age"), "distinct", "pairs", 479),
        ("philipps48-all", philipps, ("gender", "age", "region", "education", "ethnicity"), "distinct", "pairs", 476),
    ]:
        arguments = [str(file), *six, "--balance", ",".join(attributes), "--meet", meet]
        peer = plain if name == "forum48-sector" else None
        answer.append(Case(name, arguments, 10, kind, target, attributes, file, None, peer))
    for name, attributes, target in [("dream-two", ("gender", "age"), 464), ("dream-all", philipps_all(), 458)]:
        arguments = [str(philipps), *six, "--balance", ",".join(attributes), "--meet", "distinct"]
        answer.append(Case(name, arguments, 1, "pairs", target, attributes, philipps))
    for g, p, w in [(8, 4, 5), (5, 3, 7), (6, 3, 7), (6, 3, 8), (8, 4, 8), (8, 4, 9), (9, 5, 9), (16, 4, 17)]:
        arguments = ["--people", str(g * p), "--tables", str(g), "--seats", str(p), "--rounds", str(w)]
        peer = (g * p, [(p, p)] * g, w)
        answer.append(Case(f"golf-{g}-{p}-{w}", [*arguments, "--meet", "even"], 1, "repeats", 0, peer=peer))
    for name, target in [
        ("RanReal_n120_ss_01", 47363.2), ("RanInt_n120_ss_01", 47909), ("Geo_n120_ss_01", 101622.6),
        ("RanReal_n120_ds_01", 50253.5),
    ]:
        head, *rows = [line.split() for line in (data / "mdgp" / f"{name}.txt").read_text().splitlines() if line.strip()]
        sizes = list(zip(map(int, head[3::2]), map(int, head[4::2])))
        figures = {(f"p{a}", f"p{b}"): float(v) for a, b, v in rows}
        answer.append(grouping(name, int(head[0]), sizes, figures, 20, target, work))
    lines = (data / "wedding17.txt").read_text().splitlines()[1:]
    matrix = [[int(v) for v in line.split()] for line in lines if line.strip()]
    figures = {(f"p{a}", f"p{b}"): float(matrix[a][b]) for b in range(17) for a in range(b)}
    answer.append(grouping("wedding17", 17, [(0, 4)] * 5, figures, 1, 276, work))
    for count, tables, rounds, seconds, share in [(500, 50, 6, 30, 0.97), (5000, 500, 4, 10, 0)]:
        chance = random.Random(5)
        file = work / f"people{count}.csv"
        file.write_text("id,a,b,c\n" + "".join(
            f"p{i},{chance.randrange(6)},{chance.randrange(2)},{chance.randrange(4)}\n" for i in range(count)))
        arguments = [str(file), "--tables", str(tables), "--seats", "10", "--rounds", str(rounds), "--balance", "a,b,c"]
        bound = min(count * (count - 1) // 2, rounds * tables * 45)
        answer.append(Case(f"people-{count}", [*arguments, "--meet", "distinct"], seconds, "pairs", share * bound,
                           ("a", "b", "c"), file))
    return answer


def philipps_all() -> tuple[str, ...]:
    return ("gender", "age", "region", "education", "ethnicity")


def grouping(name: str, people: int, sizes: list[tuple[int, int]], figures: dict[tuple[str, str], float],
             seconds: float, target: float, work: Path) -> Case:
    """One round with a figure for each pair."""
    file, pairs = work / f"{name}.csv", work / f"{name}-pairs.csv"
    file.write_text("id\n" + "".join(f"p{i}\n" for i in range(people)))
    pairs.write_text("a,b,value\n" + "".join(f"{a},{b},{v:g}\n" for (a, b), v in figures.items()))
    seats = ",".join(f"{low}-{high}" if low < high else str(low) for low, high in sizes)
    arguments = [str(file), "--tables", str(len(sizes)), "--seats", seats, "--rounds", "1", "--meet", f"values:{pairs}"]
    both = {**figures, **{(b, a): v for (a, b), v in figures.items()}}
    return Case(name, arguments, seconds, "values", target, figures=both, peer=(people, sizes, 1))


def run(program: str, case: Case, seed: int, threads: int, scale: float) -> tuple[Optional[Plan], float, float]:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    done = subprocess.run(
        [program, "seat", *case.arguments, "--seconds", f"{case.seconds * scale:g}", "--threads", str(threads), "--seed",
         str(seed), "--format", "csv"], capture_output=True, text=True)
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    if done.returncode not in (0, 1) or not done.stdout:
        print(done.stderr, file=sys.stderr)
        return None, wall, cpu
    return read_plan(done.stdout), wall, cpu


def cp_sat(case: Case, seconds: float, threads: int) -> Optional[Plan]:
    """The plain model: who sits where, and which pairs share a table."""
    from ortools.sat.python import cp_model
    assert case.peer
    people, sizes, rounds = case.peer
    model = cp_model.CpModel()
    sits = {(i, t, r): model.new_bool_var("") for i in range(people) for t in range(len(sizes)) for r in range(rounds)}
    for r in range(rounds):
        for i in range(people):
            model.add_exactly_one(sits[i, t, r] for t in range(len(sizes)))
        for t, (low, high) in enumerate(sizes):
            model.add_linear_constraint(sum(sits[i, t, r] for i in range(people)), low, high)
    terms = []
    for a, b in itertools.combinations(range(people), 2):
        both = []
        for r, t in itertools.product(range(rounds), range(len(sizes))):
            pair = model.new_bool_var("")
            model.add_bool_or(sits[a, t, r].negated(), sits[b, t, r].negated(), pair)
            model.add_implication(pair, sits[a, t, r])
            model.add_implication(pair, sits[b, t, r])
            both.append(pair)
        met = model.new_bool_var("")
        model.add_max_equality(met, both)
        terms.append(met * (round(1000 * (case.figures or {}).get((f"p{a}", f"p{b}"), 0)) if case.figures else 1))
    model.maximize(sum(terms))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = threads
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    plan: Plan = collections.defaultdict(list)
    for (i, t, r), var in sits.items():
        if solver.value(var):
            plan[r + 1, str(t + 1)].append(f"p{i}")
    return plan


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("data", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--scale", type=float, default=1)
    parser.add_argument("--peer", action="store_true")
    parser.add_argument("--output", type=Path)
    options = parser.parse_args()
    lines = ["| input | target | reached (median of seeds) | imbalance | seconds | CPU s | CP-SAT |", "|---|---|---|---|---|---|---|"]
    is_reached = True
    with tempfile.TemporaryDirectory() as folder:
        for case in cases(options.data, Path(folder)):
            if options.only and not any(word in case.name for word in options.only.split(",")):
                continue
            found, off, walls, cpus = [], [], [], []
            for seed in range(1, options.seeds + 1):
                plan, wall, cpu = run(options.program, case, seed, options.threads, options.scale)
                if plan is not None:
                    found.append(recount(case, plan))
                    off.append(imbalance(case, plan))
                    walls.append(wall)
                    cpus.append(cpu)
            peer = "-"
            if options.peer and case.peer:
                plan = cp_sat(case, case.seconds * options.scale, options.threads)
                peer = "none found" if plan is None else f"{recount(case, plan):g}"
            if not found:
                lines.append(f"| {case.name} | {case.target:g} | failed | | | | {peer} |")
                is_reached = False
                continue
            middle = statistics.median(found)
            is_reached &= middle <= case.target if case.kind == "repeats" else middle >= case.target
            lines.append(
                f"| {case.name} | {case.target:.8g} | {middle:.8g} ({min(found):.8g}–{max(found):.8g}) | {max(off)} "
                f"| {statistics.median(walls):.1f} | {statistics.median(cpus):.1f} | {peer} |")
            print(lines[-1], file=sys.stderr, flush=True)
    text = "\n".join(lines) + "\n"
    if options.output:
        options.output.write_text(text)
    else:
        print(text, end="")
    return 0 if is_reached else 1


if __name__ == "__main__":
    sys.exit(main())
