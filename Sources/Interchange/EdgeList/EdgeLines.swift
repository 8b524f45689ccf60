// How the lines of an edge list are written: what parts their words, and whether the first one is column names.

import NetworkModel

/// How the lines of an edge list are written.
struct EdgeLines {
  /// What parts the words of a line; nil for white space.
  private(set) var delimiter: UInt8?
  /// Whether a line `sep=;` says so.
  private(set) var isDeclared = false
  /// The column names of the first line; nil where it is an edge like the others.
  private(set) var header: [String]?
  /// Whether the column names name both ends of a tie.
  private(set) var namesEnds = false
  /// The places of the source, the target and the weight among the words of a line.
  private(set) var columns = (source: 0, target: 1, weight: 2)

  /// White space and no column names.
  init() {}

  /// The form of some lines, from the first of a file on.
  init(_ lines: [ArraySlice<UInt8>]) {
    var lines = lines[...]
    if let first = lines.first, let declared = Self.declaredDelimiter(first) {
      (delimiter, isDeclared) = (declared, true)
      lines = lines.dropFirst()
    } else {
      delimiter = Self.delimiter(of: Array(lines))
    }
    guard let first = lines.first else { return }
    readHeader(cells(first), lines.dropFirst().prefix(50).map(cells))
  }

  // MARK: Lines

  private static let quote = UInt8(ascii: "\"")

