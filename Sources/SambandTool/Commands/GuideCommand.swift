// `guide`: short pages for those who begin.

import Arguments
import NetworkModel
import Reporting
import Spelling

/// `samband guide`.
enum GuideCommand: ToolCommand {
  /// How a page is written.
  enum Format: String, CaseIterable, Sendable {
    case text, html, markdown
  }

  static let name = "guide"
  private static let topic = OperandKey(optional: "topic", .text)
  private static let format = OptionKey("format", .choice(of: Format.self), default: .text)

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Korta sidor för den som börjar: kartlägga, läsa gap, planera, följa upp.",
        "Short pages for those who begin: map, read gaps, plan, follow up."),
      discussion: phrases.guideTopics,
      operands: [
        Operand(
          topic, name: phrases.say("ÄMNE", "TOPIC"),
          help: phrases.say(
            "Sidan; om inget anges visas vilka som finns.", "The page; without it those that there are."))
      ],
      options: [
        Option(
          format, help: phrases.say("Sidans form.", "The form of the page."),
          choices: [
            Choice(Format.text, phrases.say("för terminalen", "for the terminal")),
            Choice(
              Format.html,
              phrases.say(
                "för webbläsare och papper; utan ämne alla sidor", "for browsers and paper; all pages without a topic")),
            Choice(
              Format.markdown,
              phrases.say("för en wiki; utan ämne alla sidor", "for a wiki; all pages without a topic")),
          ]), CommonOptions.outputOption(phrases),
      ],
      examples: [
        Example("samband guide map", phrases.say("från inget till en karta", "from nothing to a map")),
        Example(
          "samband guide --format html --output guide.html", phrases.say("alla sidor som en", "all pages as one")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let phrases = context.phrases
    var pages = GuidePage.Topic.allCases.map { phrases.guide($0) }
    if let word = parsed[topic] {
      guard
        let page = pages.first(where: { page in
          ([page.topic.rawValue, page.title] + page.topic.swedishWords).contains { $0.foldedWord == word.foldedWord }
        })
      else {
        let known = pages.map(\.topic.rawValue)
        throw .editing(
          .unknownTopic(word, suggestion: Suggestion.nearest(to: word, among: known), known: known),
          language: context.language)
      }
      pages = [page]
    }
    let answer =
      switch parsed[format] {
      case .html: phrases.html(for: pages)
      case .markdown: phrases.markdown(for: pages)
      case .text: parsed[topic] == nil ? phrases.guideContents : phrases.text(for: pages[0])
      }
    try context.deliver(answer, to: parsed[CommonOptions.output])
    return .done
  }
}
