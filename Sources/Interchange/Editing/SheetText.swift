// A sheet of a workbook of which single cells and rows are changed: every other cell, and all else in the sheet, stays byte for byte.
//
// Rules. A cell keeps its style, and one of a new row takes that of the cell above. A day in a cell with the style of dates is a day's
// number; any other text is an inline text, a number a number. A row that goes leaves an empty line, as the other rows keep
// their numbers and formulas what they point to.

import Graphviz
import NetworkModel

/// A sheet that is changed in place.
struct SheetText: TableInPlace {
  /// The table as it reads now.
  private(set) var table: CSVTable
  /// The name of its part; for a new sheet the one that it gets.
  let part: String
  /// What the sheet is called.
  let name: String
  /// Whether the workbook lacks it yet.
  private(set) var isNew = false
  private let workbook: Workbook
  private var xml: String
  private var header: [String]
  private var headerNumber: Int
  private var rows: [(cells: [String], number: Int)]
  /// The sheet's columns, from 1, of the table's.
  private var columns: [Int]

  /// The one table of a sheet; nil for a sheet that holds none or several.
  init?(_ sheet: Workbook.Entry, in workbook: Workbook, as role: TableRole) throws(FormatFault) {
    guard let part = sheet.part, let grid = try workbook.grid(sheet), !grid.rows.isEmpty,
      let content = try? workbook.archive.content(part)
    else { return nil }
    let sections = grid.sections(as: role)
    guard let section = sections.first, sections.count == 1 else { return nil }
    (self.workbook, self.part, name) = (workbook, part, sheet.name)
    xml = String(decoding: content, as: UTF8.self)
    table = try SheetTable(section, of: grid, named: sheet.name).table
    let table = table
    func texts(_ row: CSVTable.Row) -> [String] { (0..<table.header.count).map { table.text($0, in: row) } }
    header = texts(table.header)
    headerNumber = grid.rows[section.header].number
    rows = zip(table.rows, section.rows).map { (texts($0), grid.rows[$1].number) }
    var used = Set(grid.rows[section.header].cells.map(\.column))
    for row in section.rows { used.formUnion(grid.rows[row].cells.map(\.column)) }
    columns = used.sorted()
  }

  /// A new sheet of a workbook with a header alone.
  private init(_ header: [String], named name: String, part: String, in workbook: Workbook) {
    (self.workbook, self.part, self.name, self.header) = (workbook, part, name, header)
    (isNew, headerNumber, rows, columns) = (true, 1, [], header.indices.map { $0 + 1 })
    xml = WorkbookWriter.head + "<worksheet xmlns=\"\(WorkbookWriter.main)\"><sheetData></sheetData></worksheet>"
    table = CSVTable(name: name, header: header, rows: [])
    for (column, title) in header.enumerated() { put(title, row: 1, column: column + 1, above: nil) }
  }

  func blank(_ header: [String], named name: String) -> any TableInPlace {
    var number = 1
    func part(_ number: Int) -> String { "xl/worksheets/sheet\(number).xml" }
    // A number for each name, so that two new sheets differ.
    number += workbook.archive.names.count + name.utf8.reduce(0) { $0 + Int($1) }
    while workbook.archive.holds(part(number)) { number += 1 }
    return SheetText(header, named: name, part: part(number), in: workbook)
  }

  var delimiter: UInt8 { UInt8(ascii: ",") }

  func written() -> [UInt8] { Array(xml.utf8) }

  // MARK: Changes

  mutating func set(_ row: Int, _ column: Int, to text: String) {
    rows[row].cells[column] = text
    put(text, row: rows[row].number, column: columns[column], above: nil)
    refresh()
  }

  mutating func addColumn(_ title: String) {
    let last = columns.last ?? 0
    header.append(title)
    columns.append(last + 1)
    for row in rows.indices { rows[row].cells.append("") }
    put(title, row: headerNumber, column: last + 1, above: nil, style: style(headerNumber, last))
    refresh()
  }

