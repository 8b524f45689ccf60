import Foundation
import SambandTool
import TestSupport
import Testing

/// The real world: files on disk and Graphviz itself.
@Suite struct LiveSessionTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "samband-test-\(UUID().uuidString)")

  private func path(_ name: String) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appending(path: name).path
  }

  private func run(_ arguments: String...) -> ExitCode {
    var session = Session.live
    session.message = { _ in }
    session.output = { _ in }
    return SambandTool.run(arguments, in: session)
  }

  @Test(.enabled(if: TestFiles.program("dot") != nil, "Graphviz is not installed: apt-get install graphviz"))
  func graphvizDrawsTheStockholmNetwork() throws {
    for (name, head) in [("m.svg", "<?xml"), ("m.png", "\u{89}PNG"), ("m.pdf", "%PDF")] {
      let output = try path(name)
      #expect(run("map", StockholmTests.path.path, "--view", "network", "--output", output) == .done)
      let bytes = try Data(contentsOf: URL(filePath: output)).prefix(8)
      #expect(bytes.starts(with: head.unicodeScalars.map { UInt8($0.value) }))
    }
    try FileManager.default.removeItem(at: folder)
  }

  @Test func outputIsAtomicAndNeverTheInput() throws {
    let input = try path("a.json")
    try smallNetwork.write(toFile: input, atomically: true, encoding: .utf8)
    let link = try path("link.json")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: input)
    #expect(run("convert", input, "--output", link) == .outputImpossible)
    #expect(run("convert", link, "--output", input) == .outputImpossible)
    #expect(try String(contentsOfFile: input, encoding: .utf8) == smallNetwork)
    let output = try path("b.json")
    #expect(run("convert", input, "--output", output) == .done)
    #expect(run("convert", output, "--output", try path("c.json")) == .done)
    #expect(FileManager.default.contentsEqual(atPath: output, andPath: try path("c.json")))
    let entries = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(entries == ["a.json", "b.json", "c.json", "link.json"], "no half-written file is left behind")
    try FileManager.default.removeItem(at: folder)
  }

  @Test func foldersEmptyAndMissingFilesAreToldApart() throws {
    let empty = try path("empty.json")
    try Data().write(to: URL(filePath: empty))
    #expect(run("describe", empty) == .badData)
    #expect(run("describe", "/dev/null") == .badData)
    #expect(run("describe", try path("none.json")) == .inputMissing)
    #expect(run("describe", folder.path) == .inputMissing)
    #expect(run("convert", StockholmTests.path.path, "--output", try path("none/x.json")) == .outputImpossible)
    #expect(run("convert", StockholmTests.path.path, "--output", folder.path) == .outputImpossible)
    #expect(run("convert", StockholmTests.path.path, "--output", "/dev/null") == .done)
    try FileManager.default.removeItem(at: folder)
  }
}
