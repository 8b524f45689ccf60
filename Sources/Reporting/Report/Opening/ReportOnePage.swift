// One page of A4: what a director reads before the meeting, as HTML to print and as a picture for a slide.

import Drawing
internal import NetworkAnalysis
public import NetworkModel

/// What a report says, on one page.
public struct ReportOnePage {
  /// What the page is about.
  package let content: ReportContent
  /// The language of the page.
  package let language: Language

  /// A page of `content`.
  public init(_ content: ReportContent, language: Language) {
    self.content = content
    self.language = language
  }

  /// Entries of each kind, at most.
  private static let gaps = 5, introductions = 3, forums = 3

  private var edition: ReportEdition { ReportEdition(content: content, phrases: Phrasebook(language)) }

  /// The page as HTML that prints on one sheet of A4.
  ///
  /// The same content gives the same bytes.
  public var html: String {
    let edition = edition
    return PageFrame(language: language, title: edition.title, style: PageParts.style).html { page in
      page.element("main", ["class": "page onepage"]) { page in
        page.element("p", ["class": "soft"], text: edition.standing)
        edition.opening(&page)
        page.element("div", ["class": "columns"]) { page in
          for passage in passages(edition) {
            page.element("section") { page in
              page.element("h2", ["class": "statement"], text: passage.heading)
              page.element("ul") { page in
                for sentence in passage.sentences { page.element("li", text: sentence) }
              }
            }
          }
        }
        page.element("p", ["class": "soft"], text: foot(edition))
      }
    }
  }

  /// The page as a picture of A4.
  public var svg: String {
    let edition = edition
    let (caption, frames) = edition.sectorFrames
    return BriefingPen.draw(
      Briefing(
        language: language.rawValue, title: edition.title, day: edition.standing,
        passages: edition.openingStatements,
        caption: caption, frames: frames,
        figures: edition.keyFigures, columns: passages(edition),
        foot: foot(edition)))
  }

  /// What follows the first screen: gaps beside the sectors that are missing, meetings, forums, goals, voices.
  private func passages(_ edition: ReportEdition) -> [Briefing.Passage] {
    let (phrases, records) = (edition.phrases, edition.lookup.records)
    // Sectors that are missing have been said; without any, the first gap has.
    let told = content.summary.emptySectors.isEmpty ? 1 : 0
    let gaps = content.gaps.facts.dropFirst(told).filter { $0.kind != .sectorEmpty }.prefix(Self.gaps).map {
      phrases.sentence(for: $0, among: records)
    }
    let meetings = content.introductions.introductions.prefix(Self.introductions).map { introduction in
      phrases.list(introduction.actors.map(edition.names.actor)) + ": "
        + phrases.meeting(for: introduction, among: records)
    }
    let forums = content.forums.prefix(Self.forums).map { forum in
      let facts = phrases.facts(of: forum.plan, in: forum.network, goals: { $0 })
      let seats = facts.last.map { phrases.inSentence($0.word) + " " + $0.fact } ?? ""
      return phrases.title(of: forum.plan) + ": " + facts.prefix(2).map(\.fact).joined(separator: ", ") + "; " + seats
        + "."
    }
    let goals = content.cycle.rows.isEmpty ? [] : [phrases.cycleHead(content.cycle)]
    let voices = [phrases.positionsHead(content.summary.positions)].filter { !$0.isEmpty }
    return [
      Briefing.Passage(heading: phrases.say("Övriga gap", "Other gaps"), sentences: Array(gaps)),
      Briefing.Passage(heading: phrases.say("Möten att ordna", "Introductions to make"), sentences: Array(meetings)),
      Briefing.Passage(heading: phrases.say("Planerade forum", "Forums that are planned"), sentences: Array(forums)),
      Briefing.Passage(heading: phrases.say("Målen", "The goals"), sentences: goals),
      Briefing.Passage(heading: phrases.positionsHeading, sentences: voices),
    ].filter { !$0.sentences.isEmpty }
  }

  private func foot(_ edition: ReportEdition) -> String {
    let sources = content.network.sources.prefix(3).map { $0.title?.text(in: language) ?? $0.id.text }
    let rest = content.network.sources.count - sources.count
    let named =
      sources.isEmpty
      ? ""
      : edition.say("Källor: ", "Sources: ") + sources.joined(separator: "; ")
        + (rest > 0
          ? edition.say(" och \(edition.phrases.number(rest)) till", " and \(edition.phrases.number(rest)) more") : "")
        + ". "
    return named
      + edition.say(
        "Siffrorna är underlag för samtal, inte ett betyg.", "The figures are grounds for a conversation, not a grade.")
  }
}
