// The stage of each goal in the plan's six steps, and what to do next.

import NetworkAnalysis
import NetworkModel

extension ReportEdition {
  /// Goals in the table, at most.
  private static let mostGoals = 150
  /// Next steps on the page.
  private static let nextShown = 3

  func goals(_ page: inout HTMLBuilder) {
    let cycle = content.cycle
    page.element("div", ["class": "glance"]) { page in
      page.element("div") { $0.element("p", text: phrases.cycleHead(cycle)) }
      page.element("div") { nextSteps(&$0) }
    }
    let shown = cycle.rows.prefix(Self.mostGoals)
    if shown.count < cycle.rows.count {
      page.element(
        "p", ["class": "soft"],
        text: say(
          "De första \(phrases.number(shown.count)) av \(phrases.number(cycle.rows.count)) mål visas.",
          "The first \(phrases.number(shown.count)) of \(phrases.number(cycle.rows.count)) goals are shown."))
    }
    folds(&page) { page in
      fold(&page, say("Alla mål i de sex stegen", "All goals in the six steps"), isPrinted: true) { page in
        goalTable(&page, Array(shown))
      }
      how(&page) { page in
        page.element(
          "p",
          text: say(
            "Handlingsplanen går i sex steg och börjar om: kartlägg det som finns, hitta gapen, initiera det som saknas, "
              + "kommunicera, följ upp och justera.",
            "The action plan goes in six steps and round again: map what exists, find the gaps, initiate what is missing, "
              + "communicate, follow up and adjust."))
        page.element("ul") { page in
          for meaning in phrases.stepMeanings(cycle, namesFields: false) { page.element("li", text: meaning) }
        }
      }
    }
  }

  private func nextSteps(_ page: inout HTMLBuilder) {
    let next = content.cycle.next
    guard !next.isEmpty else { return }
    page.element("div", ["class": "next-steps"]) { page in
      page.element("h3", text: say("Gör detta härnäst", "Do this next"))
      page.element("ol") { page in
        for step in next.prefix(Self.nextShown) { page.element("li", text: phrases.sentence(for: step, of: network)) }
      }
    }
  }

  /// The steps in which goals differ; what is the same for all of them is said above the table.
  private var steps: [GoalCycle.Step] {
    let cycle = content.cycle
    return GoalCycle.Step.allCases.filter { step in
      switch step {
      case .communicate: !cycle.isNothingCommunicated
      case .followUp: !cycle.isNothingMeasured
      case .adjust: cycle.hasPrevious
      case .map, .findGaps, .initiate: true
      }
    }
  }

  private func goalTable(_ page: inout HTMLBuilder, _ rows: [GoalCycle.Row]) {
    let label = say("Målen i de sex stegen", "The goals in the six steps")
    page.element("div", ["class": "scroll", "role": "region", "aria-label": label, "tabindex": "0"]) { page in
      page.element("table", ["class": "steps"]) { page in
        page.element("caption", text: label)
        page.element("thead") { page in
          page.element("tr") { page in
            page.element("th", ["scope": "col"], text: say("Mål", "Goal"))
            for step in steps {
              page.element("th", ["scope": "col"], text: phrases.heading(for: step))
            }
          }
        }
        page.element("tbody") { page in
          for row in rows {
            page.element("tr") { page in
              page.element(
                "th", ["scope": "row", "class": "depth\(min(row.depth, 3))"], text: names.goalInList(row.goal))
              for step in steps {
                let state = state(of: row, in: step)
                page.element("td", ["class": state.look], text: state.words)
              }
            }
          }
        }
      }
    }
  }

  /// The state of a step in words; the style only repeats whether that is enough.
  private func state(of row: GoalCycle.Row, in step: GoalCycle.Step) -> (words: String, look: String?) {
    switch step {
    case .map:
      guard row.mapped > 0 else { return (say("ingen aktivitet", "no activity"), "no") }
      return (phrases.count(row.mapped, say("aktivitet", "activity"), say("aktiviteter", "activities")), "yes")
    case .findGaps:
      guard !row.gaps.isEmpty else { return (say("inga gap", "no gaps"), "yes") }
      return (phrases.count(row.facts.count, "gap", say("gap", "gaps")), nil)
    case .initiate:
      guard row.mapped > 0 else { return ("\u{2013}", nil) }
      // Only what is under way is green; what is planned stands for itself.
      let parts = [
        (row.active, say("pågår", "under way")),
        (row.planned, say(row.planned == 1 ? "planerad" : "planerade", "planned")),
        (row.held, say(row.held == 1 ? "hållen" : "hållna", "held")),
      ].filter { $0.0 > 0 }.map { "\(phrases.number($0.0)) \($0.1)" }
      guard !parts.isEmpty else { return (say("inget beslutat", "nothing decided"), "no") }
      return (parts.joined(separator: ", "), row.active > 0 ? "yes" : "planned")
    case .communicate:
      guard row.decided > 0 else { return ("\u{2013}", nil) }
      let (part, all) = (phrases.number(row.communicated), phrases.number(row.decided))
      return (say("\(part) av \(all) berättade", "\(part) of \(all) told of"), row.communicated > 0 ? "yes" : nil)
    case .followUp:
      guard !row.indicators.isEmpty else { return (say("ingen indikator", "no indicator"), "no") }
      if row.behind > 0 {
        return (say("\(phrases.number(row.behind)) efter", "\(phrases.number(row.behind)) behind"), "no")
      }
      let (part, all) = (phrases.number(row.followedUp), phrases.number(row.indicators.count))
      return (say("\(part) av \(all) följs", "\(part) of \(all) followed"), row.followedUp > 0 ? "yes" : nil)
    case .adjust:
      guard let changes = row.adjustments else { return (say("inte jämfört", "not compared"), nil) }
      if changes.isNew { return (say("nytt mål", "new goal"), "yes") }
      return changes.isEmpty ? (say("oförändrat", "unchanged"), nil) : (say("justerat", "adjusted"), "yes")
    }
  }
}
