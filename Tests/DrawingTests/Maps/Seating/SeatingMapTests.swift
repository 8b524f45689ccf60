// Round tables: every person once, nothing overlaps, both pens, whatever the names and numbers.

@testable import Drawing
import Foundation
import ForumPlanning
import Graphviz
import NetworkModel
import Reporting
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SeatingMapTests {
  /// So many people, dealt to tables, further on in each round.
  static func map(
    people: Int, tables: Int, rounds: Int = 3, categories: Int = 6, language: Language = .swedish,
    names: [String] = ["Anna Andersson", "Bo Ek", "Carl-Gustaf af Ugglas", "Fatemeh Al-Hussein", "Eva", "Siv Öberg"]
  ) -> SeatingMap {
    var tableOf: [Int32] = []
    for round in 0..<rounds {
      tableOf += (0..<people).map { Int32(($0 + round * ($0 / max(tables, 1))) % max(tables, 1)) }
    }
    let sectors = Sector.builtIn.prefix(categories)
    var map = SeatingMap(
      people: (0..<people).map {
        SeatingMap.Person(
          label: names.isEmpty ? "P\($0 + 1)" : names[$0 % names.count], category: $0 % (categories + 1))
      },
      categories: Array(sectors), seating: Seating(peopleCount: people, rounds: rounds, tableOf: tableOf),
      tables: tables, words: Phrasebook(language).seatingMapWords)
    map.hosts = (0..<min(tables, people)).map { FixedSeat(person: $0, table: $0) }
    return map
  }

  private func check(_ map: SeatingMap, round: Int) {
    let picture = map.makePicture(round: round)
    #expect(PictureLaws.faults(in: picture) == [])
    let seats = picture.nodes.filter { $0.classes.contains("seat") }.map(\.id).sorted()
    let expected = (0..<map.seating.peopleCount).filter { map.seating.table(of: $0, round: round) != nil }
      .map { "seat\($0 + 1)" }.sorted()
    #expect(seats == expected)
    #expect(picture.nodes.count { $0.classes.contains("table") } == map.tables)
  }

  @Test("nothing overlaps, everybody sits once", arguments: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 17, 24])
  func laws(seats: Int) {
    for tables in [1, 2, 3, 5, 12, 50] where tables * seats <= 600 {
      for round in 0..<2 {
        check(Self.map(people: tables * seats - (tables > 2 ? 1 : 0), tables: tables), round: round)
      }
    }
  }

  @Test("one person, an empty table, nobody, no tables, no such round")
  func small() {
    check(Self.map(people: 1, tables: 1), round: 0)
    check(Self.map(people: 1, tables: 3), round: 0)
    check(Self.map(people: 0, tables: 2), round: 0)
    check(Self.map(people: 5, tables: 2, categories: 0), round: 2)
    for picture in [
      Self.map(people: 0, tables: 0).makePicture(round: 0), Self.map(people: 4, tables: 2).makePicture(round: 3),
      Self.map(people: 4, tables: 2).makePicture(round: -1),
    ] {
      #expect(picture.nodes.isEmpty && picture.notes == ["Det finns inga bord att rita."])
    }
  }

  @Test("names that break careless writers")
  func names() throws {
    let map = Self.map(people: PenTests.names.count, tables: 4, names: PenTests.names)
    for round in 0..<3 {
      check(map, round: round)
      let document = try XMLDocument(data: Data(SVGPen.draw(map.makePicture(round: round)).utf8))
      let ids = Set(try document.nodes(forXPath: "//@id").compactMap(\.stringValue))
      #expect(ids.isSuperset(of: map.makePicture(round: round).nodes.map(\.id)))
    }
  }

  @Test("who is met for the first time, and who again")
  func meetings() throws {
    var map = Self.map(people: 4, tables: 2, rounds: 2, language: .english, names: ["Anna", "Bo", "Carl", "Disa"])
    let first = try #require(map.makePicture(round: 0).nodes.first { $0.id == "seat1" })
    #expect(first.lines == ["Anna", "+1 new"] && first.emphasis == .strong)
    #expect(map.makePicture(round: 0).title == "Round 1 of 2")
    // In the second round 2 and 3 have moved on: 0 with 3, 1 with 2.
    let second = try #require(map.makePicture(round: 1).nodes.first { $0.id == "seat4" })
    #expect(second.lines == ["Disa", "+1 new"])
    map.priorMeetings = [PairFigure(3, 0, 2)]
    let again = try #require(map.makePicture(round: 1).nodes.first { $0.id == "seat4" })
    #expect(again.lines == ["Disa", "+0 new", "again: Anna"])
    #expect(again.tooltip == "Disa · Municipalities · Table 1 · +0 new · meets again: Anna")
  }

  @Test(
    "Graphviz draws every round without a word",
    .enabled(if: TestFiles.program("dot") != nil, "Graphviz is not installed: apt-get install graphviz"))
  func dot() throws {
    for map in [
      Self.map(people: 48, tables: 6), Self.map(people: 1, tables: 2), Self.map(people: 0, tables: 0),
      Self.map(people: PenTests.names.count, tables: 4, names: PenTests.names), Self.map(people: 300, tables: 30),
    ] {
      let (output, errors, status) = try PenTests.run(
        "dot", ["-n2", "-Tsvg"], input: DOTPen.draw(map.makePicture(round: 1)).text)
      #expect(status == 0 && errors == "")
      #expect(throws: Never.self) { try XMLDocument(data: output) }
    }
  }
}
