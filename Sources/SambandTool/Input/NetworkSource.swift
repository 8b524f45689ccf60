// From a path to a reading: which format it is, told from the content first, and the files that belong to it.

import Interchange
import NetworkModel

/// A network as it was read, with what its reader took for granted.
struct NetworkSource {
  /// The network and its faults.
  let reading: NetworkReading
  /// What was taken for granted or passed over.
  let notes: [ReadingNote]
  /// Whether it came from tables or an edge list, which have no place for a title.
  let isTable: Bool

  /// Reads what a path leads to: a file in native JSON, an edge list, or a folder of tables.
  static func read(_ path: String, _ session: Session) throws(ToolFailure) -> NetworkSource {
    do throws(FileFailure) {
      if let names = try session.list(path) {
        guard CSVReader.isNetworkFolder(fileNames: names) else { throw .isFolder(path: path) }
        var files: [(name: String, bytes: [UInt8])] = []
        for name in names {
          // Files that are no tables are named to the reader, which says that it passed over them, and not read.
          files.append((name, CSVReader.isTable(fileName: name) ? try session.read(joined(path, name)) : []))
        }
        return NetworkSource(CSVReader.read(files))
      }
      let bytes = try session.read(path)
      guard isEdgeList(bytes, path) else {
        return NetworkSource(reading: NetworkReader.read(bytes), notes: [], isTable: false)
      }
      return NetworkSource(EdgeListNetwork.read(bytes, categories: try categories(beside: path, session)))
    } catch {
      throw .input(error)
    }
  }

  private init(reading: NetworkReading, notes: [ReadingNote], isTable: Bool) {
    self.reading = reading
    self.notes = notes
    self.isTable = isTable
  }

  private init(_ tables: TableReading) {
    self.init(reading: tables.reading, notes: tables.notes, isTable: true)
  }

  /// The name of a file or folder: what stands after the last slash.
  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The path of a file in a folder.
  static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Whether a file is an edge list.
  ///
  /// Its first line that is no comment is two or three words of which the first two are numbers, or, in a file whose name
  /// ends in `.txt` or `.edges`, any words; JSON starts with a bracket.
  private static func isEdgeList(_ bytes: [UInt8], _ path: String) -> Bool {
    let spaces = Array(" \t".utf8)
    let lineEnds = Array("\r\n".utf8)
    let lines = bytes.prefix(1 << 16).split(whereSeparator: lineEnds.contains)
    guard let line = lines.first(where: { !"#%".utf8.contains($0.first(where: { !spaces.contains($0) }) ?? 35) }) else {
      return false
    }
    let words = line.split(whereSeparator: spaces.contains)
    guard let first = words.first?.first, !"{[\"".utf8.contains(first), first < 0xEF else { return false }
    let isNamed = [".txt", ".edges"].contains { path.lowercased().hasSuffix($0) }
    return isNamed
      || (2...3).contains(words.count) && words.prefix(2).allSatisfy { Int(String(decoding: $0, as: UTF8.self)) != nil }
  }

  /// The file of categories beside an edge list: `graph.cat` beside `graph.txt`.
  private static func categories(beside path: String, _ session: Session) throws(FileFailure) -> [UInt8]? {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    do throws(FileFailure) {
      return try session.read(path[..<dot] + ".cat")
    } catch {
      if case .missing = error { return nil }
      throw error
    }
  }
}
