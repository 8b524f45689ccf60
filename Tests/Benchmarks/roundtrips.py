#!/usr/bin/env python3
"""Seeded random networks from samband through other tools and back, counts and values compared.

usage: roundtrips.py SAMBAND [SEEDS [TOOL...]], in a venv with networkx, igraph, pydot, openpyxl and ndex2

Each network has an actor without ties, ties of two kinds and of years side by side, strengths, Swedish names with
quotation marks and signs, and attributes of every type that some actors lack. A truth that some lack comes back as
text, and igraph and openpyxl write 15 digits: neither counts as a difference. Of Pajek only names and ties are compared,
since networkx writes no more. Exit code 1 where anything differs.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import warnings
from typing import Any

import igraph
import networkx as nx
import openpyxl
import pydot
from ndex2.cx2 import RawCX2NetworkFactory

warnings.simplefilter("ignore")

NAMES = ['Åkerö "SP" & Co', "Örebro; län", "Södra <K>", "É", "KI", "KTH", "SU", "a|b", "0180", "Region, X", "d'Or", "Ä ö"]
ENDINGS = {"pajek": "net", "dot": "gv"}


def network(seed: int, directed: bool) -> dict[str, Any]:
    """A network; its last actor has no ties."""
    r = random.Random(seed)
    n = r.randint(3, 12)
    actors = []
    for i in range(n):
        values = {"heltal": r.randint(0, 9), "tal": r.random() * 10, "kod": f"0{r.randint(10, 99)}", "ja": r.random() < 0.5}
        actors.append({
            "id": f"n{i}x", "name": NAMES[i], "sector": r.choice(["university", "company"]),
            "attributes": {k: v for k, v in values.items() if r.random() < 0.8},
        })
    ties, seen = [], set()
    for _ in range(r.randint(0, 2 * n)):
        a, b = r.sample(range(n - 1), 2)
        kind, year = r.choice(["avtal", "projekt"]), str(r.randint(2015, 2022))
        if (frozenset((a, b)), kind, year) in seen:
            continue
        seen.add((frozenset((a, b)), kind, year))
        ties.append({
            "source": f"n{a}x", "target": f"n{b}x", "kind": kind, "direction": "directed" if directed else "undirected",
            "strength": r.choice([1, 2.5, 3, 0.125]), "start": year, "end": r.choice([year, "2024", None]),
        })
    return {
        "format": "samband-network", "version": 1, "title": "Prov", "language": "sv", "asOf": "2021-06-01",
        "actors": actors, "collaborations": ties,
    }


def value(v: Any) -> Any:
    if isinstance(v, bool):
        return str(v).lower()
    return float(f"{v:.12g}") if isinstance(v, (int, float)) else v


def contents(path: str, names_only: bool) -> tuple[list[Any], list[Any]]:
    """Actors and ties in an order of their own."""
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    names = {a["id"]: a["name"].replace('"', "'") if names_only else a["id"] for a in data["actors"]}
    actors = []
    for a in data["actors"]:
        attributes = sorted((k, value(v)) for k, v in a.get("attributes", {}).items())
        actors.append((names[a["id"]],) if names_only else (a["id"], a["name"], a["sector"], attributes))
    ties = []
    for t in data.get("collaborations", []):
        ends = [names[t["source"]], names[t["target"]]]
        direction = t.get("direction", "undirected")
        if direction == "undirected":
            ends.sort()
        years = () if names_only else (t.get("start") or "", t.get("end") or "")
        ties.append((*ends, t.get("kind", ""), direction, float(t.get("strength", 1)), *years))
    return sorted(actors), sorted(ties)


def ndex2(source: str, target: str) -> None:
    with open(source, encoding="utf-8") as file:
        cx2 = RawCX2NetworkFactory().get_cx2network(json.load(file)).to_cx2()
    with open(target, "w", encoding="utf-8") as file:
        json.dump(cx2, file)


def graphviz(source: str, target: str) -> None:
    with open(target, "wb") as file:
        subprocess.run(["nop", source], stdout=file, check=True)


def libreoffice(source: str, target: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        command = ["soffice", "--headless", "--convert-to", "xlsx", "--outdir", folder, source]
        subprocess.run(command, capture_output=True, timeout=120, check=True)
        os.replace(os.path.join(folder, os.path.basename(source)), target)


TOOLS = {
    "networkx-graphml": lambda s, t: nx.write_graphml(nx.read_graphml(s), t),
    "networkx-gexf": lambda s, t: nx.write_gexf(nx.read_gexf(s), t),
    "networkx-gml": lambda s, t: nx.write_gml(nx.read_gml(s), t),
    "networkx-pajek": lambda s, t: nx.write_pajek(nx.read_pajek(s), t),
    "igraph-graphml": lambda s, t: igraph.Graph.Read_GraphML(s).write_graphml(t),
    "igraph-gml": lambda s, t: igraph.Graph.Read_GML(s).write_gml(t),
    "pydot-dot": lambda s, t: pydot.graph_from_dot_file(s, encoding="utf-8")[0].write_raw(t, encoding="utf-8"),
    "graphviz-dot": graphviz,
    "openpyxl-xlsx": lambda s, t: openpyxl.load_workbook(s).save(t),
    "libreoffice-xlsx": libreoffice,
    "ndex2-cx2": ndex2,
}


def difference(samband: str, tool: str, start: str, folder: str) -> str | None:
    """The first thing that a way through a tool and back changes; None where nothing does."""
    form = tool.split("-")[1]
    ending = ENDINGS.get(form, form)
    paths = [os.path.join(folder, name) for name in (f"out.{ending}", f"in.{ending}", "back.json")]

    def convert(source: str, to: str, target: str) -> None:
        command = [samband, "convert", source, "--to", to, "--output", target, "--language", "sv"]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(done.stderr[:300])

    try:
        convert(start, form, paths[0])
        TOOLS[tool](paths[0], paths[1])
        convert(paths[1], "json", paths[2])
    except Exception as error:  # Whatever a tool throws is told.
        return f"{type(error).__name__}: {str(error)[:300]}"
    names_only = form == "pajek"
    for before, after in zip(contents(start, names_only), contents(paths[2], names_only)):
        if len(before) != len(after):
            return f"{len(before)} became {len(after)}"
        for old, new in zip(before, after):
            if old != new:
                return f"{old} became {new}"
    return None


def main() -> int:
    samband, seeds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 10
    differ = 0
    for tool in sys.argv[3:] or TOOLS:
        found = []
        with tempfile.TemporaryDirectory() as folder:
            for seed in range(seeds):
                for directed in (False, True):
                    start = os.path.join(folder, "start.json")
                    with open(start, "w", encoding="utf-8") as file:
                        json.dump(network(seed, directed), file)
                    found.append(difference(samband, tool, start, folder))
        changes = [change for change in found if change]
        differ += len(changes)
        print(f"{tool}: {len(found) - len(changes)} of {len(found)} came back the same", *changes[:1], sep="\n  ")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
