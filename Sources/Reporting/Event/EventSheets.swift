// What is printed for an event and needs no script: name cards on A4 with marks to cut by, and the list for the door.
//
// A card is 85 by 54 mm, the size of a bank card and of most badge holders (ISO/IEC 7810 ID-1 is 85.6 by 53.98 mm). The page of
// an event clones the same card and the same sheet, so that they look alike wherever they are printed.

import Drawing
import NetworkModel
import PlanModel
import Spelling

/// The sheets of an event.
public struct EventSheets {
  let content: EventContent
  let phrases: Phrasebook
  /// How many there are of each name and organization.
  private let namesakes: [[String]: Int]
  // Of all, so that each card need not look for them: there may be tens of thousands.
  private let hosts: [String: Int]
  private let hasNames: Bool

  /// The sheets of an event in the language of `phrases`.
  public init(_ content: EventContent, phrases: Phrasebook) {
    self.content = content
    self.phrases = phrases
    hosts = content.hosts
    hasNames = content.guests.hasNames
    namesakes = Dictionary(grouping: content.guests.guests, by: Self.called).mapValues(\.count)
  }

  private static func called(_ guest: EventGuest) -> [String] {
    [guest.name ?? ""] + (guest.organization?.wordings ?? [])
  }

  /// What a guest is called on paper: an id that a list had not has its number said to be one; two of one name and one
  /// organization are told apart by number.
  private func heading(_ guest: EventGuest, isListed: Bool = false) -> String {
    let heading = (isListed ? guest.listedName : nil) ?? name(of: guest)
    guard guest.name != nil, namesakes[Self.called(guest)] ?? 1 > 1 else { return heading }
    return say("\(heading), nr \(guest.id)", "\(heading), no. \(guest.id)")
  }

  private func name(of guest: EventGuest) -> String {
    if let name = guest.name { return name }
    if let label = guest.label { return label.text(in: phrases.language) }
    guard content.guests.isNumbered else { return guest.id }
    return hasNames
      ? say("Utan namn, nr \(guest.id)", "No name, no. \(guest.id)") : say("Nr \(guest.id)", "No. \(guest.id)")
  }

  /// Those who come, in the order of a directory: by last name where that is known, Swedish letters after z.
  private var inOrder: [EventGuest] {
    content.coming.map { ($0, heading($0, isListed: true)) }.sorted { left, right in
      if left.1 == right.1 { return naturallyPrecedes(left.0.id, right.0.id) }
      // Ids are numbers as often as not.
      return left.0.name == nil && right.0.name == nil
        ? naturallyPrecedes(left.1, right.1) : NameOrder.precedes(left.1, right.1)
    }.map(\.0)
  }

  func say(_ swedish: String, _ english: String) -> String { phrases.say(swedish, english) }

  // MARK: Cards

  /// Name cards, ten to a sheet, as a page of their own.
  public var cards: String {
    document(say("Namnkort", "Name cards")) { page in
      let tables = content.tables
      let coming = inOrder
      for start in stride(from: 0, to: coming.count, by: SheetLayout.ten.cards) {
        sheet(&page, .ten) { page in
          for guest in coming[start..<min(start + SheetLayout.ten.cards, coming.count)] {
            card(&page, guest, tables[guest.id] ?? [])
          }
        }
      }
    }
  }

  /// A sheet of cards with its marks.
  func sheet(_ page: inout HTMLBuilder, _ layout: SheetLayout, _ cards: (inout HTMLBuilder) -> Void = { _ in }) {
    page.element("div", ["class": "sheet sheet\(layout.cards)"]) { page in
      page.raw(layout.marks)
      page.element("div", ["class": "sheet-cards"], cards)
    }
  }

  /// A name card; without a guest an empty one, for the script to fill in.
  func card(_ page: inout HTMLBuilder, _ guest: EventGuest?, _ tables: [Int?]) {
    page.element("article", ["class": "name-card"]) { page in
      page.element("p", ["class": "name-card-sector"]) { page in
        mark(&page, guest?.sector)
        page.element("span", text: guest.map(sector) ?? "")
      }
      let heading = guest.map { self.heading($0) } ?? ""
      let isOpen = guest.map { $0.name == nil && $0.label != nil } ?? false
      page.element(
        "p", ["class": "name-card-name" + (isOpen ? " to-write" : Self.width(of: heading))],
        text: isOpen ? "\u{A0}" : heading)
      page.element(
        "p", ["class": "name-card-organization"],
        text: guest?.organization?.text(in: phrases.language) ?? (isOpen ? heading : ""))
      page.element("p", ["class": "name-card-seats" + (tables.count > 6 ? " many" : "")]) { page in
        for (place, table) in tables.enumerated() { seat(&page, content.plan.rounds[place].number, table) }
      }
      page.element("p", ["class": "name-card-host"], text: guest.flatMap { hosts[$0.id] }.map(host) ?? "")
    }
  }

  /// A round over the table in it.
  private func seat(_ page: inout HTMLBuilder, _ round: Int, _ table: Int?) {
    page.element("span", ["class": "seat"]) { page in
      page.element("small", text: say("Runda \(round)", "Round \(round)"))
      page.text(" ")
      page.element("b", text: table.map { say("Bord \($0)", "Table \($0)") } ?? "\u{2013}")
    }
  }

  private func host(_ table: Int) -> String {
    say("Värd för bord \(phrases.number(table))", "Host of table \(phrases.number(table))")
  }

