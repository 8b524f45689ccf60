// The round tables of a plan: who sits where, and how good that is; the page of the event is where they are changed.

import Drawing
import NetworkModel
import PlanModel

extension ReportEdition {
  /// Seats in all rounds, at most, of a plan that is drawn.
  private static let mostDrawn = 400
  /// Seats in all rounds, at most, of a plan that is written out; a larger one is only mentioned.
  static let mostSeats = 3_000

  /// Tables with what the page needs to show them.
  struct Tables {
    let plan: SeatingPlan
    /// A picture of each round.
    let pictures: [Picture]
    /// Labels by id for people without a name in the plan.
    let labels: [String: String]
    /// The file that holds all of it.
    let file: String
    /// The page on which it is changed and printed.
    let event: String

    /// Seats taken in all rounds together.
    var seats: Int { plan.rounds.reduce(0) { $0 + $1.tables.reduce(0) { $0 + $1.people.count } } }

    /// What everybody is called.
    var names: [String: String] { plan.names.merging(labels) { _, label in label } }
  }

  /// The chapter of a plan that was given by itself.
  func roundTables(_ page: inout HTMLBuilder) {
    guard let seating = content.seating else { return }
    let tables = Tables(
      plan: seating.plan, pictures: seating.pictures[language] ?? [], labels: [:], file: "plan.json",
      event: "event.html")
    page.element("p", text: phrases.headline(of: seating.plan, PlanMeetings(of: seating.plan)))
    fold(&page, say("Borden, runda för runda", "The tables, round by round")) { self.seating(&$0, tables) }
  }

  func seating(_ page: inout HTMLBuilder, _ tables: Tables) {
    let plan = tables.plan
    let meetings = PlanMeetings(of: plan)
    page.element("h3", text: say("Borden", "The tables"))
    page.element("p", text: phrases.headline(of: plan, meetings))
    if let score = plan.score {
      page.element("ul") { page in
        for line in phrases.lines(for: score, of: plan.request) { page.element("li", text: line) }
      }
      for sentence in phrases.shortcomings(of: plan, meetings, labels: tables.labels) {
        page.element("p", text: sentence)
      }
    }
    guard tables.seats <= Self.mostSeats else {
      let seats = phrases.number(tables.seats)
      page.element(
        "p", ["class": "soft"],
        text: say(
          "Planen har \(seats) platser i allt, för många för sidan; den finns i \(tables.file).",
          "The plan has \(seats) seats in all, too many for the page; it is in \(tables.file)."))
      return
    }
    lists(&page, tables)
    pictures(&page, tables)
  }

  private func pictures(_ page: inout HTMLBuilder, _ tables: Tables) {
    guard tables.seats <= Self.mostDrawn else {
      page.element(
        "p", ["class": "soft"],
        text: say(
          "Borden är för många för att ritas på sidan; samband seat ritar dem.",
          "The tables are too many to be drawn on the page; samband seat draws them."))
      return
    }
    for (place, drawing) in tables.pictures.enumerated() {
      picture(
        &page, drawing,
        caption: say("Planens runda \(phrases.number(place + 1))", "Round \(phrases.number(place + 1)) of the plan"))
    }
  }

  // MARK: Who sits where

  /// The tables as lists, and where the plan is changed and printed.
  private func lists(_ page: inout HTMLBuilder, _ tables: Tables) {
    page.element("p") { page in
      page.text(
        say(
          "Planen ändras och skrivs ut (dörrlista, namnkort, bordsskyltar) i ",
          "The plan is changed and printed (door list, name cards, table signs) in "))
      page.element("a", ["href": ReportIndex.address(of: tables.event)], text: tables.event)
      page.text(".")
    }
    let names = tables.names
    for round in tables.plan.rounds {
      page.element("h4", text: say("Runda \(phrases.number(round.number))", "Round \(phrases.number(round.number))"))
      page.element("div", ["class": "tables"]) { page in
        for table in round.tables where !table.people.isEmpty { self.table(&page, table, names) }
      }
    }
  }

  private func table(_ page: inout HTMLBuilder, _ table: SeatingPlan.Table, _ names: [String: String]) {
    page.element("div", ["class": "table"]) { page in
      page.element("h5", text: say("Bord \(phrases.number(table.number))", "Table \(phrases.number(table.number))"))
      page.element("ul", ["role": "list"]) { page in
        for id in table.people {
          page.element("li", text: (names[id] ?? id) + (table.host == id ? say(" (värd)", " (host)") : ""))
        }
      }
    }
  }
}
