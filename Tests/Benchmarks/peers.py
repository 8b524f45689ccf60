#!/usr/bin/env python3
"""One peer library in a process of its own, for compare.py.

usage: peers.py LIBRARY EDGES.txt [CATEGORIES], or peers.py LIBRARY EDGES.txt --read to do nothing but read

Reads names of tasks from standard input, a line each, and answers each with one JSON object a line:
{"cpu": seconds, "wall": seconds, "values": [...]}, or {"none": why not}. `values` are the figure that
`samband-benchmark` calls `value`, then sums over columns of its `--dump` where a peer has them as well.
Loops are dropped, repeated ties merged and lengths dealt out as `samband-benchmark --help` says.
"""

from __future__ import annotations

import json
import math
import random
import statistics
import sys
import time
from typing import Any, Callable, NamedTuple


class Task(NamedTuple):
    """What is timed, and how the values for checking are taken from its result, which is not timed."""

    run: Callable[[], Any]
    values: Callable[[Any], list[float]]


Tasks = dict[str, Task]


class Graph(NamedTuple):
    """A simple undirected graph as every library can take it."""

    path: str
    count: int
    edges: list[tuple[int, int]]
    lengths: list[float]
    categories: list[int] | None


def load(path: str, categories_path: str | None = None) -> Graph:
    """Reads an edge list as samband-benchmark does."""
    lengths: dict[tuple[int, int], float] = {}
    has_lengths = False
    count = 0
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            words = line.split()
            if not words or words[0][0] in "#%":
                continue
            u, v = sorted((int(words[0]), int(words[1])))
            has_lengths |= len(words) > 2
            count = max(count, v + 1)
            if u != v:
                lengths[u, v] = lengths.get((u, v), 0) + (float(words[2]) if len(words) > 2 else 1)
    categories = None
    if categories_path:
        with open(categories_path, encoding="utf-8") as lines:
            categories = [int(line) for line in lines]
        count = max(count, len(categories))
    edges = sorted(lengths)
    values = [lengths[e] if has_lengths else 1.0 + (e[0] * 31 + e[1] * 17) % 10 for e in edges]
    return Graph(path, count, edges, values, categories)


def total(values: Any) -> float:
    """The sum of what is defined."""
    return math.fsum(value for value in values if value is not None and not math.isnan(value))


def triangles(clustering: Any, degrees: Any) -> list[float]:
    """The number of triangles by local clustering."""
    pairs = zip(clustering, degrees)
    return [round(math.fsum(c * d * (d - 1) / 2 for c, d in pairs if d > 1) / 3)]


def igraph_tasks(g: Graph) -> Tasks:
    """python-igraph, whose core is in C."""
    import igraph

    random.seed(1)  # igraph takes its chance from there
    graph = igraph.Graph(n=g.count, edges=g.edges)
    degrees = graph.degree()

    def closeness_family() -> tuple[list[float], list[float], float, float]:
        lengths = graph.average_path_length(unconn=True), graph.diameter(unconn=True)
        return graph.closeness(), graph.harmonic_centrality(), *lengths

    def closeness_values(found: tuple[list[float], list[float], float, float]) -> list[float]:
        parts = graph.connected_components()
        sizes = [len(part) for part in parts]
        # igraph stays within the component; Wasserman and Faust multiply by the share reached.
        own = (c * (sizes[p] - 1) / (g.count - 1) for c, p in zip(found[0], parts.membership))
        return [found[2], total(own), total(found[1])]

    def cut_values(points: list[int]) -> list[float]:
        return [len(points) + len(graph.bridges()) + len(graph.biconnected_components()), len(points)]

    tasks: Tasks = {
        "read": Task(lambda: igraph.Graph.Read_Edgelist(g.path, directed=False), lambda r: []),
        "betweenness": Task(graph.betweenness, lambda r: [total(r)]),
        "edge-betweenness": Task(graph.edge_betweenness, lambda r: [total(r)]),
        "weighted-betweenness": Task(lambda: graph.betweenness(weights=g.lengths), lambda r: [total(r)]),
        "closeness": Task(closeness_family, closeness_values),
        "constraint": Task(graph.constraint, lambda r: [total(r)]),
        "triangles": Task(graph.transitivity_local_undirected, lambda r: triangles(r, degrees)),
        "core": Task(graph.coreness, lambda r: [max(r)]),
        "components": Task(graph.connected_components, lambda r: [len(r)]),
        "cut": Task(graph.articulation_points, cut_values),
        "leiden": Task(
            lambda: graph.community_leiden("modularity", n_iterations=2), lambda r: [graph.modularity(r)]),
        "pagerank": Task(graph.pagerank, lambda r: [max(r)]),
        "eigenvector": Task(graph.eigenvector_centrality, lambda r: [total(r)]),
    }
    if g.categories:
        tasks["mixing"] = Task(lambda: graph.assortativity_nominal(g.categories, directed=False), lambda r: [r])
    return tasks


