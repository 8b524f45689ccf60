// Finds the files that tests read: the repository's own, and the large development data beside it.

public import Foundation

/// Places outside the test bundle that tests read.
public enum TestFiles {
  /// The root of the package.
  public static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Small networks, lists and reference values that every clone has; its README names the sources.
  public static let data = package.appending(path: "Tests/Data")

  /// The rows of a CSV file in `data` without quotation marks, its header left out.
  public static func rows(_ path: String) throws -> [[String]] {
    try String(contentsOf: data.appending(path: path), encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) } }
  }

  /// Large development data beside the repository, or nil where it is absent; tests that need it say so and skip.
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
