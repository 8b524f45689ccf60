import Foundation
import Samband
import TestSupport
import Testing

@Suite struct ReadmeTests {
  /// The README's example of library use, word for word between its `swift` fences; this function is where it compiles.
  static func example(_ bytes: [UInt8]) throws -> String {
    // README: begin
    let reading = NetworkReader.read(bytes)
    for fault in reading.faults { print(fault.location, fault.path) }
    guard let network = reading.network, reading.errors.isEmpty else { return "" }

    let words = Phrasebook(.english)
    let summary = try NetworkSummary(of: network)
    print(words.text(for: summary, of: network))

    let map = NetworkMap(
      network: network, ties: network.projectedTies(), view: .sectors, words: words.mapWords)
    return SVGPen.draw(map.makePicture())
    // README: end
  }

  @Test func theExampleOfTheReadmeCompilesAndDraws() throws {
    let file = TestFiles.package.appending(path: "Graphs/stockholm-life-science.json")
    #expect(try Self.example([UInt8](Data(contentsOf: file))).contains("<svg"))
  }

  @Test func theReadmeShowsWhatIsCompiledHere() throws {
    let readme = try String(contentsOf: TestFiles.package.appending(path: "README.md"), encoding: .utf8)
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let body = try #require(source.firstRange(of: "// README: begin\n"))
    let end = try #require(source.firstRange(of: "    // README: end"))
    let example = source[body.upperBound..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0.dropFirst(4)) }.joined(separator: "\n")
    #expect(readme.contains(example.trimmingCharacters(in: .whitespacesAndNewlines)))
  }
}
