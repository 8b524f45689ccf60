// The plan's four clusters: a square of effort and effect where there are scores, and the activities as a table.

import Drawing
import NetworkAnalysis
import NetworkModel

extension ReportEdition {
  /// Activities in the table, at most.
  private static let mostActivities = 200

  func priorities(_ page: inout HTMLBuilder) {
    let priorities = content.priorities
    let scored = priorities.entries.count { $0.cluster != nil }
    page.element("p", text: phrases.prioritiesHead(priorities, scored: scored))
    clusters(&page)
    picture(
      &page,
      PriorityMap(network: network, priorities: priorities, words: phrases.mapWords)
        .makePicture(),
      caption: say("Aktiviteterna efter insats och effekt", "The activities by effort and effect"))
    for combination in priorities.combinations.prefix(5) {
      page.element("p", text: phrases.sentence(for: combination, of: network))
    }
    page.element("p", ["class": "soft"], text: phrases.prioritiesNote)
  }

  /// What the plan calls most worth striving for, by name.
  private func clusters(_ page: inout HTMLBuilder) {
    page.element("ul") { page in
      for cluster in ActivityPriorities.Cluster.allCases.reversed() {
        let entries = content.priorities.entries(in: cluster)
        let activities = phrases.list(entries.map { names.activity($0.activity) }, limit: 6)
        page.element("li") { page in
          page.element("strong", text: phrases.heading(for: cluster))
          page.text(entries.isEmpty ? say(": ingen.", ": none.") : ": \(activities). \(phrases.advice(for: cluster))")
        }
      }
    }
  }

  func activityTable(_ page: inout HTMLBuilder) {
    let entries = content.priorities.entries
    let shown = entries.prefix(Self.mostActivities)
    if shown.count < entries.count {
      page.element(
        "p", ["class": "soft"],
        text: say(
          "De första \(phrases.number(shown.count)) visas; alla finns i network.json.",
          "The first \(phrases.number(shown.count)) are shown; all are in network.json."))
    }
    func score(_ value: Int?) -> Cell {
      Cell(value.map(phrases.number) ?? "\u{2013}", value: value.map(String.init) ?? "")
    }
    table(
      &page, label: say("Aktiviteter", "Activities"),
      columns: [
        (say("Aktivitet", "Activity"), false), (say("Läge", "State"), false), (say("Insats", "Effort"), true),
        (say("Effekt", "Effect"), true), (say("Mål", "Goals"), false),
      ],
      rows: shown.map { entry in
        [
          Cell(names.plainActivity(entry.activity)), Cell(phrases.word(for: entry.status, plural: false)),
          score(entry.effort), score(entry.effect), Cell(names.goalIDs(of: entry.activity)),
        ]
      })
  }

  /// A picture drawn by our own pen, with a caption; wide ones scroll in their frame.
  func picture(_ page: inout HTMLBuilder, _ picture: Picture, caption: String) {
    // The page and the caption say what it is called.
    var untitled = picture
    untitled.title = ""
    let drawing = EmbeddedMap(
      picture: picture, svg: SVGPen.draw(untitled), marks: [:], label: caption + ". " + picture.description, role: "img"
    )
    guard let drawing = drawing.markup() else { return }
    page.element("figure") { page in
      page.element("figcaption", text: caption)
      page.element("div", ["class": "picture", "role": "region", "aria-label": caption, "tabindex": "0"]) {
        $0.raw(drawing.html)
      }
    }
  }
}
