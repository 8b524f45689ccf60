// The report as a memo of a page or two, in Markdown.

import Drawing
internal import NetworkAnalysis
public import NetworkModel
import PlanModel

/// What a report says, as Markdown for a memo.
public struct ReportMemo {
  /// What the memo is about.
  package let content: ReportContent
  /// The language of the memo.
  package let language: Language

  /// A memo of `content`.
  public init(_ content: ReportContent, language: Language) {
    self.content = content
    self.language = language
  }

  /// Entries of each kind in the memo, at most.
  private static let bridging = 3, gaps = 7

  /// The memo.
  public var markdown: String {
    let phrases = Phrasebook(language)
    let edition = ReportEdition(content: content, phrases: phrases)
    var parts = ["# " + Self.escaped(edition.title)]
    if let earlier = content.earlier {
      let heading = phrases.say("Vad som har ändrats", "What has changed")
      parts.append("**\(heading).** " + Self.escaped(edition.comparison(with: earlier).head))
    }
    parts += edition.openingStatements.map { statement in
      "**\(Self.escaped(statement.heading)).** " + Self.escaped(statement.sentences.joined(separator: " "))
    }
    let actors = content.bridges.foremost.prefix(Self.bridging).map { actor -> String in
      let name = edition.actorName(actor.place)
      let sentence = phrases.sentences(for: actor, among: edition.lookup.records).first ?? ""
      // A sentence that begins with the name does not have it said twice.
      let rest = sentence.hasPrefix(name) ? String(sentence.dropFirst(name.count)) : ": " + sentence
      return "- **\(Self.escaped(name))**" + Self.escaped(rest)
    }
    if !actors.isEmpty {
      parts += ["## " + phrases.say("Brobyggare", "Bridging actors"), actors.joined(separator: "\n")]
    }
    let gaps = content.gaps.facts.prefix(Self.gaps).map { fact in
      "- \(Self.escaped(phrases.sentence(for: fact, among: edition.lookup.records)))\n  *"
        + Self.escaped(phrases.proposal(for: fact, among: edition.lookup.records)) + "*"
    }
    if !gaps.isEmpty {
      let (shown, total) = (gaps.count, phrases.number(content.gaps.facts.count))
      parts += [
        "## "
          + (shown == content.gaps.facts.count
            ? phrases.say("Gap", "Gaps")
            : phrases.say("De viktigaste av \(total) gap", "The most important of \(total) gaps")),
        gaps.joined(separator: "\n"),
      ]
    }
    let voices = phrases.positionsHead(content.summary.positions)
    if !voices.isEmpty { parts += ["## " + phrases.positionsHeading, Self.escaped(voices)] }
    for forum in content.forums { parts += self.forum(forum, phrases) }
    parts.append(
      phrases.say(
        "Allt finns i report.html. Siffrorna är underlag för samtal, inte ett betyg.",
        "All of it is in report.html. The figures are grounds for a conversation, not a grade."))
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// A forum: when and where, its score, and who is invited.
  private func forum(_ forum: ReportForum, _ phrases: Phrasebook) -> [String] {
    let plan = forum.plan
    let facts = phrases.facts(of: plan, in: forum.network).map { word, fact in
      "- **\(word)**: \(Self.escaped(fact))"
    }
    let labels = forum.labels(in: language)
    let invited = plan.invited.map { Self.escaped(labels[$0.id] ?? $0.id) }.joined(separator: "; ")
    let open = plan.openSeats.map { Self.escaped(phrases.sentence(for: $0, in: forum.network)) }
    var parts = [
      "## " + Self.escaped(phrases.title(of: plan)), facts.joined(separator: "\n"),
      Self.escaped(phrases.worth(of: plan)),
    ]
    if !invited.isEmpty { parts.append(phrases.say("Inbjudna: ", "Invited: ") + invited + ".") }
    if !open.isEmpty {
      parts.append(phrases.say("Öppna platser: ", "Open seats: ") + open.joined(separator: " "))
    }
    return parts
  }

  /// Text that Markdown takes as text; what turns the direction of writing is taken away as on the page.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in BidiText.cleaned(text).unicodeScalars {
      if "\\`*_[]<>#|~&!".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar.properties.isWhitespace && scalar != "\u{A0}" ? " " : scalar)
    }
    return result
  }
}