  /// How large a name is written: the longest that stand on a line of a card in each size.
  private static func width(of name: String) -> String { name.count > 44 ? " longer" : name.count > 22 ? " long" : "" }

  private func sector(of guest: EventGuest) -> String {
    guest.sector.map { content.guests.sectors[$0].name(in: phrases.language) } ?? ""
  }

  /// The sign of a sector; none for an unknown one.
  func mark(_ page: inout HTMLBuilder, _ sector: Int?) {
    page.raw(
      "<svg class=\"mark\" viewBox=\"0 0 \(SectorMark.width) \(SectorMark.height)\" aria-hidden=\"true\">"
        + (sector.map { "<use href=\"#sector-\($0)\"/>" } ?? "") + "</svg>")
  }

  /// The signs of all sectors, once, for every place that uses them.
  func symbols(_ page: inout HTMLBuilder) {
    page.raw("<svg class=\"symbols\" width=\"0\" height=\"0\" aria-hidden=\"true\">")
    for (place, mark) in SectorMark.marks(for: content.guests.sectors, in: phrases.language).enumerated() {
      page.raw("<g id=\"sector-\(place)\">\(mark.outline)</g>")
    }
    page.raw("</svg>\n")
  }

  // MARK: The door

  /// Who sits where, by name, as a page of its own.
  public var door: String {
    document(say("Dörrlista", "Door list")) { page in
      page.element("h1", text: phrases.title(of: content))
      page.element("p", text: phrases.headline(of: content.plan, PlanMeetings(of: content.plan)))
      doorList(&page)
    }
  }

  /// The list for the door.
  func doorList(_ page: inout HTMLBuilder) {
    let tables = content.tables
    page.element("table", ["class": "door"]) { page in
      page.element("thead") { page in
        page.element("tr") { page in
          page.element("th", ["scope": "col", "class": "name"], text: say("Namn", "Name"))
          page.element("th", ["scope": "col", "class": "organization"], text: say("Organisation", "Organization"))
          page.element("th", ["scope": "col", "class": "sector"], text: say("Sektor", "Sector"))
          for round in content.rounds {
            page.element("th", ["scope": "col", "class": "number"], text: say("Runda \(round)", "Round \(round)"))
          }
        }
      }
      page.element("tbody") { page in
        for guest in inOrder {
          page.element("tr") { page in
            page.element(
              "th", ["scope": "row", "class": "name"],
              text: heading(guest, isListed: true) + (hosts[guest.id] == nil ? "" : say(" (värd)", " (host)")))
            page.element("td", ["class": "organization"], text: guest.organization?.text(in: phrases.language) ?? "")
            page.element("td", ["class": "sector"]) { page in
              if guest.sector != nil { mark(&page, guest.sector) }
              page.text(sector(of: guest))
            }
            for place in content.rounds.indices {
              page.element("td", ["class": "number"], text: tables[guest.id]?[place].map(phrases.number) ?? "\u{2013}")
            }
          }
        }
      }
    }
  }

  private func document(_ name: String, _ body: (inout HTMLBuilder) -> Void) -> String {
    PageFrame(
      language: phrases.language, title: name + ": " + phrases.title(of: content), style: EventParts.style,
      schemes: "light"
    ).html { page in
      symbols(&page)
      page.element("main", ["class": "paper"]) { page in
        if let notice = phrases.notice(onNamesOf: content) {
          page.element("p", ["class": "hidden-names"], text: notice)
        }
        body(&page)
      }
    }
  }
}

/// How cards lie on a sheet of A4, in millimetres.
struct SheetLayout {
  let columns: Int
  let rows: Int
  /// What lies between two columns and two rows.
  let gap: (x: Double, y: Double)

  /// Ten that touch.
  static let ten = SheetLayout(columns: 2, rows: 5, gap: (0, 0))
  /// Eight with room between.
  static let eight = SheetLayout(columns: 2, rows: 4, gap: (10, 8))

  var cards: Int { columns * rows }

  /// The marks to cut by: short lines outside the cards, at the ends of every cut.
  var marks: String {
    let (width, height) = (85.0, 54.0)
    let (across, down) = (Double(columns), Double(rows))
    let left = (210 - across * width - (across - 1) * gap.x) / 2
    let top = (297 - down * height - (down - 1) * gap.y) / 2
    let right = 210 - left
    let bottom = 297 - top
    func cuts(_ count: Int, _ start: Double, _ size: Double, _ gap: Double) -> [Double] {
      var cuts: [Double] = []
      for place in 0..<count {
        for cut in [start + Double(place) * (size + gap), start + Double(place) * (size + gap) + size]
        where cuts.last != cut {
          cuts.append(cut)
        }
      }
      return cuts
    }
    func text(_ value: Double) -> String { fixedDecimal(value, places: 1) }
    let columnCuts = cuts(columns, left, width, gap.x).map { x in
      "M\(text(x)) \(text(top - 7))v5M\(text(x)) \(text(bottom + 2))v5"
    }
    let rowCuts = cuts(rows, top, height, gap.y).map { y in
      "M\(text(left - 7)) \(text(y))h5M\(text(right + 2)) \(text(y))h5"
    }
    return "<svg class=\"marks\" viewBox=\"0 0 210 297\" aria-hidden=\"true\"><path d=\""
      + (columnCuts + rowCuts).joined() + "\" fill=\"none\" stroke=\"#555555\" stroke-width=\"0.2\"/></svg>"
  }
}
