// Laws of the native format: what is written reads back the same, in one form.

import Interchange
import NetworkModel
import TestSupport
import Testing

@Suite struct NetworkRoundTripTests {
  /// A thousand networks: model → JSON → model says the same, JSON → model → JSON is the same bytes, and the order of
  /// the records does not show.
  @Test(arguments: 0..<UInt64(20))
  func aNetworkReadsBackAsItWasWritten(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let network = random.network()
      let text = NetworkWriter.write(network)
      let reading = NetworkReader.read(Array(text.utf8))
      let formFaults = reading.faults.filter { if case .finding = $0.kind { false } else { true } }
      #expect(formFaults == [])
      let reread = try #require(reading.network)
      #expect(reread.content == network.content)
      #expect(Array(NetworkWriter.write(reread).utf8) == Array(text.utf8))
      let shuffled = network.shuffled(using: &random)
      #expect(Array(NetworkWriter.write(shuffled).utf8) == Array(text.utf8))
    }
  }

  /// The law would mean little if the generator left something out.
  @Test func theRandomNetworksCoverEveryCase() {
    var random = SeededGenerator(seed: 1)
    let networks = (0..<200).map { _ in random.network() }
    let sectors = networks.flatMap(\.ownSectors)
    #expect(Set(sectors.compactMap(\.helix)).count == Sector.Helix.allCases.count)
    #expect(Set(sectors.compactMap(\.shape)).count == Sector.Shape.allCases.count)
    let ties = networks.flatMap(\.collaborations)
    #expect(Set(ties.compactMap(\.direction)).count == Collaboration.Direction.allCases.count)
    let activities = networks.flatMap(\.activities)
    #expect(Set(activities.compactMap(\.status)).count == Activity.Status.allCases.count)
    #expect(Set(activities.flatMap(\.participants).compactMap(\.role)).count == Activity.Role.allCases.count)
    #expect(Set(networks.flatMap(\.goals).compactMap(\.kind)).count == Goal.Kind.allCases.count)
    #expect(Set(networks.flatMap(\.positions).compactMap(\.stance)).count == Position.Stance.allCases.count)
  }

  @Test func namesKeepTheirUnicodeForm() throws {
    let names = ["R\u{E5}d", "Ra\u{30A}d", "👩‍⚕️", "e\u{301}"]
    let network = StakeholderNetwork(
      actors: names.enumerated().map { NetworkActor(id: .init("a\($0)"), name: .init($1), sector: "company") })
    let reread = try #require(NetworkReader.read(Array(NetworkWriter.write(network).utf8)).network)
    #expect(reread.actors.map { Array($0.name.text(in: .english).utf8) } == names.map { Array($0.utf8) })
  }

  @Test func spaceAroundTextsDoesNotBelongToThem() throws {
    let text = """
      {"format": "samband-network", "version": 1, "actors": [
        {"id": "ki\u{A0}", "name": " KI\u{2003}", "sector": "university", "tags": ["\u{FEFF}ai "], "own": " as it is "},
        {"id": "lif", "name": {"sv": "Lif\u{202F}", "en": "\u{200B}Lif"}, "sector": "industryBody"}],
       "collaborations": [{"source": "\tki", "target": "lif\u{A0}"}]}
      """
    let reading = NetworkReader.read(Array(text.replacing("\t", with: "\\t").utf8))
    #expect(reading.faults == [])
    let network = try #require(reading.network)
    #expect(network.actors.map(\.id.text) == ["ki", "lif"])
    #expect(network.actors.map(\.name) == [LocalizedText("KI"), LocalizedText(swedish: "Lif", english: "Lif")])
    #expect(network.actors[0].tags == ["ai"])
    #expect(network.actors[0].additional.map(\.value) == [.string(" as it is ")])
    #expect(network.collaborations.map { [$0.source.text, $0.target.text] } == [["ki", "lif"]])
  }

  /// Two forms of one letter are equal strings with different bytes; with `b` between them they once had no order.
  @Test func theOrderOfRecordsIsTheSameWhateverTheUnicodeForm() {
    let ties = [("\u{E5}", "x"), ("a\u{30A}", "y"), ("b", "z"), ("a\u{30A}", "w"), ("\u{E5}", "v")]
      .map { Collaboration(source: .init($0.0), target: .init($0.1)) }
    var random = SeededGenerator(seed: 7)
    let texts = (0..<60).map { _ in
      Array(NetworkWriter.write(StakeholderNetwork(collaborations: ties.shuffled(using: &random))).utf8)
    }
    #expect(Set(texts).count == 1)
  }

  /// A program may set a key that stands among the user's own; the file must still be one that can be read.
  @Test func noKeyIsWrittenTwice() throws {
    let text = #"{"format": "samband-network", "version": 1, "description": 5, "note": 1}"#
    var network = try #require(NetworkReader.read(Array(text.utf8)).network)
    #expect(network.additional == [Attribute("description", .number("5")), Attribute("note", .number("1"))])
    network.description = "What it is"
    network.additional.append(Attribute("note", .number("2")))
    network.actors = [
      NetworkActor(
        id: "a", name: "A", sector: "company", attributes: [Attribute("x", .null), Attribute("x", .bool(true))])
    ]
    let reading = NetworkReader.read(Array(NetworkWriter.write(network).utf8))
    #expect(reading.faults == [])
    #expect(reading.network?.description == "What it is")
    #expect(reading.network?.additional == [Attribute("note", .number("1"))])
  }
}
