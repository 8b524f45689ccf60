// The data of UCINET's DL files, in each of their layouts.

import NetworkModel

extension DLState {
  /// The name of the kind of tie that a matrix holds; nil where there is one matrix without a name.
  private func kind(_ matrix: Int) -> String? {
    matrix < matrixNames.count ? matrixNames[matrix] : matrixCount > 1 ? String(matrix + 1) : nil
  }

  mutating func readData() {
    if layout.isMatrix { readMatrices() } else { readLists() }
    finish()
  }

  private mutating func finish() {
    if foldedNames > 0 { builder.note(.caseFolded(count: foldedNames)) }
    if zeroTies > 0 { builder.note(.zeroTies(count: zeroTies)) }
    for mode in [rows, columns] {
      var cut: [String: TextWord] = [:]
      for word in mode.names where word.text.count > DLReader.labelLength {
        let key = String(word.text.uppercased().prefix(DLReader.labelLength))
        if let first = cut[key] {
          report(.equalWhenCut(first.text, word.text, length: DLReader.labelLength), at: word.start)
        } else {
          cut[key] = word
        }
      }
    }
    let names = rows.names.map(\.text)
    let areNumbers = names.isEmpty || names.enumerated().allSatisfy { String($0 + 1) == $1 }
    if areNumbers, rows.nodes.count > 0 { builder.note(.numbersOnly(count: rows.nodes.count)) }
  }

  private mutating func addTie(
    _ source: Int, _ target: Int, _ value: String?, _ kind: String?, isDirected: Bool, at start: Int
  ) {
    let edge = builder.addEdge(
      builder.id(ofNode: source), builder.id(ofNode: target), isDirected ? .directed : .undirected,
      at: places.location(at: start))
    builder.set("weight", value, of: .edge(edge))
    builder.set("kind", kind, of: .edge(edge))
  }

  // MARK: Lists

  private mutating func readLists() {
    var matrix = 0
    var row = 0
    var line: [TextWord]? = pendingWords
    while let words = line, !builder.isFull {
      if let first = words.first {
        if first.text == "!" {
          matrix += 1
          row = 0
        } else {
          read(words, kind(matrix), row)
          row += 1
        }
      }
      line = lines.line().map { lines.words($0) { $0 == UInt8(ascii: ",") } }
    }
    for (mode, isNamedInData) in [isEmbedded.rows, isEmbedded.columns].enumerated() where isNamedInData {
      guard let count = modes[mode].count, mode == 0 || isTwoMode else { continue }
      if modes[mode].names.count > count {
        report(.moreValues(expected: count), at: modes[mode].names[count].start)
      }
      // Vertices without ties are not in the data: they have no names, but they are counted.
      addUnnamed(count - modes[mode].nodes.count, mode: isTwoMode ? String(mode + 1) : nil)
    }
  }

  private mutating func addUnnamed(_ count: Int, mode: String?) {
    let location = places.location(at: lines.bytes.count)
    var number = 0
    for _ in 0..<max(0, count) {
      if builder.isFull { return }
      number += 1
      while builder.place(ofNode: "unnamed-\(number)") != nil { number += 1 }
      let node = builder.addNode("unnamed-\(number)", at: location)
      builder.set("mode", mode, of: .node(node))
    }
  }

  private mutating func read(_ words: [TextWord], _ kind: String?, _ row: Int) {
    switch layout {
    case .edgelist1, .edgelist2: readEdge(words, kind)
    case .nodelist1b: readCounted(words, kind, row)
    default:
      guard let source = vertex(words[0], ofColumns: false) else { return }
      addTies(from: source, words.dropFirst(), kind)
    }
  }

  private mutating func addTies(from source: Int, _ words: ArraySlice<TextWord>, _ kind: String?) {
    for word in words {
      guard let target = vertex(word, ofColumns: layout.isTwoMode) else { continue }
      addTie(source, target, nil, kind, isDirected: !isTwoMode, at: word.start)
    }
  }

  private mutating func readEdge(_ words: [TextWord], _ kind: String?) {
    guard words.count > 1 else { return report(.missing("to", of: .edge), at: words[0].start) }
    guard let source = vertex(words[0], ofColumns: false),
      let target = vertex(words[1], ofColumns: layout.isTwoMode)
    else { return }
    var value: String? = "1.0"
    if words.count > 2 {
      guard let number = Double(words[2].text) else {
        return report(.unexpected(String(words[2].text.prefix(40)), expected: .number), at: words[2].start)
      }
      if number == 0 {
        zeroTies += 1
        return
      }
      value = words[2].text
    }
    addTie(source, target, value, kind, isDirected: !isTwoMode, at: words[0].start)
  }

