// The report as a memo of a page or two, in Markdown.

internal import NetworkAnalysis
public import NetworkModel

/// What a report says, as Markdown for a memo.
public struct ReportMemo {
  /// What it tells.
  public let content: ReportContent
  /// Its language.
  public let language: Language

  /// A memo of `content`.
  public init(_ content: ReportContent, language: Language) {
    self.content = content
    self.language = language
  }

  /// So many of each kind stand in the memo.
  private static let bridging = 3, gaps = 7

  /// The memo.
  public var markdown: String {
    let phrases = Phrasebook(language)
    let edition = ReportEdition(content: content, phrases: phrases)
    var parts = ["# " + Self.escaped(edition.title), Self.escaped(edition.fiveSentences.joined(separator: " "))]
    let actors = content.bridges.bridging.prefix(Self.bridging).map { actor in
      "- **\(Self.escaped(edition.actorName(actor.actor)))**: "
        + Self.escaped(phrases.sentences(for: actor, of: content.network).first ?? "")
    }
    if !actors.isEmpty {
      parts += ["## " + phrases.say("Bryggande aktörer", "Bridging actors"), actors.joined(separator: "\n")]
    }
    let gaps = content.gaps.gaps.prefix(Self.gaps).map { gap in
      "- \(Self.escaped(phrases.sentence(for: gap, among: edition.lookup.records)))\n  *"
        + Self.escaped(phrases.proposal(for: gap, among: edition.lookup.records)) + "*"
    }
    if !gaps.isEmpty {
      let total = phrases.number(content.gaps.gaps.count)
      parts += [
        "## " + phrases.say("De viktigaste av \(total) gap", "The most important of \(total) gaps"),
        gaps.joined(separator: "\n"),
      ]
    }
    parts.append(
      phrases.say(
        "Allt finns i report.html. Siffrorna är underlag för samtal, inte ett betyg.",
        "All of it is in report.html. The figures are grounds for a conversation, not a grade."))
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Text that Markdown takes as text.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>#|~&".contains(character) { result.append("\\") }
      result.append(character.isNewline ? " " : character)
    }
    return result
  }
}