  mutating func append(_ cells: [String]) {
    let last = rows.last?.number ?? headerNumber
    for (column, text) in cells.enumerated() where !text.isEmpty {
      put(text, row: last + 1, column: columns[column], above: rows.isEmpty ? nil : last)
    }
    rows.append((cells, last + 1))
    refresh()
  }

  mutating func removeRow(_ row: Int) {
    xml = String(decoding: Workbook.sheet(Array(xml.utf8), without: [rows[row].number]), as: UTF8.self)
    rows.remove(at: row)
    refresh()
  }

  private mutating func refresh() {
    table = CSVTable(
      name: name, header: header,
      rows: rows.map { ($0.cells, SourceLocation(line: $0.number, column: columns.first ?? 1)) },
      at: SourceLocation(line: headerNumber, column: columns.first ?? 1), columns: columns)
  }

  // MARK: Cells

  /// Puts a text into the XML of a cell; the cell in the row above lends its style to one that is not there.
  private mutating func put(_ text: String, row: Int, column: Int, above: Int?, style given: String? = nil) {
    let (start, prefix) = place(ofRow: row)
    let (here, before) = cell(column, from: start)
    let style =
      here.flatMap { SheetElements.attribute("s", in: xml[$0.range]) } ?? given
      ?? above.flatMap { self.style($0, column) }
    let cell = cell(text, "\(CellReference.letters(column))\(row)", style, prefix)
    xml.replaceSubrange(here?.range ?? before..<before, with: cell)
  }

  private func cell(_ text: String, _ reference: String, _ style: String?, _ prefix: String) -> String {
    var isDate = false
    if let number = style.flatMap(Int.init), case .date = workbook.format(number) { isDate = true }
    let serial = isDate ? PartialDate(text).flatMap(SheetWriter.serial) : nil
    // A number with the style of dates would be read as a day.
    let kept = isDate && serial == nil && !text.isEmpty ? nil : style
    let start = "<\(prefix)c r=\"\(reference)\"" + (kept.map { " s=\"\($0)\"" } ?? "")
    if text.isEmpty { return start + "/>" }
    if let value = serial.map({ String($0) }) ?? CellNumber.literal(of: text) {
      return start + "><\(prefix)v>\(value)</\(prefix)v></\(prefix)c>"
    }
    let space = text != text.trimmed || text.contains(where: \.isNewline) ? " xml:space=\"preserve\"" : ""
    return start
      + " t=\"inlineStr\"><\(prefix)is><\(prefix)t\(space)>\(SheetWriter.escaped(text))</\(prefix)t></\(prefix)is></\(prefix)c>"
  }

  /// The style of a cell; nil where it has none.
  private func style(_ row: Int, _ column: Int) -> String? {
    guard let row = self.row(row).here, let cell = cell(column, from: row.content).here else { return nil }
    return SheetElements.attribute("s", in: xml[cell.range])
  }

  /// The cell of a column in the row whose content begins at `start`, and where it would stand.
  private func cell(_ column: Int, from start: String.Index) -> (here: SheetElements.Element?, before: String.Index) {
    SheetElements(xml, from: start, named: "c", until: "row").find(column) { CellReference($0)?.column }
  }

  // MARK: Rows

  /// A row, and where it would stand.
  private func row(_ number: Int) -> (here: SheetElements.Element?, before: String.Index) {
    let start = SheetElements.start(of: "sheetData", in: xml)?.content ?? xml.endIndex
    return SheetElements(xml, from: start, named: "row", until: "sheetData").find(number) { Int($0) }
  }

