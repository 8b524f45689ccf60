// The map with its controls, and beside it the story of the actor that one selects.

import Drawing
import GraphCore
import Interchange
import NetworkAnalysis
import NetworkModel
import PlanModel

extension ReportEdition {
  func map(_ page: inout HTMLBuilder) {
    guard let map = content.maps[language], let drawing = embedded(map) else {
      page.element("p", text: say("Det finns ingen karta att visa.", "There is no map to show."))
      return
    }
    sectorRows(&page)
    // A narrow screen reads the rows above, and gets the map where it is asked for.
    page.element("details", ["class": "map-fold", "data-open-wide": "", "open": ""]) { page in
      page.element("summary", text: say("Kartan över alla aktörer", "The map of all actors"))
      page.element("div", ["data-map": ""]) { page in
        controls(&page)
        page.element(
          "p",
          [
            "role": "status", "class": "soft", "data-none": "",
            "data-found": say("{n} aktörer passar in.", "{n} actors match."),
            "data-found-one": say("1 aktör passar in.", "1 actor matches."),
          ])
        page.element("ul", ["class": "hits", "role": "list", "data-hits": "", "hidden": ""])
        page.element("div", ["class": "map-frame"]) { page in
          page.element("div", ["class": "map-sheet"]) { $0.raw(drawing.html) }
          page.element("div", ["class": "story", "role": "region", "aria-label": say("Vald aktör", "Selected actor")]) {
            page in
            page.element("article", ["data-story": ""]) { page in
              page.element(
                "p", ["class": "needs-script unprinted"],
                text: say(
                  "Välj en aktör för att läsa om den och se vem den samverkar med.",
                  "Select an actor to read about it and to see whom it works with."))
            }
            for actor in lookup.onMap { story(&page, of: actor) }
          }
        }
        page.element("script", ["type": "application/json"]) { $0.raw(HTMLBuilder.embedded(json: layers)) }
      }
    }
  }

  /// The sectors with the ties between them as rows, for screens on which a map is too small to read.
  private func sectorRows(_ page: inout HTMLBuilder) {
    let mixing = content.mixing
    guard mixing.sectors.count > 1 else { return }
    page.element("dl", ["class": "sector-rows"]) { page in
      for a in mixing.sectors.indices {
        let others = mixing.sectors.indices.filter { $0 != a && mixing.observed[a][$0] > 0 }
          .sorted { (mixing.observed[a][$1], $0) < (mixing.observed[a][$0], $1) }
          .map { "\(phrases.members(of: mixing.sectors[$0]))\u{A0}\(phrases.number(mixing.observed[a][$0]))" }
        page.element("div") { page in
          page.element(
            "dt", text: mixing.sectors[a].pluralName(in: language) + " (\(phrases.number(mixing.sizes[a])))")
          page.element(
            "dd",
            text: others.isEmpty
              ? say("ingen samverkan med andra sektorer", "no ties with other sectors")
              : say("samverkar med ", "work with ") + phrases.list(others, limit: 8))
        }
      }
    }
  }

  // MARK: The drawing

  private func embedded(_ map: ReportContent.Map) -> HTMLBuilder? {
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

  private func controls(_ page: inout HTMLBuilder) {
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
      page.element("details", ["class": "fold"]) { page in
        page.element("summary", text: say("Filter och lager", "Filters and layers"))
        filters(&page)
      }
    }
  }

  private func filters(_ page: inout HTMLBuilder) {
    let drawn = Set(lookup.onMap.map { network.actors[$0].sector })
    let sectors = network.sectorsInUse.filter { drawn.contains($0.id) }
    if sectors.count > 1 {
      choices(
        &page, say("Sektorer", "Sectors"), mark: "data-sector-choice",
        sectors.map { Choice(value: $0.id.text, name: $0.pluralName(in: language)) })
    }
    let kinds = lookup.tieKinds
    if kinds.count > 1 {
      choices(
        &page, say("Slag av samverkan", "Kinds of ties"), mark: "data-kind-choice",
        kinds.enumerated().map { Choice(value: "k\($0.offset)", name: $0.element) })
    }
    let forums = content.forums.enumerated().map { place, forum in
      let look = "forum\(place % Self.forumLooks)"
      return Choice(
        value: Self.anchor(ofForum: place), name: phrases.title(of: forum.plan),
        sample: "sample sample-forum " + look, isOn: false, look: look)
    }
    choices(
      &page, say("Lager", "Layers"), mark: "data-layer",
      [
        Choice(value: "ties", name: say("samverkan", "ties"), sample: "sample"),
        Choice(
          value: "gaps", name: say("saknad samverkan", "missing ties"), sample: "sample sample-gaps",
          isOn: opensWithMissing),
        Choice(
          value: "introductions", name: say("möten att ordna", "introductions"), sample: "sample sample-introductions",
          isOn: false),
      ] + forums)
  }

  /// A box to check.
  private struct Choice {
    let value: String
    let name: String
    /// The style of what it stands for.
    var sample: String?
    var isOn = true
    /// The look of what the script draws for it, where its kind has several.
    var look: String?
  }

  private func choices(_ page: inout HTMLBuilder, _ heading: String, mark: String, _ values: [Choice]) {
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
              "data-layer": mark == "data-layer" ? choice.value : nil, "data-look": choice.look,
            ])
          if let sample = choice.sample { page.element("span", ["class": sample, "aria-hidden": "true"]) }
          page.text(choice.name)
        }
      }
    }
  }

  /// Forums that have a style of their own on the map.
  private static let forumLooks = 3

  /// What the script draws over the map, as JSON: lines between two actors, rings round one.
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
    let gaps = content.gaps.gaps.lazy.map(\.proposal).filter {
      $0.action == .introduce && $0.way?.planned.isEmpty ?? true
    }
    .map(\.actors)
    let forums = content.forums.enumerated().map { place, forum in
      let drawn =
        forum.isOfAnotherNetwork ? nil : NetworkMap.Forum(forum.plan, in: network, phrases: phrases)
      let entries = (drawn?.invited.map { [$0] } ?? []) + (drawn?.newContacts.map { [$0.first, $0.second] } ?? [])
      return Attribute(
        Self.anchor(ofForum: place),
        .array(
          entries.filter { $0.allSatisfy { lookup.isOnMap[$0] } }.map { .array($0.map { .string(mark($0)) }) }))
    }
    let layers =
      [
        Attribute("gaps", pairs(Array(gaps))),
        Attribute("introductions", pairs(content.introductions.introductions.map(\.actors))),
      ] + forums
    return JSONWriter().string(.object([Attribute("layers", .object(layers))]))
  }
}
