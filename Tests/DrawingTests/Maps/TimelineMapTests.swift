// Activities over time, and actors by influence and interest.

import Drawing
import NetworkModel
import Reporting
import TestSupport
import Testing

@Suite struct TimelineMapTests {
  private static func network(
    _ activities: [Activity], asOf: PartialDate? = PartialDate(year: 2022)
  ) -> StakeholderNetwork {
    StakeholderNetwork(
      title: "Nät", asOf: asOf, activities: activities,
      goals: [Goal(id: "1", title: "Ett"), Goal(id: "1.1", parent: "1"), Goal(id: "2", title: "Två")])
  }

  private static func activity(
    _ id: String, _ goals: [Goal.ID], _ start: Int?, _ end: Int?, _ status: Activity.Status = .active
  ) -> Activity {
    Activity(
      id: .init(id), name: .init(id.uppercased()), status: status,
      period: Period(start: start.flatMap { PartialDate(year: $0) }, end: end.flatMap { PartialDate(year: $0) }),
      goals: goals)
  }

  private static func picture(_ activities: [Activity]) -> Picture {
    TimelineMap(network: network(activities), words: SampleNetworks.words).makePicture()
  }

  @Test func eachActivityStandsOnceUnderItsUppermostGoal() throws {
    let picture = Self.picture([
      Self.activity("a", ["1.1", "2"], 2020, 2021), Self.activity("b", ["2"], 2021, nil),
      Self.activity("c", [], 2019, 2020),
      Self.activity("d", ["1"], nil, nil),
    ])
    #expect(picture.frames.map(\.label) == ["1 Ett", "2 Två", "Utan mål"])
    let names = picture.frames.map { frame in frame.members.flatMap { picture.nodes[$0].lines } }
    #expect(names == [["A", "+ 1 utan datum"], ["B", "\u{2192}"], ["C"]])
    #expect(picture.nodes.first { $0.classes == ["remainder"] }?.tooltip == "+ 1 utan datum: D")
    #expect(picture.subtitle.hasPrefix("3\u{A0}aktiviteter") && picture.subtitle.hasSuffix("1 utan datum"))
  }

  @Test func barsAreAsLongAsTheYears() throws {
    let picture = Self.picture([Self.activity("a", ["1"], 2020, 2020), Self.activity("b", ["1"], 2020, 2021)])
    let bars = picture.nodes.filter { $0.id.hasPrefix("v") }.map(\.box)
    #expect(abs(bars[1].size.width - 2 * bars[0].size.width) < 0.3 && abs(bars[0].left - bars[1].left) < 0.2)
    let years = picture.nodes.filter { Int($0.lines.first ?? "") != nil }
    #expect(years.first?.lines == ["2020"] && abs((years.first?.box.center.x ?? 0) - bars[0].left) < 0.2)
  }

  @Test func whatIsOverEndsByTheDayAndWhatGoesOnAtTheEdge() throws {
    let picture = Self.picture([
      Self.activity("a", ["1"], 2020, nil, .ended), Self.activity("b", ["1"], 2020, nil, .active),
    ])
    let today = try #require(picture.nodes.first { $0.id == "today" })
    let bars = picture.nodes.filter { $0.id.hasPrefix("v") }.map(\.box)
    #expect(
      today.lines == ["2022"] && abs(bars[0].right - today.box.center.x) < 0.2 && bars[1].right > bars[0].right + 50)
  }

  @Test("What has no end goes on beyond its bar, and what ended at some time is not said to have ended today")
  func openEndsAreSigned() throws {
    let picture = Self.picture([
      Self.activity("a", ["1"], 2020, nil, .ended), Self.activity("b", ["1"], 2020, nil, .active),
      Self.activity("c", ["1"], nil, 2021, .active), Self.activity("d", ["1"], 2020, 2021, .active),
    ])
    let bars = picture.nodes.filter { $0.id.hasPrefix("v") }
    let signs = picture.nodes.filter { $0.classes == ["open"] }
    #expect(Set(signs.map(\.lines)) == [["?"], ["\u{2192}"], ["\u{2190}"]] && signs.count == 3)
    for sign in signs {
      let bar = try #require(bars.first { $0.tooltip == sign.tooltip })
      #expect(sign.lines == ["\u{2190}"] ? sign.box.right <= bar.box.left + 1 : sign.box.left >= bar.box.right - 1)
    }
    #expect(
      picture.legend.signs.map(\.name) == [
        "pil: filen säger inte när det slutar eller börjar", "frågetecken: avslutad, filen säger inte när",
      ])
    #expect(PictureLaws.faults(in: picture) == [])
  }

  @Test(arguments: [(Language.swedish, "Ingen aktivitet har datum"), (.english, "No activity has dates")])
  func withoutDatesItSaysWhatToDo(_ language: Language, _ start: String) {
    let network = Self.network([Self.activity("a", ["1"], nil, nil)])
    let picture = TimelineMap(network: network, words: Phrasebook(language).mapWords).makePicture()
    #expect(picture.notes.first?.hasPrefix(start) == true)
  }

  // MARK: Influence

  private static func actors(_ figures: [(String, String, String)]) -> StakeholderNetwork {
    StakeholderNetwork(
      actors: figures.map { id, influence, interest in
        NetworkActor(
          id: .init(id), name: .init(id), sector: "agency",
          attributes: [Attribute("Makt", .string(influence)), Attribute("Intresse", .string(interest))])
      } + [NetworkActor(id: "none", name: "none", sector: "agency")])
  }

  @Test func actorsStandInTheFieldOfTheirFigures() throws {
    let network = Self.actors([("a", "4,5", "5"), ("b", "5", "1"), ("c", "1", "4.5"), ("d", "2", "2")])
    let picture = InfluenceMap(network: network, words: SampleNetworks.words).makePicture()
    let fields = picture.frames.map { frame in frame.members.flatMap { picture.nodes[$0].lines } }
    #expect(fields == [["b"], ["a"], ["d"], ["c"]])
    #expect(picture.frames[1].label == "Mycket av båda: arbeta tillsammans")
    #expect(picture.nodes.first { $0.lines == ["a"] }?.tooltip.hasSuffix("inflytande 4,5, intresse 5") == true)
    #expect(picture.notes == ["1\u{A0}aktör saknar uppgift om båda och är inte med."])
  }

  @Test func figuresOfPositionsAreThoseOnTheGoalThatHasMost() throws {
    var network = Self.actors([("a", "x", "y")])
    network.actors = ["a", "b"].map { NetworkActor(id: .init($0), name: .init($0), sector: "agency") }
    network.goals = [Goal(id: "1", title: "Ett"), Goal(id: "2", title: "Två")]
    network.positions = [("a", "1"), ("a", "2"), ("b", "2")].map { actor, goal in
      Position(
        actor: .init(actor), goal: .init(goal),
        additional: [Attribute("influence", .number("3")), Attribute("interest", .number("4"))])
    }
    let picture = InfluenceMap(network: network, words: SampleNetworks.words).makePicture()
    #expect(picture.subtitle.hasSuffix("i frågan 2 Två") && picture.nodes.compactMap(\.actor).count == 2)
    network.positions = []
    #expect(!InfluenceMap(network: network, words: SampleNetworks.words).hasFigures)
  }
}
