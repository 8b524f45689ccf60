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
      if let names, !CSVReader.isNetworkFolder(fileNames: names), NetworkReader.networkFile(among: names) == nil {
        throw .withoutNetwork(path: path)
      }
      return names
    }
    do throws(FileFailure) {
      self = try NetworkReader.read(
        path, as: context.inputFormat, graph: context.inputGraph, on: context.inputDay, list: names,
        bytes: session.read,
        isMissing: { if case .missing = $0 { true } else { false } })
    } catch {
      throw .input(error)
    }
  }
}
