// What the sources import: everything that only one platform has stands behind `#if canImport`.

import Foundation
import TestSupport
import Testing

@Suite struct ImportTests {
  /// Modules that every platform's toolchain brings: the standard library and what the project may use of it.
  static let everywhere: Set<String> = ["Dispatch", "Foundation", "Synchronization", "Testing"]
  /// The C libraries, of which each platform has one.
  static let libraries: Set<String> = ["Glibc", "Musl", "Darwin"]

  /// An import with the modules that the enclosing conditions ask for.
  struct Import {
    let module: String
    let asked: Set<String>
    let place: String
  }

  /// What a line that matters here starts with.
  private static let starts =
    ["#if", "#else", "#endif", "@", "import "] + ["public", "package", "internal", "private"].map { $0 + " import " }

  /// All imports of a file; of nested conditions all count.
  static func imports(of text: String, in file: String) -> [Import] {
    var conditions: [Set<String>] = []
    var found: [Import] = []
    for (number, whole) in text.components(separatedBy: "\n").enumerated() {
      let line = whole.trimmingCharacters(in: .whitespaces)
      guard starts.contains(where: line.hasPrefix) else { continue }
      let asked = Set(line.components(separatedBy: "canImport(").dropFirst().map { String($0.prefix { $0 != ")" }) })
      if line.hasPrefix("#if") {
        conditions.append(asked)
      } else if line.hasPrefix("#else") {
        conditions[conditions.count - 1] = asked
      } else if line.hasPrefix("#endif") {
        conditions.removeLast()
      } else {
        let words = line.split(separator: " ")
        guard words.dropLast().last == "import", words.count <= 4, let module = words.last else { continue }
        found.append(
          Import(
            module: String(module), asked: conditions.reduce(into: []) { $0.formUnion($1) },
            place: "\(file):\(number + 1)"))
      }
    }
    return found
  }

  @Test func noPlatformIsTakenForGranted() throws {
    let manager = FileManager.default
    let root = TestFiles.package
    var files: [URL] = []
    for folder in ["Sources", "Tests"] {
      let all = manager.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
      for case let file as URL in try #require(all) where file.pathExtension == "swift" { files.append(file) }
    }
    #expect(files.count > 400)
    let own = try Set(["Sources", "Tests"].flatMap { try manager.contentsOfDirectory(atPath: root.path + "/" + $0) })
    var modules: Set<String> = []
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      for found in Self.imports(of: text, in: file.lastPathComponent) {
        modules.insert(found.module)
        if own.contains(found.module) || Self.everywhere.contains(found.module) { continue }
        #expect(found.asked.contains(found.module), "\(found.module) at \(found.place) stands without #if canImport")
      }
      for library in Self.libraries where text.contains("canImport(\(library))") {
        let others = Self.libraries.filter { !text.contains("canImport(\($0))") }
        #expect(others.isEmpty, "\(file.lastPathComponent) imports \(library), and not \(others.sorted())")
      }
    }
    // The list, so that a new one is seen in review.
    #expect(
      modules.subtracting(own).sorted()
        == (Self.everywhere.union(Self.libraries).union(["FoundationXML"])).sorted())
  }

  @Test func conditionsAreRead() {
    let text = [
      "import Foundation", "#if canImport(Left)", "  internal import Left", "#elseif canImport(Right)",
      "  @testable import Right", "#endif", "public import Alone",
    ].joined(separator: "\n")
    let found = Self.imports(of: text, in: "file")
    #expect(found.map(\.module) == ["Foundation", "Left", "Right", "Alone"])
    #expect(found.map(\.asked) == [[], ["Left"], ["Right"], []])
    #expect(found[3].place == "file:7")
  }
}
