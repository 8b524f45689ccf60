// A sheet of a survey to print: for one organization, whom it works with, on what and how often.

import Interchange
package import NetworkModel

/// A sheet of a survey as a page.
package struct SurveyPage {
  private let actor: NetworkActor
  private let network: StakeholderNetwork
  private let asksQuality: Bool
  private let phrases: Phrasebook

  /// The sheet of an organization of a network.
  package init(for actor: NetworkActor, of network: StakeholderNetwork, asksQuality: Bool, in phrases: Phrasebook) {
    (self.actor, self.network, self.asksQuality, self.phrases) = (actor, network, asksQuality, phrases)
  }

  private func say(_ swedish: String, _ english: String) -> String { phrases.say(swedish, english) }

  /// The page.
  package var html: String {
    let name = actor.name.text(in: phrases.language)
    let title = say("Vilka samverkar ni med?", "Whom do you work with?")
    return PageFrame(
      language: phrases.language, title: title + " " + name, style: PageParts.base + Self.style, schemes: "light"
    ).html { page in
      page.element("main", ["class": "page"]) { page in
        page.element("h1", text: title)
        page.element("p") { page in
          page.element("strong", text: name)
          if let whole = network.title?.text(in: phrases.language), !whole.isEmpty { page.text(" \u{2013} " + whole) }
        }
        for sentence in instructions { page.element("p", text: sentence) }
        table(&page)
        page.element(
          "p",
          text: say(
            "Ifyllt av (funktion, inte namn): ______________________   Datum: ____________",
            "Filled in by (function, not name): ______________________   Date: ____________"))
      }
    }
  }

  private var instructions: [String] {
    let base = [
      say(
        "Kryssa för de organisationer som ni arbetar tillsammans med i dag, skriv på vad, och hur ofta ni ses: någon gång om året (Å), varje kvartal (K), varje månad (M) eller varje vecka (V). Lämna övriga rader tomma. Saknas någon, skriv till den sist.",
        "Tick the organizations that you work with today, write on what, and how often you meet: yearly (Y), quarterly (Q), monthly (M) or weekly (W). Leave the other rows empty. If somebody is missing, add them at the end."
      )
    ]
    guard asksQuality else { return base }
    return base + [
      say(
        "Sätt också 1\u{2013}4 (1 inte alls, 4 i hög grad) för dem som ni kryssat: går det att lita på dem (P), går det att tala öppet (Ö), vill de samma sak (U), har de inflytande (I), är de med och gör (E), bidrar de med resurser (R)? Era omdömen visas aldrig för sig, bara medelvärden av minst tre svar.",
        "Also give 1\u{2013}4 (1 not at all, 4 to a great extent) to those that you ticked: are they reliable (R), can you talk openly (O), do they want the same (M), have they influence (I), do they take part (P), do they bring resources (B)? Your ratings are never shown by themselves, only means of three answers or more."
      )
    ]
  }

  /// What to do with the sheet of a workbook.
  package var sheetInstructions: [String] {
    let base = [
      say(
        "Skriv ja i kolumnen \"samverkar\" för de organisationer som ni arbetar tillsammans med i dag.",
        "Write yes in the column \"work together\" for the organizations that you work with today."),
      say(
        "Skriv på vad, och välj hur ofta ni ses. Lämna övriga rader tomma. Saknas någon, skriv till den sist.",
        "Write on what, and choose how often you meet. Leave the other rows empty. If somebody is missing, add them at the end."
      ),
      say(
        "Skriv ja på första raden när bladet är klart, också om ni inte samverkar med någon.",
        "Write yes in the first row when the sheet is done, also if you work with nobody."),
    ]
    return base
      + instructions.dropFirst().map { _ in
        say(
          "Sätt 1\u{2013}4 (1 inte alls, 4 i hög grad) i kolumnerna efter. Era omdömen visas aldrig för sig, bara medelvärden av minst tre svar.",
          "Give 1\u{2013}4 (1 not at all, 4 to a great extent) in the columns after. Your ratings are never shown by themselves, only means of three answers or more."
        )
      }
  }

  private func table(_ page: inout HTMLBuilder) {
    let marks = asksQuality ? (phrases.language == .swedish ? "PÖUIER" : "ROMIPB").map(String.init) : []
    let often = phrases.language == .swedish ? "Å  K  M  V" : "Y  Q  M  W"
    let roster = SurveySheet.roster(of: network).filter { $0.id != actor.id }
    page.element("table") { page in
      page.element("thead") { page in
        page.element("tr") { page in
          for heading in [
            "", say("Organisation", "Organization"), say("Om vad", "On what"), say("Hur ofta", "How often"),
          ]
            + marks
          {
            page.element("th", ["scope": "col"], text: heading)
          }
        }
      }
      page.element("tbody") { page in
        var sector: Sector.ID?
        for other in roster {
          if other.sector != sector {
            sector = other.sector
            let name = network.sectorsInUse.first { $0.id == other.sector }?.pluralName(in: phrases.language)
            page.element("tr") { page in
              page.element(
                "th", ["scope": "colgroup", "colspan": "\(4 + marks.count)", "class": "group"],
                text: name ?? other.sector.text)
            }
          }
          row(&page, other.name.text(in: phrases.language), often, marks.count)
        }
        for _ in 0..<SurveySheet.blankRows { row(&page, "", often, marks.count) }
      }
    }
  }

  private func row(_ page: inout HTMLBuilder, _ name: String, _ often: String, _ marks: Int) {
    page.element("tr") { page in
      page.element("td", text: "\u{2610}")
      page.element("td", ["class": "name"], text: name)
      page.element("td", ["class": "write"], text: "")
      page.element("td", ["class": "often"], text: often)
      for _ in 0..<marks { page.element("td", ["class": "mark"], text: "") }
    }
  }

  private static let style = """

    @page { size: A4; margin: 14mm; }
    table { border-collapse: collapse; width: 100%; font-size: .86rem; line-height: 1.3; }
    th, td { border: 1px solid var(--line); padding: .25rem .4rem; text-align: left; }
    tr { break-inside: avoid; }
    thead { display: table-header-group; }
    th.group { background: var(--quiet); }
    td.name { width: 34%; }
    td.write { width: 26%; }
    td.often { white-space: pre; }
    td.mark { width: 2.2em; }
    p { max-width: none; }
    @media print { .page { padding: 0; max-width: none; } h1 { font-size: 1.3rem; } }

    """
}