  /// A line of `nodelist1b`: the number of ties of the vertex whose turn it is, and these.
  private mutating func readCounted(_ words: [TextWord], _ kind: String?, _ row: Int) {
    guard let count = Int(words[0].text), count >= 0 else {
      return report(.unexpected(String(words[0].text.prefix(40)), expected: .count), at: words[0].start)
    }
    guard row < rows.nodes.count else { return report(.moreValues(expected: rows.nodes.count), at: words[0].start) }
    guard words.count - 1 == count else {
      return report(
        words.count - 1 < count
          ? .fewValues(found: words.count - 1, expected: count) : .moreValues(expected: count), at: words[0].start)
    }
    addTies(from: rows.nodes[row], words.dropFirst(), kind)
  }

  // MARK: Matrices

  private mutating func readMatrices() {
    var words = pendingWords
    while let line = lines.line() { words.append(contentsOf: lines.words(line) { $0 == UInt8(ascii: ",") }) }
    var rest = words[...]
    for matrix in 0..<matrixCount {
      if matrix > 0, rest.isEmpty {
        return report(.fewValues(found: matrix, expected: matrixCount), at: lines.bytes.count)
      }
      if rest.first?.text == "!" { rest = rest.dropFirst() }
      guard readMatrix(&rest, kind(matrix)), !builder.isFull else { return }
    }
    if let word = rest.first { report(.moreValues(expected: words.count - rest.count), at: word.start) }
  }

  private mutating func readMatrix(_ words: inout ArraySlice<TextWord>, _ kind: String?) -> Bool {
    let rowCount = rows.count ?? 0
    let columnCount = isTwoMode ? columns.count ?? 0 : rowCount
    // The header may name them in another order.
    var named: [Int] = []
    if isEmbedded.columns {
      for _ in 0..<columnCount {
        guard let word = words.popFirst() else { return tooFew(0, rowCount * columnCount) }
        if let node = vertex(word, ofColumns: true) { named.append(node) }
      }
    }
    var cells: [(row: Int, column: Int, value: TextWord)] = []
    for row in 0..<rowCount {
      var node = isEmbedded.rows ? nil : rows.nodes[row]
      if isEmbedded.rows {
        guard let word = words.popFirst() else { return tooFew(row * columnCount, rowCount * columnCount) }
        node = vertex(word, ofColumns: false)
      }
      var first = 0
      var end = columnCount
      if layout == .upperhalf { first = hasDiagonal ? row : row + 1 }
      if layout == .lowerhalf { end = hasDiagonal ? row + 1 : row }
      for column in first..<max(first, end) {
        if !hasDiagonal, column == row { continue }
        guard let word = words.popFirst() else { return tooFew(row * columnCount + column, rowCount * columnCount) }
        guard let value = Double(word.text), value.isFinite else {
          // The signs of UCINET and of others for a missing answer.
          if ["na", ".", "-", "?"].contains(word.text.lowercased()) { continue }
          report(.unexpected(String(word.text.prefix(40)), expected: .number), at: word.start)
          return false
        }
        if value != 0, let node { cells.append((node, column, word)) }
      }
    }
    let nodes = isEmbedded.columns ? named : (isTwoMode ? columns : rows).nodes
    addMatrix(cells.compactMap { $0.column < nodes.count ? ($0.row, nodes[$0.column], $0.value) : nil }, kind)
    return true
  }

  private mutating func addMatrix(_ ties: [(row: Int, column: Int, value: TextWord)], _ kind: String?) {
    struct Cell: Hashable {
      let row: Int
      let column: Int
    }
    let isHalf = layout != .fullmatrix
    var isSymmetric = false
    if !isHalf, !isTwoMode, !ties.isEmpty {
      var values: [Cell: Double] = [:]
      values.reserveCapacity(ties.count)
      for tie in ties { values[Cell(row: tie.row, column: tie.column)] = Double(tie.value.text) }
      isSymmetric = ties.allSatisfy { values[Cell(row: $0.column, column: $0.row)] == Double($0.value.text) }
      if isSymmetric { builder.note(.symmetricMatrix(name: kind)) }
    }
    for tie in ties where !isSymmetric || tie.row <= tie.column {
      addTie(
        tie.row, tie.column, tie.value.text, kind, isDirected: !isHalf && !isTwoMode && !isSymmetric,
        at: tie.value.start)
    }
  }

  private mutating func tooFew(_ found: Int, _ expected: Int) -> Bool {
    report(.fewValues(found: found, expected: expected), at: lines.bytes.count)
    return false
  }
}
