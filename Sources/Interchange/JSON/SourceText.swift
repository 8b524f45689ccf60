// Places in a text file, as an editor shows them.
// Parsers keep byte offsets, which are cheap; lines and columns are computed only for what is reported.

/// A place in a text file: line and column, both counted from 1.
///
/// A column is one Unicode scalar: `å` and `€` count as one, as does a tab. A byte order mark does not count.
/// A line ends with LF, CR LF or a lone CR.
public struct SourceLocation: Hashable, Sendable, Comparable, CustomStringConvertible {
  // Four bytes each, since every row of a table may keep its place: a file has fewer lines than that.
  private var storedLine: Int32
  private var storedColumn: Int32

  /// The line, from 1.
  public var line: Int {
    get { Int(storedLine) }
    set { storedLine = Int32(clamping: newValue) }
  }
  /// The column, from 1, in Unicode scalars.
  public var column: Int {
    get { Int(storedColumn) }
    set { storedColumn = Int32(clamping: newValue) }
  }

  /// The place at `line` and `column`.
  public init(line: Int, column: Int) {
    (storedLine, storedColumn) = (Int32(clamping: line), Int32(clamping: column))
  }

  /// `line:column`, as compilers write it.
  public var description: String { "\(line):\(column)" }

  /// Whether `a` precedes `b` in the file.
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// The bytes of a text file with a table of where its lines begin.
package struct SourceText: Sendable {
  /// The file as it was read, byte order mark included.
  package let bytes: [UInt8]
  /// The offset of the first byte of each line, rising; the first line begins after a byte order mark.
  private let lineStarts: [Int]
  /// Characters some way into long lines, rising, so that a column on a line of megabytes is found at once.
  private let checkpoints: [(offset: Int, column: Int)]
  private static let checkpointDistance = 4096

  /// The text in `bytes`; reads them once, O(n).
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [Self.lengthOfByteOrderMark(bytes)]
    var checkpoints: [(offset: Int, column: Int)] = []
    // Where the count of columns last began, its column, and the continuation bytes since.
    var mark = starts[0]
    var column = 1
    var continuations = 0
    let span = bytes.span
    var offset = mark
    while offset < span.count {
      let byte = span[offset]
      if byte & 0xC0 == 0x80 {
        continuations += 1
      } else if offset - mark >= Self.checkpointDistance {
        column += offset - mark - continuations
        (mark, continuations) = (offset, 0)
        checkpoints.append((offset, column))
      }
      offset += 1
      if byte > 0x0D { continue }
      if byte == 0x0A || (byte == 0x0D && !(offset < span.count && span[offset] == 0x0A)) {
        starts.append(offset)
        (mark, column, continuations) = (offset, 1, 0)
      }
    }
    lineStarts = starts
    self.checkpoints = checkpoints
  }

  /// The number of lines; a final line end begins one more, empty line, as in editors.
  package var lineCount: Int { lineStarts.count }

  /// The line and column of the byte at `offset`; O(log lines).
  ///
  /// An offset past the end gives the end of the file, and one inside a character gives that character.
  package func location(at offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), bytes.count)
    let line = max(1, Self.count(lineStarts, upTo: offset) { $0 })
    var index = lineStarts[line - 1]
    var column = 1
    let passed = Self.count(checkpoints, upTo: offset) { $0.offset }
    if passed > 0, checkpoints[passed - 1].offset > index { (index, column) = checkpoints[passed - 1] }
    while index < offset {
      var length = 1
      if case .character(let bytes) = UTF8Sequence(bytes.span, at: index) { length = bytes }
      if index + length > offset { break }
      index += length
      column += 1
    }
    return SourceLocation(line: line, column: column)
  }

  /// How many of `marks`, which rise, are at most `offset`.
  private static func count<Mark>(_ marks: [Mark], upTo offset: Int, _ place: (Mark) -> Int) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if place(marks[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Three where the file opens with the byte order mark of UTF-8, otherwise none.
  static func lengthOfByteOrderMark(_ bytes: [UInt8]) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }
}