  /// The lines of a text that are neither blank nor comments, without the space around them.
  static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split { $0 == 10 || $0 == 13 }.compactMap { line in
      guard let start = line.firstIndex(where: { $0 > 0x20 }), let end = line.lastIndex(where: { $0 > 0x20 }) else {
        return nil
      }
      let inked = line[start...end]
      return isComment(inked) ? nil : inked
    }
  }

  /// Whether a line is a comment.
  static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == UInt8(ascii: "#") || line.first == UInt8(ascii: "%")
  }

  /// The delimiter that a line `sep=;` names.
  static func declaredDelimiter(_ line: ArraySlice<UInt8>) -> UInt8? {
    let word = line.filter { $0 != quote && $0 != 0x20 }
    guard word.count == 5, String(decoding: word.prefix(4), as: UTF8.self).lowercased() == "sep=" else { return nil }
    return word[4]
  }

  // MARK: Words

  /// A word of a line.
  struct Word {
    /// Where it begins.
    var start: Int
    /// It without its quotation marks and the space around it.
    var text: String
    /// Whether it stands in quotation marks.
    var isQuoted = false
    /// Whether its quotation mark is never closed.
    var isOpen = false
  }

  /// The words of a line as texts.
  func cells(_ line: ArraySlice<UInt8>) -> [String] { words(line).map(\.text) }

  /// The words of a line; empty ones at its end do not count.
  func words(_ line: ArraySlice<UInt8>) -> [Word] {
    let hasQuotes = line.contains(Self.quote)
    if delimiter == nil, !hasQuotes {
      return line.split { EdgeListParser.isSpaceOrEnd($0) }.map {
        Word(start: $0.startIndex, text: String(decoding: $0, as: UTF8.self).trimmed)
      }
    }
    var words: [Word] = []
    var place = line.startIndex
    while place < line.endIndex {
      while place < line.endIndex, EdgeListParser.isSpaceOrEnd(line[place]), line[place] != delimiter { place += 1 }
      if place == line.endIndex { break }
      words.append(word(line, &place))
      if place < line.endIndex, line[place] == delimiter { place += 1 }
    }
    while let last = words.last, last.text.isEmpty { words.removeLast() }
    return words
  }

  private func word(_ line: ArraySlice<UInt8>, _ place: inout Int) -> Word {
    var word = Word(start: place, text: "")
    if line[place] == Self.quote {
      word.isQuoted = true
      word.isOpen = true
      var inner: [UInt8] = []
      place += 1
      while place < line.endIndex {
        if line[place] == Self.quote {
          place += 1
          if place == line.endIndex || line[place] != Self.quote {
            word.isOpen = false
            break
          }
        }
        inner.append(line[place])
        place += 1
      }
      word.text = String(decoding: inner, as: UTF8.self).trimmed
    }
    let rest = place
    while place < line.endIndex, delimiter.map({ line[place] != $0 }) ?? !EdgeListParser.isSpaceOrEnd(line[place]) {
      place += 1
    }
    word.text += String(decoding: line[rest..<place], as: UTF8.self).trimmed
    return word
  }

  // MARK: Delimiter

  /// What parts the words of some lines.
  ///
  /// A delimiter has to stand in half of the lines at least; of several the one that stands in most lines, then most often in
  /// the first, then tab before semicolon before comma.
  private static func delimiter(of lines: [ArraySlice<UInt8>]) -> UInt8? {
    let sample = lines.prefix(200)
    let spaced = EdgeLines()
    // Numbers parted by any white space are numbers, whichever it is.
    if sample.allSatisfy({ line in spaced.cells(line).count > 1 && spaced.cells(line).allSatisfy { isNumber($0) } }) {
      return nil
    }
    let candidates = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
    var best: (lines: Int, inFirst: Int, delimiter: UInt8)?
    for candidate in candidates {
      let counts = sample.map { count(of: candidate, in: $0) }
      let found = counts.count { $0 > 0 }
      guard found > 0, found * 2 >= sample.count else { continue }
      if best.map({ (found, counts[0]) > ($0.lines, $0.inFirst) }) ?? true {
        best = (found, counts[0], candidate)
      }
    }
    return best?.delimiter
  }

  /// How often a delimiter stands in a line outside quotation marks; a comma within a number of a line that something else
  /// parts is none.
  private static func count(of delimiter: UInt8, in line: ArraySlice<UInt8>) -> Int {
    let isParted = delimiter == UInt8(ascii: ",") && line.contains { $0 == 0x20 || $0 == 9 || $0 == UInt8(ascii: ";") }
    var (count, isQuoted) = (0, false)
    for place in line.indices {
      if line[place] == quote { isQuoted.toggle() }
      if line[place] == delimiter, !isQuoted, !(isParted && isWithinNumber(line, place)) { count += 1 }
    }
    return count
  }

  /// Whether a sign stands between two digits.
  static func isWithinNumber(_ line: ArraySlice<UInt8>, _ place: Int) -> Bool {
    place > line.startIndex && place + 1 < line.endIndex && isDigit(line[place - 1]) && isDigit(line[place + 1])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  private static func isNumber(_ word: String) -> Bool { CellNumber.literal(of: word) != nil || Int(word) != nil }

  // MARK: Column names

  private mutating func readHeader(_ first: [String], _ rest: [[String]]) {
    let folded = first.map(\.foldedWord)
    func place(of key: String, except other: Int? = nil) -> Int? {
      let names = TableRole.ties.columns.first { $0.key == key }?.names.map(\.foldedWord) ?? []
      return folded.indices.first { $0 != other && names.contains(folded[$0]) }
    }
    if let source = place(of: "source"), let target = place(of: "target", except: source) {
      header = first
      namesEnds = true
      let free = (0..<3).first { $0 != source && $0 != target }
      columns = (source, target, place(of: "strength") ?? free ?? 2)
      return
    }
    guard first.count > 1, !rest.isEmpty else { return }
    func areNumbers(_ column: Int) -> Bool {
      rest.allSatisfy { $0.count > column && Self.isNumber($0[column]) }
    }
    func isWord(_ column: Int) -> Bool { !first[column].contains(where: \.isNumber) }
    let isAboveWeights = first.count == 3 && isWord(2) && areNumbers(2)
    let isAboveNumbers = (0..<2).allSatisfy { isWord($0) && areNumbers($0) }
    if isAboveWeights || isAboveNumbers { header = first }
  }
}
