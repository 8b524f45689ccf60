// The networks of a file that holds several, of DOT, GML and Pajek, so that one of them can be read by itself.
//
// Rule. The others are overwritten by spaces and their line ends stay, so that the reader needs to know nothing of it and every
// fault keeps its place. Pajek's partitions and vectors are none of them: those of the network's size are its.

import NetworkModel

/// Where the networks of a file stand, and what they are called.
struct GraphParts {
  private let text: [UInt8]
  private var parts: [(name: String?, range: Range<Int>)] = []

  /// Looks for the networks of a text; none for a format that holds one only.
  ///
  /// - Complexity: O(size of the text).
  init(_ text: [UInt8], as format: NetworkFormat) {
    self.text = text
    switch format {
    case .dot: findDOT()
    case .gml: findGML()
    case .pajek: findPajek()
    default: break
    }
  }

  /// What each is called: its name, or its number where it has none.
  var names: [String] { parts.enumerated().map { $1.name.flatMap { $0.isEmpty ? nil : $0 } ?? String($0 + 1) } }

  /// The place of the network that a word names, or numbers from 1; nil where there is none.
  static func place(of word: String, among names: [String]) -> Int? {
    names.firstIndex(of: word) ?? Int(word).flatMap { names.indices.contains($0 - 1) ? $0 - 1 : nil }
  }

  /// The text with one network only.
  func text(ofOnly place: Int) -> [UInt8] {
    var text = text
    for (other, part) in parts.enumerated() where other != place {
      for byte in part.range where text[byte] != 10 && text[byte] != 13 { text[byte] = UInt8(ascii: " ") }
    }
    return text
  }

  private mutating func findDOT() {
    var lexer = DOTLexer(text)
    var (start, depth) = (Int?.none, 0)
    var name: String?
    while true {
      let token = lexer.next()
      switch token.kind {
      case .end, .unclosed: return
      case .openBrace: depth += 1
      case .closeBrace:
        depth -= 1
        if depth <= 0, let begin = start {
          parts.append((name, begin..<(token.start + 1)))
          (start, name, depth) = (nil, nil, 0)
        }
      default:
        guard depth == 0 else { continue }
        if start == nil {
          start = token.start
        } else if !["graph", "digraph"].contains(token.text.lowercased()) || token.kind == .quoted {
          name = token.text
        }
      }
    }
  }

  private mutating func findGML() {
    var lexer = GMLLexer(text)
    var (start, depth, key) = (0, 0, "")
    var (name, isGraph) = (String?.none, false)
    while true {
      let token = lexer.next()
      switch token.kind {
      case .end, .unclosedString: return
      case .open: depth += 1
      case .close:
        depth -= 1
        if depth == 0, isGraph {
          parts.append((name, start..<(token.start + 1)))
          (name, isGraph) = (nil, false)
        }
      case .key(let word):
        key = word.lowercased()
        if depth == 0, key == "graph" { (start, isGraph) = (token.start, true) }
      case .string(let word), .number(let word):
        if depth == 1, isGraph, name == nil, ["label", "name", "title"].contains(key) { name = word }
      case .other: break
      }
    }
  }

  private mutating func findPajek() {
    var lines = TextLines(text)
    var heads: [(key: String, name: String, start: Int)] = []
    while let line = lines.line() {
      guard let first = line.first(where: { text[$0] > 0x20 }), text[first] == UInt8(ascii: "*") else { continue }
      let words = lines.words(first..<line.upperBound).map(\.text)
      heads.append((words.first?.lowercased() ?? "", words.dropFirst().joined(separator: " "), first))
    }
    let others: Set<String> = [
      "*partition", "*vector", "*permutation", "*cluster", "*hierarchy", "*events", "*tetrahedron",
    ]
    let begins: String = heads.contains { $0.key == "*network" } ? "*network" : "*vertices"
    var isPartOfNetwork = true
    for (place, head) in heads.enumerated() {
      if others.contains(head.key) { isPartOfNetwork = false }
      if head.key == "*network" { isPartOfNetwork = true }
      guard head.key == begins, isPartOfNetwork else { continue }
      let end = heads[(place + 1)...].first { $0.key == begins || others.contains($0.key) }?.start
      parts.append((begins == "*network" ? head.name : nil, head.start..<(end ?? text.count)))
    }
  }
}
