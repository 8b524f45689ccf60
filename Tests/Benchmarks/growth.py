#!/usr/bin/env python3
"""How the cost of each command grows with the network: CPU seconds, peak memory and the slope of the log-log line.

usage: growth.py PROGRAM [--sizes 1000,10000,100000] [--kinds random,planted,power] [--commands describe,…]
                 [--limit S] [--memory GB] [--folder FOLDER] [--output FILE.json]

Generated networks of three kinds, 8 sectors, with a seed of their own, so that every run has the same:
  random   2.5 ties an actor, each between any two
  planted  2.5 ties an actor, four of five within a sector
  power    each actor of nine in ten is tied to two by preferential attachment (degrees after a power law); the others hang on them
           in chains of thirty (long paths)
`seat` has as many people of whom nothing is known, ten at a table, three rounds.

All on one thread (`--threads 1` where a command takes it); CPU seconds are those of the system and of the program, peak memory is the
system's own. A command that passes the limit of CPU seconds or of memory is stopped by the system, said so, and not tried at larger
sizes. The slope is that of the line through the logarithms of size and seconds, from the runs of at least 0.03 s, where there are two.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import multiprocessing
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple, Optional

COMMANDS = ["describe", "metrics", "gaps", "bridges", "report", "map", "check", "convert", "seat"]
KINDS = ["random", "planted", "power"]
SECTORS = ["university", "healthcare", "region", "municipality", "industryBody", "company", "patientOrganisation", "agency"]
CHAIN = 30
LEAST_SECONDS = 0.03
# More people `seat` does not take.
MOST_PEOPLE = 100_000


class Run(NamedTuple):
    """What one run took; `fault` says why there is no figure."""

    seconds: float
    gigabytes: float
    fault: Optional[str] = None

    @property
    def text(self) -> str:
        return self.fault or f"{self.seconds:.3g} s, {self.gigabytes:.2g} GB"


def ties(kind: str, count: int, draw: random.Random) -> list[tuple[int, int]]:
    """The ties of a network; sectors go round, so actor i is of sector i modulo their number."""
    pairs: list[tuple[int, int]] = []
    if kind == "power":
        core = max(3, count * 9 // 10)
        # Every tie puts both its ends into the list, so that a draw from it finds each in proportion to its ties.
        ends = [0, 1]
        pairs.append((0, 1))
        for actor in range(2, core):
            for other in {ends[draw.randrange(len(ends))] for _ in range(2)}:
                pairs.append((actor, other))
                ends += [actor, other]
        for actor in range(core, count):
            starts = (actor - core) % CHAIN == 0
            pairs.append((actor, draw.randrange(core) if starts else actor - 1))
        return pairs
    groups = len(SECTORS)
    for _ in range(count * 5 // 2):
        one = draw.randrange(count)
        if kind == "planted" and draw.random() < 0.8:
            other = draw.randrange((count - one % groups + groups - 1) // groups) * groups + one % groups
        else:
            other = draw.randrange(count)
        if one != other:
            pairs.append((one, other))
    return pairs


def network(kind: str, count: int, folder: Path) -> Path:
    """A folder of CSV with the network; made once, by a process of its own, since the memory of this one would count as a run's."""
    path = folder / f"{kind}-{count}"
    if not (path / "ties.csv").exists():
        maker = multiprocessing.get_context("fork").Process(target=write, args=(kind, count, path))
        maker.start()
        maker.join()
    return path


