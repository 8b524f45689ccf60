// UCINET's DL files as graphs.
//
// Source: http://www.analytictech.com/ucinet/help (DL, EXPORT>DL), and the UCINET user's guide, section 3.3.
//
// Rules. The header is words parted by space, comma and `=`, in any order and case, up to `data:`. Names are parted by space,
// comma, `=` and line ends unless quoted, and names that differ only in case are one. Without names vertices are called by
// their numbers. Values: `fullmatrix` (the default), `upperhalf`, `lowerhalf`, with or without the diagonal; `nodelist1`,
// `nodelist1b`, `nodelist2`, `edgelist1`, `edgelist2`, a line for each. A tie without value is 1. `nr` and `nc` make a two-mode
// network, whose ties have no direction; `nm` matrices follow each other and are kinds of tie. A symmetric matrix is ties
// without direction.

import NetworkModel

/// Reads UCINET DL.
enum DLReader {
  /// How many letters of a name UCINET heeds.
  static let labelLength = 18

  /// Reads a file; O(size of the file).
  static func read(_ bytes: [UInt8], named name: String) -> GraphRecord {
    var builder = GraphTextBuilder()
    guard let text = builder.text(bytes) else { return builder.finished() }
    var state = DLState(text, builder)
    if state.readHeader() { state.readData() }
    return state.builder.finished()
  }
}

/// The state of one reading.
struct DLState {
  enum Layout: String, CaseIterable {
    case fullmatrix, upperhalf, lowerhalf, nodelist1, nodelist1b, nodelist2, edgelist1, edgelist2

    var isMatrix: Bool { self == .fullmatrix || self == .upperhalf || self == .lowerhalf }
    var isTwoMode: Bool { self == .nodelist2 || self == .edgelist2 }
  }

  /// The names of one mode.
  struct Mode {
    /// The number of vertices that the header states.
    var count: Int?
    /// The names, in order, and the node of each.
    var names: [TextWord] = []
    var places: [String: Int] = [:]
    var nodes: [Int] = []
  }

  var builder: GraphTextBuilder
  var lines: TextLines
  var places: RisingPlaces
  var layout = Layout.fullmatrix
  var hasDiagonal = true
  /// Whether the names of the rows and those of the columns stand among the data.
  var isEmbedded = (rows: false, columns: false)
  var isTwoMode = false
  var matrixCount = 1
  var matrixNames: [String] = []
  /// The vertices, or those of the rows, and those of the columns of a two-mode network.
  var modes = [Mode(), Mode()]
  var foldedNames = 0
  var zeroTies = 0

  init(_ text: [UInt8], _ builder: GraphTextBuilder) {
    self.builder = builder
    lines = TextLines(text)
    places = RisingPlaces(text)
  }

  mutating func report(_ fault: GraphTextFault, at offset: Int) {
    builder.report(fault, at: places.location(at: offset))
  }

  var rows: Mode { modes[0] }
  var columns: Mode { modes[1] }

