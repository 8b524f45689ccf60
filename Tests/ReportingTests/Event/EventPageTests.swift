// The sheets and the page of an event: exact texts in both languages, hostile names as text, nobody, one, and the policy.

import Foundation
import Interchange
import NetworkModel
import PlanModel
import Testing

@testable import Reporting

@Suite struct EventPageTests {
  private static func plan(_ people: [String], host: String? = nil) -> SeatingPlan {
    var request = SeatingRequest(people: people, tables: [1...max(1, people.count)], rounds: 2)
    request.hosts = host.map { [SeatingRequest.Seat($0, table: 1)] } ?? []
    return SeatingPlan(
      request: request,
      rounds: (1...2).map { round in
        SeatingPlan.Round(
          number: round,
          tables: [SeatingPlan.Table(number: 1, host: host, people: round == 1 ? people : Array(people.prefix(1)))])
      }, people: people.map { SeatingPlan.Person(id: $0, met: [], newContacts: 0) })
  }

  private static let list = PeopleList(
    ids: ["1", "2", "3"], names: ["Åsa <b>Ek</b>", nil, "</script>\u{202E}\"'&"],
    columns: [
      .init(name: "Organisation", values: ["Solna & Co", "KI", nil]),
      .init(name: "Sektor", values: ["Kommun", "Egen sort", nil]), .init(name: "E-post", values: ["a@b.se", nil, nil]),
    ])

  private static func content(names: Bool = true) -> EventContent {
    let plan = plan(["1", "2", "3"], host: "1")
    var guests = EventGuests(of: plan, list: list, includesNames: names)
    guests.isNumbered = true
    var content = EventContent(plan: plan, guests: guests)
    content.hidesNames = !names
    return content
  }

  /// The text of a page without its markup, a line for each element that stands alone.
  private func text(_ html: String) -> [String] {
    let body = html.firstRange(of: "<main").map { html[$0.lowerBound...] } ?? html[...]
    return body.replacing(/<[^>]*>/, with: "\u{1}").split(separator: "\u{1}")
      .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
  }

