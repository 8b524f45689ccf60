#!/usr/bin/env python3
"""samband-benchmark side by side with igraph, networkit, rustworkx and networkx: who is how fast, and do they agree?

usage: compare.py PROGRAM GRAPH.txt… [--tasks TASK,…] [--rounds K] [--limit S] [--output FILE]
                  [--gen-synth gen_synth.py --synth "sbm 1000000 10 42"] [--venv FOLDER] [--wall] [--no-threads]

All work on one thread on the same file in the same run, in an order that is turned round each time; the median
counts, in CPU seconds (so that other work on the machine counts less) or with --wall in seconds by the clock. A graph
`g.txt` takes its categories from `g.cat` beside it. Peers that take longer than the limit are left out with a note. Values
must agree to 1e-9 (spectral ones to 1e-4, as peers stop early). Modularity depends on chance: its mean over equally many
seeds on both sides may not be lower by more than two standard errors. The exit code is 1 if not.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import json
import math
import os
import queue
import statistics
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any, Callable, Iterator, NamedTuple

PEERS = ["igraph", "networkit", "rustworkx", "networkx", "scipy"]
TARGETS: dict[tuple[str, str], float] = {
    ("betweenness", "email-Eu-core"): 4, ("betweenness", "ca-GrQc"): 4, ("closeness", "ca-GrQc"): 30,
    ("edge-betweenness", "ca-GrQc"): 3, ("weighted-betweenness", "ca-GrQc"): 10, ("constraint", "email-Enron"): 8,
    ("constraint", "debian12-deps"): 50, ("similarity", "email-Enron"): 10, ("triangles", "email-Enron"): 2,
    ("triangles", "debian12-deps"): 2, ("core", "email-Enron"): 3, ("core", "debian12-deps"): 3,
    ("cut", "email-Enron"): 3, ("cut", "debian12-deps"): 3, ("pagerank", "email-Enron"): 3,
    ("pagerank", "debian12-deps"): 3, ("eigenvector", "email-Enron"): 3, ("eigenvector", "debian12-deps"): 3,
    ("leiden", "email-Enron"): 1.2, ("leiden", "debian12-deps"): 1.2,
    ("read", "sbm-1000000-10-42"): 4, ("read", "sbm-1e6"): 4,
}
NOTES = {
    "cut": "points, bridges and blocks, against the peer's articulation points alone",
    "closeness": "one pass for closeness, harmonic closeness, average path length and diameter; networkit does the "
    "first two, rustworkx and networkx only the first",
    "constraint": "the whole Burt family, against constraint alone",
    "similarity": "the best 100 pairs by each of three indices, against all pairs by three indices",
    "sampled-betweenness": "error 0.01 at 90 %",
}
DEFAULT_TASKS = ("read betweenness edge-betweenness weighted-betweenness sampled-betweenness closeness constraint triangles core "
    "components cut leiden pagerank eigenvector similarity mixing").split()
# Exact work on all pairs: not above this product of vertices and ties.
PAIR_TASKS = {"betweenness": 3e8, "edge-betweenness": 3e8, "weighted-betweenness": 2e8, "closeness": 1e9}


class Cost(NamedTuple):
    """What one measurement took and found."""

    seconds: float
    values: list[float]


class Peer:
    """A library in a process of its own, which is ended when it takes too long."""

    def __init__(self, name: str, graph: Path, limit: float, clock: str, tasks: list[str]) -> None:
        self.name, self.limit, self.clock = name, limit, clock
        categories = graph.with_suffix(".cat")
        self.command = [sys.executable, str(Path(__file__).with_name("peers.py")), name, str(graph)]
        rest = ["--read"] if tasks == ["read"] else [str(categories)] if categories.exists() else []
        self.command += rest
        self.process: subprocess.Popen[str] | None = None
        self.tasks: list[str] = []
        self.notes: dict[str, str] = {}
        self.start()

    def start(self) -> None:
        """Loads the library and the graph."""
        environment = os.environ | {"RAYON_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            env=environment)
        self.lines: queue.Queue[str] = queue.Queue()
        output = self.process.stdout
        assert output is not None
        threading.Thread(target=self.listen, args=(output, self.lines), daemon=True).start()
        self.tasks = self.hear(300).get("ready", [])

    @staticmethod
    def listen(output: Any, lines: queue.Queue[str]) -> None:
        """Passes lines on, then an empty one."""
        for line in output:
            lines.put(line)
        lines.put("")

    def hear(self, limit: float) -> dict[str, Any]:
        """The next answer, or why there is none."""
        try:
            line = self.lines.get(timeout=limit)
        except queue.Empty:
            self.stop()
            return {"none": f"more than {limit:g} s"}
        return json.loads(line) if line else {"none": "ended by itself"}

    def stop(self) -> None:
        """Ends the process."""
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process = None

    def measure(self, task: str) -> Cost | None:
        """Times a task once; nil where the library has none, or took too long before."""
        if task not in self.tasks or task in self.notes:
            return None
        if self.process is None or self.process.poll() is not None:
            self.start()
        if self.process is None or self.process.stdin is None:
            return None
        self.process.stdin.write(task + "\n")
        self.process.stdin.flush()
        # A short task is done three times.
        found = self.hear(self.limit + 3)
        if "none" in found:
            self.notes[task] = found["none"]
            return None
        return Cost(found[self.clock], found["values"])


class Ours:
    """samband-benchmark on one graph."""

    def __init__(self, program: Path, graph: Path, clock: str) -> None:
        self.program, self.graph, self.clock = program, graph, clock
        self.categories = graph.with_suffix(".cat")

    def run(self, task: str, threads: int, repeat: int, dump: Path | None = None, seed: int = 1) -> dict[str, Any]:
        """One line of the program's output."""
        command = [str(self.program), task, "--graph", str(self.graph)]
        command += ["--categories", str(self.categories)] if self.categories.exists() else []
        command += ["--threads", str(threads), "--repeat", str(repeat), "--seed", str(seed)]
        command += ["--dump", str(dump)] if dump else []
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    def measure(self, task: str) -> Cost:
        """Times a task, the median of three."""
        found = self.run(task, threads=1, repeat=3)
        return Cost(found["cpu_s" if self.clock == "cpu" else "median_s"], [found["value"]])

    def quality(self, seed: int) -> float:
        """The modularity of one run."""
        return float(self.run("leiden", 1, 1, seed=seed)["value"])

    def columns(self, task: str) -> list[float]:
        """The sums over the columns of the dump."""
        with tempfile.TemporaryDirectory() as folder:
            self.run(task, 1, 1, Path(folder, "dump"))
            rows = Path(folder, "dump").read_text(encoding="utf-8").splitlines()
        columns = zip(*([float(word) for word in row.split()] for row in rows))
        return [math.fsum(value for value in column if not math.isnan(value)) for column in columns]


