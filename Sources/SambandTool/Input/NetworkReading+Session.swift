// From a path to a reading, through the session: Interchange tells the format and which files belong to it.

import Interchange
import Reporting

extension NetworkReading {
  /// The notes, one that holds for three files or more said once for all of them.
  var notesTogether: [ReadingNote] {
    var together: [ReadingNote] = []
    for note in notes {
      let alike = notes.filter { $0.kind == note.kind }.compactMap(\.file)
      guard alike.count > 2 else {
        together.append(note)
        continue
      }
      if note.file == alike.first {
        together.append(ReadingNote(note.kind, file: alike.joined(separator: ", ")))
      }
    }
    return together
  }

  /// Reads the network that a path leads to: a file in any format that is read, or a folder of tables.
  init(_ path: String, _ context: Context) throws(ToolFailure) {
    let session = context.session
    let name = path == "-" ? context.phrases.say("standard in", "standard input") : FilePath.name(of: path)
    context.begin("läser \(name)", "reading \(name)")
    func names(_ path: String) throws(FileFailure) -> [String]? {
      let names = try session.list(path)
      if let names, !CSVReader.isNetworkFolder(fileNames: names) { throw .isFolder(path: path) }
      return names
    }
    do throws(FileFailure) {
      let path = try Self.networkFile(in: path, session) ?? path
      self = try NetworkReader.read(
        path, as: context.inputFormat, graph: context.inputGraph, on: context.inputDay, list: names,
        bytes: session.read,
        isMissing: { if case .missing = $0 { true } else { false } })
    } catch {
      throw .input(error)
    }
  }

  /// The one file in a folder without tables that is called a network: `network.json`, `natverk.xlsx`.
  private static func networkFile(in path: String, _ session: Session) throws(FileFailure) -> String? {
    guard let names = try session.list(path), !CSVReader.isNetworkFolder(fileNames: names) else { return nil }
    let found = names.filter { name in
      let parts = name.lowercased().split(separator: ".", maxSplits: 1)
      return parts.count == 2 && ["network", "natverk", "nätverk"].contains(parts[0])
        && ["json", "xlsx"].contains(parts[1])
    }
    return found.count == 1 ? FilePath.joined(path, found[0]) : nil
  }
}
