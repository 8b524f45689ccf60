// What is chosen where not all can be drawn, and what lines keep away from: missing sectors, other actors, the letters of a slide.

@testable import Drawing
import Foundation
import Graphviz
import NetworkAnalysis
import NetworkModel
import Reporting
import TestSupport
import Testing

@Suite struct ChoiceTests {
  // MARK: Missing sectors and missing ties

  @Test("No tie crosses the frame of a missing sector", arguments: [NetworkMap.View.sectors, .gaps])
  func noTieCrossesAMissingSector(_ view: NetworkMap.View) throws {
    for seed in UInt64(1)...6 {
      var network = SampleNetworks.random(actors: 24, ties: 50, sectors: 4, seed: seed)
      network.goals = [Goal(id: "1", title: "Mål", needs: .init(sectors: ["nobody", "noone", "none"]))]
      let projected = try network.projected()
      let emphasis = NetworkMap.Emphasis(try NetworkGaps(of: projected), in: projected)
      let picture = NetworkMap(of: projected, view: view, emphasis: emphasis, words: SampleNetworks.words).makePicture()
      let frames = picture.frames.filter { $0.classes.contains("missing") }
      #expect(frames.count >= 2)
      for tie in picture.ties {
        for point in picture.course(of: tie, steps: 60) {
          #expect(!frames.contains { $0.box.overlaps(Box(center: point, size: Size(width: 1, height: 1))) }, "\(seed)")
        }
      }
      #expect(PictureLaws.faults(in: picture) == [])
    }
  }

  @Test(
    "No missing tie touches another actor or runs behind a heading", arguments: [Sheet?.none, .wide, .standard, .a4])
  func missingTiesKeepAwayFromOthers(_ sheet: Sheet?) throws {
    var all = 0
    for (actors, ties, sectors, seed) in [
      (30, 60, 5, UInt64(1)), (30, 60, 5, 2), (30, 60, 5, 3), (30, 60, 5, 4), (60, 240, 6, 5), (110, 300, 4, 6),
      (70, 90, 7, 7),
    ] {
      let network = SampleNetworks.random(actors: actors, ties: ties, sectors: sectors, seed: seed)
      let picture = try SampleView.gaps.picture(of: network, on: sheet)
      all += try Self.expectFreeMissingTies(in: picture, "\(seed)")
    }
    #expect(all > 40, "\(all)")
  }

  @Test("Nor do they in the network of the plan", arguments: Language.allCases)
  func missingTiesOfThePlan(_ language: Language) throws {
    for sheet in [Sheet?.none] + Sheet.allCases {
      let picture = try SampleView.gaps.picture(of: SampleNetworks.stockholm, language, on: sheet)
      #expect(try Self.expectFreeMissingTies(in: picture, "\(String(describing: sheet))") > 3)
    }
  }

  /// How many missing ties there are, none of which may come near others or the names of frames.
  private static func expectFreeMissingTies(in picture: Picture, _ what: Comment) throws -> Int {
    let missing = picture.ties.filter { $0.classes == ["missing"] }
    for tie in missing {
      let course = picture.course(of: tie, steps: 120)
      let others = picture.nodes.enumerated().filter { $0.offset != tie.source && $0.offset != tie.target }
        .map(\.element.box)
      for box in others + picture.frames.compactMap(\.heading) {
        #expect(!zip(course, course.dropFirst()).contains(where: box.isCrossed), "\(tie.tooltip): \(what)")
      }
    }
    return missing.count
  }

  // MARK: Alliances and parts

  /// Five municipalities that form an alliance, one of them with a part.
  private static func allied(_ members: Int) -> StakeholderNetwork {
    let rows = (1...members).map {
      NetworkActor(id: .init("k\($0)"), name: .init("Kommun \($0)"), sector: "municipality")
    }
    var part = NetworkActor(id: "del", name: "Delen", sector: "municipality")
    part.partOf = "k1"
    return StakeholderNetwork(
      title: "Nät",
      actors: rows + [
        part, NetworkActor(id: "uni", name: "Lärosätet", sector: "university"),
        NetworkActor(id: "allians", name: "Alliansen", sector: "municipality", members: rows.map(\.id)),
      ],
      collaborations: [Collaboration(source: "uni", target: "k1"), Collaboration(source: "uni", target: "k2")])
  }