def write(kind: str, count: int, path: Path) -> None:
    """Writes a network as a folder of CSV."""
    path.mkdir(parents=True, exist_ok=True)
    draw = random.Random(f"{kind} {count}")
    with open(path / "actors.csv", "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "name", "sector"])
        rows.writerows((f"a{actor}", f"Actor {actor}", SECTORS[actor % len(SECTORS)]) for actor in range(count))
    with open(path / "ties.csv", "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["from", "to"])
        rows.writerows((f"a{one}", f"a{other}") for one, other in ties(kind, count, draw))


def arguments(command: str, path: Path, count: int, output: Path) -> list[str]:
    """How a command is called."""
    threads = ["--threads", "1"]
    match command:
        case "seat":
            tables = str(max(1, count // 10))
            return ["seat", "--people", str(count), "--tables", tables, "--rounds", "3", *threads, "--format", "json",
                    "--output", str(output / "plan.json")]
        case "report":
            return ["report", str(path), *threads, "--output", str(output / "report")]
        case "map":
            return ["map", str(path), "--output", str(output / "map.dot")]
        case "convert":
            return ["convert", str(path), "--output", str(output / "network.json")]
        case "check":
            return ["check", str(path)]
        case _:
            return [command, str(path), *threads, "--format", "json", "--output", str(output / f"{command}.json")]


def run(program: str, words: list[str], limit: float, memory: float) -> Run:
    """One run, stopped by the system at the limits."""

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(limit), math.ceil(limit) + 2))
        resource.setrlimit(resource.RLIMIT_AS, (int(memory * 2**30),) * 2)

    with tempfile.TemporaryFile() as messages:
        child = subprocess.Popen([program, *words], stdout=subprocess.DEVNULL, stderr=messages, preexec_fn=bound)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        seconds = usage.ru_utime + usage.ru_stime
        # The system counts in kibibytes.
        gigabytes = usage.ru_maxrss * 1024 / 1e9
        if child.returncode == -signal.SIGXCPU:
            return Run(seconds, gigabytes, f"over {limit:g} s")
        if child.returncode not in (0, 1):
            messages.seek(0)
            last = messages.read().decode(errors="replace").strip().splitlines()[-1:] or [""]
            print(f"{' '.join(words)}: exit {child.returncode}: {last[0]}", file=sys.stderr)
            return Run(seconds, gigabytes, f"exit {child.returncode}")
    return Run(seconds, gigabytes)


def slope(points: list[tuple[int, float]]) -> Optional[float]:
    """The slope of the least-squares line through the logarithms."""
    logs = [(math.log(size), math.log(seconds)) for size, seconds in points if seconds >= LEAST_SECONDS]
    if len(logs) < 2:
        return None
    x, y = (sum(values) / len(logs) for values in zip(*logs))
    return sum((a - x) * (b - y) for a, b in logs) / sum((a - x) ** 2 for a, _ in logs)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--sizes", default="1000,10000,100000", help="numbers of actors, ascending")
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--commands", default=",".join(COMMANDS))
    parser.add_argument("--limit", type=float, default=150, help="CPU seconds of one run")
    parser.add_argument("--memory", type=float, default=16, help="gigabytes of one run")
    parser.add_argument("--folder", type=Path, help="where networks are kept; else they are made anew")
    parser.add_argument("--output", type=Path, help="all figures as JSON")
    options = parser.parse_args()
    sizes = [int(size) for size in options.sizes.split(",")]
    folder = options.folder or Path(tempfile.mkdtemp())
    results: list[dict[str, object]] = []
    print("| command | network | " + " | ".join(f"{size:,}" for size in sizes) + " | slope |")
    print("|---|---" + "|---" * len(sizes) + "|---|")
    for command in options.commands.split(","):
        kinds = options.kinds.split(",")
        for kind in kinds[:1] if command == "seat" else kinds:
            cells: list[str] = []
            points: list[tuple[int, float]] = []
            for size in sizes:
                if any(cell.startswith(("over", "exit")) for cell in cells) or command == "seat" and size > MOST_PEOPLE:
                    cells.append("–")
                    continue
                path = network(kind, size, folder)
                output = Path(tempfile.mkdtemp(dir=folder))
                found = run(options.program, arguments(command, path, size, output), options.limit, options.memory)
                shutil.rmtree(output)
                cells.append(found.text)
                if not found.fault:
                    points.append((size, found.seconds))
                results.append({"command": command, "network": kind, "actors": size, **found._asdict()})
                if options.output:
                    options.output.write_text(json.dumps(results, indent=1) + "\n")
            steepness = slope(points)
            name = "people" if command == "seat" else kind
            print(f"| {command} | {name} | " + " | ".join(cells) + f" | {'' if steepness is None else f'{steepness:.2f}'} |", flush=True)
    if not options.folder:
        shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