  static func isSeparator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: "=") }

  // MARK: Header

  /// What the names that come next are of.
  private enum List {
    case rows, columns, matrices
  }

  /// Reads up to `data:`; false where that cannot be done.
  mutating func readHeader() -> Bool {
    var list: List?
    var words: ArraySlice<TextWord> = []
    var isFirst = true
    var previous = ""
    while true {
      while words.isEmpty {
        guard let line = lines.line() else {
          report(isFirst ? .noGraph : .unexpected("", expected: .data), at: lines.bytes.count)
          return false
        }
        words = lines.words(line, isSeparator: Self.isSeparator)[...]
        // `data:1 2`, as one word, is two.
        if let word = words.first, let split = Self.splitData(word) { words = split + words.dropFirst() }
      }
      guard let word = words.popFirst() else { continue }
      let key = word.isQuoted ? "" : word.text.lowercased()
      let bare = key.hasSuffix(":") ? String(key.dropLast()) : key
      if isFirst {
        isFirst = false
        if bare == "dl" { continue }
      }
      switch bare {
      case "data" where key.hasSuffix(":") || words.isEmpty || words.first?.text == ":":
        pendingWords = Array(words.first?.text == ":" ? words.dropFirst() : words)
        return finishHeader(at: word.start)
      case "labels"
      where list == nil || key.hasSuffix(":") || words.first?.text.lowercased().hasPrefix("embedded") ?? false:
        list = previous.hasPrefix("col") ? .columns : previous == "matrix" ? .matrices : .rows
        if words.first?.text.lowercased().hasPrefix("embedded") ?? false {
          words = words.dropFirst()
          embed(list, isAll: !previous.hasPrefix("row") && !previous.hasPrefix("col"))
          list = nil
        }
      case "embedded" where previous == "labels":
        embed(list, isAll: true)
        list = nil
      case "row", "col", "column", "matrix":
        if list != nil, words.first.map({ !$0.text.lowercased().hasPrefix("label") }) ?? true {
          add(word, to: list)
        } else {
          list = nil
        }
      case _ where list == nil && ["n", "nr", "nc", "nm"].contains(bare):
        guard readCount(bare, words.popFirst(), at: word.start) else { return false }
      case "format" where list == nil:
        guard let value = words.popFirst(), readLayout(value) else { return false }
      case "diagonal" where list == nil:
        if let value = words.popFirst() { hasDiagonal = value.text.lowercased() != "absent" }
      default:
        if bare == ":" { continue }
        guard list != nil else {
          if bare == "title" { continue }
          report(.unexpected(String(word.text.prefix(40)), expected: .data), at: word.start)
          return false
        }
        add(word, to: list)
        if case .rows = list, rows.names.count == rows.count { list = nil }
        if case .columns = list, columns.names.count == columns.count { list = nil }
      }
      previous = bare
    }
  }

  /// Words that stand behind `data:` on its line.
  var pendingWords: [TextWord] = []

  private static func splitData(_ word: TextWord) -> [TextWord]? {
    guard !word.isQuoted, word.text.lowercased().hasPrefix("data:"), word.text.count > 5 else { return nil }
    return [
      TextWord(text: "data:", start: word.start), TextWord(text: String(word.text.dropFirst(5)), start: word.start + 5),
    ]
  }

  private mutating func embed(_ list: List?, isAll: Bool) {
    if case .columns = list, !isAll { isEmbedded.columns = true } else { isEmbedded.rows = true }
    if isAll { isEmbedded.columns = true }
  }

  private mutating func add(_ word: TextWord, to list: List?) {
    switch list {
    case .rows: modes[0].names.append(word)
    case .columns: modes[1].names.append(word)
    case .matrices: matrixNames.append(word.text)
    case nil: break
    }
  }

  private mutating func readCount(_ key: String, _ word: TextWord?, at offset: Int) -> Bool {
    guard let word, let count = Int(word.text), count >= 0 else {
      report(.unexpected(String((word?.text ?? "").prefix(40)), expected: .count), at: word?.start ?? offset)
      return false
    }
    guard count <= GraphTextBuilder.vertexLimit else {
      report(.tooManyVertices(word.text, limit: GraphTextBuilder.vertexLimit), at: word.start)
      return false
    }
    switch key {
    case "nm": matrixCount = max(1, count)
    case "nc":
      modes[1].count = count
      isTwoMode = true
    case "nr":
      modes[0].count = count
      isTwoMode = true
    default: modes[0].count = count
    }
    return true
  }

  private mutating func readLayout(_ word: TextWord) -> Bool {
    guard let known = Layout(rawValue: word.text.lowercased()) else {
      report(.unknownLayout(String(word.text.prefix(40)), choices: Layout.allCases.map(\.rawValue)), at: word.start)
      return false
    }
    layout = known
    if known.isTwoMode { isTwoMode = true }
    return true
  }

  private mutating func finishHeader(at offset: Int) -> Bool {
    for mode in 0..<(isTwoMode ? 2 : 1) {
      if modes[mode].count == nil, !modes[mode].names.isEmpty { modes[mode].count = modes[mode].names.count }
      let isNamedLater = mode == 0 ? isEmbedded.rows : isEmbedded.columns
      if modes[mode].count == nil, layout.isMatrix || !isNamedLater {
        report(.missing(mode == 1 ? "nc=" : isTwoMode ? "nr=" : "n=", of: .graph), at: offset)
        return false
      }
      guard makeNodes(mode, at: offset, isNamedLater: isNamedLater) else { return false }
    }
    return true
  }

  // MARK: Vertices

  private func number(ofMode mode: Int) -> String? { isTwoMode ? String(mode + 1) : nil }

  /// Makes the nodes that the header names or counts; those that only the data name come with them.
  private mutating func makeNodes(_ mode: Int, at offset: Int, isNamedLater: Bool) -> Bool {
    let count = modes[mode].count ?? 0
    let names = modes[mode].names
    if names.count > count {
      report(.moreValues(expected: count), at: names[count].start)
      return false
    }
    modes[mode].names = []
    for word in names {
      let before = modes[mode].nodes.count
      _ = node(word, mode)
      if modes[mode].nodes.count == before {
        report(.repeatedLabel(word.text), at: word.start)
        return false
      }
    }
    if isNamedLater { return true }
    let location = places.location(at: offset)
    for place in modes[mode].nodes.count..<max(count, modes[mode].nodes.count) {
      let name = String(place + 1)
      modes[mode].nodes.append(addNode(name, mode, at: location))
    }
    return true
  }

  /// Adds a node; a name that a row has already is that of a column, too.
  private mutating func addNode(_ name: String, _ mode: Int, at location: SourceLocation) -> Int {
    var id = name
    while builder.place(ofNode: id) != nil { id = "column-" + id }
    let node = builder.addNode(id, at: location)
    if id != name { builder.set("name", name, of: .node(node)) }
    builder.set("mode", number(ofMode: mode), of: .node(node))
    return node
  }

  /// The node of a name, which is made where there is none.
  mutating func node(_ word: TextWord, _ mode: Int) -> Int {
    let key = word.text.uppercased()
    if let known = modes[mode].places[key] {
      if modes[mode].names[known].text != word.text { foldedNames += 1 }
      return modes[mode].nodes[known]
    }
    let node = addNode(word.text, mode, at: places.location(at: word.start))
    modes[mode].places[key] = modes[mode].names.count
    modes[mode].names.append(word)
    modes[mode].nodes.append(node)
    return node
  }

  /// The node of a word of the data: a name where names are embedded, else a number or a name.
  mutating func vertex(_ word: TextWord, ofColumns: Bool) -> Int? {
    let mode = isTwoMode && ofColumns ? 1 : 0
    if ofColumns ? isEmbedded.columns : isEmbedded.rows { return node(word, mode) }
    if let place = Int(word.text) {
      if place >= 1, place <= modes[mode].nodes.count { return modes[mode].nodes[place - 1] }
      report(.vertexOutOfRange(word.text, count: modes[mode].nodes.count), at: word.start)
      return nil
    }
    if let place = modes[mode].places[word.text.uppercased()] { return modes[mode].nodes[place] }
    if modes[mode].places.isEmpty {
      report(.unexpected(String(word.text.prefix(40)), expected: .vertex), at: word.start)
    } else {
      report(.unknownVertex(String(word.text.prefix(40)), suggestion: nil), at: word.start)
    }
    return nil
  }
}
