// Pajek networks (.net) and projects (.paj) as graphs.
//
// Source: Pajek's manual, http://mrvar.fdv.uni-lj.si/pajek/pajekman.pdf, and what networkx, igraph and R write.
//
// Rules. Vertices go by their numbers; a label becomes the name. `*Vertices n m` is a two-mode network, whose first m
// vertices are the first mode. Each tie keeps its own direction, whatever the sections' order. The lists of `*Arcslist` and
// `*Edgeslist` are ties to every vertex named. The relation of a section or a line, `*Arcs :2 "project"` or `2: 1 3`, is the kind.
// A symmetric matrix is ties without direction. Of a project the first network is read, with the partitions and vectors
// of its size as attributes.

import NetworkModel

/// Reads Pajek networks and projects.
enum PajekReader {
  /// Reads a file.
  ///
  /// - Complexity: O(size of the file); a matrix is as large as the file writes it.
  static func read(_ bytes: [UInt8], named name: String) -> GraphRecord {
    var builder = GraphTextBuilder()
    guard let text = builder.text(bytes) else { return builder.finished() }
    var state = PajekState(text, builder)
    state.readAll()
    return state.builder.finished()
  }
}

/// The state of one reading.
struct PajekState {
  enum Section {
    /// Lines before the first section, or of one that is passed over.
    case passedOver
    case vertices
    case ties(GraphRecord.Direction)
    case lists(GraphRecord.Direction)
    case matrix
    /// The values of a partition or a vector, one a line.
    case values(String)
  }

  var builder: GraphTextBuilder
  var lines: TextLines
  var places: RisingPlaces
  private var section = Section.passedOver
  /// The number of vertices; nil before they are stated.
  var vertexCount: Int?
  /// How many vertices are of the first mode, in a two-mode network.
  var firstMode: Int?
  /// The name of the relation that a section's ties are of.
  var relation: String?
  private var relationNames: [String: String] = [:]
  private var furtherNetworks = 0
  private var leftOut: [String] = []
  /// The rows of a matrix and where each begins.
  var matrix: [(place: Int, values: [TextWord])] = []
  private var valueCount = 0
  private var valuesFit = true

  static let drawing: Set<String> = [
    "x", "y", "z", "shape", "ic", "bc", "bw", "lc", "la", "lphi", "fos", "x_fact", "y_fact",
  ]

  init(_ text: [UInt8], _ builder: GraphTextBuilder) {
    self.builder = builder
    lines = TextLines(text)
    places = RisingPlaces(text)
    self.builder.drawing = Self.drawing
  }

  mutating func readAll() {
    while let line = lines.line(), !builder.isFull {
      guard let first = line.first(where: { lines.bytes[$0] > 0x20 }) else { continue }
      if lines.bytes[first] == UInt8(ascii: "%") { continue }
      if lines.bytes[first] == UInt8(ascii: "*") {
        endSection()
        begin(lines.words(first..<line.upperBound))
      } else {
        read(line)
      }
    }
    endSection()
    if vertexCount == nil { report(.noGraph, at: 0) }
    if furtherNetworks > 0 { builder.note(.furtherGraphs(count: furtherNetworks)) }
    if !leftOut.isEmpty { builder.note(.sectionsLeftOut(leftOut)) }
  }

  mutating func report(_ fault: GraphTextFault, at offset: Int) {
    builder.report(fault, at: places.location(at: offset))
  }

  // MARK: Sections

  private mutating func begin(_ words: [TextWord]) {
    guard let head = words.first else { return }
    section = .passedOver
    switch head.text.dropFirst().lowercased() {
    case "network":
      isPassedOver = false
      pending = nil
      if vertexCount == nil { builder.setTitle(words.dropFirst().map(\.text).joined(separator: " ")) }
    case "vertices": beginVertices(words)
    case "arcs": beginTies(.ties(.directed), words)
    case "edges": beginTies(.ties(.undirected), words)
    case "arcslist": beginTies(.lists(.directed), words)
    case "edgeslist": beginTies(.lists(.undirected), words)
    case "matrix": beginTies(.matrix, words)
    case "partition", "vector":
      let name = words.dropFirst().map(\.text).joined(separator: " ")
      pending = Self.withoutEnding(name.isEmpty ? String(head.text.dropFirst()) : name)
    case "permutation", "cluster", "hierarchy", "events", "tetrahedron":
      pending = nil
      isPassedOver = true
      leftOut.append(head.text)
    default: report(.unknownSection(String(head.text.prefix(40))), at: head.start)
    }
  }

