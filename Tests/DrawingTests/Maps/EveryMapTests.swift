// What every map says and draws: its date and source, its legend, what is missing, and who is counted together.

import Drawing
import Foundation
import GraphCore
import Graphviz
import NetworkAnalysis
import NetworkModel
import Reporting
import TestSupport
import Testing

@Suite struct EveryMapTests {
  /// Two universities and a region that work together, six municipalities that do not, and a goal that needs a company.
  private static var small: StakeholderNetwork {
    let rows: [(String, String)] =
      [("uni", "university"), ("tech", "university"), ("reg", "region")]
      + (1...6).map { ("kommun\($0)", "municipality") }
    return StakeholderNetwork(
      title: "Nät", asOf: PartialDate(year: 2021, month: 10, day: 1),
      sources: [
        .init(id: "a", title: "Ett papper", publisher: "Regionen, kontoret", date: PartialDate(year: 2021)),
        .init(id: "b", title: "Utan utgivare"),
      ],
      actors: rows.map { NetworkActor(id: .init($0.0), name: .init($0.0.uppercased()), sector: .init($0.1)) },
      collaborations: [
        Collaboration(source: "uni", target: "reg"), Collaboration(source: "uni", target: "tech", strength: 3),
      ],
      activities: [
        Activity(id: "v", name: "Verk", status: .active, goals: ["1.1"], participants: [.init(actor: "uni")])
      ],
      goals: [
        Goal(id: "1", title: "Mål"), Goal(id: "1.1", parent: "1", title: "Delmål", needs: .init(sectors: ["company"])),
      ])
  }

  private static func texts(_ svg: String) -> [String] {
    svg.matches(of: /<text[^>]*>([^<]*)<\/text>/).map { String($0.output.1).replacing("\u{A0}", with: " ") }
  }

  // MARK: Date and source

  @Test(arguments: SampleView.allCases) func theViewItsDateAndItsSourceStandUnderTheTitle(_ view: SampleView) throws {
    for (language, date, source) in [
      (Language.swedish, "läget 1 oktober 2021", "källa: Regionen 2021"),
      (.english, "as of 1 October 2021", "source: Regionen 2021"),
    ] {
      let picture = try view.picture(of: Self.small, language)
      let parts = picture.caption.components(separatedBy: " · ")
      #expect(parts.last == source && parts.first?.isEmpty == false)
      // Changes have two dates, which their subtitle names.
      #expect(parts.contains(date) == (view != .changes), "\(parts)")
      #expect(Self.texts(SVGPen.draw(picture)).contains(picture.caption))
      #expect(DOTPen.draw(picture).text.contains(picture.caption))
      var untitled = picture
      untitled.title = ""
      #expect(!SVGPen.draw(untitled).contains(source) && !DOTPen.draw(untitled).text.contains(source))
    }
  }

  @Test func theSourcesThatMostRestsOnAreNamedAndTheOthersCounted() throws {
    var network = Self.small
    network.sources = ["a", "b", "c"].map { .init(id: .init($0), publisher: .init("Utgivare \($0)")) }
    network.actors[0].evidence = [Evidence(source: "c"), Evidence(source: "c")]
    network.actors[1].evidence = [Evidence(source: "b")]
    let picture = try SampleNetworks.picture(network, .sectors)
    #expect(picture.caption.hasSuffix("källor: Utgivare c, Utgivare b m.fl."))
    network.sources = []
    #expect(try SampleNetworks.picture(network, .sectors).caption == "Sektorer · läget 1 oktober 2021")
  }

  // MARK: Legend