  @Test("An alliance stands above those who form it, with a bracket to each", arguments: [2, 4, 5, 9])
  func alliancesAreBrackets(_ members: Int) throws {
    let projected = try ProjectedNetwork(Self.allied(members), level: .part)
    for view in [NetworkMap.View.network, .sectors] {
      let picture = NetworkMap(of: projected, view: view, words: SampleNetworks.words).makePicture()
      let legs = picture.ties.filter { $0.classes == ["hierarchy", "alliance", "bracket"] }
      #expect(legs.count == members, "\(view)")
      for leg in legs {
        let course = picture.course(of: leg)
        #expect(picture.nodes[leg.source].lines == ["Alliansen"] && course.count >= 3)
        for (a, b) in zip(course, course.dropFirst()) { #expect(abs(a.x - b.x) < 0.11 || abs(a.y - b.y) < 0.11) }
        #expect(picture.nodes[leg.target].box.top >= picture.nodes[leg.source].box.bottom)
      }
      #expect(picture.legend.ties.contains { $0.name == "klammer: bildar en allians (ingen samverkan)" })
      #expect(!picture.ties.contains { $0.classes == ["hierarchy", "alliance"] || $0.classes == ["hierarchy"] })
      #expect(picture.frames.contains { $0.classes.first == "organization" && $0.holds == "Kommun 1" })
      #expect(PictureLaws.faults(in: picture) == [], "\(view)")
      #expect(SVGPen.draw(picture).contains("L") && !DOTPen.draw(picture).text.contains("splines=true"))
    }
  }

  @Test func inTheSectorsViewPartsStandWithinTheirOrganization() throws {
    let projected = try ProjectedNetwork(SampleNetworks.stockholm, level: .part)
    let picture = NetworkMap(of: projected, view: .sectors, words: SampleNetworks.words).makePicture()
    let places = Dictionary(
      picture.nodes.compactMap { node in node.actor.map { (projected.network.actors[$0].id, node) } },
      uniquingKeysWith: { first, _ in first })
    let frames = picture.frames.filter { $0.classes.first == "organization" }
    var framed = 0
    for actor in projected.network.actors {
      guard let whole = actor.partOf.flatMap({ places[$0] }), let part = places[actor.id] else { continue }
      let isFramed = frames.contains { $0.box.contains(part.box) && $0.box.contains(whole.box) }
      let isLed = picture.ties.contains { $0.classes == ["hierarchy"] && picture.nodes[$0.target].actor == part.actor }
      // Who stands in the middle is led to.
      #expect(isFramed || isLed || part.emphasis == .strong || whole.emphasis == .strong, "\(actor.id)")
      framed += isFramed ? 1 : 0
    }
    #expect(framed == 0 || picture.legend.signs.map(\.name).contains("grå ruta: en organisation med sina delar"))
  }

  // MARK: Many actors

  @Test("Where ties are too many each actor keeps its best, and no piece falls apart", arguments: [UInt64(1), 2])
  func denseNetworksAreDrawnByTheirBackbone(_ seed: UInt64) throws {
    let network = SampleNetworks.random(actors: 120, ties: 900, sectors: 4, seed: seed)
    let projected = try network.projected()
    let picture = NetworkMap(of: projected, view: .network, words: SampleNetworks.words).makePicture()
    let drawn = picture.ties.filter { $0.classes.first == "tie" }
    #expect(drawn.count < projected.ties.count / 2 && drawn.count >= 119)
    #expect(picture.notes.contains { $0.contains("\(drawn.count) av \(projected.ties.count) band") })
    var reached: Set<Int> = [drawn[0].source]
    for _ in 0..<120 {
      for tie in drawn where reached.contains(tie.source) || reached.contains(tie.target) {
        reached.formUnion([tie.source, tie.target])
      }
    }
    let tied = Set(projected.ties.flatMap { [$0.source, $0.target] }).count
    #expect(reached.count == tied)
  }

  @Test("A large network without sectors is drawn by its circles", arguments: [Language.swedish, .english])
  func largeNetworksWithoutSectorsAreDrawnByCircles(_ language: Language) throws {
    // Thirty rings of twenty-two, each tied to the next.
    var network = SampleNetworks.random(actors: 660, ties: 0, sectors: 1, seed: 1)
    let ids = network.actors.map(\.id)
    network.collaborations = ids.indices.flatMap { place -> [Collaboration] in
      let ring = place / 22 * 22
      let next = ring + (place - ring + 1) % 22
      let second = ring + (place - ring + 2) % 22
      return [
        Collaboration(source: ids[place], target: ids[next]), Collaboration(source: ids[place], target: ids[second]),
      ]
        + (place % 22 == 0 ? [Collaboration(source: ids[place], target: ids[(place + 22) % 660])] : [])
    }
    let picture = NetworkMap(
      of: try network.projected(), view: .network, words: Phrasebook(language).mapWords
    ).makePicture()
    #expect(picture.nodes.count == 17 && picture.nodes.filter { $0.emphasis == .remainder }.count == 1)
    let word = language == .swedish ? "Kring " : "Around "
    #expect(picture.nodes.filter { $0.lines.joined(separator: " ").hasPrefix(word) }.count == 16)
    #expect(
      picture.notes.first?.hasPrefix(language == .swedish ? "660 aktörer är för många" : "660 actors are too many")
        == true)
    #expect(PictureLaws.faults(in: picture) == [])
  }

  @Test func aSectorOfALargeNetworkNamesItsForemost() throws {
    let network = SampleNetworks.random(actors: 700, ties: 900, sectors: 4, seed: 3)
    let picture = NetworkMap(of: try network.projected(), view: .network, words: SampleNetworks.words).makePicture()
    #expect(picture.nodes.count == 4)
    #expect(picture.nodes.allSatisfy { $0.details.contains { $0.hasPrefix("främst ") } })
    #expect(PictureLaws.faults(in: picture) == [])
  }

  // MARK: Slides

  @Test("On a slide of 13.33 inches the letters of goals are about 12 points", arguments: [Sheet.wide, .standard])
  func lettersOnASlideOfGoals(_ sheet: Sheet) throws {
    for language in [Language.swedish, .english] {
      let picture = try SampleView.goals.picture(
        of: SampleNetworks.working(actors: 20, goals: 12, activities: 14, seed: 2), language, on: sheet)
      let svg = SVGPen.draw(picture)
      let box = try #require(svg.firstMatch(of: /viewBox="0 0 ([\d.]+) [\d.]+"/)?.output.1)
      let scale = sheet.sides.width / (try #require(Double(box)))
      let sizes = picture.nodes.flatMap {
        ($0.lines.isEmpty ? [] : [$0.fontSize]) + ($0.details.isEmpty ? [] : [$0.detailSize])
      }
      #expect(scale * (sizes.min() ?? 0) >= (sheet == .wide ? 10.5 : 7.8), "\(scale)")
    }
  }
}
