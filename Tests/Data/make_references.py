"""Writes the networks and reference values in this folder: python3 make_references.py

Needs networkx, igraph and numpy from PyPI, and Rscript with the package sna (Debian: r-cran-sna). The output depends on
nothing but the seeds below; README.md names the sources.
"""

import csv
import itertools
import json
import pathlib
import random
import subprocess
import tempfile

import igraph
import networkx

FOLDER = pathlib.Path(__file__).parent


def write(path, header, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def significant(value):
    return float(f"{value:.10g}")


def listed(ids, values):
    return [{"id": name, "value": significant(value)} for name, value in zip(ids, values) if value == value]


def reference(ids, sectors, ties, directed):
    """The values of one network; ties are (from, to, weight) by places, each pair or arc once."""
    n = len(ids)
    pairs = {}
    for source, target, weight in ties:
        key = (min(source, target), max(source, target))
        pairs[key] = pairs.get(key, 0) + weight
    edges = sorted(pairs)
    graph = igraph.Graph(n=n, edges=edges)
    betweenness = graph.betweenness()
    # networkx agrees with igraph, or this script stops.
    other = networkx.Graph(edges)
    other.add_nodes_from(range(n))
    second = networkx.betweenness_centrality(other, normalized=False)
    assert all(abs(betweenness[v] - second[v]) < 1e-9 for v in range(n))
    constraint = graph.constraint()
    tied = [v for v in range(n) if graph.degree(v) > 0]
    components = graph.connected_components()
    cuts = sorted(graph.articulation_points())
    assert cuts == sorted(networkx.articulation_points(other))
    best = None
    for seed in range(10):
        random.seed(seed)
        igraph.set_random_number_generator(random)
        found = graph.community_leiden(objective_function="modularity", n_iterations=-1).modularity
        best = found if best is None else max(best, found)
    weighted = graph.constraint(weights=[pairs[edge] for edge in edges])
    values = {
        "n": n, "m": len(edges), "top_degree": listed(ids, graph.degree()),
        "top_betweenness": listed(ids, betweenness),
        "top_betweenness_norm": sorted((significant(b / ((n - 1) * (n - 2) / 2)) for b in betweenness), reverse=True),
        "lowest_constraint": listed([ids[v] for v in tied], [constraint[v] for v in tied]),
        "lowest_constraint_weighted": listed([ids[v] for v in tied], [weighted[v] for v in tied]),
        "constraint_mean": significant(sum(constraint[v] for v in tied) / len(tied)),
        "components": len(components), "largest_component": max(components.sizes()), "max_core": max(graph.coreness()),
        "articulation_points": {"count": len(cuts), "ids": [ids[v] for v in cuts]},
        "sectors": {"external": sum(sectors[a] != sectors[b] for a, b in edges)}, "leiden": {"modularity": best},
    }
    if directed:
        arcs = sorted({(source, target) for source, target, _ in ties})
        graph = igraph.Graph(n=n, edges=arcs, directed=True)
        values["directed"] = {"m": len(arcs), "top_betweenness": listed(ids, graph.betweenness())}
    return values


def brokerage(name, ids, sectors, ties, directed):
    """Gould and Fernandez 1989 by sna's brokerage(); an undirected tie is an arc each way, so that pairs count twice."""
    with tempfile.TemporaryDirectory() as folder:
        n = len(ids)
        matrix = [[0] * n for _ in ids]
        for source, target, _ in ties:
            matrix[source][target] = 1
            if not directed:
                matrix[target][source] = 1
        inputs = pathlib.Path(folder)
        write(inputs / "matrix.csv", [f"v{v}" for v in range(n)], matrix)
        write(inputs / "sectors.csv", ["sector"], [[sector] for sector in sectors])
        script = f"""
          suppressMessages(library(sna))
          m <- as.matrix(read.csv("{inputs}/matrix.csv")); dimnames(m) <- NULL
          s <- read.csv("{inputs}/sectors.csv", colClasses = "character")$sector
          r <- brokerage(m, s)$raw.nli
          write.csv(as.data.frame(r), "{inputs}/roles.csv", row.names = FALSE, quote = FALSE)
        """
        subprocess.run(["Rscript", "-e", script], check=True)
        with open(inputs / "roles.csv") as file:
            roles = list(csv.reader(file))
    write(
        FOLDER / "networks" / "brokerage" / f"{name}.csv", ["id", *roles[0]],
        [[name, *row] for name, row in zip(ids, roles[1:])])


def network(name, layer, ids, sectors, ties, directed=False):
    folder = FOLDER / "networks" / name
    write(folder / "actors.csv", ["id", "name", "sector"], zip(ids, ids, sectors))
    write(
        folder / "ties.csv", ["from", "to", "type", "weight"],
        [[ids[source], ids[target], layer, weight] for source, target, weight in ties])
    values = reference(ids, sectors, ties, directed)
    (folder / "reference.json").write_text(json.dumps({"layers": {layer: values}}, indent=1, ensure_ascii=False) + "\n")
    brokerage(name, ids, sectors, ties, directed)


def karate():
    graph = networkx.karate_club_graph()
    ids = [str(v) for v in graph]
    sectors = [graph.nodes[v]["club"] for v in graph]
    network("karate", "friendship", ids, sectors, [(a, b, w) for a, b, w in graph.edges(data="weight")])


def southern_women():
    graph = networkx.davis_southern_women_graph()
    women = graph.graph["top"]
    events = graph.graph["bottom"]
    # In the order of Deep South, where the two groups are the upper and the lower rows.
    sectors = ["first"] * 9 + ["second"] * 9
    place = {name: v for v, name in enumerate(women)}
    shared = networkx.bipartite.weighted_projected_graph(graph, women)
    network(
        "southern_women", "shared events", women, sectors,
        sorted((min(place[a], place[b]), max(place[a], place[b]), w) for a, b, w in shared.edges(data="weight")))
    folder = FOLDER / "networks" / "southern_women"
    write(folder / "participants.csv", ["activity", "actor"], [[e, w] for e in events for w in women if graph.has_edge(w, e)])
    newman = networkx.bipartite.collaboration_weighted_projected_graph(graph, women)
    pairs = sorted((min(place[a], place[b]), max(place[a], place[b]), w) for a, b, w in newman.edges(data="weight"))
    write(folder / "newman.csv", ["from", "to", "weight"], [[women[a], women[b], significant(w)] for a, b, w in pairs])


def made_up():
    """A directed network of nobody: arcs at random, in four sectors, with an actor that stands alone."""
    numbers = random.Random(7)
    n = 24
    ids = [f"a{v}" for v in range(n)]
    sectors = [numbers.choice(["north", "east", "south", "west"]) for _ in ids]
    ties = [
        (a, b, numbers.randint(1, 4)) for a, b in itertools.permutations(range(n - 1), 2) if numbers.random() < 0.11]
    network("random_directed", "contact", ids, sectors, ties, directed=True)


def grouping(name, n, groups, scale, seed):
    """People to be put into groups of one size by a value for each pair; the best sum by trying every partition."""
    numbers = random.Random(seed)
    value = [[0] * n for _ in range(n)]
    for a, b in itertools.combinations(range(n), 2):
        value[a][b] = value[b][a] = numbers.randint(-scale // 4, scale)
    size = n // groups

    def best(left):
        if not left:
            return 0
        first, rest = left[0], left[1:]
        return max(
            sum(value[a][b] for a, b in itertools.combinations((first, *others), 2))
            + best(tuple(v for v in rest if v not in others))
            for others in itertools.combinations(rest, size - 1))

    write(
        FOLDER / "planning" / f"{name}.csv", ["a", "b", "value"],
        [[a, b, value[a][b]] for a, b in itertools.combinations(range(n), 2)])
    return {"file": f"{name}.csv", "people": n, "groups": groups, "best": best(tuple(range(n)))}


def people():
    """Forty-eight people of nobody, with columns of two to six values in equal shares, in an order of their own each."""
    numbers = random.Random(48)
    columns = {
        "sector": ["university", "healthcare", "region", "municipality", "company", "patientOrganisation"],
        "gender": ["woman", "man"], "region": ["north", "middle", "south"], "age": ["-30", "31-45", "46-60", "61-"],
        "education": ["school", "college", "university"], "origin": ["here", "elsewhere"],
    }
    lists = {}
    for name, values in columns.items():
        column = [values[place % len(values)] for place in range(48)]
        numbers.shuffle(column)
        lists[name] = column
    write(
        FOLDER / "planning" / "people48.csv", ["id", *columns],
        [[place + 1, *(lists[name][place] for name in columns)] for place in range(48)])


if __name__ == "__main__":
    karate()
    southern_women()
    made_up()
    cases = [grouping("groups12", 12, 3, 20, 1), grouping("groups12b", 12, 4, 1000, 2), grouping("groups10", 10, 2, 9, 3)]
    (FOLDER / "planning" / "groups.json").write_text(json.dumps(cases, indent=1) + "\n")
    people()