def networkit_tasks(g: Graph) -> Tasks:
    """networkit, whose core is in C++; one thread."""
    import networkit

    networkit.setNumberOfThreads(1)
    networkit.setSeed(1, False)
    graph = networkit.Graph(g.count)
    for u, v in g.edges:
        graph.addEdge(u, v)
    graph.indexEdges()
    measure = networkit.centrality

    def ran(algorithm: Any) -> Any:
        algorithm.run()
        return algorithm

    def closeness_family() -> tuple[list[float], list[float]]:
        kind = measure.ClosenessVariant.GENERALIZED
        return ran(measure.Closeness(graph, True, kind)).scores(), ran(
            measure.HarmonicCloseness(graph, True)).scores()

    def similar() -> tuple[int, list[Any]]:
        link = networkit.linkprediction
        pairs = link.MissingLinksFinder(graph).findAtDistance(2)
        indices = link.JaccardIndex, link.AdamicAdarIndex, link.ResourceAllocationIndex
        return len(pairs), [index(graph).runOn(pairs) for index in indices]

    def modularity(found: Any) -> float:
        return networkit.community.Modularity().getQuality(found.getPartition(), graph)

    return {
        "read": Task(lambda: networkit.graphio.EdgeListReader(" ", 0).read(g.path), lambda r: []),
        "betweenness": Task(lambda: ran(measure.Betweenness(graph)).scores(), lambda r: [total(r) / 2]),
        "edge-betweenness": Task(
            lambda: ran(measure.Betweenness(graph, computeEdgeCentrality=True)).edgeScores(),
            lambda r: [total(r) / 2]),
        "sampled-betweenness": Task(
            lambda: ran(measure.KadabraBetweenness(graph, 0.01, 0.1)).scores(), lambda r: []),
        "closeness": Task(closeness_family, lambda r: [math.nan, total(r[0]), total(r[1])]),
        "triangles": Task(
            lambda: ran(measure.LocalClusteringCoefficient(graph, True)).scores(),
            lambda r: triangles(r, (graph.degree(v) for v in range(g.count)))),
        "core": Task(lambda: ran(measure.CoreDecomposition(graph)).scores(), lambda r: [max(r)]),
        "components": Task(
            lambda: ran(networkit.components.ConnectedComponents(graph)), lambda r: [r.numberOfComponents()]),
        "leiden": Task(
            # By name: its help has the two the other way round, and (graph, True, 2) would be one iteration.
            lambda: ran(networkit.community.ParallelLeiden(graph, iterations=2, randomize=True)),
            lambda r: [modularity(r)]),
        "pagerank": Task(lambda: ran(measure.PageRank(graph)).scores(), lambda r: [max(r) / total(r)]),
        "eigenvector": Task(
            lambda: ran(measure.EigenvectorCentrality(graph)).scores(), lambda r: [total(r) / max(r)]),
        "similarity": Task(similar, lambda r: [r[0]]),
    }


def rustworkx_tasks(g: Graph) -> Tasks:
    """rustworkx, whose core is in Rust; compare.py sets RAYON_NUM_THREADS."""
    import rustworkx

    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(g.count))
    graph.add_edges_from_no_data(g.edges)
    return {
        "read": Task(lambda: rustworkx.PyGraph.read_edge_list(g.path), lambda r: []),
        "betweenness": Task(
            lambda: rustworkx.betweenness_centrality(graph, normalized=False), lambda r: [total(r.values())]),
        "edge-betweenness": Task(
            lambda: rustworkx.edge_betweenness_centrality(graph, normalized=False),
            lambda r: [total(r.values())]),
        "closeness": Task(
            lambda: rustworkx.closeness_centrality(graph), lambda r: [math.nan, total(r.values())]),
        "core": Task(lambda: rustworkx.core_number(graph), lambda r: [max(r.values())]),
        "components": Task(lambda: rustworkx.connected_components(graph), lambda r: [len(r)]),
        "cut": Task(
            lambda: rustworkx.articulation_points(graph),
            lambda r: [math.nan, len(r)]),
        "eigenvector": Task(
            lambda: rustworkx.eigenvector_centrality(graph), lambda r: [total(r.values()) / max(r.values())]),
    }


