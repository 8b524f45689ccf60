// Taking the examples of a beginning away again, from tables, from documents and from workbooks; all else stays byte by byte.
//
// Rules. A row of a table goes where its id is an example's, or an end, activity, actor or goal that it names is one. A list of ids
// within a record loses those of examples. In JSON the same holds for records.

import NetworkModel
import PlanModel

/// Takes the examples of a beginning away.
package enum ExampleRemoval {
  /// Whether a file of this name may hold examples.
  package static func mayHold(_ name: String) -> Bool {
    [".json", ".xlsx"].contains { name.lowercased().hasSuffix($0) } || TableRole(fileName: name) != nil
      || TableRole.stem(of: name).map { TableRole.peopleNames.contains($0) } ?? false
  }

  /// A file without its examples, and how many rows or records went; nil where there were none, or where it is no such file.
  ///
  /// - Complexity: O(size of the file).
  package static func apply(to bytes: [UInt8], name: String) -> (bytes: [UInt8], count: Int)? {
    let lower = name.lowercased()
    if lower.hasSuffix(".json") { return document(bytes) }
    if lower.hasSuffix(".xlsx") { return workbook(bytes) }
    guard let stem = TableRole.stem(of: name) else { return nil }
    if TableRole.peopleNames.contains(stem) {
      return table(bytes, name, PeopleList.knownColumns, keys: ["id", "actor"])
    }
    guard let role = TableRole(fileName: name) else { return nil }
    return table(bytes, name, role.columns, keys: keys(of: role))
  }

  /// Whether a file is a brief or a series that names no goal.
  package static func asksForNothing(_ bytes: [UInt8], name: String) -> Bool {
    guard name.lowercased().hasSuffix(".json"), let document = try? JSONDocument(parsing: bytes) else { return false }
    guard let format = document.root.value[member: "format"]?.string else { return false }
    return [BriefReader.formatName, SeriesReader.formatName].contains(format)
      && document.root.value[member: "goals"]?.members.isEmpty ?? true
  }

  /// The columns whose examples take their row along.
  private static func keys(of role: TableRole) -> [String] {
    ["id", "source", "target", "activity", "actor", "goal", "name"].filter { key in
      role.columns.contains { $0.key == key }
    }
  }

  // MARK: Tables

  private static func table(
    _ bytes: [UInt8], _ name: String, _ columns: [(key: String, names: [String])], keys: [String]
  ) -> (bytes: [UInt8], count: Int)? {
    guard var text = try? TableText(bytes, name: name) else { return nil }
    let sheet = Sheet(text.table, columns: columns, log: FolderLog())
    let places = keys.compactMap { sheet.columns[$0] }
    let rows = text.table.rows.indices.filter { row in
      places.contains { StarterTables.isExample(text.table.text($0, in: text.table.rows[row])) }
    }
    for row in rows.reversed() { text.removeRow(row) }
    let mended = removeReferences(in: &text, TableRole(fileName: name), sheet)
    if rows.isEmpty, !mended { return nil }
    guard let written = try? text.written() else { return nil }
    return (written, rows.count)
  }

  /// Takes the ids of examples out of the cells that refer to records; whether there were any.
  private static func removeReferences(in text: inout TableText, _ role: TableRole?, _ sheet: Sheet) -> Bool {
    var found = false
    for field in role?.fields ?? [] {
      switch field.shape {
      case .reference, .references: break
      default: continue
      }
      guard let column = sheet.columns[field.key] else { continue }
      for row in text.table.rows.indices {
        let cell = text.table.text(column, in: text.table.rows[row])
        let parts = cell.split { "|;".contains($0) || $0.isNewline }.map { String($0).trimmed }
        let kept = parts.filter { !StarterTables.isExample($0) }
        if kept.count == parts.count { continue }
        text.set(row, column, to: kept.joined(separator: "|"))
        found = true
      }
    }
    return found
  }

  // MARK: Workbooks

  private static func workbook(_ bytes: [UInt8]) -> (bytes: [UInt8], count: Int)? {
    guard let workbook = try? Workbook(bytes) else { return nil }
    var gone: [String: Set<Int>] = [:]
    for sheet in workbook.sheets {
      guard let part = sheet.part, let grid = try? workbook.grid(sheet), let header = grid.rows.first else { continue }
      let isPeople = TableRole.peopleNames.contains(TableRole.folded(sheet.name))
      guard let role = TableRole(sheetName: sheet.name), !isPeople else {
        if isPeople {
          gone[part] = rows(
            grid, header,
            ["id", "actor"].flatMap { key in
              PeopleList.knownColumns.filter { $0.key == key }.flatMap(\.names)
            })
        }
        continue
      }
      let keys = keys(of: role)
      gone[part] = rows(grid, header, role.columns.filter { keys.contains($0.key) }.flatMap(\.names))
    }
    let count = gone.values.reduce(0) { $0 + $1.count }
    guard count > 0, let written = try? workbook.written(without: gone) else { return nil }
    return (written, count)
  }

  /// The numbers of the rows that are examples, by the columns of some names.
  private static func rows(_ grid: SheetGrid, _ header: SheetGrid.Row, _ names: [String]) -> Set<Int> {
    let names = Set(names.map(\.foldedWord))
    let columns = Set(header.cells.filter { names.contains($0.text.foldedWord) }.map(\.column))
    return Set(
      grid.rows.dropFirst().filter { row in
        row.cells.contains { columns.contains($0.column) && StarterTables.isExample($0.text) }
      }.map(\.number))
  }

  // MARK: Documents

  private static func document(_ bytes: [UInt8]) -> (bytes: [UInt8], count: Int)? {
    // Whatever else lies in the folder may be large, and taking it apart takes ten times its size.
    guard StarterTables.mayNameExample(bytes), let document = try? JSONDocument(parsing: bytes) else { return nil }
    var count = 0
    let value = cleaned(document.root.value, &count)
    return count == 0 ? nil : (Array(JSONWriter().string(value).utf8), count)
  }

  private static func cleaned(_ value: AttributeValue, _ count: inout Int) -> AttributeValue {
    switch value {
    case .array(let values):
      var kept: [AttributeValue] = []
      for value in values {
        if isExample(value) { count += 1 } else { kept.append(cleaned(value, &count)) }
      }
      return .array(kept)
    case .object(let members):
      return .object(
        members.compactMap { member in
          if case .string(let text) = member.value, StarterTables.isExample(text) {
            count += 1
            return nil
          }
          return Attribute(member.key, cleaned(member.value, &count))
        })
    default: return value
    }
  }

  private static func isExample(_ value: AttributeValue) -> Bool {
    switch value {
    case .string(let text): return StarterTables.isExample(text)
    case .object(let members):
      return members.contains { member in
        guard ["id", "source", "target", "activity", "actor", "goal"].contains(member.key) else { return false }
        if case .string(let text) = member.value { return StarterTables.isExample(text) }
        return false
      }
    default: return false
    }
  }
}
