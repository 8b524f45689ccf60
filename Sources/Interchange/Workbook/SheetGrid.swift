// The cells of one sheet as texts, and what a reader of them has to say.
//
// Rules. A cell that says nothing is none; a row without cells is none. Values are those that were last calculated: formulas
// are not. An error (`#N/A`) is an empty cell and noted, as is a formula that was never calculated. Hidden rows and columns
// are read and counted. Cells without a reference stand behind the one before.

import NetworkModel

/// The cells of a sheet.
struct SheetGrid {
  /// A cell with text.
  struct Cell {
    /// Its column, from 1.
    let column: Int
    var text: String
  }

  /// A row with cells.
  struct Row {
    /// Its number, from 1.
    let number: Int
    var cells: [Cell]
    let isHidden: Bool
  }

  /// Cells that are shown as one.
  struct Merge {
    let columns: ClosedRange<Int>
    let rows: ClosedRange<Int>
  }

  /// What dates a column holds.
  struct Dates {
    /// Whether some are of our time.
    var hasRecent = false
    /// Those that are far from it, the first few.
    var odd: [String] = []
  }

  /// The limits of a sheet in Excel.
  static let maximalColumn = 16_384
  static let maximalRow = 1_048_576
  /// The most cells that are read.
  static let maximalCells = 8_000_000
  /// The most bytes that the texts of a table may have.
  static let maximalText = 256 << 20

  private(set) var rows: [Row] = []
  private(set) var merges: [Merge] = []
  /// By column, how many more ranges of hidden columns begin there than ended before it.
  private var hiddenSteps = [Int](repeating: 0, count: SheetGrid.maximalColumn + 2)
  /// The errors of each column.
  private(set) var errors: [Int: [String]] = [:]
  /// What dates each column holds.
  private(set) var dates: [Int: Dates] = [:]
  /// Texts with a line break written out.
  private(set) var brokenTexts = 0
  /// Formulas that were never calculated.
  private(set) var uncalculated = 0
  private var count = 0

  /// Reads the part of a sheet; O(n).
  init(_ part: [UInt8], in workbook: Workbook) throws(FormatFault) {
    var scanner = try PartScanner(part)
    reading: while true {
      switch try scanner.next() {
      case .start where scanner.depth == 2:
        if scanner.isNamed("sheetData") {
          try readRows(&scanner, workbook)
        } else if scanner.isNamed("cols") || scanner.isNamed("mergeCells") {
          try readRanges(&scanner)
        } else {
          try scanner.skip()
        }
      case .finish: break reading
      default: break
      }
    }
    if !zip(rows, rows.dropFirst()).allSatisfy({ $0.number < $1.number }) {
      rows = rows.enumerated().sorted { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }.map(\.element)
    }
  }

  // MARK: Reading

  private mutating func readRanges(_ scanner: inout PartScanner) throws(FormatFault) {
    while true {
      switch try scanner.next() {
      case .start:
        if scanner.isNamed("col"), scanner.isTrue("hidden"), let first = scanner.number("min"),
          let last = scanner.number("max"), first <= last
        {
          hiddenSteps[min(first, Self.maximalColumn + 1)] += 1
          hiddenSteps[min(last, Self.maximalColumn) + 1] -= 1
        } else if scanner.isNamed("mergeCell"), let reference = scanner.attribute("ref") {
          let ends = scanner.word(reference).split(separator: ":").compactMap { CellReference(String($0)) }
          if let first = ends.first, let last = ends.last, ends.count == 2, first.column <= last.column,
            first.row <= last.row
          {
            merges.append(Merge(columns: first.column...last.column, rows: first.row...last.row))
          }
        }
      case .end: if scanner.depth == 1 { return }
      case .finish: return
      case .text: break
      }
    }
  }

  private mutating func readRows(_ scanner: inout PartScanner, _ workbook: Workbook) throws(FormatFault) {
    var number = 0
    while true {
      switch try scanner.next() {
      case .start:
        guard scanner.isNamed("row") else {
          try scanner.skip()
          continue
        }
        number = min(scanner.number("r") ?? number + 1, Self.maximalRow)
        let isHidden = scanner.isTrue("hidden")
        let cells = try readCells(&scanner, workbook)
        if cells.isEmpty { continue }
        rows.append(Row(number: number, cells: cells, isHidden: isHidden))
        count += cells.count
        if count > Self.maximalCells {
          throw FormatFault(
            .table(.workbook(.tooManyCells(limit: Self.maximalCells))), at: SourceLocation(line: number, column: 1))
        }
      case .end: if scanner.depth == 1 { return }
      case .finish: return
      case .text: break
      }
    }
  }

  private mutating func readCells(_ scanner: inout PartScanner, _ workbook: Workbook) throws(FormatFault) -> [Cell] {
    var cells: [Cell] = []
    var (column, isSorted) = (0, true)
    while true {
      switch try scanner.next() {
      case .start:
        guard scanner.isNamed(UInt8(ascii: "c")) else {
          try scanner.skip()
          continue
        }
        let (reference, style, type) = scanner.cellAttributes()
        column = CellReference.column(scanner.bytes.span, reference) ?? column + 1
        guard column <= Self.maximalColumn else {
          try scanner.skip()
          continue
        }
        let kind = Kind(scanner.bytes.span, type)
        let format = style.isEmpty ? CellFormat.number : workbook.format(scanner.number(style) ?? 0)
        let text = try readCell(&scanner, workbook, kind, format, column)
        if text.isEmpty { continue }
        if let last = cells.last, last.column >= column { isSorted = false }
        cells.append(Cell(column: column, text: text))
      case .end: if scanner.depth == 2 { return isSorted ? cells : Self.sorted(cells) }
      case .finish: return cells
      case .text: break
      }
    }
  }

