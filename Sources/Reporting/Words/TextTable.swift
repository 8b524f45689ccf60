// Tables for a terminal: columns aligned, texts to the left and numbers to the right.

/// A table in plain text; a column of the terminal is one Character.
struct TextTable {
  /// A column: its heading in one or more lines, and its cells.
  struct Column {
    let heading: [String]
    let isNumber: Bool
    var cells: [String]
  }

  var columns: [Column]

  /// Texts are cut no shorter than this to make the table fit.
  private static let leastText = 14
  /// Texts are cut to this where nothing makes the table fit.
  private static let usualText = 32

  /// The lines of the table, at most `width` wide if cutting texts can achieve that.
  func lines(fitting width: Int) -> [String] {
    guard let rows = columns.map(\.cells.count).max() else { return [] }
    let widths = fittedWidths(width)
    let height = columns.map(\.heading.count).max() ?? 0
    let headings = (0..<height).map { line in
      columns.map { column in
        let empty = height - column.heading.count
        return line < empty ? "" : column.heading[line - empty]
      }
    }
    let shown = columns.indices.map { Self.cut(columns[$0].cells, to: widths[$0]) }
    let cells = (0..<rows).map { row in shown.map { $0[row] } }
    return (headings + cells).map { line($0, widths) }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = cells.indices.map { place in
      let text = Self.cut(cells[place], to: widths[place])
      let space = String(repeating: " ", count: widths[place] - text.count)
      return columns[place].isNumber ? space + text : text + space
    }
    let line = padded.joined(separator: "  ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  private func fittedWidths(_ limit: Int) -> [Int] {
    let wanted = columns.map { column in (column.heading + column.cells).map(\.count).max() ?? 0 }
    var widths = wanted
    var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - limit
    while excess > 0 {
      let texts = columns.indices.filter { !columns[$0].isNumber && widths[$0] > Self.leastText }
      guard let widest = texts.max(by: { widths[$0] < widths[$1] }) else {
        return zip(wanted, columns).map { $1.isNumber ? $0 : min($0, Self.usualText) }
      }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private static func cut(_ text: String, to width: Int) -> String {
    text.count <= width ? text : text.prefix(max(width - 1, 0)) + "…"
  }

  /// The texts of a column cut to its width; different ones stay different: of those that begin alike the end is kept, or
  /// they are numbered where that does not tell them apart.
  static func cut(_ texts: [String], to width: Int) -> [String] {
    var cuts: [String: String] = [:]
    var groups: [String: [String]] = [:]
    var order: [String] = []
    for text in texts where cuts[text] == nil {
      let short = cut(text, to: width)
      cuts[text] = short
      if groups[short] == nil { order.append(short) }
      groups[short, default: []].append(text)
    }
    var taken = Set(cuts.values)
    for short in order {
      guard let texts = groups[short], texts.count > 1 else { continue }
      for (text, other) in zip(texts, distinct(texts, width, taken)) {
        cuts[text] = other
        taken.insert(other)
      }
    }
    return texts.map { cuts[$0] ?? $0 }
  }

  private static func distinct(_ texts: [String], _ width: Int, _ taken: Set<String>) -> [String] {
    for tail in stride(from: 3, to: width - 3, by: 1) {
      let ends = texts.map { text in
        text.count <= width ? text : "\(text.prefix(width - 1 - tail))…\(text.suffix(tail))"
      }
      let isFree = zip(ends, texts).allSatisfy { $0 == $1 || !taken.contains($0) }
      if Set(ends).count == ends.count, isFree { return ends }
    }
    return texts.enumerated().map { place, text in
      let number = String(place + 1)
      return "\(text.prefix(max(0, width - 1 - number.count)))…\(number)"
    }
  }
}

extension Phrasebook {
  /// The text in lines of at most `width` columns, those after the first indented.
  func wrapped(_ text: String, to width: Int = 80, indent: Int = 0, firstIndent: Int = 0) -> String {
    // A long plan has megabytes of text, so that bytes are copied rather than words.
    let space = UInt8(ascii: " ")
    let bytes = text.utf8.span
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    // The letters on the line, without its margin.
    var length = 0
    var margin = firstIndent
    var start = 0
    while start < bytes.count {
      // No-break spaces hold figures and their units together, so only plain spaces are cut at.
      var end = start
      var letters = 0
      var isPlain = true
      while end < bytes.count, bytes[end] != space {
        let byte = bytes[end]
        if byte & 0xC0 != 0x80 { letters += 1 }
        // Below U+0300 a character is a letter of its own, but for a line's end of two.
        if byte >= 0xCC || byte == UInt8(ascii: "\r") { isPlain = false }
        end += 1
      }
      defer { start = end + 1 }
      if end == start { continue }
      if !isPlain { letters = Array(text.utf8.dropFirst(start).prefix(end - start)).letters }
      if length > 0, margin + length + 1 + letters > width {
        result.append(UInt8(ascii: "\n"))
        (length, margin) = (0, indent)
      }
      for _ in 0..<(length > 0 ? 1 : margin) { result.append(space) }
      for place in start..<end { result.append(bytes[place]) }
      length += length == 0 ? letters : 1 + letters
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension [UInt8] {
  /// The number of characters of what is written in UTF-8.
  fileprivate var letters: Int { String(decoding: self, as: UTF8.self).count }
}
