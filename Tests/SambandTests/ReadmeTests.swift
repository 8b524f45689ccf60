import Foundation
import Samband
import TestSupport
import Testing

@Suite struct ReadmeTests {
  /// The README's example of library use, word for word between its `swift` fences; this function is where it compiles.
  static func example(_ url: URL) throws -> String {
    // README: begin
    let reading = try NetworkReader.read(contentsOf: url)
    let words = Phrasebook(.english)
    for fault in reading.faults { print(fault.location, words.sentence(for: fault)) }
    guard let network = reading.network, reading.errors.isEmpty else { return "" }

    print(words.text(for: try NetworkSummary(of: network), of: network))
    for gap in try NetworkGaps(of: network).gaps.prefix(5) { print(words.sentence(for: gap, of: network)) }

    var tables = SeatingProblem(peopleCount: 24, tables: Array(repeating: 6...6, count: 4), rounds: 3)
    tables.meeting = .even
    if let seating = tables.plan(SeatingOptions(seed: 7)).best { print(seating.people(at: 0, round: 0)) }

    let map = NetworkMap(of: network, view: .sectors, words: words.mapWords, language: .english)
    return SVGPen.draw(map.makePicture())
    // README: end
  }

  @Test func theExampleOfTheReadmeCompilesAndDraws() throws {
    let file = TestFiles.package.appending(path: "Graphs/stockholm-life-science.json")
    #expect(try Self.example(file).contains("<svg"))
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
