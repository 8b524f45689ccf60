// What the readers of XML graphs have in common while they read: columns as they turn up, values by their types.

/// The columns of the nodes or of the edges of a graph while it is read.
struct GraphColumns {
  private(set) var names: [String] = []
  /// Whether there were more columns than `GraphRecord.columnLimit`.
  private(set) var isFull = false
  private var places: [String: Int] = [:]

  /// The column of a name, a new one where there is none; nil where there are too many.
  mutating func place(of name: String) -> Int? {
    if let place = places[name] { return place }
    guard names.count < GraphRecord.columnLimit else {
      isFull = true
      return nil
    }
    places[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// Puts a value into a row; a second one only where there is none yet.
  mutating func put(_ value: String?, _ name: String, in row: inout GraphRow) {
    guard let value, !value.isEmpty, let place = place(of: name) else { return }
    Self.put(value, at: place, in: &row)
  }

  /// Puts a value, which is not empty, into a column that is there.
  static func put(_ value: String, at place: Int, in row: inout GraphRow) {
    if row.count == place { return row.append(value) }
    row.pad(to: place + 1)
    if row[place] == nil { row[place] = value }
  }

  /// Puts a value into a row in place of the one that it has.
  mutating func replace(_ value: String, _ name: String, in row: inout GraphRow) {
    if let place = places[name], place < row.count { row[place] = value } else { put(value, name, in: &row) }
  }

  /// The value of a row under a name.
  func value(_ name: String, in row: GraphRow) -> String? {
    places[name].flatMap { $0 < row.count ? row[$0] : nil }
  }
}

/// Texts in the order of their first appearance, each once.
struct DistinctTexts {
  private(set) var texts: [String] = []
  private var seen: Set<String> = []

  var isEmpty: Bool { texts.isEmpty }

  mutating func insert(_ text: String) { if seen.insert(text).inserted { texts.append(text) } }
}

/// Values as XML graphs type them.
enum GraphValue {
  /// What the name of a type means.
  enum Kind {
    case integer, decimal, truth, list, other

    init(_ type: String) {
      switch type {
      case "int", "integer", "long", "short", "byte", "biginteger": self = .integer
      case "double", "float", "bigdecimal": self = .decimal
      case "boolean": self = .truth
      default: self = type.hasPrefix("list") ? .list : .other
      }
    }
  }

  /// A value as text: `true` and `false` in small letters, lists parted by bars, nil for a number that is none.
  static func text(_ text: String, _ kind: Kind) -> String? {
    if kind == .other { return text }
    let word = text.trimmed
    switch kind {
    case .truth: return truth(word).map { $0 ? "true" : "false" } ?? word
    case .integer, .decimal:
      guard let first = word.utf8.first, first | 32 == UInt8(ascii: "n") else { return word }
      return ["nan", "none", "null"].contains(word.lowercased()) ? nil : word
    case .list:
      guard word.hasPrefix("["), word.hasSuffix("]") else { return word }
      return word.dropFirst().dropLast().split(separator: ",").map { String($0).trimmed }.joined(separator: "|")
    case .other: return text
    }
  }

  /// Whether a value fits its type.
  static func fits(_ text: String, _ kind: Kind) -> Bool {
    if kind == .other || kind == .list { return true }
    // Most numbers are a few digits.
    if kind != .truth, text.utf8.count < 16, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) { return true }
    let word = text.trimmed
    switch kind {
    case .integer: return word.isEmpty || Int(word) != nil || Double(word).map { $0.isNaN } ?? false
    case .decimal: return word.isEmpty || Double(word) != nil
    default: return word.isEmpty || truth(word) != nil
    }
  }

  /// True or false in any case, or as 1 and 0; nil for another word.
  static func truth(_ word: String) -> Bool? {
    switch word.lowercased() {
    case "true", "1": true
    case "false", "0": false
    default: nil
    }
  }
}

extension GraphRecord {
  /// Keeps the ids of edges as an attribute where they are more than numbers, and no ids of nodes.
  ///
  /// - Parameter known: The id of each edge, up to the last one that has any.
  mutating func keepEdgeIDs(_ known: [String?]) {
    guard !known.isEmpty else { return }
    let ids = known + [String?](repeating: nil, count: max(0, edges.count - known.count))
    let nodeIDs = Set(nodes.map(\.id))
    let stolen = ids.count { $0.map(nodeIDs.contains) ?? false }
    if stolen > 0 {
      notes.append(ReadingNote(.graph(.edgeIDsOfNodes(count: stolen))))
      return
    }
    func isNumber(_ id: String) -> Bool { Int(id.hasPrefix("e") ? id.dropFirst() : id[...]) != nil }
    guard ids.contains(where: { $0.map { !$0.isEmpty && !isNumber($0) } ?? false }) else { return }
    // networkx writes an id that is an attribute, too.
    if let known = edgeColumns.firstIndex(of: "id"),
      zip(ids, edges).allSatisfy({ $0 == nil || known < $1.values.count && $1.values[known] == $0 })
    {
      return
    }
    let place = edgeColumns.count
    edgeColumns.append("id")
    for (edge, id) in ids.enumerated() {
      edges[edge].values.pad(to: place)
      edges[edge].values.append(id)
    }
  }
}

extension GraphRecord {
  /// How many edges a stretch of a large XML file lets expect, up to a few millions.
  ///
  /// Room that is made for them at once is not moved while they are read: of 1,000,000 edges 80 MB would be copied as many times again.
  static func likelyEdges(in file: [UInt8]) -> Int {
    // Edges stand after nodes.
    let start = file.count / 4 * 3
    let sample = file.span.extracting(start..<min(start + 1 << 16, file.count))
    var count = 0
    for place in 0..<max(0, sample.count - 8) where sample.word(at: place) & 0xFFFF_FFFF_FF == edgeTag { count += 1 }
    return min(count * (file.count / max(1, sample.count)), 1 << 22)
  }

  /// `<edge`, as `ByteWord` has it.
  private static let edgeTag: UInt64 = "<edge".utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }

  /// The graph of an XML file; nothing but the fault where the file is none.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - builder: What takes the elements.
  ///   - record: The graph that it has made of them.
  init<Builder: XMLElementTaking>(
    readFrom file: [UInt8], into builder: consuming Builder, record: (inout Builder) -> GraphRecord
  ) {
    do throws(FormatFault) {
      try StrictXML.read(file, into: &builder)
      self = record(&builder)
    } catch {
      self.init()
      faults = [error]
    }
  }
}
