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

  /// All imports of a file; of nested conditions all count.
  static func imports(of text: String, in file: String) -> [Import] {
    var conditions: [Set<String>] = []
    var found: [Import] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.split(separator: " ")
      let asked = Set(
        line.split(separator: "canImport(").dropFirst().compactMap { $0.split(separator: ")").first.map(String.init) })
      switch words.first {
      case "#if": conditions.append(asked)
      case "#elseif", "#else": conditions[conditions.count - 1] = asked
      case "#endif": conditions.removeLast()
      default:
        let modifiers: Set<Substring> = [
          "public", "package", "internal", "private", "@_exported", "@testable", "@preconcurrency",
        ]
        let rest = words.drop { modifiers.contains($0) }
        guard rest.first == "import", rest.count == 2, let module = rest.last else { continue }
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
    let text = """
      import Foundation
      #if canImport(Glibc)
        internal import Glibc
      #elseif canImport(Darwin)
        @testable import Darwin
      #endif
      public import FoundationXML
      """
    let found = Self.imports(of: text, in: "file")
    #expect(found.map(\.module) == ["Foundation", "Glibc", "Darwin", "FoundationXML"])
    #expect(found.map(\.asked) == [[], ["Glibc"], ["Darwin"], []])
    #expect(found[3].place == "file:7")
  }
}
