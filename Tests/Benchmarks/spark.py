#!/usr/bin/env python3
"""The way on and back for networks beyond one machine, checked with Spark: not part of CI.

usage: spark.py SAMBAND NETWORK

Needs Java and, from PyPI, pyspark, networkx, numpy and scipy. Writes NETWORK by `convert --to graphframes`, reads it with Spark's own defaults,
takes components, degrees and PageRank with plain data frames (GraphFrames' jar is not on PyPI), lets Spark write them as a folder of
parts, and brings them back by `metrics --metrics`. Then for every actor: Spark's degree is ours; Spark's components part the actors
as ours do; PageRank is ours and networkx's to 1e-6. Every text of a vertex comes to Spark as it stands in our own CSV.
"""

from __future__ import annotations

import csv
import pathlib
import subprocess
import sys
import tempfile

import networkx as nx
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f

ROUNDS = 100
DAMPING = 0.85


def components(vertices: DataFrame, arcs: DataFrame) -> DataFrame:
    """The least number reachable from each vertex: labels spread until nothing changes."""
    numbered = vertices.select("id").orderBy("id").rdd.map(lambda row: row[0]).zipWithIndex().toDF(["id", "component"])
    while True:
        numbered = numbered.cache()
        best = arcs.join(numbered.withColumnRenamed("id", "src"), "src").groupBy(f.col("dst").alias("id")).agg(
            f.min("component").alias("near"))
        spread = numbered.join(best, "id", "left").select(
            "id", f.least("component", f.coalesce("near", "component")).alias("component"))
        # A plan that grew with each round would outlive the answer.
        spread = spread.localCheckpoint()
        if spread.join(numbered.withColumnRenamed("component", "old"), "id").where("component < old").count() == 0:
            return spread
        numbered = spread


def pagerank(vertices: DataFrame, arcs: DataFrame, count: int) -> DataFrame:
    """PageRank that sums to 1; what vertices without ties hold is shared by all."""
    weights = arcs.groupBy("src").agg(f.count("*").alias("out"))
    parts = arcs.join(weights, "src").cache()
    ranks = vertices.select("id").join(weights.withColumnRenamed("src", "id"), "id", "left").select(
        "id", "out", f.lit(1.0 / count).alias("rank")).localCheckpoint()
    for turn in range(ROUNDS):
        loose = f.broadcast(ranks.where("out is null").agg(f.coalesce(f.sum("rank"), f.lit(0.0)).alias("loose")))
        sent = parts.join(ranks.select(f.col("id").alias("src"), "rank"), "src").groupBy(f.col("dst").alias("id")).agg(
            f.sum(f.col("rank") / f.col("out")).alias("sent"))
        new = ranks.join(sent, "id", "left").crossJoin(loose).select(
            "id", "out",
            (f.lit((1 - DAMPING) / count) + DAMPING * (f.coalesce("sent", f.lit(0.0)) + f.col("loose") / count)).alias("rank"),
        ).localCheckpoint()
        if turn % 10 == 9:
            change = f.sum(f.abs(f.col("rank") - f.col("old")))
            if new.join(ranks.select("id", f.col("rank").alias("old")), "id").agg(change).first()[0] < 1e-8:
                return new.select("id", f.col("rank").alias("pagerank"))
        ranks = new
    return ranks.select("id", f.col("rank").alias("pagerank"))


def main(samband: str, network: str) -> None:
    folder = pathlib.Path(tempfile.mkdtemp())
    subprocess.run([samband, "convert", network, "--to", "graphframes", "-o", folder / "out", "--language", "en"], check=True)
    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").config(
        "spark.sql.shuffle.partitions", "2").config("spark.driver.memory", "4g").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    vertices = spark.read.csv(str(folder / "out/vertices.csv"), header=True).cache()
    edges = spark.read.csv(str(folder / "out/edges.csv"), header=True)
    pairs = edges.where("src != dst").select("src", "dst")
    arcs = pairs.union(pairs.select("dst", "src")).toDF("src", "dst").distinct().cache()
    count = vertices.count()
    print(f"Spark {spark.version}: {count} vertices, {edges.count()} edges, {arcs.count() // 2} pairs", flush=True)

    degrees = arcs.groupBy(f.col("src").alias("id")).agg(f.count("*").alias("spark_degree"))
    found = vertices.select("id", "name").join(degrees, "id", "left").fillna(0, ["spark_degree"]).join(
        components(vertices, arcs).withColumnRenamed("component", "spark_component"), "id").join(
        pagerank(vertices, arcs, count), "id")
    found.repartition(4).write.csv(str(folder / "measures"), header=True)

    answer = subprocess.run(
        [samband, "metrics", network, "--level", "part", "--only", "id,name,degree,component,pagerank", "--metrics",
         folder / "measures", "--format", "csv", "--dialect", "intl"], check=True, capture_output=True, text=True)
    sys.stderr.write(answer.stderr)
    rows = list(csv.DictReader(answer.stdout.splitlines()))
    assert len(rows) == count, (len(rows), count)
    graph = nx.Graph()
    graph.add_nodes_from(row["id"] for row in rows)
    graph.add_edges_from((row["src"], row["dst"]) for row in arcs.collect())
    ranks = nx.pagerank(graph, tol=1e-10 / count, max_iter=1000)
    ours: dict[str, str] = {}
    theirs: dict[str, str] = {}
    worst = 0.0
    for row in rows:
        assert int(row["degree"]) == int(row["spark_degree"]) == graph.degree(row["id"]), row
        assert ours.setdefault(row["component"], row["spark_component"]) == row["spark_component"], row
        assert theirs.setdefault(row["spark_component"], row["component"]) == row["component"], row
        for other in (float(row["pagerank_imported"]), ranks[row["id"]]):
            worst = max(worst, abs(float(row["pagerank"]) - other))
    assert len(ours) == nx.number_connected_components(graph)
    assert worst < 1e-6, worst
    names = {row["id"]: row["name"] for row in vertices.select("id", "name").collect()}
    for row in rows:
        text = row["name"].removeprefix("'") if row["name"][:1] == "'" and names[row["id"]][:1] != "'" else row["name"]
        assert names[row["id"]] == text, (names[row["id"]], row["name"])
    print(f"degrees and {len(ours)} components are equal, PageRank to {worst:.1e}, {count} names as they were")


if __name__ == "__main__":
    main(*sys.argv[1:3])
