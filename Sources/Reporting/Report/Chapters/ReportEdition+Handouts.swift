// What is printed for the day of a forum: a list for the door and a card for each seat, on A4.
//
// They are folded away, so that the page prints without them; once opened they are printed, and a button prints them alone.

import NetworkModel
import PlanModel

extension ReportEdition {
  /// A name card: its text, and the table of each round.
  private struct Card {
    let name: String
    let line: String
    /// The table of each round, by the rounds' places; nil for none.
    let tables: [Int?]
    let isHost: Bool
  }

  func handouts(
    _ page: inout HTMLBuilder, _ plan: ForumPlan, _ forum: ReportForum, _ labels: [String: String], _ anchor: String
  ) {
    guard let seating = plan.seating, !seating.rounds.isEmpty else { return }
    let cards = cards(plan, forum, labels, seating)
    guard !cards.isEmpty, cards.count <= Self.mostSeats else { return }
    page.element("details", ["class": "handouts", "id": id(anchor + "-handouts")]) { page in
      page.element("summary", text: say("Dörrlista och namnkort att skriva ut", "Door list and name cards to print"))
      page.element("p", ["class": "needs-script"]) { page in
        page.element(
          "button", ["type": "button", "data-print": id(anchor + "-print")],
          text: say("Skriv ut dörrlista och namnkort", "Print the door list and the name cards"))
      }
      page.element("div", ["id": id(anchor + "-print"), "class": "print-part"]) { page in
        page.element("h4", text: phrases.title(of: plan))
        doorList(&page, cards, rounds: seating.rounds.map(\.number))
        page.element("div", ["class": "cards"]) { page in
          for card in cards { self.card(&page, card, seating.rounds.map(\.number), phrases.title(of: plan)) }
        }
      }
    }
  }

  private func cards(
    _ plan: ForumPlan, _ forum: ReportForum, _ labels: [String: String], _ seating: SeatingPlan
  ) -> [Card] {
    let hosts = Set(seating.rounds.flatMap(\.tables).compactMap(\.host))
    let tables = seating.rounds.map { round in
      Dictionary(
        round.tables.flatMap { table in table.people.map { ($0, table.number) } },
        uniquingKeysWith: { first, _ in first })
    }
    func card(_ id: String, _ name: String, _ line: String) -> Card {
      Card(name: name, line: line, tables: tables.map { $0[id] }, isHost: hosts.contains(id))
    }
    let invited = plan.invited.map { entry in
      let actor = entry.actor.map { id in
        forum.network.actors.first { $0.id.text == id }?.name.text(in: language) ?? id
      }
      let parts = [entry.name, actor, entry.role].compactMap { $0 }.filter { !$0.isEmpty }
      return card(entry.id, parts.first ?? entry.id, parts.dropFirst().joined(separator: ", "))
    }
    let open = plan.openSeats.flatMap { seats in
      (0..<seats.count).map { number in
        let id = ForumPlan.OpenSeats.id(sector: seats.sector, number: number + 1)
        let label = labels[id] ?? id
        // A line to write the name on, once it is known.
        return card(id, "", label.prefix(1).uppercased() + label.dropFirst())
      }
    }
    return invited + open
  }

  private func doorList(_ page: inout HTMLBuilder, _ cards: [Card], rounds: [Int]) {
    let order = cards.indices.sorted { left, right in
      let (a, b) = (heading(cards[left]).lowercased(), heading(cards[right]).lowercased())
      return a == b ? left < right : naturallyPrecedes(a, b)
    }
    table(
      &page, label: say("Vem som sitter var", "Who sits where"), isSortable: false,
      columns: [(say("Vem", "Who"), false)]
        + rounds.map { (say("Runda \(phrases.number($0))", "Round \(phrases.number($0))"), true) },
      rows: order.map { place in
        let card = cards[place]
        let whole = [card.name, card.line].filter { !$0.isEmpty }.joined(separator: ", ")
        return [Cell(whole + (card.isHost ? say(" (värd)", " (host)") : ""))]
          + card.tables.map { Cell($0.map(phrases.number) ?? "\u{2013}", value: $0.map(String.init) ?? "") }
      })
  }

  private func heading(_ card: Card) -> String { card.name.isEmpty ? card.line : card.name }

  private func card(_ page: inout HTMLBuilder, _ card: Card, _ rounds: [Int], _ title: String) {
    page.element("div", ["class": "card"]) { page in
      page.element("p", ["class": "card-title"], text: title)
      if card.name.isEmpty {
        page.element("p", ["class": "card-name card-blank", "aria-hidden": "true"], text: "\u{A0}")
      } else {
        page.element("p", ["class": "card-name"], text: card.name)
      }
      if !card.line.isEmpty { page.element("p", ["class": "card-line"], text: card.line) }
      page.element("p", ["class": "card-tables"], text: tables(of: card, rounds))
    }
  }

  /// Where one sits: `Runda 1: bord 3 · Runda 2: bord 1`, or the one table of all rounds.
  private func tables(of card: Card, _ rounds: [Int]) -> String {
    let seats = zip(rounds, card.tables).compactMap { round, table in table.map { (round, $0) } }
    guard let first = seats.first else { return say("Ingen plats", "No seat") }
    let host = card.isHost ? say(" (värd)", " (host)") : ""
    if seats.count == rounds.count, seats.allSatisfy({ $0.1 == first.1 }) {
      return say("Bord \(phrases.number(first.1))", "Table \(phrases.number(first.1))") + host
    }
    return seats.map { round, table in
      say(
        "Runda \(phrases.number(round)): bord \(phrases.number(table))",
        "Round \(phrases.number(round)): table \(phrases.number(table))")
    }.joined(separator: " · ") + host
  }
}