  /// The name of the partition or vector whose values come next.
  private var pending: String?
  /// Whether the vertices that come next are those of another network, or of something that is passed over.
  private var isPassedOver = false

  private static func withoutEnding(_ name: String) -> String {
    for ending in [".clu", ".vec"] where name.lowercased().hasSuffix(ending) { return String(name.dropLast(4)) }
    return name
  }

  private mutating func beginVertices(_ words: [TextWord]) {
    guard words.count > 1, let count = Int(words[1].text), count >= 0 else {
      report(.unexpected(words.count > 1 ? String(words[1].text.prefix(40)) : "", expected: .count), at: words[0].start)
      isPassedOver = true
      return
    }
    if let name = pending {
      pending = nil
      valueCount = 0
      section = count == vertexCount ? .values(name) : .passedOver
      if count != vertexCount { leftOut.append(name) }
      return
    }
    guard vertexCount == nil else {
      if !isPassedOver { furtherNetworks += 1 }
      isPassedOver = true
      return
    }
    guard count <= GraphTextBuilder.vertexLimit else {
      report(.tooManyVertices(words[1].text, limit: GraphTextBuilder.vertexLimit), at: words[1].start)
      isPassedOver = true
      return
    }
    if words.count > 2, let first = Int(words[2].text), first > 0, first < count { firstMode = first }
    vertexCount = count
    section = .vertices
    let location = places.location(at: words[0].start)
    for number in 0..<count { builder.addNode(String(number + 1), at: location) }
    if let firstMode {
      for number in 0..<count { builder.set("mode", number < firstMode ? "1" : "2", of: .node(number)) }
    }
  }

  private mutating func beginTies(_ kind: Section, _ words: [TextWord]) {
    if vertexCount == nil, !isPassedOver { report(.missing("*Vertices", of: .graph), at: words[0].start) }
    guard vertexCount != nil, !isPassedOver else { return }
    section = kind
    matrix = []
    relation = nil
    guard words.count > 1, words[1].text.hasPrefix(":") else { return }
    var number = String(words[1].text.dropFirst())
    var rest = words.dropFirst(2)
    if number.isEmpty, let next = rest.first {
      number = next.text
      rest = rest.dropFirst()
    }
    let name = rest.map(\.text).joined(separator: " ")
    if !name.isEmpty { relationNames[number] = name }
    relation = relationNames[number] ?? number
  }

  private mutating func endSection() {
    if case .matrix = section { readMatrix() }
    if case .values(let name) = section, valueCount < vertexCount ?? 0 {
      report(.fewValues(found: valueCount, expected: vertexCount ?? 0), at: lines.end)
      leftOut.append(name)
    }
  }

  // MARK: Lines

  private mutating func read(_ line: Range<Int>) {
    switch section {
    case .passedOver: break
    case .vertices: readVertex(lines.words(line))
    case .ties(let direction): readTie(lines.words(line), direction)
    case .lists(let direction): readList(lines.words(line), direction)
    case .matrix: matrix.append((line.lowerBound, lines.words(line) { $0 == UInt8(ascii: ",") }))
    case .values(let name):
      for word in lines.words(line) {
        guard valueCount < vertexCount ?? 0 else { return report(.moreValues(expected: valueCount), at: word.start) }
        builder.set(name, word.text, of: .node(valueCount))
        valueCount += 1
      }
    }
  }

  /// The vertex that a word numbers, from 0.
  mutating func vertex(_ word: TextWord) -> Int? {
    guard let number = Int(word.text) else {
      report(.unexpected(String(word.text.prefix(40)), expected: .vertex), at: word.start)
      return nil
    }
    let count = vertexCount ?? 0
    guard number >= 1, number <= count else {
      report(.vertexOutOfRange(word.text, count: count), at: word.start)
      return nil
    }
    return number - 1
  }

