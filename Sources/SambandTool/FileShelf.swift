// Where an answer of several files is put, a report or tables: which files of the folder are its own, which go, and which it
// must not touch.
//
// A hidden list in the folder names the files that were written. What it names goes with the next answer of the kind; what it
// does not name is somebody else's.

import Interchange
import NetworkModel
import Reporting

/// The folder that an answer of several files is put into.
struct FileShelf {
  /// What lies on it.
  enum Kind: String {
    case report, tables

    /// The name of the list of its own files, one a line.
    var listName: String { ".samband-" + rawValue }
  }

  let kind: Kind
  /// Its path.
  let folder: String
  let context: Context

  /// Puts files in the folder in place of the answer that lies there.
  ///
  /// - Returns: The names of what else lies in the folder.
  /// - Throws: Before anything is changed, where a file would lie over one that is not the answer's, or over an input.
  func put(_ files: [FolderChange.File]) throws(ToolFailure) -> [String] {
    let names = files.map(\.name)
    let own = ownFiles
    let there: [String]
    do throws(FileFailure) { there = try context.session.list(folder) ?? [] } catch { throw .input(error) }
    for name in names { try context.checkNoInput(is: FilePath.joined(folder, name)) }
    for name in own { try context.checkNoInput(is: FilePath.joined(folder, name)) }
    if let other = names.first(where: { there.contains($0) && !own.contains($0) }) {
      throw .otherFile(path: FilePath.joined(folder, other))
    }
    let list = FolderChange.File(name: kind.listName, bytes: Array((names.joined(separator: "\n") + "\n").utf8))
    let change = FolderChange(
      path: folder, files: files + [list],
      gone: own.filter { !names.contains($0) && there.contains($0) })
    do throws(OutputFailure) { return try context.session.fill(change) } catch { throw .output(error) }
  }

  /// The files of the answer that lies in the folder; of a report by its index where it has no list, as older ones.
  private var ownFiles: [String] {
    func text(of name: String) -> String? {
      (try? context.peek(FilePath.joined(folder, name))).map { String(decoding: $0, as: UTF8.self) }
    }
    let names: [String]
    if let list = text(of: kind.listName) {
      names = list.split(whereSeparator: \.isNewline).map(String.init)
    } else if kind == .tables {
      names = []
    } else {
      let index = "index.html"
      names = text(of: index).map { ReportIndex.names(in: $0) + [index] } ?? []
    }
    return names.filter { !$0.contains("/") && $0 != "." && $0 != ".." && $0 != kind.listName }
  }
}

extension Phrasebook {
  /// That other files lie beside an answer.
  func note(onOthers names: [String], in folder: String) -> String {
    let which = list(names.map { "\"\($0)\"" })
    return say(
      "i \(folder) ligger också \(which), som inte hör dit och inte rörs",
      "\(folder) also holds \(which), which does not belong there and is left alone")
  }
}
