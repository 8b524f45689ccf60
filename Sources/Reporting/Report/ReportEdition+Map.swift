// The map with its controls, and beside it the story of the actor that one selects.

import Drawing
import Interchange
import NetworkAnalysis
import NetworkModel

extension ReportEdition {
  func map(_ page: inout Markup) {
    guard let map = content.maps[language], let drawing = embedded(map) else {
      page.element("p", text: say("Det finns ingen karta att visa.", "There is no map to show."))
      return
    }
    page.element(
      "p",
      text: say(
        "Peka på en aktör för att se vem den samverkar med, eller välj den för att läsa om den. Streckade linjer är samverkan "
          + "som saknas.",
        "Point at an actor to see whom it works with, or select it to read about it. Dashed lines are ties that are missing."
      ))
    page.element("div", ["data-map": ""]) { page in
      controls(&page)
      page.element(
        "p",
        [
          "role": "status", "class": "soft", "data-none": "",
          "data-found": say("{n} aktörer passar in.", "{n} actors match."),
        ])
      page.element("div", ["class": "map-frame"]) { page in
        page.element("div", ["class": "map-sheet"]) { $0.raw(drawing.html) }
        page.element("div", ["class": "story", "role": "region", "aria-label": say("Vald aktör", "Selected actor")]) {
          page in
          page.element("article", ["data-story": ""]) { page in
            page.element("p", text: map.picture.description)
          }
          for actor in lookup.onMap { story(&page, of: actor) }
        }
      }
      page.element("script", ["type": "application/json"]) { $0.raw(Markup.embedded(json: layers)) }
    }
  }

  // MARK: The drawing

  private func embedded(_ map: ReportContent.Map) -> Markup? {
    var marks: [String: [(String, String)]] = [:]
    for node in map.picture.nodes {
      guard let actor = node.actor else { continue }
      let record = network.actors[actor]
      marks[node.id] = [
        ("data-actor", mark(actor)), ("data-sector", record.sector.text), ("tabindex", "-1"), ("role", "button"),
        ("aria-pressed", "false"), ("aria-label", node.tooltip),
        ("data-words", (record.name.wordings + (record.shortName?.wordings ?? [])).joined(separator: " ")),
      ]
    }
    for tie in map.picture.ties {
      guard let a = map.picture.nodes[tie.source].actor, let b = map.picture.nodes[tie.target].actor else { continue }
      let pair = [min(a, b), max(a, b)]
      marks[tie.id] = [
        ("data-a", mark(a)), ("data-b", mark(b)), ("aria-hidden", "true"),
        ("data-kinds", (lookup.kindsOfPair[pair] ?? []).map { "k\($0)" }.joined(separator: " ")),
      ]
    }
    return EmbeddedMap(
      picture: map.picture, svg: map.svg, marks: marks,
      label: say("Karta: ", "Map: ") + map.picture.description
    ).markup()
  }

  // MARK: Controls

  private func controls(_ page: inout Markup) {
    page.element("div", ["class": "controls needs-script"]) { page in
      page.element("label", ["class": "field"]) { page in
        page.text(say("Sök aktör", "Find an actor"))
        page.element("input", ["type": "search", "autocomplete": "off"])
      }
      page.element("div", ["class": "zoom", "role": "group", "aria-label": say("Zooma", "Zoom")]) { page in
        page.element("button", ["type": "button", "data-zoom": "in", "aria-label": say("Större", "Larger")], text: "+")
        page.element(
          "button", ["type": "button", "data-zoom": "out", "aria-label": say("Mindre", "Smaller")], text: "\u{2212}")
        page.element("button", ["type": "button", "data-zoom": "all"], text: say("Hela kartan", "Whole map"))
      }
    }
    let drawn = Set(lookup.onMap.map { network.actors[$0].sector })
    let sectors = network.sectorsInUse.filter { drawn.contains($0.id) }
    if sectors.count > 1 {
      choices(
        &page, say("Sektorer", "Sectors"), mark: "data-sector-choice",
        values: sectors.map { ($0.id.text, $0.pluralName(in: language), nil, true) })
    }
    let kinds = lookup.tieKinds
    if kinds.count > 1 {
      choices(
        &page, say("Slag av samverkan", "Kinds of ties"), mark: "data-kind-choice",
        values: kinds.enumerated().map { ("k\($0.offset)", $0.element, nil, true) })
    }
    choices(
      &page, say("Lager", "Layers"), mark: "data-layer",
      values: [
        ("ties", say("samverkan", "ties"), "sample", true),
        ("gaps", say("saknad samverkan", "missing ties"), "sample sample-gaps", true),
        ("introductions", say("möten att ordna", "introductions"), "sample sample-introductions", false),
      ])
  }

