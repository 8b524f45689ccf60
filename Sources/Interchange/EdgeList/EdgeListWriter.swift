// Edge lists for programs that know nothing else: two ids a line, tabs between, and a weight on every line or on none, since
// programs take a missing one for 0 or for 1.

package import NetworkModel

/// Writes edge lists.
package enum EdgeListWriter {
  /// The ties of a network.
  ///
  /// - Complexity: O(ties).
  package static func write(_ network: StakeholderNetwork) -> String {
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

  /// What the file does not hold of a network.
  package static func losses(of network: StakeholderNetwork, language: Language) -> [WritingNote] {
    let graph = GraphRecord(of: network, language: language)
    var notes = WritingNote.losses(of: network, language: language).filter {
      switch $0.kind {
      case .otherLanguages, .nestedAsText: false
      default: true
      }
    }
    let ends = Set(network.collaborations.flatMap { [$0.source, $0.target] })
    let alone = network.actors.count { !ends.contains($0.id) }
    if alone > 0 { notes.append(WritingNote(.leftOut(.actorsWithoutTies, count: alone))) }
    // A name that only repeats the id is no loss.
    let columns = graph.nodeColumns.enumerated().filter { place, name in
      name != "name" || !graph.nodes.allSatisfy { $0.values[place] == $0.id }
    }.map(\.element)
    let lost = columns + graph.edgeColumns.filter { $0 != "weight" && !columns.contains($0) }
    if !lost.isEmpty { notes.append(WritingNote(.attributesLeftOut(lost))) }
    let directed = network.collaborations.count { ($0.direction ?? .undirected) != .undirected }
    if directed > 0 { notes.append(WritingNote(.directions(count: directed, instead: .undirected))) }
    return notes
  }
}
