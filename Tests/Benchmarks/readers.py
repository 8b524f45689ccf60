#!/usr/bin/env python3
"""Readers of other programs' files side by side with igraph, networkx and openpyxl: who is how fast, and do they agree?

usage: readers.py SAMBAND-BENCHMARK SAMBAND [--ties N] [--rounds K] [--only WORD,…] [--venv FOLDER] [--keep FOLDER]

Makes the same random network of named actors (a tenth as many as ties) in each format, and reads it in turn with the
library (`NetworkReader.read(contentsOf:)`: from the file to the checked network), with the command (`samband check`, and
`samband describe`) and with the peer, each in a process of its own. The least CPU seconds of all rounds count, as other work
on the machine disturbs these least. Memory is the peak of the library's process against the file, of xlsx against the sheet
within it. Actors, ties and the sum of strengths have to agree; the exit code is 1 if they do not.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Callable, NamedTuple

PEERS = {"igraph": "igraph", "networkx": "networkx", "openpyxl": "openpyxl"}
FIRST = "Karolinska Uppsala Lunds Stockholms Chalmers Huddinge Solna Region Science Patient Medicon Vinnova Umeå".split()
LAST = "Institutet universitet kommun sjukhus park förening AB stiftelse myndighet nätverk".split()


class Network(NamedTuple):
    """The network that all files hold."""

    names: list[str]
    ties: list[tuple[int, int, int]]


def network(count: int) -> Network:
    chance = random.Random(1)
    actors = max(3, count // 10)
    pairs: set[tuple[int, int]] = set()
    while len(pairs) < count:
        a, b = sorted(chance.sample(range(actors), 2))
        pairs.add((a, b))
    order = sorted(pairs)
    chance.shuffle(order)
    met = sorted({end for pair in order for end in pair})
    place = {end: number for number, end in enumerate(met)}
    names = [f"{FIRST[i % len(FIRST)]}_{LAST[i // len(FIRST) % len(LAST)]}_{i}" for i in met]
    return Network(names, [(place[a], place[b], 1 + (31 * a + 17 * b) % 10) for a, b in order])


def write_csv(net: Network, path: Path) -> None:
    rows = [f"{net.names[a]},{net.names[b]},{w}\n" for a, b, w in net.ties]
    path.write_text("from,to,weight\n" + "".join(rows), encoding="utf-8")
    # The same for igraph, which has no reader of CSV.
    path.with_suffix(".ncol").write_text("".join(rows).replace(",", " "), encoding="utf-8")


def write_graphml(net: Network, path: Path) -> None:
    nodes = "".join(f'<node id="n{i}"><data key="d0">{name}</data></node>\n' for i, name in enumerate(net.names))
    edges = "".join(f'<edge source="n{a}" target="n{b}"><data key="d1">{w}</data></edge>\n' for a, b, w in net.ties)
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
        '<key id="d0" for="node" attr.name="name" attr.type="string"/>\n'
        '<key id="d1" for="edge" attr.name="weight" attr.type="double"/>\n<graph id="G" edgedefault="undirected">\n'
        + nodes + edges + "</graph>\n</graphml>\n", encoding="utf-8")


def write_gexf(net: Network, path: Path) -> None:
    nodes = "".join(f'<node id="{i}" label="{name}"/>\n' for i, name in enumerate(net.names))
    edges = "".join(
        f'<edge id="{k}" source="{a}" target="{b}" weight="{w}"/>\n' for k, (a, b, w) in enumerate(net.ties))
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n'
        '<graph defaultedgetype="undirected">\n<nodes>\n' + nodes + "</nodes>\n<edges>\n" + edges
        + "</edges>\n</graph>\n</gexf>\n", encoding="utf-8")


def write_dot(net: Network, path: Path) -> None:
    rows = (f'  "{net.names[a]}" -- "{net.names[b]}" [weight={w}];\n' for a, b, w in net.ties)
    path.write_text("graph {\n" + "".join(rows) + "}\n", encoding="utf-8")


def write_xlsx(net: Network, path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("ties")
    sheet.append(["from", "to", "type", "weight"])
    for a, b, w in net.ties:
        sheet.append([net.names[a], net.names[b], "partnership", w])
    book.save(path)


# What the peer does, in a process of its own: what it imports, how it reads, and actors, ties and the sum of strengths.
PEER = {
    "csv": (
        "import igraph",
        "g = igraph.Graph.Read_Ncol(path.replace('.csv', '.ncol'), names=True, weights=True, directed=False)",
        "g.vcount(), g.ecount(), sum(g.es['weight'])"),
    "graphml": (
        "import igraph", "g = igraph.Graph.Read_GraphML(path)", "g.vcount(), g.ecount(), sum(g.es['weight'])"),
    "gexf": (
        "import networkx", "g = networkx.read_gexf(path)",
        "len(g), g.number_of_edges(), sum(w for *_, w in g.edges(data='weight'))"),
    "xlsx": (
        "import openpyxl",
        "rows = list(openpyxl.load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True))[1:]",
        "len({n for r in rows for n in r[:2]}), len(rows), sum(r[3] for r in rows)"),
}


class Case(NamedTuple):
    """A format: how it is written, with how many of the ties, by whom else it is read, and the ratio to reach."""

    word: str
    write: Callable[[Network, Path], None]
    share: float
    peer: str
    target: float


CASES = [
    Case("csv", write_csv, 1, "igraph", 5), Case("graphml", write_graphml, 1, "igraph", 2),
    Case("gexf", write_gexf, 0.2, "networkx", 10), Case("xlsx", write_xlsx, 0.2, "openpyxl", 5),
    Case("dot", write_dot, 0.1, "", 0),
]


def timed(command: list[str]) -> tuple[float, str]:
    """CPU seconds of a command, and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, output