  private mutating func readVertex(_ words: [TextWord]) {
    guard let first = words.first, let vertex = vertex(first) else { return }
    if let open = words.first(where: \.isOpen) { return report(.unclosed(.quotation), at: open.start) }
    builder.setLocation(places.location(at: first.start), ofNode: vertex)
    var rest = words.dropFirst()
    guard let label = rest.first else { return }
    rest = rest.dropFirst()
    var name = label.text
    // Without quotation marks a name of several words goes on to the coordinates.
    while !label.isQuoted, let next = rest.first, !next.isQuoted, Double(next.text) == nil,
      !Self.shapes.contains(next.text.lowercased()), !next.text.hasPrefix("["),
      rest.contains(where: { Double($0.text) != nil })
    {
      name += " " + next.text
      rest = rest.dropFirst()
    }
    if !name.isEmpty { builder.set("label", name, of: .node(vertex)) }
    for axis in ["x", "y", "z"] {
      guard let next = rest.first, Double(next.text) != nil else { break }
      builder.set(axis, next.text, of: .node(vertex))
      rest = rest.dropFirst()
    }
    readParameters(rest) { builder, key, value in builder.set(key, value, of: .node(vertex)) }
  }

  private static let shapes: Set<String> = [
    "ellipse", "box", "diamond", "triangle", "cross", "empty", "circle", "house", "man", "woman",
  ]

  /// What follows the coordinates of a vertex or the weight of a tie: a shape, times `[1-3,5]`, and names with values.
  private mutating func readParameters(
    _ words: ArraySlice<TextWord>, _ set: (inout GraphTextBuilder, String, String) -> Void
  ) {
    var words = words
    while let word = words.popFirst() {
      if word.text.hasPrefix("["), !word.isQuoted {
        set(&builder, "time", String(word.text.dropFirst().prefix { $0 != "]" }))
      } else if Self.shapes.contains(word.text.lowercased()) {
        set(&builder, "shape", word.text)
      } else if let value = words.popFirst() {
        set(&builder, word.text, value.text)
      } else {
        set(&builder, "remark", word.text)
      }
    }
  }

  private mutating func readTie(_ words: [TextWord], _ direction: GraphRecord.Direction) {
    var words = words[...]
    guard let start = words.first?.start else { return }
    if let open = words.first(where: \.isOpen) { return report(.unclosed(.quotation), at: open.start) }
    var kind = relation
    if let first = words.first, first.text.hasSuffix(":"), first.text.count > 1 {
      let number = String(first.text.dropLast())
      kind = relationNames[number] ?? number
      words = words.dropFirst()
    }
    guard words.count > 1 else { return report(.missing("to", of: .edge), at: start) }
    guard let source = words.popFirst().flatMap({ vertex($0) }), let target = words.popFirst().flatMap({ vertex($0) })
    else { return }
    let edge = addTie(source, target, direction, kind, at: start)
    if let weight = words.first, !weight.text.hasPrefix("["), !Self.isKey(weight) {
      words = words.dropFirst()
      guard Double(weight.text) != nil else {
        return report(.unexpected(String(weight.text.prefix(40)), expected: .number), at: weight.start)
      }
      builder.set("weight", weight.text, of: .edge(edge))
    }
    readParameters(words) { builder, key, value in
      builder.set(key == "l" ? "label" : key, value, of: .edge(edge))
    }
  }

  private static let tieKeys: Set<String> = [
    "l", "c", "p", "w", "s", "a", "ap", "lp", "lr", "lphi", "lc", "la", "fos", "font", "h1", "h2", "a1", "a2", "k1",
    "k2",
  ]

  /// Whether a word is the name of something about a tie, which a value follows: `l "label"`, `c Blue`.
  private static func isKey(_ word: TextWord) -> Bool {
    tieKeys.contains(word.text.lowercased())
  }

  private mutating func readList(_ words: [TextWord], _ direction: GraphRecord.Direction) {
    guard let first = words.first, let source = vertex(first) else { return }
    if words.count < 2 { return report(.missing("to", of: .edge), at: first.start) }
    for word in words.dropFirst() {
      guard let target = vertex(word) else { return }
      addTie(source, target, direction, relation, at: word.start)
    }
  }

  @discardableResult
  mutating func addTie(
    _ source: Int, _ target: Int, _ direction: GraphRecord.Direction, _ kind: String?, at offset: Int
  ) -> Int {
    let edge = builder.addEdge(
      builder.id(ofNode: source), builder.id(ofNode: target), direction, at: places.location(at: offset))
    builder.set("kind", kind, of: .edge(edge))
    return edge
  }
}