def disagreement(task: str, ours: list[float], peer: list[float]) -> str:
    """Where two lists of values differ by more than they may."""
    if task == "leiden":
        error = math.sqrt((statistics.variance(ours) + statistics.variance(peer)) / len(ours))
        (mine, other) = (statistics.mean(ours), statistics.mean(peer))
        return "" if mine >= other - 2 * error - 1e-12 else f"modularity {mine:.4f} is below {other:.4f}"
    tolerance = 1e-4 if task in ("pagerank", "eigenvector") else 1e-9
    for mine, other in zip(ours, peer):
        if not math.isnan(other) and not math.isclose(mine, other, rel_tol=tolerance, abs_tol=1e-12):
            return f"{mine!r} is not {other!r}"
    return ""


def compare(ours: Ours, peers: list[Peer], tasks: list[str], rounds: int) -> Iterator[tuple[str, bool]]:
    """Rows of the table, and whether values agree."""
    for task in tasks:
        costs: dict[str, list[Cost]] = {}
        measures: list[tuple[str, Callable[[str], Cost | None]]] = [("ours", ours.measure)]
        measures += [(peer.name, peer.measure) for peer in peers]
        for turn in range(rounds):
            for name, measure in measures if turn % 2 == 0 else measures[::-1]:
                if found := measure(task):
                    costs.setdefault(name, []).append(found)
            others = {name: list_[0].seconds for name, list_ in costs.items() if name != "ours"}
            # Whoever is far behind the best peer need not be asked again.
            slow = {name for name, seconds in others.items() if seconds > 2 * min(others.values())}
            measures = [pair for pair in measures if pair[0] not in slow]
        medians = {name: statistics.median(cost.seconds for cost in list_) for name, list_ in costs.items()}
        values = {name: list_[0].values for name, list_ in costs.items()}
        if task == "leiden":
            seeds = 20 if medians["ours"] < 0.5 else 5
            values = {"ours": [ours.quality(seed) for seed in range(1, seeds + 1)]}
            for peer in peers:
                found = [cost.values[0] for cost in (peer.measure(task) for _ in range(seeds)) if cost]
                if len(found) == seeds:
                    values[peer.name] = found
        mine = values["ours"]
        if task != "leiden" and any(len(other) > 1 for other in values.values()):
            mine = mine + ours.columns(task)
        faults = [
            f"**{name}: {fault}**" for name, other in values.items() if name != "ours"
            for fault in [disagreement(task, mine, other)] if fault]
        own = medians.pop("ours")
        best = min(medians, key=lambda name: medians[name], default=None)
        ratio = medians[best] / max(own, 1e-6) if best else None
        target = TARGETS.get((task, ours.graph.stem))
        verdict = "" if target is None else f"{target:g}× " + ("met" if ratio and ratio >= target else "**missed**")
        others = ", ".join(f"{name} {show(medians[name])}" for name in medians if name != best)
        notes = faults + [f"{peer.name}: {peer.notes[task]}" for peer in peers if task in peer.notes]
        if task == "leiden":
            notes.append(
                f"Q over {len(mine)} seeds (mean, range) " + ", ".join(
                    f"{name} {statistics.mean(q):.4f} {min(q):.4f}–{max(q):.4f}" for name, q in values.items()))
        yield (
            f"| {task} | {ours.graph.stem} | {show(own)} | "
            + (f"{show(medians[best])} {best} | {ratio:.1f}× | " if best else "– | – | ")
            + f"{verdict} | {others} | {'; '.join(notes)} |"), not faults


