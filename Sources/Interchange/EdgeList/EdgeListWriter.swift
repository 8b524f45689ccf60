// Edge lists for programs that know nothing else: two ids a line, tabs between, and a weight on every line or on none, since
// programs take a missing one for 0 or for 1.

import NetworkModel

/// Writes edge lists.
enum EdgeListWriter {
  /// The ties of a network.
  ///
  /// - Complexity: O(ties).
  static func write(_ network: StakeholderNetwork) -> String {
    let isWeighted = network.collaborations.contains { $0.strength != nil }
    return network.collaborations.reduce(into: "") { text, tie in
      text += "\(word(tie.source.text))\t\(word(tie.target.text))"
      text += isWeighted ? "\t\(GraphRecord.text(of: tie.weight))\n" : "\n"
    }
  }

  /// An id; in quotation marks where it would be taken for something else.
  private static func word(_ id: String) -> String {
    let isPlain =
      !id.isEmpty && !id.hasPrefix("#") && !id.hasPrefix("%") && id == id.trimmed
      && !id.utf8.contains { $0 == 0x22 || $0 == 9 || $0 == 10 || $0 == 13 }
    return isPlain ? id : "\"" + id.replacing("\"", with: "\"\"") + "\""
  }

  /// What the file does not hold of a graph; `common` is what no file of actors and ties holds of its network.
  static func losses(of graph: GraphRecord, among common: [WritingNote]) -> [WritingNote] {
    var notes = common.filter {
      switch $0.kind {
      case .otherLanguages, .nestedAsText: false
      default: true
      }
    }
    let ends = Set(graph.edges.flatMap { [$0.source, $0.target] })
    let alone = graph.nodes.count { !ends.contains($0.id) }
    if alone > 0 { notes.append(WritingNote(.leftOut(.actorsWithoutTies, count: alone))) }
    // A name that only repeats the id is no loss.
    let columns = graph.nodeColumns.enumerated().filter { place, name in
      name != "name" || !graph.nodes.allSatisfy { $0.values[place] == $0.id }
    }.map(\.element)
    let lost = columns + graph.edgeColumns.filter { $0 != "weight" && !columns.contains($0) }
    if !lost.isEmpty { notes.append(WritingNote(.attributesLeftOut(lost))) }
    let directed = graph.edges.count { $0.direction != .undirected }
    if directed > 0 { notes.append(WritingNote(.directions(count: directed, instead: .undirected))) }
    return notes
  }
}