  /// Cells in the order of their columns; one that is given twice is what it is given as last.
  private static func sorted(_ cells: [Cell]) -> [Cell] {
    let latest = Dictionary(cells.map { ($0.column, $0) }) { $1 }
    return latest.values.sorted { $0.column < $1.column }
  }

  /// The hidden columns with cells.
  var hiddenColumns: Set<Int> {
    var (open, hidden) = (0, Set<Int>())
    for (column, step) in hiddenSteps.enumerated() {
      open += step
      if open > 0 { hidden.insert(column) }
    }
    if hidden.isEmpty { return hidden }
    return hidden.intersection(rows.reduce(into: Set<Int>()) { used, row in used.formUnion(row.cells.map(\.column)) })
  }

  /// What a cell's value is.
  private enum Kind {
    case number, shared, text, inline, truth, error, date

    init(_ bytes: Span<UInt8>, _ type: Range<Int>) {
      guard !type.isEmpty else {
        self = .number
        return
      }
      switch (bytes[type.lowerBound], type.count) {
      case (UInt8(ascii: "s"), 1): self = .shared
      case (UInt8(ascii: "s"), _): self = .text
      case (UInt8(ascii: "i"), _): self = .inline
      case (UInt8(ascii: "b"), _): self = .truth
      case (UInt8(ascii: "e"), _): self = .error
      case (UInt8(ascii: "d"), _): self = .date
      default: self = .number
      }
    }
  }

  /// The text of the cell whose start tag was just read.
  private mutating func readCell(
    _ scanner: inout PartScanner, _ workbook: Workbook, _ kind: Kind, _ format: CellFormat, _ column: Int
  ) throws(FormatFault) -> String {
    var value = ""
    var inline: CellText?
    var (isValue, hasFormula) = (false, false)
    reading: while true {
      switch try scanner.next() {
      case .start:
        isValue = scanner.isNamed(UInt8(ascii: "v"))
        if isValue { continue }
        if scanner.isNamed("is") {
          inline = CellText(try scanner.richText())
        } else {
          if scanner.isNamed(UInt8(ascii: "f")) { hasFormula = true }
          try scanner.skip()
        }
      case .end:
        isValue = false
        if scanner.depth == 3 { break reading }
      case .text:
        if !isValue { continue }
        if value.isEmpty { value = try scanner.content() } else { value += try scanner.content() }
      case .finish: break reading
      }
    }
    if let inline { return noted(inline) }
    if value.isEmpty {
      if hasFormula, kind != .text { uncalculated += 1 }
      return ""
    }
    switch kind {
    case .number:
      if format == .number { return CellFormat.number(value.trimmed) }
      let text = format.text(of: value.trimmed, from1904: workbook.startsIn1904)
      if case .date = format { look(at: text, column) }
      return text
    case .shared: return Int(value.trimmed).flatMap(workbook.sharedText).map { noted($0) } ?? ""
    case .text, .inline: return noted(CellText(value))
    case .truth: return ["1", "true"].contains(value.trimmed.lowercased()) ? "true" : "false"
    case .error:
      // There are a dozen errors; whatever else calls itself so is not collected without end.
      let known = errors[column] ?? []
      if known.count < 12, !known.contains(value) { errors[column] = known + [value] }
      return ""
    case .date:
      let text = CellFormat.text(ofISO: value.trimmed)
      look(at: text, column)
      return text
    }
  }

  private mutating func noted(_ text: CellText) -> String {
    if text.heldBreak { brokenTexts += 1 }
    return text.text
  }

  /// Collects dates that stand where programs put them by mistake: a year 2001 from `1 mars`, a year 1905 from `2026`.
  private mutating func look(at text: String, _ column: Int) {
    guard let year = Int(text.prefix(4)), text.dropFirst(4).first.map({ $0 == "-" }) ?? true else { return }
    if year >= 2020 { dates[column, default: Dates()].hasRecent = true }
    if year == 2001 || year < 1950, dates[column, default: Dates()].odd.count < 5 {
      dates[column, default: Dates()].odd.append(text)
    }
  }
}

/// A cell's place as Excel writes it: `AB12`.
struct CellReference {
  let column: Int
  let row: Int

  /// Reads `AB12` or `$AB$12`; nil for anything else.
  init?(_ text: String) {
    let bytes = text.utf8.filter { $0 != UInt8(ascii: "$") }
    let letters = bytes.prefix { $0 >= 65 }
    guard let column = Self.column(bytes.span, 0..<letters.count), bytes.count - letters.count < 8,
      let row = Int(String(decoding: bytes[letters.count...], as: UTF8.self)), row > 0,
      column <= SheetGrid.maximalColumn
    else { return nil }
    (self.column, self.row) = (column, row)
  }

  /// The number of the column in a reference, 27 for `AA`; nil where there is none.
  static func column(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var column = 0
    for place in range {
      let letter = bytes[place] & 0xDF
      guard letter >= 65, letter <= 90, bytes[place] >= 65 else { break }
      column = column * 26 + Int(letter - 64)
      if column > SheetGrid.maximalColumn { break }
    }
    return column == 0 ? nil : column
  }

  /// The letters of a column: `AA` for 27.
  static func letters(_ column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
