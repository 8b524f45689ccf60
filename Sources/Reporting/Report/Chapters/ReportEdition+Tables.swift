// The data as tables: who, with which figures, and who works with whom; and how it all is worked out.

import NetworkAnalysis
import NetworkModel

extension ReportEdition {
  /// Rows of a table on the page, at most; the files beside it have all.
  private static let mostRows = 300

  func tables(_ page: inout HTMLBuilder) {
    func numbered(_ name: String, _ count: Int) -> String { "\(name) (\(phrases.number(count)))" }
    folds(&page) { page in
      fold(&page, numbered(say("Aktörer", "Actors"), network.actors.count)) { actorTable(&$0) }
      if !content.ties.isEmpty {
        fold(&page, numbered(say("Vem som samverkar med vem", "Who works with whom"), content.ties.count)) {
          tieTable(&$0)
        }
      }
      let activities = content.priorities.entries.count
      if activities > 0 {
        fold(&page, numbered(say("Aktiviteter", "Activities"), activities)) { activityTable(&$0) }
      }
    }
  }

  private func actorTable(_ page: inout HTMLBuilder) {
    let measures = ReportContent.columns
    let order = network.actors.indices.sorted { left, right in
      let (a, b) = (partners(left), partners(right))
      return a != b ? a > b : network.actors[left].id < network.actors[right].id
    }
    let columns =
      [(say("Aktör", "Actor"), false), (say("Sektor", "Sector"), false)]
      + measures.map { (phrases.heading(of: .measure($0)).joined(separator: " ").replacing("- ", with: ""), true) }
      + (isJudged ? [(say("Förtroende", "Trust"), true), (say("Värde", "Value"), true)] : [])
    let rows = order.prefix(Self.mostRows).map { place in
      [
        Cell(network.actors[place].name.text(in: language), actor: lookup.isOnMap[place] ? place : nil),
        Cell(sectorName(network.actors[place].sector)),
      ]
        + measures.map { measure in
          let value = content.measures[measure, place]
          return Cell(phrases.cell(value, of: measure), value: number(value))
        } + judgment(of: network.actors[place].id)
    }
    leftOut(&page, network.actors.count, say("aktörer med flest parter", "actors with most partners"), "metrics.csv")
    table(&page, label: say("Aktörer", "Actors"), columns: columns, rows: rows)
  }

  /// Whether enough have said what they think of somebody.
  private var isJudged: Bool { lookup.survey?.judgments.values.contains { !$0.means.isEmpty } ?? false }

  /// What others say of an organization, where a survey asked for it.
  private func judgment(of actor: NetworkActor.ID) -> [Cell] {
    guard isJudged else { return [] }
    let judgment = lookup.survey?.judgments[actor]
    return [judgment?.trust, judgment?.value].map { mean in
      Cell(mean.map { phrases.decimal($0, places: 1) } ?? "\u{2013}", value: mean.map { "\($0)" } ?? "")
    }
  }

  private func tieTable(_ page: inout HTMLBuilder) {
    let order = content.ties.sorted { left, right in
      left.weight != right.weight
        ? left.weight > right.weight : (left.source, left.target) < (right.source, right.target)
    }
    let rows = order.prefix(Self.mostRows).map { tie in
      [
        Cell(network.actors[tie.source].name.text(in: language)),
        Cell(network.actors[tie.target].name.text(in: language)),
        Cell(phrases.decimal(tie.weight), value: "\(tie.weight)"),
        Cell(phrases.number(tie.occasions), value: "\(tie.occasions)"),
      ]
    }
    leftOut(&page, content.ties.count, say("starkaste banden", "strongest ties"), "network.json")
    table(
      &page, label: say("Vem som samverkar med vem", "Who works with whom"),
      columns: [
        (say("Aktör", "Actor"), false), (say("Part", "Partner"), false), (say("Styrka", "Strength"), true),
        (say("Tillfällen", "Occasions"), true),
      ], rows: rows)
  }

  private func leftOut(_ page: inout HTMLBuilder, _ total: Int, _ what: String, _ file: String) {
    guard total > Self.mostRows else { return }
    let (shown, all) = (phrases.number(Self.mostRows), phrases.number(total))
    page.element(
      "p", ["class": "soft"],
      text: say(
        "De \(shown) \(what) visas, av \(all); alla finns i \(file).",
        "The \(shown) \(what) are shown, of \(all); all are in \(file)."))
  }

  private func partners(_ place: Int) -> Int {
    if case .whole(let count) = content.measures[.degree, place] { return count }
    return 0
  }

  /// What a column is sorted by.
  private func number(_ value: ActorMeasures.Value) -> String {
    switch value {
    case .whole(let value): "\(value)"
    case .number(let value): "\(value)"
    case .truth(let isTrue): isTrue ? "1" : "0"
    case .undefined: ""
    }
  }
}
