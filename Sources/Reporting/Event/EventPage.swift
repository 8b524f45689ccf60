// The page of an event: all that a host prints, and a plan that can be changed, in one file that asks for nothing.
//
// The page holds the facts once, as JSON, and its words in both languages; the script writes the parts from them, the one that is
// looked at first, so that a page of thousands opens at once and all parts follow a change. Without a script the page is the
// list for the door.

import Drawing
import Interchange
public import NetworkModel
import PlanModel

/// What the pages of events are made of beside their content.
enum EventParts {
  static let style = PageParts.base + PageParts.text(of: PackageResources.event_css)
  static let script = SolverParts.script + ownScript
  /// The script without the solver's.
  static let ownScript = [
    PackageResources.event_js, PackageResources.event_gathering_js, PackageResources.event_drawing_js,
    PackageResources.event_parts_js,
    PackageResources.event_plan_js, PackageResources.event_request_js, PackageResources.event_answer_js,
    PackageResources.event_change_js, PackageResources.event_pairs_js, PackageResources.event_replies_js,
  ].map(PageParts.text).joined()
  /// What the policy has to allow for the solver.
  static let allowance = (" " + SolverParts.scriptSource, SolverParts.workerPolicy + "; ")
}

/// The page of an event.
public struct EventPage {
  let content: EventContent
  let language: Language

  /// A page that opens in `language`.
  public init(_ content: EventContent, language: Language) {
    self.content = content
    self.language = language
  }

  private var phrases: Phrasebook { Phrasebook(language) }

  /// The page; the same content gives the same bytes.
  public var html: String {
    let sheets = EventSheets(content, phrases: phrases)
    return PageFrame(
      language: language, title: phrases.title(of: content), style: EventParts.style, script: EventParts.script,
      allowance: EventParts.allowance
    ).html { page in
      sheets.symbols(&page)
      page.element("noscript") { page in
        page.element("h1", text: phrases.title(of: content))
        if let notice = phrases.notice(onNamesOf: content) { page.element("p", text: notice) }
        page.element(
          "p",
          text: phrases.say(
            "Utan skript är sidan bara dörrlistan.", "Without scripts the page is the list for the door alone."))
        sheets.doorList(&page)
      }
      page.element("div", ["id": "event"])
      page.element("template", ["id": "card"]) { sheets.card(&$0, nil, content.rounds.map { _ in nil }) }
      for layout in [SheetLayout.ten, .eight] {
        page.element("template", ["id": "sheet\(layout.cards)"]) { sheets.sheet(&$0, layout) }
      }
      SolverParts.writeModule(to: &page)
      data(&page, "plan-data", PlanWriter.write(content.plan))
      if let forum = content.forum { data(&page, "forum-data", forum) }
      data(&page, "event-data", JSONWriter().string(facts))
      data(&page, "words-data", JSONWriter().string(words))
    }
  }

  private func data(_ page: inout HTMLBuilder, _ id: String, _ json: String) {
    page.element("script", ["type": "application/json", "id": id]) { $0.raw(HTMLBuilder.embedded(json: json)) }
  }

  private var words: AttributeValue {
    .object(Language.allCases.map { Attribute($0.rawValue, .object(words(in: $0))) })
  }

  private func words(in language: Language) -> [Attribute] {
    let phrases = Phrasebook(language)
    var words = EventWords.all.map { word in
      Attribute(word.key, .string(language == .swedish ? word.swedish : word.english))
    }
    words.append(Attribute("hiddenNames", .string(phrases.notice(onNamesOf: content) ?? "")))
    for constraint in content.plan.score?.constraints ?? [] {
      words.append(Attribute("rule." + constraint.rule, .string(phrases.name(ofRule: constraint.rule))))
    }
    return words
  }

  /// A text of the content in both languages.
  private func both(_ text: LocalizedText?) -> AttributeValue {
    guard let text else { return .null }
    return .object(Language.allCases.map { Attribute($0.rawValue, .string(BidiText.cleaned(text.text(in: $0)))) })
  }

  private var facts: AttributeValue {
    func values(_ guests: [EventGuest]) -> AttributeValue { .array(guests.map { value(of: $0) }) }
    let sectors = zip(content.guests.sectors, content.guests.sectorValues).map { sector, value in
      AttributeValue.object([
        Attribute("value", .string(value)),
        Attribute("label", both(named(sector))),
      ])
    }
    return .object([
      Attribute("title", both(content.title)), Attribute("guests", values(content.guests.guests)),
      Attribute("alternates", values(content.alternates)), Attribute("sectors", .array(sectors)),
      Attribute("sectorColumn", content.guests.sectorColumn.map { .string($0) } ?? .null),
      Attribute("numbered", .bool(content.guests.isNumbered)),
      Attribute("hidesNames", .bool(phrases.notice(onNamesOf: content) != nil)),
      Attribute("named", .bool(content.guests.hasNames)),
      content.times?.attribute ?? Attribute(RoundTimes.key, .null),
    ])
  }

  private func value(of guest: EventGuest) -> AttributeValue {
    var members = [Attribute("id", .string(guest.id))]
    if let name = guest.name { members.append(Attribute("name", .string(BidiText.cleaned(name)))) }
    if let name = guest.listedName { members.append(Attribute("listed", .string(BidiText.cleaned(name)))) }
    if guest.name != nil, let name = guest.lastName {
      members.append(Attribute("lastName", .string(BidiText.cleaned(name))))
    }
    if let label = guest.label { members.append(Attribute("label", both(label))) }
    if let organization = guest.organization { members.append(Attribute("organization", both(organization))) }
    if let sector = guest.sector { members.append(Attribute("sector", .integer(sector))) }
    return .object(members)
  }

  private func named(_ sector: Sector) -> LocalizedText {
    LocalizedText(swedish: sector.name(in: .swedish), english: sector.name(in: .english))
  }
}
