// The round tables of a plan: who sits where, how good that is, and a seating that can be tried by hand.

import Drawing
import Interchange
import NetworkModel
import PlanModel

extension ReportEdition {
  /// Rounds are drawn where no more people than this sit in all of them together.
  private static let mostDrawn = 400
  /// A plan whose people sit more often than this is only told of, not written out.
  static let mostSeats = 3_000

  /// Tables with what the page needs to show them.
  struct Tables {
    let plan: SeatingPlan
    /// A picture of each round.
    let pictures: [Picture]
    /// What people are called who have no name in the plan, by id.
    let labels: [String: String]
    /// The file that holds all of it.
    let file: String

    /// How often somebody sits, in all rounds together.
    var seats: Int { plan.rounds.reduce(0) { $0 + $1.tables.reduce(0) { $0 + $1.people.count } } }

    /// What everybody is called.
    var names: [String: String] { plan.names.merging(labels) { _, label in label } }
  }

  /// The chapter of a plan that was given by itself.
  func roundTables(_ page: inout HTMLBuilder) {
    guard let seating = content.seating else { return }
    self.seating(
      &page, Tables(plan: seating.plan, pictures: seating.pictures[language] ?? [], labels: [:], file: "plan.json"))
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
    movable(&page, tables)
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

  // MARK: Trying by hand

  /// Whether the script can count by a plan: its rules are known, and its tables are numbered as they stand.
  private func canBeTried(_ plan: SeatingPlan) -> Bool {
    guard let request = plan.request else { return false }
    return plan.rounds.allSatisfy { $0.tables.map(\.number) == Array(1...max(1, request.tables.count)) }
  }

  private func movable(_ page: inout HTMLBuilder, _ tables: Tables) {
    let plan = tables.plan
    let isMovable = canBeTried(plan)
    page.element("h4", text: say("Pröva en annan placering", "Try another seating"))
    page.element(
      "div",
      [
        "class": "seating", "data-seating": isMovable ? "" : nil,
        "data-file": isMovable ? say("andrad-plan.json", "changed-plan.json") : nil,
      ]
    ) { page in
      if isMovable {
        page.element("script", ["type": "application/json"]) {
          $0.raw(HTMLBuilder.embedded(json: PlanWriter.write(plan.withoutNames)))
        }
        controls(&page, plan)
      } else {
        page.element(
          "p",
          text: say(
            "Planen säger inte vilka regler den följer, så den kan inte prövas här.",
            "The plan does not say which rules it keeps, so it cannot be tried here."))
      }
      let names = tables.names
      for round in plan.rounds { self.round(&page, round, names, isMovable) }
    }
  }

  private func controls(_ page: inout HTMLBuilder, _ plan: SeatingPlan) {
    page.element(
      "p", ["class": "needs-script"],
      text: say(
        "Dra en person till ett annat bord eller på en annan person för att byta plats. Med tangentbordet: välj en person med "
          + "Enter och sedan \u{201D}Flytta hit\u{201D} vid ett bord, eller flytta med vänster- och högerpil. Poängen räknas om "
          + "på en gång.",
        "Drag a person to another table, or onto another person to change places. By keyboard: select a person with Enter and "
          + "then \u{201C}Move here\u{201D} at a table, or move with the left and right arrows. The score follows at once."
      ))
    page.element("div", ["class": "seating-bar needs-script"]) { page in
      page.element("p", ["role": "status", "data-score": scoreTemplate(plan)])
      page.element(
        "p", ["class": "yes", "data-kept": ""], text: say("\u{2713} Alla regler hålls.", "\u{2713} All rules are kept.")
      )
      page.element(
        "ul",
        [
          "class": "no", "data-broken": "", "role": "list",
          "data-size": say(
            "Runda {round}, bord {table}: {n} personer, ska vara {least}\u{2013}{most}.",
            "Round {round}, table {table}: {n} people, should be {least}\u{2013}{most}."),
          "data-minimum": say(
            "Runda {round}, bord {table}: {n} olika {column}, ska vara minst {least}.",
            "Round {round}, table {table}: {n} different {column}, should be {least} or more."),
          "data-sector": phrases.name(ofColumn: "sector"),
          "data-apart": say(
            "Runda {round}: {a} och {b} ska sitta isär.", "Round {round}: {a} and {b} are to sit apart."),
          "data-together": say(
            "Runda {round}: {a} och {b} ska sitta ihop.", "Round {round}: {a} and {b} are to sit together."),
          "data-fixed": say(
            "Runda {round}: {a} ska sitta vid bord {table}.", "Round {round}: {a} is to sit at table {table}."),
        ])
      page.element("p") { page in
        page.element("button", ["type": "button", "data-undo": ""], text: say("Ångra", "Undo"))
        page.text(" ")
        page.element("button", ["type": "button", "data-save": ""], text: say("Spara planen", "Save the plan"))
      }
    }
  }

  private func scoreTemplate(_ plan: SeatingPlan) -> String {
    var parts = [
      say(
        "Par som träffas för första gången: {met} (i planen {metBefore}).",
        "Pairs who meet for the first time: {met} ({metBefore} in the plan)."),
      say(
        "Möten med någon man redan träffat: {repeats} ({repeatsBefore}).",
        "Meetings with somebody met before: {repeats} ({repeatsBefore})."),
    ]
    switch plan.request?.meeting {
    case .cross(let name):
      let column = phrases.name(ofColumn: name)
      parts.append(
        say(
          "Nya par med olika \(column): {value} ({valueBefore}).",
          "New pairs who differ in \(column): {value} ({valueBefore})."))
    case .values:
      parts.append(say("Mötenas värde: {value} ({valueBefore}).", "Worth of the meetings: {value} ({valueBefore})."))
    default: break
    }
    return parts.joined(separator: " ")
  }

  private func round(
    _ page: inout HTMLBuilder, _ round: SeatingPlan.Round, _ names: [String: String], _ isMovable: Bool
  ) {
    page.element("h5", text: say("Runda \(phrases.number(round.number))", "Round \(phrases.number(round.number))"))
    page.element("div", ["class": "tables", "data-round": ""]) { page in
      for table in round.tables {
        page.element("div", ["class": "table", "data-table": ""]) { page in
          page.element("h6", text: say("Bord \(phrases.number(table.number))", "Table \(phrases.number(table.number))"))
          if isMovable {
            page.element(
              "button", ["type": "button", "data-here": "", "hidden": ""], text: say("Flytta hit", "Move here"))
          }
          page.element("ul", ["role": "list"]) { page in
            for id in table.people {
              page.element("li") { page in
                let name = names[id] ?? id
                let host = table.host == id ? say(" (värd)", " (host)") : ""
                guard isMovable else { return page.text(name + host) }
                page.element(
                  "button",
                  ["type": "button", "data-person": id, "data-name": name, "aria-pressed": "false"],
                  text: name + host)
              }
            }
          }
        }
      }
    }
  }
}
