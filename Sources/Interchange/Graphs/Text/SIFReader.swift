// Cytoscape's simple interaction format as a graph: `actor relation actor actor`.
//
// Source: Cytoscape's manual, https://manual.cytoscape.org/en/stable/Supported_Network_File_Formats.html#sif-format.
//
// Rules. If a tab stands anywhere, tabs alone part the words and names may hold spaces; else white space does. The word between
// is the kind. A lone name is an actor without ties. Cytoscape's ties are directed.

import NetworkModel

/// Reads SIF.
enum SIFReader {
  /// Reads a file; O(size of the file).
  static func read(_ bytes: [UInt8], named name: String) -> GraphRecord {
    var builder = GraphTextBuilder()
    guard let text = builder.text(bytes) else { return builder.finished() }
    let tab = UInt8(ascii: "\t")
    let isTabbed = text.contains(tab)
    var lines = TextLines(text)
    var places = RisingPlaces(text)
    while let line = lines.line(), !builder.isFull {
      let words = text[line].split { isTabbed ? $0 == tab : $0 <= 0x20 }
        .map { (text: String(decoding: $0, as: UTF8.self).trimmed, start: $0.startIndex) }.filter { !$0.text.isEmpty }
      guard let first = words.first else { continue }
      let location = places.location(at: first.start)
      builder.node(first.text, at: location)
      if words.count == 2 { builder.report(.missingTarget(String(first.text.prefix(40))), at: location) }
      for target in words.dropFirst(2) {
        builder.node(target.text, at: location)
        let edge = builder.addEdge(first.text, target.text, .directed, at: location)
        builder.set("kind", words[1].text, of: .edge(edge))
      }
    }
    if builder.nodeCount == 0 { builder.report(.noGraph, at: SourceLocation(line: 1, column: 1)) }
    return builder.finished()
  }
}