  private func choices(
    _ page: inout Markup, _ heading: String, mark: String,
    values: [(value: String, name: String, sample: String?, isOn: Bool)]
  ) {
    page.element("fieldset", ["class": "choices needs-script"]) { page in
      page.element("legend", text: heading)
      for choice in values {
        page.element("label") { page in
          page.element(
            "input",
            [
              "type": "checkbox", "value": choice.value, "checked": choice.isOn ? "" : nil,
              "data-sector-choice": mark == "data-sector-choice" ? "" : nil,
              "data-kind-choice": mark == "data-kind-choice" ? "" : nil,
              "data-layer": mark == "data-layer" ? choice.value : nil,
            ])
          if let sample = choice.sample { page.element("span", ["class": sample, "aria-hidden": "true"]) }
          page.text(choice.name)
        }
      }
    }
  }

  /// What the script draws over the map, as JSON.
  private var layers: String {
    var seen: Set<[Int]> = []
    func pairs(_ all: [[NetworkActor.ID]]) -> AttributeValue {
      seen = []
      let found = all.compactMap { actors -> AttributeValue? in
        let ends = actors.prefix(2).compactMap { lookup.places[$0] }
        guard ends.count == 2, ends.allSatisfy({ lookup.isOnMap[$0] }), seen.insert(ends.sorted()).inserted else {
          return nil
        }
        return .array(ends.map { .string(mark($0)) })
      }
      return .array(found)
    }
    let gaps = content.gaps.gaps.lazy.map(\.proposal).filter { $0.action == .introduce }.map(\.actors)
    let layers = [
      Attribute("gaps", pairs(Array(gaps))),
      Attribute("introductions", pairs(content.introductions.introductions.map(\.actors))),
    ]
    return JSONWriter().string(.object([Attribute("layers", .object(layers))]))
  }

  // MARK: Stories

  /// What there is to know of one actor: who it works with, what role it has, what is missing, what to do.
  private func story(_ page: inout Markup, of actor: Int) {
    let record = network.actors[actor]
    page.element("article", ["data-story": mark(actor), "tabindex": "-1", "hidden": ""]) { page in
      page.element("h3", text: record.name.text(in: language))
      let whereabouts = [sectorName(record.sector), record.place?.text(in: language)].compactMap { $0 }
      page.element("p", ["class": "soft"], text: whereabouts.joined(separator: ", "))
      if let description = record.description?.text(in: language), !description.isEmpty {
        page.element("p", text: description)
      }
      partners(&page, of: actor)
      if let bridging = lookup.bridging[actor] {
        page.element("h4", text: say("Roll", "Role"))
        for sentence in phrases.sentences(for: bridging, of: network, isSampled: content.bridges.sampledSources != nil)
        {
          page.element("p", text: sentence)
        }
      }
      activities(&page, of: record.id)
      concerns(&page, of: record.id)
    }
  }

  private func partners(_ page: inout Markup, of actor: Int) {
    let others = (lookup.partners[actor] ?? []).map(actorName).sorted { naturallyPrecedes($0, $1) }
    guard !others.isEmpty else {
      page.element("p", text: say("Samverkar inte med någon i underlaget.", "Works with nobody in the data."))
      return
    }
    page.element(
      "p",
      text: say(
        "Samverkar med \(phrases.number(others.count)): \(phrases.list(others, limit: 20)).",
        "Works with \(phrases.number(others.count)): \(phrases.list(others, limit: 20))."))
  }

  private func activities(_ page: inout Markup, of actor: NetworkActor.ID) {
    let own = (lookup.activities[actor] ?? []).map { network.activities[$0] }
    guard !own.isEmpty else { return }
    page.element("h4", text: say("Aktiviteter", "Activities"))
    page.element("ul") { page in
      for activity in own.prefix(8) {
        let name = (activity.shortName ?? activity.name)?.text(in: language) ?? activity.id.text
        page.element(
          "li", text: "\(name) (\(phrases.word(for: activity.stage(on: content.summary.asOf), plural: false)))")
      }
      rest(&page, own.count - 8)
    }
  }

  private func concerns(_ page: inout Markup, of actor: NetworkActor.ID) {
    let gaps = (lookup.gaps[actor] ?? []).map { content.gaps.gaps[$0] }
    guard !gaps.isEmpty else { return }
    page.element("h4", text: say("Att göra", "To do"))
    page.element("ul") { page in
      for gap in gaps.prefix(4) {
        page.element("li") { page in
          page.text(phrases.sentence(for: gap, among: lookup.records) + " ")
          page.element("em", text: phrases.proposal(for: gap, among: lookup.records))
        }
      }
      rest(&page, gaps.count - 4)
    }
  }

  private func rest(_ page: inout Markup, _ count: Int) {
    guard count > 0 else { return }
    page.element(
      "li", ["class": "soft"],
      text: say("\u{2026} och \(phrases.number(count)) till.", "\u{2026} and \(phrases.number(count)) more."))
  }
}