  @Test func aCardSaysWhoFromWhereAndWhichTables() {
    let swedish = EventSheets(Self.content(), phrases: Phrasebook(.swedish)).cards
    #expect(
      text(swedish).suffix(9) == [
        "\u{2013}", "Kommun", "Åsa &lt;b&gt;Ek&lt;/b&gt;", "Solna &amp; Co", "Runda 1", "Bord 1", "Runda 2", "Bord 1",
        "Värd för bord 1",
      ])
    let english = EventSheets(Self.content(), phrases: Phrasebook(.english)).cards
    #expect(text(english).contains("Host of table 1") && text(english).contains("No name, no. 2"))
    #expect(
      text(english).contains("Round 2") && text(english).contains("\u{2013}"), "the second has no seat in round 2")
  }

  @Test(arguments: [(0, 0), (1, 1), (10, 1), (11, 2)]) func tenCardsStandOnASheet(_ people: Int, _ sheets: Int) {
    let plan = Self.plan((0..<people).map { "p\($0)" })
    let content = EventContent(plan: plan, guests: EventGuests(of: plan, list: nil, includesNames: false))
    let html = EventSheets(content, phrases: Phrasebook(.english)).cards
    #expect(html.matches(of: /<article class="name-card">/).count == people)
    #expect(html.matches(of: /<div class="sheet sheet10">/).count == sheets)
    #expect(EventPage(content, language: .english).html.contains("<div id=\"event\"></div>"))
  }

  @Test func marksStandAtEveryCutAndOutsideTheCards() {
    #expect(SheetLayout.ten.cards == 10 && SheetLayout.eight.cards == 8)
    for layout in [SheetLayout.ten, .eight] {
      let isApart = layout.gap.x > 0
      let columns = isApart ? 2 * layout.columns : layout.columns + 1
      let rows = isApart ? 2 * layout.rows : layout.rows + 1
      #expect(layout.marks.matches(of: /v5/).count == 2 * columns && layout.marks.matches(of: /h5/).count == 2 * rows)
    }
    #expect(SheetLayout.ten.marks.contains("M20.0 6.5v5M20.0 285.5v5M105.0 6.5v5"))
  }

  @Test func theDoorListIsInTheOrderOfNames() {
    let html = EventSheets(Self.content(), phrases: Phrasebook(.swedish)).door
    let order = ["&lt;/script&gt;", "Utan namn, nr 2", "Åsa"].map { name in
      html.firstRange(of: name).map { html.distance(from: html.startIndex, to: $0.lowerBound) } ?? -1
    }
    #expect(order.allSatisfy { $0 > 0 } && order == order.sorted())
    #expect(html.contains("(värd)") && !html.contains("a@b.se"))
  }

  @Test(arguments: Language.allCases) func twoOfOneNameAreToldApartOnCardsAndAtTheDoor(_ language: Language) {
    let ids = ["1", "2", "3", "4"]
    let list = PeopleList(
      ids: ids, names: ["Anna Ek", "Anna Ek", "Anna Ek", "Bo Ö"],
      columns: [.init(name: "Organisation", values: ["KI", "KI", "KTH", "KI"])])
    let plan = Self.plan(ids)
    let content = EventContent(plan: plan, guests: EventGuests(of: plan, list: list, includesNames: true))
    let number = language == .swedish ? "nr" : "no."
    let sheets = EventSheets(content, phrases: Phrasebook(language))
    for html in [sheets.cards, sheets.door] {
      let names = text(html).filter { $0.hasPrefix("Anna Ek") || $0.hasPrefix("Bo Ö") }
      #expect(names.sorted() == ["Anna Ek", "Anna Ek, \(number) 1", "Anna Ek, \(number) 2", "Bo Ö"])
    }
  }

  @Test(arguments: [
    ("Anna Ek", "Ek", "Ek, Anna"), ("Anna Maria af Ek", "af Ek", "af Ek, Anna Maria"), ("Ek Anna", "Ek", "Ek, Anna"),
    ("anna EK", "Ek", "Ek, anna"),
  ]) func aNameIsListedByItsLastName(_ name: String, _ last: String, _ listed: String) {
    var guest = EventGuest(id: "1")
    guest.name = name
    guest.lastName = last
    #expect(guest.listedName == listed)
    guest.lastName = nil
    #expect(guest.listedName == nil)
    (guest.name, guest.lastName) = ("Ek", "Ek")
    #expect(guest.listedName == nil, "a last name alone is the whole name")
    (guest.name, guest.lastName) = ("Anna Ek", "Alm")
    #expect(guest.listedName == nil, "a last name that the name lacks says nothing")
  }

  @Test(arguments: ["page", "cards", "door"]) func namesStayOutUnlessAskedFor(_ form: String) {
    func make(_ content: EventContent) -> String {
      switch form {
      case "page": EventPage(content, language: .swedish).html
      case "cards": EventSheets(content, phrases: Phrasebook(.swedish)).cards
      default: EventSheets(content, phrases: Phrasebook(.swedish)).door
      }
    }
    let hidden = make(Self.content(names: false))
    #expect(!hidden.contains("Åsa") && hidden.contains("Nr 2") && hidden.contains("--with-names"))
    let shown = make(Self.content())
    #expect(shown.contains("Åsa") && !shown.contains("a@b.se"))
    #expect(!shown.contains("<b>Ek") && !shown.contains("</script>\u{202E}") && !shown.contains("</script>\""))
  }

  @Test(arguments: Language.allCases) func thePolicyNamesStyleAndScriptAndNothingElse(_ language: Language) throws {
    let html = EventPage(Self.content(), language: language).html
    let style = try #require(html.firstMatch(of: /<style>([\s\S]*?)<\/style>/)).output.1
    let script = try #require(html.matches(of: /<script>([\s\S]*?)<\/script>/).last).output.1
    let policy = try #require(html.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).output.1
    let plain = policy.replacing("&#39;", with: "'")
    #expect(plain.contains("default-src 'none'; style-src \(SHA256.source(of: String(style)));"))
    #expect(plain.contains("script-src \(SHA256.source(of: String(script)))"))
    #expect(!plain.contains("unsafe-inline") && !plain.contains("'unsafe-eval'") && !plain.contains("http"))
    #expect(html.matches(of: /<script>/).count == 1 && !html.contains(" style=\""))
    #expect(html == EventPage(Self.content(), language: language).html)
  }

  @Test func sheetsHaveNoScriptAtAll() {
    for html in [
      EventSheets(Self.content(), phrases: Phrasebook(.swedish)).cards,
      EventSheets(Self.content(), phrases: Phrasebook(.english)).door,
    ] {
      #expect(!html.contains("<script") && !html.contains("script-src") && html.contains("default-src"))
    }
  }

  @Test func thePageHoldsItsPlanAsReplanReadsIt() throws {
    var content = Self.content()
    content.plan.keep(times: RoundTimes(start: ClockTime(minutes: 780), minutes: 20, pause: 5))
    let html = EventPage(content, language: .english).html
    let json = try #require(html.firstMatch(of: /id="plan-data">([\s\S]*?)<\/script>/)).output.1
    let reading = PlanReader.read(Array(String(json).utf8))
    #expect(reading.errors.isEmpty && reading.plan?.rounds == content.plan.rounds)
    #expect(reading.plan.flatMap { RoundTimes(in: $0.additional) }?.span(ofRound: 1) == "13:25\u{2013}13:45")
  }

  // MARK: What is known of the guests

  @Test func ownWordsForASectorGetTheLookOfTheBuiltInOne() {
    let guests = Self.content().guests
    #expect(guests.sectors.map(\.id.text) == ["municipality", "Egen sort"])
    #expect(guests.sectorValues == ["Kommun", "Egen sort"] && guests.sectorColumn == "Sektor")
    #expect(guests.guests.map { $0.organization?.text(in: .swedish) } == ["Solna & Co", "KI", nil])
  }

  @Test(arguments: ["Företag", "Company", "Arbetsplats", "Employer", "organisation", "Aktör"])
  func whomOneComesFromHasManyHeadings(_ heading: String) {
    let list = PeopleList(ids: ["1"], names: ["A"], columns: [.init(name: heading, values: ["KI"])])
    let guests = EventGuests(of: Self.plan(["1"]), list: list, includesNames: true)
    #expect(guests.guests[0].organization?.text(in: .english) == "KI")
  }

  @Test func whatAPlanKeepsOfItsGuestsIsReadBackWithoutTheList() throws {
    var plan = Self.plan(["1", "2", "3"])
    EventGuests(of: plan, list: Self.list, includesNames: true).keep(in: &plan)
    let read = try #require(PlanReader.read(Array(PlanWriter.write(plan).utf8)).plan)
    let guests = EventGuests(of: read, list: nil, includesNames: true)
    let direct = EventGuests(of: plan, list: Self.list, includesNames: true)
    #expect(guests.guests == direct.guests && guests.sectorValues == direct.sectorValues)
    let hidden = EventGuests(of: read, list: nil, includesNames: false)
    #expect(hidden.guests.allSatisfy { $0.name == nil } && !hidden.hasNames)
  }
}

extension SeatingPlan {
  fileprivate mutating func keep(times: RoundTimes) { additional.append(times.attribute) }
}
