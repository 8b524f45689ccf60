// NetDraw's VNA files as graphs.
//
// Source: NetDraw's help, http://www.analytictech.com/netdraw/netdraw.htm, and the Gephi documentation of the format.
//
// Rules. A section's first line names its columns. Nodes are those of the node data, the node properties and the ends of ties;
// properties say how a node is drawn. Every other column of the tie data is a relation where it holds 0 and 1 only: a tie of that
// kind wherever it is not 0, with the weight that stands under `strength`. A column of other numbers is a kind whose
// numbers are weights, where it is the only one; else it is an attribute.

import NetworkModel

/// Reads VNA.
enum VNAReader {
  /// Reads a file; O(size of the file).
  static func read(_ bytes: [UInt8], named name: String) -> GraphRecord {
    var builder = GraphTextBuilder()
    guard let text = builder.text(bytes) else { return builder.finished() }
    var state = VNAState(text, builder)
    state.readAll()
    return state.builder.finished()
  }
}

/// The state of one reading.
private struct VNAState {
  enum Section {
    case passedOver, nodes, properties, ties
  }

  var builder: GraphTextBuilder
  private var lines: TextLines
  private var places: RisingPlaces
  private var section = Section.passedOver
  private var header: [String]?
  /// The rows of the tie data, whose columns are understood once all are known.
  private var ties: [[TextWord]] = []

  init(_ text: [UInt8], _ builder: GraphTextBuilder) {
    self.builder = builder
    lines = TextLines(text)
    places = RisingPlaces(text)
    self.builder.drawing = ["x", "y", "color", "shape", "size", "labelsize", "labelcolor", "active", "shortlabel"]
  }

  private mutating func report(_ fault: GraphTextFault, at offset: Int) {
    builder.report(fault, at: places.location(at: offset))
  }

  mutating func readAll() {
    while let line = lines.line(), !builder.isFull {
      let words = lines.words(line) { $0 == UInt8(ascii: ",") }
      guard let first = words.first else { continue }
      if let open = words.first(where: \.isOpen) {
        report(.unclosed(.quotation), at: open.start)
      } else if first.text.hasPrefix("*"), !first.isQuoted {
        endTies()
        begin(words)
      } else if header == nil {
        header = words.map(\.text)
      } else {
        read(words)
      }
    }
    endTies()
    if builder.nodeCount == 0 { report(.noGraph, at: 0) }
  }

  private mutating func begin(_ words: [TextWord]) {
    header = nil
    switch words.map({ $0.text.lowercased() }).joined(separator: " ") {
    case "*node data": section = .nodes
    case "*node properties": section = .properties
    case "*tie data": section = .ties
    default:
      section = .passedOver
      report(.unknownSection(String(words.map(\.text).joined(separator: " ").prefix(40))), at: words[0].start)
    }
  }

  private mutating func read(_ words: [TextWord]) {
    guard section != .passedOver, let header else { return }
    if words.count > header.count {
      return report(.moreValues(expected: header.count), at: words[header.count].start)
    }
    if section == .ties {
      guard words.count > 1 else { return report(.missing("to", of: .edge), at: words[0].start) }
      ties.append(words)
      return
    }
    let location = places.location(at: words[0].start)
    let node = builder.node(words[0].text, at: location)
    for (column, word) in words.enumerated().dropFirst() where !word.text.isEmpty {
      let name = section == .properties && header[column].lowercased() == "shortlabel" ? "label" : header[column]
      if section == .properties, name == "label", word.text == words[0].text { continue }
      builder.set(name, word.text, of: .node(node))
    }
  }

  // MARK: Ties

  /// What a column of the tie data is.
  private enum Column {
    case weight, relation, weightedRelation, attribute(String)
  }

  private mutating func endTies() {
    guard section == .ties, let header else { return }
    let columns = understood(header)
    var zeros = 0
    // The places of the rows rise again from the section's beginning.
    places = RisingPlaces(lines.bytes)
    for row in ties where !builder.isFull {
      let location = places.location(at: row[0].start)
      let (source, target) = (row[0].text, row[1].text)
      builder.node(source, at: location)
      builder.node(target, at: location)
      var relations: [(kind: String?, weight: String?)] = []
      var hasRelations = false
      for (column, kind) in columns.enumerated().dropFirst(2) where column < row.count {
        let text = row[column].text
        switch kind {
        case .relation, .weightedRelation:
          hasRelations = true
          if Double(text) == 0 || text.isEmpty { continue }
          if case .relation = kind {
            relations.append((header[column], nil))
          } else {
            relations.append((header[column], text))
          }
        case .weight, .attribute: break
        }
      }
      if !hasRelations { relations = [(nil, nil)] }
      if relations.isEmpty { zeros += 1 }
      for (kind, weight) in relations {
        let edge = builder.addEdge(source, target, .directed, at: location)
        builder.set("kind", kind, of: .edge(edge))
        builder.set("weight", weight, of: .edge(edge))
        for (column, meaning) in columns.enumerated().dropFirst(2) where column < row.count {
          switch meaning {
          case .weight: builder.set("weight", row[column].text, of: .edge(edge))
          case .attribute(let name): builder.set(name, row[column].text, of: .edge(edge))
          case .relation, .weightedRelation: break
          }
        }
      }
    }
    ties = []
    if zeros > 0 { builder.note(.zeroTies(count: zeros)) }
  }

  private func understood(_ header: [String]) -> [Column] {
    let known = Set(TableRole.ties.columns.filter { $0.key != "strength" }.flatMap { $0.names.map(\.foldedWord) })
    let weights = TableRole.ties.columns.first { $0.key == "strength" }?.names.map(\.foldedWord) ?? []
    var columns: [Column] = header.enumerated().map { place, name in
      if weights.contains(name.foldedWord) { return .weight }
      if known.contains(name.foldedWord) || place < 2 { return .attribute(name) }
      let values = ties.compactMap { place < $0.count ? $0[place].text : nil }
      let areBinary = values.allSatisfy { ["0", "1", "0.0", "1.0"].contains($0) }
      return areBinary && !values.isEmpty ? .relation : .attribute(name)
    }
    let hasOther = columns.contains {
      switch $0 {
      case .weight, .relation: true
      default: false
      }
    }
    if !hasOther, header.count == 3, ties.allSatisfy({ $0.count < 3 || Double($0[2].text) != nil }),
      !known.contains(header[2].foldedWord)
    {
      columns[2] = .weightedRelation
    }
    return columns
  }
}
