// From a path to a reading, through the session: Interchange tells the format and which files belong to it.

import Interchange

extension NetworkReading {
  /// Reads the network that a path leads to: native JSON, an edge list, or a folder of tables.
  init(_ path: String, _ session: Session) throws(ToolFailure) {
    let files = FileAccess<FileFailure>(
      list: { path throws(FileFailure) in
        guard let names = try session.list(path) else { return nil }
        guard CSVReader.isNetworkFolder(fileNames: names) else { throw .isFolder(path: path) }
        return names
      }, read: session.read,
      readIfPresent: { path throws(FileFailure) in
        do throws(FileFailure) {
          return try session.read(path)
        } catch .missing {
          return nil
        }
      })
    do throws(FileFailure) {
      self = try NetworkReader.read(path, files)
    } catch {
      throw .input(error)
    }
  }
}
