// Laws of the views of gaps, goals, mixing, priorities and changes.

import Drawing
import Foundation
import GraphCore
import Graphviz
import NetworkAnalysis
import NetworkModel
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct ViewTests {
  /// Networks of all sizes and kinds of oddity.
  static var networks: [(name: String, network: StakeholderNetwork)] {
    var nasty = SampleNetworks.working(
      actors: 25, goals: 25, activities: 25, seed: 5, name: { PenTests.names[$0 % PenTests.names.count] })
    nasty.title = "Titel <i>med</i> & \"tecken\" \u{1}"
    return [
      ("empty", StakeholderNetwork()), ("one", SampleNetworks.random(actors: 1, ties: 0, seed: 1)),
      ("no ties", SampleNetworks.random(actors: 30, ties: 0, sectors: 3, seed: 2)),
      ("no goals", SampleNetworks.random(actors: 40, ties: 60, sectors: 8, seed: 3)),
      ("only goals", StakeholderNetwork(goals: [Goal(id: "1"), Goal(id: "2", parent: "1")])),
      ("Stockholm", SampleNetworks.stockholm), ("nasty", nasty),
      ("working", SampleNetworks.working(actors: 60, goals: 30, activities: 50, seed: 7)),
      ("many goals", SampleNetworks.working(actors: 90, goals: 200, activities: 300, seed: 8)),
    ]
  }

  @Test("Nothing overlaps, sticks out or is cut", arguments: SampleView.allCases)
  func laws(view: SampleView) throws {
    for (index, (name, network)) in Self.networks.enumerated() {
      let picture = try view.picture(of: network, index % 2 == 0 ? .swedish : .english)
      #expect(PictureLaws.faults(in: picture) == [], "\(view) of \(name)")
      #expect(!picture.subtitle.isEmpty && !picture.description.isEmpty)
    }
  }

  @Test("Far too many actors are drawn in parts, and the map says so", arguments: SampleView.allCases)
  func large(view: SampleView) throws {
    // Finding the gaps of 2,000 takes a debug build half a minute; 700 are more than are drawn one by one, too.
    #if DEBUG
      let count = 700
    #else
      let count = 2_000
    #endif
    let network = SampleNetworks.working(actors: count, goals: 80, activities: 400, seed: 9)
    var older = network
    older.collaborations.removeLast(300)
    let picture = try view.picture(of: network, older: older)
    #expect(PictureLaws.faults(in: picture) == [])
    #expect(picture.nodes.count < 400 && !picture.notes.isEmpty)
  }

  @Test("The same input gives the same bytes in whatever order its records stand", arguments: SampleView.allCases)
  func orderOfRecords(view: SampleView) throws {
    let network = SampleNetworks.working(actors: 40, goals: 20, activities: 30, seed: 11)
    var generator = SeededGenerator(seed: 4)
    var shuffled = network
    shuffled.actors.shuffle(using: &generator)
    shuffled.collaborations.shuffle(using: &generator)
    shuffled.activities.shuffle(using: &generator)
    shuffled.goals.shuffle(using: &generator)
    let (a, b) = (try view.picture(of: network), try view.picture(of: shuffled))
    #expect(SVGPen.draw(a) == SVGPen.draw(b))
    #expect(DOTPen.draw(a).text == DOTPen.draw(b).text)
  }

  @Test("Both pens write what is well-formed and safe, and dot draws it without a word", arguments: SampleView.allCases)
  func pens(view: SampleView) throws {
    for (_, network) in Self.networks {
      let picture = try view.picture(of: network)
      let document = try XMLDocument(data: Data(SVGPen.draw(picture).utf8))
      let ids = Set(try #require(document.rootElement()).nodes(forXPath: "//@id").compactMap(\.stringValue))
      #expect(ids.isSuperset(of: picture.nodes.map(\.id) + picture.ties.map(\.id) + picture.frames.map(\.id)))
      guard TestFiles.program("dot") != nil else { continue }
      let (output, errors, status) = try PenTests.run("dot", ["-n2", "-Tsvg"], input: DOTPen.draw(picture).text)
      #expect(status == 0)
      #expect(errors == "")
      #expect(throws: Never.self) { try XMLDocument(data: output) }
    }
  }

  @Test("Long names that differ only at their end stay different", arguments: SampleView.allCases)
  func longNamesStayDifferent(view: SampleView) throws {
    let start =
      "Överenskommelse om gemensam utveckling av forskningsinfrastruktur och kompetensförsörjning inom avancerade"
    var network = SampleNetworks.working(actors: 6, goals: 4, activities: 6, seed: 3) {
      "\(start) läkemedel, del \($0)"
    }
    for place in network.activities.indices {
      network.activities[place].name = LocalizedText("\(start) terapier, insats \(place)")
    }
    for place in network.goals.indices { network.goals[place].title = LocalizedText("\(start) mål nummer \(place)") }
    let picture = try view.picture(of: network)
    let cut = picture.nodes.filter { $0.lines.joined().contains("…") }.map(\.lines)
    #expect(Set(cut).count == cut.count, "\(cut)")
    if view == .goals || view == .priorities { #expect(cut.count >= 5) }
  }

  // MARK: Gaps

  @Test("Missing ties are dashed, few, and pull on nobody")
  func missingTies() throws {
    let network = SampleNetworks.random(actors: 45, ties: 40, sectors: 9, seed: 6)
    let picture = try SampleView.gaps.picture(of: network)
    let missing = picture.ties.filter { $0.classes == ["missing"] }
    #expect((1...12).contains(missing.count))
    #expect(missing.allSatisfy { $0.stroke.pattern == .dashed })
    let plain = try SampleNetworks.picture(network, .network)
    #expect(picture.ties.count == plain.ties.count + missing.count)
    // Cut actors are larger there; without them every shape stands where it stood.
    let bare = NetworkMap(
      of: try network.projected(), view: .gaps,
      emphasis: .init(actors: [], missing: [Pair(0, 7), Pair(7, 0), Pair(3, 3), Pair(2, 900)]),
      words: SampleNetworks.words
    ).makePicture()
    func offsets(_ picture: Picture) -> [Point] {
      picture.nodes.map {
        Point(x: $0.box.center.x - picture.nodes[0].box.center.x, y: $0.box.center.y - picture.nodes[0].box.center.y)
      }
    }
    for (a, b) in zip(offsets(bare), offsets(plain)) { #expect(abs(a.x - b.x) < 0.25 && abs(a.y - b.y) < 0.25) }
    #expect(bare.ties.count { $0.classes == ["missing"] } == 1, "twice the same, itself, and one that is not there")
  }

  @Test("The view of bridging actors brings out those that bridge, the cut actors, and the ties that are the only way")
  func bridges() throws {
    var star = SampleNetworks.random(actors: 5, ties: 0, sectors: 5, seed: 1)
    let ids = star.actors.map(\.id)
    star.collaborations = [(0, 1), (0, 3), (1, 3), (2, 3), (3, 4)].map {
      Collaboration(source: ids[$0], target: ids[$1])
    }
    let network = try star.projected()
    let found = NetworkMap.Emphasis(try BridgingActors(of: network), in: network)
    #expect(found == NetworkMap.Emphasis(actors: [3], ties: [Pair(2, 3), Pair(3, 4)]))
  }

  // MARK: Goals

  @Test("Every goal and every actor that serves one stands there once; uncovered goals say so in words")
  func goals() throws {
    let network = SampleNetworks.working(actors: 30, goals: 24, activities: 16, seed: 12)
    let picture = try SampleView.goals.picture(of: network)
    let coverage = GoalCoverage(of: network)
    #expect(picture.nodes.count { $0.id.hasPrefix("g") } == 24)
    let uncovered = coverage.rows.filter { !$0.isCovered }.count
    #expect(uncovered > 0)
    let signs = picture.nodes.filter { $0.id.hasPrefix("n") && $0.emphasis == .missing }
    #expect(signs.count == uncovered && signs.allSatisfy { $0.details[0].hasPrefix("! ") })
    let serving = Set(coverage.work.flatMap(\.actors))
    #expect(picture.nodes.compactMap(\.actor).map { network.actors[$0].id }.sorted() == serving.sorted())
    #expect(picture.ties.allSatisfy { $0.start != nil && $0.end != nil })
  }

  @Test("A circle carries its goals with fewer lines, and every bond is kept")
  func circles() throws {
    var network = SampleNetworks.random(actors: 9, ties: 0, sectors: 3, seed: 1)
    network.goals = (1...6).map { Goal(id: .init("\($0)"), title: .init("Mål \($0)")) }
    let group = network.actors.prefix(7).map { Activity.Participant(actor: $0.id) }
    network.activities = (1...6).map {
      Activity(id: .init("v\($0)"), name: "Gruppen", goals: [.init("\($0)")], participants: group)
    }
    let picture = try SampleView.goals.picture(of: network)
    #expect(picture.ties.count == 7 + 6)
    let circle = try #require(picture.nodes.firstIndex { $0.id == "k1" })
    #expect(picture.nodes[circle].details == ["7\u{A0}aktörer", "6\u{A0}aktiviteter"])
    #expect(Set(picture.ties.filter { $0.source == circle }.map(\.target)).count == 6)
    #expect(picture.notes.contains { $0.hasPrefix("2\u{A0}aktörer är inte med i någon aktivitet med mål") })
  }

  // MARK: Mixing

  @Test("The table is symmetric, names every sector twice, and marks pairs that never meet as gaps does")
  func mixing() throws {
    let network = SampleNetworks.random(actors: 40, ties: 60, sectors: 9, seed: 14)
    let picture = try SampleView.mixing.picture(of: network)
    let cells = Dictionary(uniqueKeysWithValues: picture.nodes.map { ($0.id, $0) })
    let count = picture.nodes.count { $0.id.hasPrefix("r") }
    for row in 1...count {
      for column in 1...count {
        let (one, other) = (try #require(cells["x\(row)-\(column)"]), try #require(cells["x\(column)-\(row)"]))
        #expect(one.lines == other.lines && one.details == other.details && one.fill == other.fill)
      }
    }
    let apart = try NetworkGaps(of: network.projected()).gaps.count { $0.kind == .sectorPairApart }
    #expect(apart > 0 && picture.nodes.count { $0.emphasis == .missing } == 2 * apart)
    #expect(picture.nodes.filter { $0.emphasis == .missing }.allSatisfy { $0.details.last == "! möts aldrig" })
  }

  // MARK: Priorities

  @Test("Each activity that is not over stands once, in its cluster or beside")
  func priorities() throws {
    let network = SampleNetworks.working(actors: 12, goals: 6, activities: 28, seed: 15)
    let priorities = ActivityPriorities(of: network)
    let picture = try SampleView.priorities.picture(of: network)
    #expect(picture.nodes.count { $0.id.hasPrefix("v") } == priorities.entries.count)
    for frame in picture.frames {
      let cluster = ActivityPriorities.Cluster.allCases.first { frame.id == "q\($0.rawValue)" }
      let members = frame.members.map { picture.nodes[$0].id }.sorted()
      let entries = priorities.entries.enumerated().filter { $1.cluster == cluster }.map { "v\($0.offset + 1)" }
        .sorted()
      #expect(members == entries)
    }
  }

  // MARK: Changes

  @Test("What came, went and stayed is told apart by more than colour, and nobody moves when time is turned round")
  func changes() throws {
    let network = SampleNetworks.random(actors: 30, ties: 45, sectors: 6, seed: 16)
    var older = network
    older.actors.remove(at: 4)
    older.collaborations.removeAll { $0.source == network.actors[4].id || $0.target == network.actors[4].id }
    older.collaborations.removeLast(6)
    older.actors.append(NetworkActor(id: "gone", name: "Borta", sector: "agency"))
    older.collaborations.append(Collaboration(source: "gone", target: network.actors[0].id))
    let forth = try SampleView.changes.picture(of: network, older: older)
    let back = try SampleView.changes.picture(of: older, older: network)
    func kinds(_ picture: Picture, _ kind: String) -> [Picture.Tie] { picture.ties.filter { $0.classes.last == kind } }
    #expect(kinds(forth, "gained").count == kinds(back, "lost").count && !kinds(forth, "gained").isEmpty)
    #expect(kinds(forth, "lost").count == 1 && kinds(forth, "lost")[0].stroke.pattern == .dashed)
    #expect(kinds(forth, "gained").allSatisfy { $0.stroke.pattern == .solid && $0.stroke.width > 3 })
    #expect(forth.nodes.filter { $0.emphasis == .gained }.allSatisfy { $0.lines[0].hasPrefix("+ ") })
    #expect(forth.nodes.filter { $0.emphasis == .missing }.map(\.lines) == [["\u{2212} Borta"]])
    #expect(!forth.nodes.filter { $0.classes == ["sign"] }.isEmpty)
    let actors = { (picture: Picture) in picture.nodes.filter { $0.actor != nil }.map(\.box) }
    #expect(actors(forth) == actors(back))
    let same = try SampleView.changes.picture(of: network)
    #expect(same.notes == ["Ingenting har ändrats."] && kinds(same, "kept").count == same.ties.count)
  }
}