def peer_script(word: str, path: Path) -> list[str]:
    """The command of a peer, which prints its values and its CPU seconds without those of starting up."""
    imports, read, values = PEER[word]
    lines = [imports, "import time", f"path = {str(path)!r}", "start = time.process_time()", read]
    lines += ["spent = time.process_time() - start", f"print({values})", "print(spent)"]
    return [sys.executable, "-c", "\n".join(lines)]


def measure(case: Case, net: Network, folder: Path, options: argparse.Namespace) -> tuple[str, bool]:
    """A row of the table, and whether the values agree."""
    path = folder / f"network.{case.word}"
    case.write(net, path)
    size = path.stat().st_size
    if case.word == "xlsx":
        with zipfile.ZipFile(path) as archive:
            size = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    library, check, describe, peer, peak, agree = [], [], [], [], 0, True
    for _ in range(options.rounds):
        found = json.loads(timed([str(options.benchmark), "network", str(path), "1"])[1])
        library.append(found["min_cpu_s"])
        peak = max(peak, found["peak_kb"])
        check.append(timed([str(options.samband), "check", str(path)])[0])
        describe.append(timed([str(options.samband), "describe", str(path)])[0])
        ours = [found["actors"], found["ties"], found["strength"]]
        agree &= ours == [len(net.names), len(net.ties), sum(w for *_, w in net.ties)]
        if case.peer:
            values, seconds = timed(peer_script(case.word, path))[1].splitlines()
            peer.append(float(seconds))
            agree &= ours == [float(value) for value in values.split()]
    ratio = min(peer) / min(library) if peer else 0
    verdict = f"{ratio:.1f}× ({case.target:g}× " + ("met)" if ratio >= case.target else "**missed**)") if peer else "–"
    other = f"{min(peer):.2f} s {case.peer}" if peer else "–"
    return (
        f"| {case.word} | {len(net.ties)} | {min(library):.2f} s | {other} | {verdict} | {min(check):.2f} s | "
        f"{min(describe):.2f} s | {peak * 1024 / size:.1f}× | {'' if agree else '**values differ**'} |"), agree


def with_libraries(folder: Path | None) -> None:
    """Starts again in a virtual environment where libraries are missing."""
    missing = [name for name in PEERS if importlib.util.find_spec(name) is None]
    if not missing:
        return
    if folder is None or Path(sys.prefix) == folder.resolve():
        sys.exit(f"readers.py: not installed: {', '.join(missing)}; --venv FOLDER installs them")
    python = folder.resolve() / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", *PEERS.values()], check=True)
    os.execv(str(python), [str(python), *sys.argv])


def main() -> int:
    """Measures, prints and says whether all values agree."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("benchmark", type=Path, help="samband-benchmark, built for release")
    parser.add_argument("samband", type=Path, help="samband, built for release")
    parser.add_argument("--ties", type=int, default=1_000_000, help="of csv and graphml; a fifth of gexf and xlsx, a tenth of dot")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is measured (3)")
    parser.add_argument("--only", default=",".join(case.word for case in CASES), help="formats, with commas")
    parser.add_argument("--venv", type=Path, help="a folder to install missing libraries in")
    parser.add_argument("--keep", type=Path, help="a folder for the files, which are left there")
    options = parser.parse_args()
    with_libraries(options.venv)
    print("| format | ties | library | peer | ratio | `check` | `describe` | peak memory to file | |\n" + "|---" * 9 + "|")
    whole = True
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for case in CASES:
            if case.word in options.only.split(","):
                row, agree = measure(case, network(int(options.ties * case.share)), folder, options)
                print(row, flush=True)
                whole &= agree
    return 0 if whole else 1


if __name__ == "__main__":
    sys.exit(main())
