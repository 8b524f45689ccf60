// What is missing, the most important first, with filters.

import NetworkAnalysis
import NetworkModel

extension ReportEdition {
  /// Facts shown at first.
  private static let shownGaps = 3
  /// Facts on the page, at most; `gaps.csv` has all.
  static let mostGaps = 400

  func gaps(_ page: inout HTMLBuilder) {
    let gaps = content.gaps.facts
    guard !gaps.isEmpty else {
      page.element("p", text: say("Inga gap hittades.", "No gaps were found."))
      return
    }
    let shown = Array(gaps.prefix(Self.mostGaps))
    if shown.count < gaps.count {
      page.element(
        "p", ["class": "soft"],
        text: say(
          "De \(phrases.number(shown.count)) tyngsta av \(phrases.number(gaps.count)) gap finns på sidan; alla finns i gaps.csv.",
          "The \(phrases.number(shown.count)) most severe of \(phrases.number(gaps.count)) gaps are on this page; all are in gaps.csv."
        ))
    }
    let isAll = shown.count <= Self.shownGaps + 1
    page.element("ol", ["class": isAll ? "entries" : "entries three unprinted"]) { page in
      for fact in isAll ? shown : Array(shown.prefix(Self.shownGaps)) { entry(&page, fact) }
    }
    folds(&page) { page in
      if !isAll {
        let all = phrases.number(shown.count)
        fold(&page, say("Alla \(all) gap", "All \(all) gaps"), isPrinted: true) { page in
          page.element("div", ["data-gaps": ""]) { page in
            filters(&page, shown)
            page.element("ol", ["class": "entries"]) { page in
              for fact in shown { entry(&page, fact) }
            }
          }
        }
      }
      how(
        &page,
        say(
          "Ett gap är något som borde hänga ihop och inte gör det. Talet är dess tyngd, 0\u{2013}1: hur mycket slaget väger, hur "
            + "mycket målen frågar efter det som saknas, och hur stor del som saknas.",
          "A gap is something that should connect and does not. The number is its severity, 0\u{2013}1: how much the kind weighs, "
            + "how much the goals ask for what is missing, and how large a part is missing."))
    }
  }

  private func filters(_ page: inout HTMLBuilder, _ gaps: [GapFact]) {
    let kinds = unique(gaps.map(\.kind.rawValue)).compactMap { raw in
      Gap.Kind(rawValue: raw).map { (raw, phrases.heading(for: $0)) }
    }
    let concerned = Set(gaps.flatMap(sectorsConcerned))
    let sectors = network.allSectors.filter { concerned.contains($0.id) }
      .map { ($0.id.text, $0.pluralName(in: language)) }
    let asking = Set(gaps.flatMap(\.goals))
    let goals = network.goals.filter { asking.contains($0.id) }
      .map { ($0.id.text, goalName($0)) }
    page.element("div", ["class": "filters needs-script"]) { page in
      choice(&page, say("Slag", "Kind"), "kind", kinds, all: say("Alla slag", "All kinds"))
      choice(&page, say("Sektor", "Sector"), "sectors", sectors, all: say("Alla sektorer", "All sectors"))
      choice(&page, say("Mål", "Goal"), "goals", goals, all: say("Alla mål", "All goals"))
    }
    page.element(
      "p",
      [
        "role": "status", "class": "soft",
        "data-text": say("{shown} av {found} gap visas.", "{shown} of {found} gaps are shown."),
      ])
  }

  private func choice(
    _ page: inout HTMLBuilder, _ label: String, _ filter: String, _ values: [(String, String)], all: String
  ) {
    guard values.count > 1 else { return }
    page.element("label") { page in
      page.text(label)
      page.element("select", ["data-filter": filter]) { page in
        page.element("option", ["value": ""], text: all)
        for (value, name) in values {
          page.element("option", ["value": token(value)], text: name)
        }
      }
    }
  }

  private func entry(_ page: inout HTMLBuilder, _ gap: GapFact) {
    page.element(
      "li",
      [
        "data-gap": "", "data-kind": token(gap.kind.rawValue), "tabindex": "-1",
        "data-sectors": sectorsConcerned(gap).map { token($0.text) }.joined(separator: " "),
        "data-goals": gap.goals.map { token($0.text) }.joined(separator: " "),
      ]
    ) { page in
      page.element("div", ["class": "weight"]) { page in
        page.text(phrases.decimal(gap.severity.value))
        // The bar repeats the number for the eye.
        page.element("svg", ["viewBox": "0 0 100 6", "preserveAspectRatio": "none", "aria-hidden": "true"]) { page in
          page.element("rect", ["class": "track", "width": "100", "height": "6"])
          page.element(
            "rect", ["class": "bar", "width": fixedDecimal(gap.severity.value * 100, places: 0), "height": "6"])
        }
      }
      page.element("div") { page in
        page.element("p", ["class": "kind"], text: phrases.heading(for: gap.kind))
        let silence = phrases.silence(on: gap, lookup.survey, among: lookup.records).map { " " + $0 } ?? ""
        page.element("p", text: phrases.sentence(for: gap, among: lookup.records) + silence)
        page.element("p", ["class": "next"], text: phrases.proposal(for: gap, among: lookup.records))
      }
    }
  }

  private func sectorsConcerned(_ fact: GapFact) -> [Sector.ID] {
    let ofActors = fact.gaps.flatMap(\.actors).compactMap { lookup.records.actors[$0]?.sector }
    var seen: Set<Sector.ID> = []
    return (fact.gaps.flatMap(\.sectors) + ofActors).filter { seen.insert($0).inserted }
  }

  private func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// A goal by its number, if it has one, and its title.
  func goalName(_ goal: Goal) -> String {
    let title = (goal.shortTitle ?? goal.title)?.text(in: language) ?? ""
    let cut = title.count > 60 ? title.prefix(57) + "\u{2026}" : title[...]
    let hasNumber = goal.id.text.first?.isNumber ?? false
    return title.isEmpty ? goal.id.text : hasNumber ? "\(goal.id.text) \(cut)" : String(cut)
  }

  /// A value as one word of a list that spaces part.
  private func token(_ text: String) -> String { text.replacing("%", with: "%25").replacing(" ", with: "%20") }
}