def show(seconds: float) -> str:
    """Seconds with three digits."""
    return f"{seconds:.3g} s" if seconds >= 0.1 else f"{seconds * 1000:.3g} ms"


def thread_rows(ours: Ours, rounds: int, size: float) -> Iterator[str]:
    """One thread against two by the clock, in turn."""
    for task in ("betweenness", "closeness"):
        if size > 20 * PAIR_TASKS[task]:
            continue
        seconds: dict[int, list[float]] = {1: [], 2: []}
        for turn in range(rounds):
            for threads in (1, 2) if turn % 2 == 0 else (2, 1):
                seconds[threads].append(ours.run(task, threads, 1 if size > 3e8 else 5)["min_s"])
        one, two = min(seconds[1]), min(seconds[2])
        yield f"| {task} | {ours.graph.stem} | {show(one)} | {show(two)} | {one / two:.2f}× |"


def with_libraries(folder: Path | None) -> None:
    """Starts again in a virtual environment where libraries are missing."""
    missing = [name for name in PEERS if importlib.util.find_spec(name) is None]
    if folder is None or not missing or Path(sys.prefix) == folder.resolve():
        if missing:
            print(f"compare.py: not installed: {', '.join(missing)}; --venv FOLDER installs them", file=sys.stderr)
        return
    python = folder.resolve() / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", *PEERS], check=True)
    os.execv(str(python), [str(python), *sys.argv])


def main() -> int:
    """Compares, prints and says whether all values agree."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path, help="samband-benchmark, built for release")
    parser.add_argument("graphs", type=Path, nargs="*", help="edge lists")
    parser.add_argument("--tasks", default=",".join(DEFAULT_TASKS), help="with commas; all that peers have")
    parser.add_argument("--peers", default=",".join(PEERS), help="with commas")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is measured (3)")
    parser.add_argument("--limit", type=float, default=60, help="the most seconds for a peer (60)")
    parser.add_argument("--output", type=Path, help="where the tables are written as well")
    parser.add_argument("--gen-synth", type=Path, help="the script that makes graphs")
    parser.add_argument("--synth", action="append", default=[], help='what it makes, as "sbm 100000 10 42"')
    parser.add_argument("--venv", type=Path, help="a folder to install missing libraries in")
    parser.add_argument("--wall", action="store_true", help="seconds by the clock instead of CPU seconds")
    parser.add_argument("--no-threads", action="store_true", help="leave out one thread against two")
    options = parser.parse_args()
    with_libraries(options.venv)
    clock = "wall" if options.wall else "cpu"
    names = [name for name in options.peers.split(",") if importlib.util.find_spec(name)]
    with contextlib.ExitStack() as stack:
        out = [sys.stdout]
        if options.output:
            out.append(stack.enter_context(open(options.output, "w", encoding="utf-8")))

        def say(line: str) -> None:
            for stream in out:
                print(line, file=stream, flush=True)

        graphs: list[Path] = list(options.graphs)
        if options.synth and options.gen_synth is None:
            parser.error("--synth needs --gen-synth")
        for kind in options.synth:
            path = Path(stack.enter_context(tempfile.TemporaryDirectory()), "-".join(kind.split()) + ".txt")
            subprocess.run([sys.executable, str(options.gen_synth), *kind.split(), str(path)], check=True)
            graphs.append(path)
        agree = True
        say(f"One thread, {clock} seconds, median of {options.rounds} rounds.\n")
        say("| task | graph | samband | best peer | ratio | target | other peers | notes |\n" + "|---" * 8 + "|")
        rows: list[str] = []
        used = options.tasks.split(",")
        for path in graphs:
            ours = Ours(options.program, path, clock)
            about = ours.run("components", 1, 1)
            size = float(about["n"]) * float(about["m"])
            tasks = [t for t in used if size <= PAIR_TASKS.get(t, math.inf)]
            tasks = [t for t in tasks if t not in ("mixing", "brokerage") or ours.categories.exists()]
            peers = [Peer(name, path, options.limit, clock, tasks) for name in names]
            for row, good in compare(ours, peers, tasks, options.rounds):
                agree &= good
                say(row)
            for peer in peers:
                peer.stop()
            rows += [] if options.no_threads else thread_rows(ours, options.rounds, size)
        say("\n" + "\n".join(f"- {task}: {note}." for task, note in NOTES.items() if task in used))
        if rows:
            say("\nOne thread against two, seconds by the clock, the best of all:\n")
            say("| task | graph | one thread | two threads | ratio |\n" + "|---" * 5 + "|\n" + "\n".join(rows))
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main())
