// A folder of files that belong together, put in place as one.
//
// Where the folder is new, or holds nothing but what is to go or to be replaced, all files are written to a folder beside it,
// which then takes its name. Where other files lie in it, or somebody works in it, the folder stays and each file is
// put in its place by itself, after those that go: what lies there besides is not touched.

import Foundation

/// Folders of the real world.
enum LiveFolder {
  @Sendable static func fill(_ change: FolderChange) throws(OutputFailure) -> [String] {
    let folder = URL(filePath: change.path).resolvingSymlinksInPath().standardizedFileURL
    do {
      try FileManager.default.createDirectory(
        at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
      // What a killed process left inside is no content of the folder.
      let names = FileManager.default.fileExists(atPath: folder.path) ? try contents(of: folder) : nil
      let ours = Set(change.files.map(\.name) + change.gone)
      let others = (names ?? []).filter { !ours.contains($0) }
      if others.isEmpty, names.map({ !$0.isEmpty }) ?? true, !isInUse(folder) {
        try replace(folder, with: change.files, isThere: names != nil)
      } else {
        try put(change, into: folder)
      }
      return others.filter { !$0.hasPrefix(".") }
    } catch {
      throw .unwritable(path: change.path, reason: LiveFiles.reason(of: error))
    }
  }

  /// The names in a folder, sorted, without what is temporary.
  private static func contents(of folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !LiveTemporary.isTemporary($0) }.sorted()
  }

  /// Whether this process works in the folder or below it: whoever started it would be left in a folder without a name.
  private static func isInUse(_ folder: URL) -> Bool {
    let here = URL(filePath: FileManager.default.currentDirectoryPath).resolvingSymlinksInPath().standardizedFileURL
    return here.pathComponents.starts(with: folder.pathComponents)
  }

  /// Writes files to a temporary folder, one by one: nothing is made while Ctrl-C clears it away.
  private static func write(_ files: [FolderChange.File], to folder: String) throws {
    try LiveTemporary.together {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    for file in files {
      try LiveTemporary.together {
        try Data(file.bytes).write(to: URL(filePath: folder).appending(path: file.name))
      }
    }
  }

  private static func replace(_ folder: URL, with files: [FolderChange.File], isThere: Bool) throws {
    let parent = folder.deletingLastPathComponent().path
    let new = LiveTemporary.path(in: parent)
    defer { LiveTemporary.remove(new) }
    try write(files, to: new)
    guard isThere else { return try LiveTemporary.together { try LiveFiles.rename(new, folder.path) } }
    let old = LiveTemporary.path(in: parent)
    defer { LiveTemporary.remove(old) }
    try LiveTemporary.together {
      try LiveFiles.rename(folder.path, old)
      do {
        try LiveFiles.rename(new, folder.path)
      } catch {
        try LiveFiles.rename(old, folder.path)
        throw error
      }
    }
  }

  private static func put(_ change: FolderChange, into folder: URL) throws {
    let new = LiveTemporary.path(in: folder.path)
    defer { LiveTemporary.remove(new) }
    try write(change.files, to: new)
    try LiveTemporary.together {
      // What goes may name people: it goes before anything else is changed.
      for name in change.gone where FileManager.default.fileExists(atPath: folder.appending(path: name).path) {
        try FileManager.default.removeItem(at: folder.appending(path: name))
      }
      // The list first: killed after it, all that lies here is known again.
      for file in change.files.reversed() {
        try LiveFiles.rename(URL(filePath: new).appending(path: file.name).path, folder.appending(path: file.name).path)
      }
    }
  }
}
