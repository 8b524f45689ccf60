// Files, streams and environment of the real world.

import Foundation
import Interchange

/// Files, streams and environment of the real world.
enum LiveFiles {
  /// The largest file that is read, in bytes: a network of a million ties takes less.
  static let largestInput = 256 << 20

  @Sendable static func read(_ path: String) throws(FileFailure) -> [UInt8] {
    if path == "-" { return try read(from: .standardInput, path: path) }
    guard let kind = kind(of: path) else { throw .missing(path: path) }
    if kind == .typeDirectory { throw .isFolder(path: path) }
    let handle: FileHandle
    do {
      handle = try FileHandle(forReadingFrom: URL(filePath: path))
    } catch {
      throw .unreadable(path: path, reason: reason(of: error))
    }
    defer { try? handle.close() }
    return try read(from: handle, path: path)
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
        if kind != nil, !FileManager.default.isWritableFile(atPath: url.path) {
          throw CocoaError(.fileWriteNoPermission)
        }
        try Data(bytes).write(to: url, options: .atomic)
      }
    } catch {
      throw .unwritable(path: path, reason: reason(of: error))
    }
  }

  @Sendable static func makeFolder(_ path: String) throws(OutputFailure) {
    do {
      try FileManager.default.createDirectory(at: URL(filePath: path), withIntermediateDirectories: true)
    } catch {
      throw .unwritable(path: path, reason: reason(of: error))
    }
  }

  /// What a path leads to, links followed; nil where there is nothing.
  private static func kind(of path: String) -> FileAttributeType? {
    let path = URL(filePath: path).resolvingSymlinksInPath().path
    return (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
  }

  @Sendable static func isSameFile(_ one: String, _ other: String) -> Bool {
    func identity(_ path: String) -> [UInt64]? {
      guard
        let attributes = try? FileManager.default.attributesOfItem(
          atPath: URL(filePath: path).resolvingSymlinksInPath().path),
        attributes[.type] as? FileAttributeType == .typeRegular,
        let file = (attributes[.systemFileNumber] as? NSNumber)?.uint64Value,
        let volume = (attributes[.systemNumber] as? NSNumber)?.uint64Value
      else { return nil }
      return [volume, file]
    }
    guard let first = identity(one), let second = identity(other) else { return false }
    return first == second
  }

  @Sendable static func output(_ bytes: [UInt8]) {
    try? FileHandle.standardOutput.write(contentsOf: bytes)
  }

  @Sendable static func message(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Array((text + "\n").utf8))
  }

  @Sendable static func environment(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }

  /// The system's own word for what went wrong, without Foundation's wrapping.
  private static func reason(of error: any Error) -> String {
    let error = error as NSError
    if let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError, cause.domain == NSPOSIXErrorDomain {
      return unsafe String(cString: strerror(Int32(cause.code)))
    }
    return switch CocoaError.Code(rawValue: error.code) {
    case .fileReadNoPermission, .fileWriteNoPermission: "Permission denied"
    case .fileNoSuchFile, .fileReadNoSuchFile: "No such file or directory"
    case .fileWriteOutOfSpace: "No space left on device"
    default: error.localizedDescription
    }
  }
}