  @Test func theLegendIsDrawnWithTheShapesAndLinesThemselves() throws {
    let picture = try SampleView.gaps.picture(of: SampleNetworks.stockholm)
    let dot = DOTPen.draw(picture).text
    let legend = dot.split(separator: "\n").filter { $0.contains("class=legend") || $0.contains("class=\"legend\"") }
    for shape in ["ellipse", "octagon", "hexagon", "house"] {
      #expect(legend.contains { $0.contains("shape=\(shape)") || $0.contains("shape=\"\(shape)\"") }, "\(shape)")
    }
    let lines = legend.filter { $0.contains(" -- ") }
    #expect(lines.count == picture.legend.ties.count && lines.contains { $0.contains("dashed") })
    for sign in ["▬", "━", "─"] { #expect(!dot.contains(sign)) }
  }

  @Test("A line of the legend ends well before its word", arguments: [Language.swedish, .english])
  func linesKeepAwayFromTheirWords(_ language: Language) throws {
    let svg = SVGPen.draw(try SampleNetworks.picture(SampleNetworks.stockholm, .sectors, language))
    let samples = svg.matches(of: /<path d="M([\d.]+) ([\d.]+)h([\d.]+)"/)
    #expect(samples.count >= 2)
    for sample in samples {
      let end = try #require(Double(sample.output.1)) + (try #require(Double(sample.output.3)))
      let y = try #require(Double(sample.output.2))
      let words = svg.matches(of: /<text x="([\d.]+)" y="([\d.]+)"/).compactMap { text -> Double? in
        guard let x = Double(text.output.1), let line = Double(text.output.2), abs(line - y) < 6, x > end - 1 else {
          return nil
        }
        return x
      }
      #expect(try #require(words.min()) - end >= 8)
    }
  }

  // MARK: What is missing

  @Test(arguments: [SampleView.gaps, .goals], [Language.swedish, .english])
  func sectorsThatAreNeededAndHaveNobodyAreEmptyFrames(_ view: SampleView, _ language: Language) throws {
    for picture in [
      try view.picture(of: Self.small, language), try SampleNetworks.picture(Self.small, .sectors, language),
    ] {
      let frame = try #require(picture.frames.first { $0.id == "e1" })
      #expect(frame.label == (language == .swedish ? "Företag" : "Companies") && frame.outline.pattern == .dashed)
      let texts = frame.members.map { picture.nodes[$0] }
      #expect(texts.map(\.lines) == [[language == .swedish ? "ingen i filen" : "nobody in the file"]])
      #expect(texts.first?.details == [language == .swedish ? "behövs för mål 1.1" : "needed for goal 1.1"])
      #expect(picture.notes.contains { $0.contains(language == .swedish ? "(företag)" : "(companies)") })
      #expect(PictureLaws.faults(in: picture) == [])
    }
    var filled = Self.small
    filled.actors[2].tags = ["company"]
    #expect(try !view.picture(of: filled).frames.contains { $0.id == "e1" })
  }

  @Test func aBrokenLineLeadsFromTheMissingSectorToItsGoal() throws {
    let picture = try SampleView.goals.picture(of: Self.small)
    let line = try #require(picture.ties.first { $0.classes == ["missing"] })
    #expect(picture.nodes[line.source].id == "e1-text" && picture.nodes[line.target].lines == ["1.1 Delmål"])
    #expect(picture.legend.ties.contains { $0.name == "sektor som målet behöver och som saknas" })
  }

  // MARK: Without ties

  @Test(arguments: [NetworkMap.View.network, .sectors, .bridges]) func manyWithoutTiesAreCountedAndNamedInWords(
    _ view: NetworkMap.View
  ) throws {
    let picture = try SampleNetworks.picture(Self.small, view)
    let fold = try #require(picture.nodes.first { $0.classes.contains("untied") })
    let isAlone = view == .sectors
    #expect(fold.lines.joined(separator: " ") == (isAlone ? "" : "+ ") + "6 kommuner utan samverkan")
    #expect(fold.tooltip.hasPrefix("Kommuner utan samverkan: KOMMUN1, KOMMUN2"))
    #expect(picture.description.contains("KOMMUN6"))
    #expect(picture.nodes.compactMap(\.actor).count == 3)
    #expect(picture.subtitle.hasPrefix("9\u{A0}aktörer"))
    #expect(picture.legend.entries.map(\.detail) == ["2\u{A0}aktörer", "1\u{A0}aktör", "6\u{A0}aktörer"])
    #expect(PictureLaws.faults(in: picture) == [])
  }

  @Test func aFewWithoutTiesStandThereAndSoDoAllWhereNobodyHasAny() throws {
    var network = Self.small
    network.actors.removeLast(6 - NetworkMap.untiedLimit)
    #expect(try !SampleNetworks.picture(network, .network).nodes.contains { $0.classes.contains("untied") })
    network = Self.small
    network.collaborations = []
    #expect(try SampleNetworks.picture(network, .sectors).nodes.compactMap(\.actor).count == 9)
  }

  @Test func whoIsToBeIntroducedIsShown() throws {
    let projected = try Self.small.projected()
    let places = ["uni", "kommun3"].compactMap { projected.place(of: .init($0)) }
    let picture = NetworkMap(
      of: projected, view: .gaps, emphasis: .init(actors: [], missing: [.init(places[0], places[1])]),
      words: SampleNetworks.words
    ).makePicture()
    #expect(picture.nodes.contains { $0.lines == ["KOMMUN3"] } && picture.ties.contains { $0.classes == ["missing"] })
    #expect(picture.nodes.contains { $0.lines.joined(separator: " ") == "+ 5 kommuner utan samverkan" })
    // The page draws lines of its own to some.
    let page = NetworkMap(
      of: projected, view: .sectors, emphasis: .init(actors: [], introducers: [places[1]]), words: SampleNetworks.words
    ).makePicture()
    #expect(page.nodes.contains { $0.lines == ["KOMMUN3"] && $0.emphasis == .normal })
  }

  // MARK: One actor

  @Test(arguments: [(1, 3), (2, 4), (9, 5)]) func theSurroundingsReachAsFarAsAskedFor(_ steps: Int, _ count: Int) throws
  {
    // A row of five, and one that belongs to nobody.
    var network = SampleNetworks.random(actors: 6, ties: 0, sectors: 2, seed: 1)
    network.collaborations = (0..<4).map {
      Collaboration(source: network.actors[$0].id, target: network.actors[$0 + 1].id)
    }
    let projected = try network.projected()
    let focus = try #require(NetworkMap.Focus(network.actors[1].id, in: projected, steps: steps))
    let picture = NetworkMap(of: projected, view: .network, focus: focus, words: SampleNetworks.words).makePicture()
    #expect(picture.nodes.compactMap(\.actor).count == count)
    #expect(picture.nodes.filter { $0.emphasis == .strong }.map(\.actor) == [1])
    #expect(picture.title.hasPrefix("Aktör nummer 1 · ") && picture.caption.hasPrefix("En aktörs omgivning"))
    #expect(picture.notes.contains { $0.contains("\(count) av 6 aktörer") })
    #expect(NetworkMap.Focus("nobody", in: projected, steps: 1) == nil)
  }

  @Test func ofWhatIsMissingOnlyThatOfTheActorIsDrawn() throws {
    let network = SampleNetworks.random(actors: 12, ties: 8, sectors: 3, seed: 4)
    let projected = try network.projected()
    let focus = try #require(NetworkMap.Focus(network.actors[0].id, in: projected, steps: 1))
    let picture = NetworkMap(
      of: projected, view: .gaps, emphasis: .init(actors: [], missing: [.init(0, 9), .init(0, 7), .init(7, 9)]),
      focus: focus,
      words: SampleNetworks.words
    ).makePicture()
    let ends = picture.ties.filter { $0.classes == ["missing"] }.map {
      [$0.source, $0.target].map { picture.nodes[$0].actor }
    }
    #expect(ends.count == 2 && ends.allSatisfy { $0.contains(0) })
  }

  // MARK: Parts

  @Test func partsStandInTheFrameOfTheirOrganization() throws {
    var network = Self.small
    network.actors[1].partOf = "uni"
    network.actors.append(NetworkActor(id: "trio", name: "Trio", sector: "university", members: ["uni", "reg"]))
    let projected = try ProjectedNetwork(network, level: .part)
    let picture = NetworkMap(of: projected, view: .network, words: SampleNetworks.words).makePicture()
    let frame = try #require(picture.frames.first { $0.classes.first == "organization" })
    #expect(Set(frame.members.flatMap { picture.nodes[$0].lines }) == ["UNI", "TECH"])
    #expect(picture.ties.filter { $0.classes == ["hierarchy", "alliance", "bracket"] }.count == 2)
    #expect(!picture.ties.contains { $0.classes == ["hierarchy"] })
    #expect(picture.legend.signs.map(\.name).contains("grå ruta: en organisation med sina delar"))
    #expect(PictureLaws.faults(in: picture) == [])
    #expect(DOTPen.draw(picture).text.contains("tooltip=\"UNI\""))
  }
}
