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
    guard let read = reading.network, reading.errors.isEmpty else { return "" }
    let network = try read.projected()
    let measures = try ActorMeasures([.betweenness], of: network)
    for actor in read.actors { print(actor.id, measures[.betweenness, actor.id].doubleValue ?? 0) }
    let gaps = try NetworkGaps(of: network)
    for gap in gaps.gaps.prefix(5) { print(words.sentence(for: gap, of: read)) }
    print(try PlanWriter.csv(SeatingPlanner().plan(SeatingRequest(of: PeopleList(count: 16), tables: 4, rounds: 3))))
    let map = NetworkMap(of: network, view: .gaps, emphasis: .init(gaps, in: network), words: words.mapWords)
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
