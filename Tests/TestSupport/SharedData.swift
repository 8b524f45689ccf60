// Finds the files that tests read in place: the repository's own, and the development data beside it.

public import Foundation

/// Places outside the test bundle that tests read.
public enum TestFiles {
  /// The root of the package.
  public static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The development data beside the repository, or nil where it is absent; tests that need it say so and skip.
  public static var sharedData: URL? {
    let url = package.deletingLastPathComponent().appending(path: "shared/data")
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }

  /// The full path of a program on PATH, or nil where it is not installed.
  public static func program(_ name: String) -> URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { URL(filePath: String($0)).appending(path: name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
