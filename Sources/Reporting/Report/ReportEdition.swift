// The page in one language: its head, its chapters in order, its foot. Each chapter has a file of its own.

import NetworkAnalysis
import NetworkModel

/// The page in one language.
struct ReportEdition {
  let content: ReportContent
  let phrases: Phrasebook
  let lookup: ReportLookup
  /// Whether the map opens with the ties that are missing.
  var opensWithMissing = false

  init(content: ReportContent, phrases: Phrasebook) {
    (self.content, self.phrases) = (content, phrases)
    lookup = ReportLookup(content, phrases)
  }

  var network: StakeholderNetwork { content.network }
  var language: Language { phrases.language }
  var title: String { phrases.title(of: network) }

  /// A chapter: its anchor, heading and content.
  struct Chapter {
    let name: String
    let heading: String
    let body: (inout HTMLBuilder) -> Void
  }

  /// The chapters, in the order of the page; what there is nothing to say of has none.
  private var chapters: [Chapter] {
    var chapters: [Chapter] = []
    if content.earlier != nil {
      chapters.append(
        Chapter(name: "changes", heading: say("Vad som har ändrats", "What has changed"), body: changes))
    }
    chapters += [
      Chapter(name: "map", heading: say("Kartan", "The map"), body: map),
      Chapter(name: "gaps", heading: say("Gap", "Gaps"), body: gaps),
      Chapter(name: "introductions", heading: say("Möten att ordna", "Introductions to make"), body: introductions),
    ]
    for place in content.forums.indices {
      let title = phrases.title(of: content.forums[place].plan)
      chapters.append(Chapter(name: Self.anchor(ofForum: place), heading: title) { forum(&$0, place) })
    }
    if content.seating != nil {
      chapters.append(Chapter(name: "seating", heading: say("Rundabord", "Round tables"), body: roundTables))
    }
    if !content.cycle.rows.isEmpty {
      chapters.append(Chapter(name: "goals", heading: say("Målen i cykeln", "Goals in the cycle"), body: goals))
    }
    if !content.summary.positions.matters.isEmpty {
      chapters.append(Chapter(name: "positions", heading: phrases.positionsHeading, body: positions))
    }
    chapters.append(Chapter(name: "bridges", heading: say("Brobyggare", "Bridging actors"), body: bridges))
    if content.mixing.sectors.count > 1 || content.summary.actorsOfUnknownSector > 0 {
      chapters.append(Chapter(name: "sectors", heading: say("Sektor mot sektor", "Sector by sector"), body: sectors))
    }
    if content.priorities.entries.contains(where: { $0.cluster != nil }) {
      chapters.append(
        Chapter(name: "priorities", heading: say("Vad som lönar sig", "What is worth doing"), body: priorities))
    }
    return chapters + [
      Chapter(name: "tables", heading: say("Uppgifterna som tabeller", "The data as tables"), body: tables),
      Chapter(name: "method", heading: say("Så är det räknat", "How it is worked out"), body: method),
    ]
  }

  func say(_ swedish: String, _ english: String) -> String { phrases.say(swedish, english) }

  /// An id that no other edition on the page has.
  func id(_ name: String) -> String { "\(language.rawValue)-\(name)" }

  /// The name of an actor in the page's marks; the same in all editions.
  func mark(_ actor: Int) -> String { "n\(actor)" }

  /// What a sector's members are called.
  func sectorName(_ id: Sector.ID) -> String {
    (lookup.records.sectors[id] ?? Sector(id: id)).name(in: language)
  }

  /// What sentences call the records.
  var names: NetworkNames { NetworkNames(words: phrases, records: lookup.records) }

  func actorName(_ place: Int) -> String { network.actors[place].shortestName(in: language) }

  func write(to page: inout HTMLBuilder, isShown: Bool) {
    page.element(
      "div",
      [
        "class": "page", "lang": language.rawValue, "data-page": language.rawValue, "data-title": title,
        "hidden": isShown ? nil : "",
      ]
    ) { page in
      page.element(
        "a", ["class": "skip", "href": "#\(id("main"))"], text: say("Till innehållet", "Skip to the content"))
      head(&page)
      page.element("main", ["id": id("main")]) { page in
        opening(&page)
        contents(&page)
        for chapter in chapters {
          page.element(
            "section", ["class": "chapter", "id": id(chapter.name), "aria-labelledby": id(chapter.name + "-h")]
          ) { page in
            page.element("h2", ["id": id(chapter.name + "-h")], text: chapter.heading)
            chapter.body(&page)
          }
        }
      }
      page.element("footer") { page in
        page.element(
          "p",
          text: say(
            "Sidan är gjord med samband och hämtar ingenting från nätet. Den är så fullständig som sin fil: siffrorna är "
              + "underlag för samtal, inte ett betyg.",
            "This page was made with samband and fetches nothing from the net. It is as complete as its file: the figures "
              + "are grounds for a conversation, not a grade."))
      }
    }
  }

  private func head(_ page: inout HTMLBuilder) {
    let other = Language.allCases.first { $0 != language } ?? language
    page.element("header", ["class": "top"]) { page in
      page.element("p", ["class": "soft"], text: standing)
      page.element(
        "button", ["type": "button", "class": "needs-script", "data-switch": other.rawValue, "lang": other.rawValue],
        text: other == .swedish ? "Svenska" : "English")
    }
  }

  private func contents(_ page: inout HTMLBuilder) {
    page.element("nav", ["class": "contents", "aria-label": say("Innehåll", "Contents")]) { page in
      page.element("ul") { page in
        for chapter in chapters {
          page.element("li") { page in
            page.element("a", ["href": "#\(id(chapter.name))"], text: chapter.heading)
          }
        }
      }
    }
  }

  /// A table that scrolls by itself where the window is narrow; it can be reached by Tab for that.
  func table(
    _ page: inout HTMLBuilder, label: String, isSortable: Bool = true, columns: [(heading: String, isNumber: Bool)],
    rows: [[Cell]]
  ) {
    page.element("div", ["class": "scroll", "role": "region", "aria-label": label, "tabindex": "0"]) { page in
      page.element("table", ["class": isSortable && rows.count > 1 ? "sortable" : nil]) { page in
        page.element("caption", text: label)
        page.element("thead") { page in
          page.element("tr") { page in
            for column in columns {
              page.element(
                "th", ["scope": "col", "class": column.isNumber ? "number" : nil], text: column.heading)
            }
          }
        }
        page.element("tbody") { page in
          for row in rows {
            page.element("tr") { page in
              for (place, cell) in row.enumerated() {
                let isNumber = columns[place].isNumber
                page.element(
                  place == 0 ? "th" : "td",
                  [
                    "scope": place == 0 ? "row" : nil, "class": isNumber ? "number" : nil, "data-value": cell.value,
                  ]
                ) { page in
                  if let actor = cell.actor, content.maps[language] != nil {
                    page.element("a", ["href": "#\(id("map"))", "data-show-actor": mark(actor)], text: cell.text)
                  } else {
                    page.text(cell.text)
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  /// A cell of a table: what it says, what it is sorted by if it is a number, and the actor that it leads to.
  struct Cell {
    var text: String
    var value: String?
    var actor: Int?

    init(_ text: String, value: String? = nil, actor: Int? = nil) {
      self.text = text
      self.value = value
      self.actor = actor
    }
  }
}