  /// Where the content of a row begins; the row is made where it is not there.
  private mutating func place(ofRow number: Int) -> (start: String.Index, prefix: String) {
    if let data = SheetElements.start(of: "sheetData", in: xml), data.isEmpty {
      let name = SheetElements.name(in: xml[data.range])
      xml.replaceSubrange(data.range, with: xml[data.range].dropLast(2) + "></\(name)>")
    }
    let name = SheetElements.start(of: "sheetData", in: xml).map { SheetElements.name(in: xml[$0.range]) } ?? ""
    let prefix = name.split(separator: ":").count > 1 ? name.prefix { $0 != ":" } + ":" : ""
    let (here, before) = row(number)
    if let here {
      if here.isEmpty { xml.replaceSubrange(here.range, with: xml[here.range].dropLast(2) + "></\(prefix)row>") }
    } else {
      xml.replaceSubrange(before..<before, with: "<\(prefix)row r=\"\(number)\"></\(prefix)row>")
    }
    return (row(number).here?.content ?? xml.endIndex, prefix)
  }
}

/// The elements of one name within another, as they stand in the text.
struct SheetElements {
  /// An element: where it stands, where its content begins, and its reference.
  struct Element {
    let range: Range<String.Index>
    let content: String.Index
    let reference: String?
    let isEmpty: Bool
  }

  private(set) var all: [Element] = []
  /// Where the element around them ends.
  private(set) var end: String.Index

  /// The elements called `name` from a place on, up to the end of the one called `outer`.
  init(_ xml: String, from start: String.Index, named name: String, until outer: String) {
    end = xml.endIndex
    var rest = xml[start...]
    while let open = rest.firstIndex(of: "<") {
      let tag = rest[open...].prefix { $0 != ">" }
      let after = tag.endIndex < xml.endIndex ? xml.index(after: tag.endIndex) : xml.endIndex
      rest = xml[after...]
      let word = Self.name(in: tag)
      let local = word.split(separator: ":").last.map(String.init) ?? word
      if tag.dropFirst().first == "/" {
        if local == outer {
          end = open
          return
        }
        continue
      }
      guard local == name else { continue }
      let isEmpty = tag.hasSuffix("/")
      var stop = after
      if !isEmpty, let close = rest.firstRange(of: "</\(word)>") {
        stop = close.upperBound
        rest = xml[stop...]
      }
      all.append(
        Element(range: open..<stop, content: after, reference: Self.attribute("r", in: tag), isEmpty: isEmpty))
    }
  }

  /// The element of a number, which its reference says, or else its place after the one before; and where it would stand.
  func find(_ wanted: Int, number: (String) -> Int?) -> (here: Element?, before: String.Index) {
    var (next, here, before) = (0, Element?.none, String.Index?.none)
    for element in all {
      next = element.reference.flatMap(number) ?? next + 1
      if next == wanted { here = here ?? element }
      if next > wanted { before = before ?? element.range.lowerBound }
    }
    return (here, before ?? end)
  }

  /// The first start of an element of a name.
  static func start(
    of name: String, in xml: String
  ) -> (range: Range<String.Index>, content: String.Index, isEmpty: Bool)? {
    var rest = xml[...]
    while let open = rest.firstIndex(of: "<") {
      let tag = rest[open...].prefix { $0 != ">" }
      let after = tag.endIndex < xml.endIndex ? xml.index(after: tag.endIndex) : xml.endIndex
      let word = Self.name(in: tag)
      if tag.dropFirst().first != "/", word.split(separator: ":").last.map(String.init) == name {
        return (open..<after, after, tag.hasSuffix("/"))
      }
      rest = xml[after...]
    }
    return nil
  }

  /// The name of a tag, its prefix included.
  static func name(in tag: Substring) -> String {
    String(tag.drop { $0 == "<" || $0 == "/" }.prefix { $0 != " " && $0 != "/" && $0 != ">" && !$0.isNewline })
  }

  /// An attribute of the first tag of a text.
  static func attribute(_ key: String, in text: Substring) -> String? {
    let tag = text.prefix { $0 != ">" }
    for mark in ["\"", "'"] {
      guard let start = tag.firstRange(of: " \(key)=\(mark)")?.upperBound else { continue }
      return String(tag[start...].prefix { String($0) != mark })
    }
    return nil
  }
}