def networkx_tasks(g: Graph) -> Tasks:
    """networkx, in Python."""
    import networkx

    graph = networkx.empty_graph(g.count)
    graph.add_weighted_edges_from((u, v, w) for (u, v), w in zip(g.edges, g.lengths))
    tasks: Tasks = {
        "read": Task(lambda: networkx.read_edgelist(g.path, nodetype=int), lambda r: []),
        "betweenness": Task(
            lambda: networkx.betweenness_centrality(graph, normalized=False), lambda r: [total(r.values())]),
        "weighted-betweenness": Task(
            lambda: networkx.betweenness_centrality(graph, normalized=False, weight="weight"),
            lambda r: [total(r.values())]),
        "closeness": Task(
            lambda: networkx.closeness_centrality(graph), lambda r: [math.nan, total(r.values())]),
        "constraint": Task(
            lambda: (networkx.constraint(graph), networkx.effective_size(graph)),
            lambda r: [total(r[0].values()), total(r[0].values()), total(r[1].values())]),
        "triangles": Task(lambda: networkx.triangles(graph), lambda r: [sum(r.values()) // 3]),
        "core": Task(lambda: networkx.core_number(graph), lambda r: [max(r.values())]),
        "cut": Task(
            lambda: list(networkx.articulation_points(graph)), lambda r: [math.nan, len(r)]),
        "pagerank": Task(lambda: networkx.pagerank(graph, tol=1e-9, weight=None), lambda r: [max(r.values())]),
    }
    if g.categories:
        networkx.set_node_attributes(graph, dict(enumerate(g.categories)), "category")
        tasks["mixing"] = Task(
            lambda: networkx.attribute_assortativity_coefficient(graph, "category"), lambda r: [r])
    return tasks


def scipy_tasks(g: Graph) -> Tasks:
    """Sparse matrix products: the quick way to all pairs at distance two from Python."""
    import numpy
    import scipy.sparse

    ends = numpy.array(g.edges, dtype=numpy.int32).reshape(-1, 2)
    ones = numpy.ones(2 * len(ends))
    rows, columns = numpy.concatenate([ends, ends[:, ::-1]]).T
    matrix = scipy.sparse.csr_array((ones, (rows, columns)), shape=(g.count, g.count))

    def similar() -> list[Any]:
        degrees = numpy.maximum(matrix.sum(axis=0), 1)
        with numpy.errstate(divide="ignore"):
            shares = [numpy.ones(g.count), 1 / numpy.log(degrees), 1 / degrees]
        found = []
        for share in shares:
            share[~numpy.isfinite(share)] = 0
            products = scipy.sparse.triu(matrix @ scipy.sparse.diags_array(share) @ matrix, 1, format="csr")
            found.append(products - products.multiply(matrix))
        common = found[0].tocoo()
        common.data /= degrees[common.row] + degrees[common.col] - common.data
        found[0] = common
        for products in found:
            numpy.argpartition(products.data, -min(100, products.nnz))
        return found

    return {"similarity": Task(similar, lambda r: [int((r[0].data != 0).sum())])}


LIBRARIES: dict[str, Callable[[Graph], Tasks]] = {
    "igraph": igraph_tasks, "networkit": networkit_tasks, "rustworkx": rustworkx_tasks,
    "networkx": networkx_tasks, "scipy": scipy_tasks,
}


def answer(task: Task) -> dict[str, Any]:
    """Times a task; three times if it is short, and the median counts."""
    cpu: list[float] = []
    wall: list[float] = []
    result: Any = None
    while not cpu or (len(cpu) < 3 and wall[0] < 1):
        wall_start, cpu_start = time.perf_counter(), time.process_time()
        result = task.run()
        cpu.append(time.process_time() - cpu_start)
        wall.append(time.perf_counter() - wall_start)
    return {"cpu": statistics.median(cpu), "wall": statistics.median(wall), "values": task.values(result)}


def main() -> None:
    """Answers until standard input ends."""
    rest = sys.argv[3:]
    # To be asked for reading only needs no graph beforehand, which takes Python long where it is large.
    graph = Graph(sys.argv[2], 2, [(0, 1)], [1.0], None) if "--read" in rest else load(sys.argv[2], *rest)
    tasks = LIBRARIES[sys.argv[1]](graph)
    print(json.dumps({"ready": sorted(tasks)}), flush=True)
    for line in sys.stdin:
        try:
            print(json.dumps(answer(tasks[line.strip()])), flush=True)
        except Exception as error:  # noqa: BLE001 - whatever a peer raises is its answer
            print(json.dumps({"none": f"{type(error).__name__}: {error}"}), flush=True)


if __name__ == "__main__":
    main()
