// Where a report is put: which files of the folder are its own, which go, and which it must not touch.
//
// A hidden list in the folder names the files that the report wrote. What it names goes with the next report; what it does
// not name is somebody else's.

import Interchange
import NetworkModel
import Reporting

/// The folder that a report is put into.
struct ReportShelf {
  /// Its path.
  let folder: String
  let context: Context

  /// The name of the list of a report's own files, one a line.
  static let listName = ".samband-report"

  /// Puts files in the folder in place of the report that lies there.
  ///
  /// - Returns: The names of what else lies in the folder.
  /// - Throws: Before anything is changed, where a file would lie over one that is not the report's, or over an input.
  func put(_ files: [ReportFolder.File]) throws(ToolFailure) -> [String] {
    let names = files.map(\.name)
    let own = ownFiles
    let there: [String]
    do throws(FileFailure) { there = try context.session.list(folder) ?? [] } catch { throw .input(error) }
    for name in names { try context.checkNoInput(is: FilePath.joined(folder, name)) }
    for name in own { try context.checkNoInput(is: FilePath.joined(folder, name)) }
    if let other = names.first(where: { there.contains($0) && !own.contains($0) }) {
      throw .otherFile(path: FilePath.joined(folder, other))
    }
    let list = FolderChange.File(name: Self.listName, bytes: Array((names.joined(separator: "\n") + "\n").utf8))
    let change = FolderChange(
      path: folder, files: files.map { FolderChange.File(name: $0.name, bytes: Array($0.text.utf8)) } + [list],
      gone: own.filter { !names.contains($0) && there.contains($0) })
    do throws(OutputFailure) { return try context.session.fill(change) } catch { throw .output(error) }
  }

  /// The files of the report that lies in the folder; by its index where it has no list, as older ones.
  private var ownFiles: [String] {
    func text(of name: String) -> String? {
      (try? context.peek(FilePath.joined(folder, name))).map { String(decoding: $0, as: UTF8.self) }
    }
    let names: [String]
    if let list = text(of: Self.listName) {
      names = list.split(whereSeparator: \.isNewline).map(String.init)
    } else {
      let index = "index.html"
      names = text(of: index).map { ReportIndex.names(in: $0) + [index] } ?? []
    }
    return names.filter { !$0.contains("/") && $0 != "." && $0 != ".." && $0 != Self.listName }
  }
}

extension Phrasebook {
  /// That other files lie beside a report.
  func note(onOthers names: [String], in folder: String) -> String {
    let which = list(names.map { "\"\($0)\"" })
    return say(
      "i \(folder) ligger också \(which), som rapporten inte har skrivit och inte rör",
      "\(folder) also holds \(which), which the report did not write and leaves alone")
  }
}
