// Files, streams and environment of the real world.

import Foundation
import Interchange

/// Files, streams and environment of the real world.
enum LiveFiles {
  /// The largest file that is read, in bytes: a network of a million ties takes less.
  static let largestInput = 256 << 20

  @Sendable static func read(_ path: String) throws(FileFailure) -> [UInt8] {
    if path == "-" { return try read(from: .standardInput, path: path) }
    let handle = try opened(path)
    defer { try? handle.close() }
    return try read(from: handle, path: path)
  }

  @Sendable static func stream(_ path: String, _ take: ([UInt8]) -> Void) throws(FileFailure) {
    let handle = try opened(path)
    defer { try? handle.close() }
    do {
      while let data = try handle.read(upToCount: 1 << 20), !data.isEmpty { take([UInt8](data)) }
    } catch {
      throw .unreadable(path: path, reason: reason(of: error))
    }
  }

  private static func opened(_ path: String) throws(FileFailure) -> FileHandle {
    guard let kind = kind(of: path) else { throw .missing(path: path) }
    if kind == .typeDirectory { throw .isFolder(path: path) }
    do {
      return try FileHandle(forReadingFrom: URL(filePath: path))
    } catch {
      throw .unreadable(path: path, reason: reason(of: error))
    }
  }

  @Sendable static func list(_ path: String) throws(FileFailure) -> [String]? {
    guard path != "-", kind(of: path) == .typeDirectory else { return nil }
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      return names.filter { !$0.hasPrefix(".") && kind(of: FilePath.joined(path, $0)) != .typeDirectory }
    } catch {
      throw .unreadable(path: path, reason: reason(of: error))
    }
  }

  /// Reads up to the limit: a size asked for beforehand would be 0 for a pipe.
  private static func read(from handle: FileHandle, path: String) throws(FileFailure) -> [UInt8] {
    do {
      let data = try handle.read(upToCount: largestInput + 1) ?? Data()
      if data.count <= largestInput { return [UInt8](data) }
    } catch {
      throw .unreadable(path: path, reason: reason(of: error))
    }
    throw .tooLarge(path: path, limit: largestInput)
  }

  /// Writes to a new file beside the old one and puts it in the old one's place, so that a reader never sees half a file;
  /// a device or pipe, which must not be replaced, is written to directly.
  @Sendable static func write(_ bytes: [UInt8], _ path: String) throws(OutputFailure) {
    let url = URL(filePath: path).resolvingSymlinksInPath()
    let kind = kind(of: path)
    if kind == .typeDirectory { throw .isFolder(path: path) }
    do {
      if let kind, kind != .typeRegular {
        let handle = try FileHandle(forWritingTo: url)
        try handle.write(contentsOf: bytes)
        try handle.close()
      } else {
        let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
        if kind != nil, !FileManager.default.isWritableFile(atPath: url.path) {
          throw CocoaError(.fileWriteNoPermission)
        }
        let new = LiveTemporary.path(in: url.deletingLastPathComponent().path)
        defer { LiveTemporary.remove(new) }
        try LiveTemporary.together {
          try Data(bytes).write(to: URL(filePath: new))
          if let mode = attributes?[.posixPermissions] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: new)
          }
          try rename(new, url.path)
        }
      }
    } catch {
      throw .unwritable(path: path, reason: reason(of: error))
    }
  }

  /// Gives a file or folder another path; a file that lies there is replaced.
  static func rename(_ old: String, _ new: String) throws {
    if unsafe Foundation.rename(old, new) != 0 {
      throw NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
    }
  }

  /// What a path leads to, links followed; nil where there is nothing.
  private static func kind(of path: String) -> FileAttributeType? {
    let path = URL(filePath: path).resolvingSymlinksInPath().path
    return (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
  }

  @Sendable static func isSameFile(_ input: String, _ output: String) -> Bool {
    guard let first = identity(input, STDIN_FILENO), let second = identity(output, STDOUT_FILENO) else { return false }
    return first == second
  }

  /// The volume and number of a regular file, by its path or, for `-`, by the stream that comes from it.
  private static func identity(_ path: String, _ stream: Int32) -> [UInt64]? {
    var status = stat()
    let found = path == "-" ? unsafe fstat(stream, &status) : unsafe stat(path, &status)
    guard found == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return [UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)]
  }

  @Sendable static func environment(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }

  /// The system's number for what went wrong; nil where Foundation has its own only.
  static func code(of error: any Error) -> Int32? {
    let error = error as NSError
    let causes = [error, error.userInfo[NSUnderlyingErrorKey] as? NSError].compactMap { $0 }
    return causes.first { $0.domain == NSPOSIXErrorDomain }.map { Int32($0.code) }
  }

  /// The system's own word for what went wrong, without Foundation's wrapping.
  static func reason(of error: any Error) -> String {
    if let code = code(of: error) { return unsafe String(cString: strerror(code)) }
    return switch CocoaError.Code(rawValue: (error as NSError).code) {
    case .fileReadNoPermission, .fileWriteNoPermission: "Permission denied"
    case .fileNoSuchFile, .fileReadNoSuchFile: "No such file or directory"
    case .fileWriteOutOfSpace: "No space left on device"
    case .fileWriteFileExists: "File exists"
    case .fileWriteVolumeReadOnly: "Read-only file system"
    // Foundation knows no more where a part of the path is a file, or the place takes none.
    case .fileWriteUnknown, .fileReadUnknown: "Not a directory, or not a place for files"
    default: error.localizedDescription
    }
  }
}
