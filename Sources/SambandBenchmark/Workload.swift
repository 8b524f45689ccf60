// The graph that tasks are timed on.

import GraphCore
import Interchange
import NetworkModel
import Reporting

/// What all tasks work on, read once.
struct Workload {
  /// The edge list.
  let path: String
  /// The graph without weights.
  let graph: CompressedGraph
  /// The graph with a length for each tie.
  let lengthened: CompressedGraph
  /// One for each vertex; empty if no task needs them.
  let categories: [Int32]
  /// The most threads to use.
  let threads: Int
  /// Where chance starts.
  let seed: UInt64

  /// Reads what the request names; more categories than vertices in the list mean vertices without ties at its end.
  init(_ request: BenchmarkCommand.Request) throws(BenchmarkFailure) {
    path = request.graph
    threads = request.threads
    seed = request.seed
    categories = try request.categories.map { path throws(BenchmarkFailure) in try Self.categories(path) } ?? []
    var (whole, edges) = try Self.read(path, atLeast: categories.count)
    if !categories.isEmpty, categories.count < whole.vertexCount {
      throw .badData(
        "\(request.categories ?? ""): has \(categories.count) categories for \(whole.vertexCount) vertices; "
          + "write one line for each vertex.")
    }
    graph = whole.isWeighted ? whole.unweighted : whole
    if request.tasks.contains(.weightedBetweenness), !whole.isWeighted {
      edges = EdgeList(sources: [], targets: [], vertexCount: whole.vertexCount)
      var lengths: [Double] = []
      for edge in whole.edges {
        edges.sources.append(edge.source)
        edges.targets.append(edge.target)
        lengths.append(Double(1 + (Int(edge.source) * 31 + Int(edge.target) * 17) % 10))
      }
      edges.weights = lengths
      whole = try Self.graph(edges, path)
    }
    lengthened = whole
  }

  /// Reads an edge list from disk and builds its graph: what the task `read` times.
  static func read(
    _ path: String, atLeast vertices: Int = 0
  ) throws(BenchmarkFailure) -> (graph: CompressedGraph, edges: EdgeList) {
    let bytes = try BenchmarkFiles.read(path)
    var edges: EdgeList
    do throws(FormatFault) { edges = try EdgeList.read(bytes) } catch {
      throw .badData("\(path):\(error.location): \(Phrasebook(.english).sentence(for: error.kind))")
    }
    edges.vertexCount = max(edges.vertexCount, vertices)
    return (try graph(edges, path), edges)
  }

  private static func graph(_ edges: EdgeList, _ path: String) throws(BenchmarkFailure) -> CompressedGraph {
    do throws(GraphError) {
      return try CompressedGraph(
        vertexCount: edges.vertexCount, sources: edges.sources, targets: edges.targets, weights: edges.weights)
    } catch {
      throw .badData("\(path): \(error)")
    }
  }

  private static func categories(_ path: String) throws(BenchmarkFailure) -> [Int32] {
    let bytes = try BenchmarkFiles.read(path)
    var result: [Int32] = []
    let lines = bytes.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "\n") }
    for (index, line) in lines.enumerated() {
      let word = String(decoding: line, as: UTF8.self).trimming { $0.isWhitespace }
      // Only the file's last line break may leave an empty line behind it.
      if word.isEmpty, index == lines.count - 1 { break }
      guard let category = Int32(word), (0...Self.largestCategory).contains(category) else {
        throw .badData(
          "\(path):\(index + 1): \"\(word.prefix(40))\" is no category; write a whole number from 0 to "
            + "\(Self.largestCategory).")
      }
      result.append(category)
    }
    return result
  }

  /// A table of categories has as many rows and columns as this and one.
  private static let largestCategory: Int32 = 4095
}

extension StringProtocol {
  fileprivate func trimming(_ isUnwanted: (Character) -> Bool) -> String {
    String(drop(while: isUnwanted).reversed().drop(while: isUnwanted).reversed())
  }
}
