// The guide: every command in it works, in the folder that `init` makes, in both languages.

import Arguments
import Foundation
import NetworkModel
import Reporting
import TestSupport
import Testing

@testable import SambandTool

@Suite struct GuideCommandTests {
  private static let pages = GuidePage.Topic.allCases.flatMap { topic in Language.allCases.map { (topic, $0) } }

  @Test(arguments: pages) func everyCommandOfAPageWorks(_ topic: GuidePage.Topic, _ language: Language) {
    let session = MemorySession(environment: ["LANG": language == .swedish ? "sv_SE.UTF-8" : "en_GB.UTF-8"])
    let commands = Phrasebook(language).guide(topic).commands
    #expect(commands.count > 2)
    if commands.first?.hasPrefix("samband init region") != true { #expect(session.run("init", "region").code == .done) }
    for line in commands {
      let words = Self.words(of: line)
      #expect(words.first == "samband")
      let result = session.run(Array(words.dropFirst()))
      #expect(result.code == .done, "\(line): \(result.messages)")
    }
  }

  /// The words of a line that a shell would make.
  static func words(of line: String) -> [String] {
    var (words, word, isQuoted) = ([String](), "", false)
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == " ", !isQuoted {
        words.append(word)
        word = ""
      } else {
        word.append(character)
      }
    }
    return words + [word]
  }

  @Test func pagesSayTheSameInBothLanguages() {
    for topic in GuidePage.Topic.allCases {
      let (swedish, english) = (Phrasebook(.swedish).guide(topic), Phrasebook(.english).guide(topic))
      #expect(swedish.blocks.count == english.blocks.count && swedish.title != english.title)
    }
  }

  @Test(arguments: Language.allCases) func aPageIsNoWiderThanATerminal(_ language: Language) {
    for topic in GuidePage.Topic.allCases {
      let phrases = Phrasebook(language)
      let page = phrases.guide(topic)
      for line in phrases.text(for: page).split(separator: "\n")
      where !page.commands.contains(String(line.dropFirst(4))) {
        #expect(line.count <= 80, "\(line)")
      }
    }
  }

  @Test(arguments: ["sv", "en"]) func theWholeGuideIsOnePage(_ language: String) {
    let result = MemorySession().run("guide", "--format", "html", "--language", language)
    #expect(result.code == .done)
    #expect(result.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">"))
    for topic in GuidePage.Topic.allCases { #expect(result.output.contains("<section id=\"\(topic.rawValue)\">")) }
    #expect(!result.output.contains("http"))
  }

  @Test func markdownHasCommandsAndOptionsAsCode() {
    let page = MemorySession().run("guide", "scale", "--format", "markdown", "--language", "en")
    #expect(page.code == .done && page.output.hasPrefix("# Beyond one machine\n\nAn ordinary computer"))
    #expect(page.output.contains("\n\n```sh\nsamband metrics region --format csv\n```\n\nAll measures, one row"))
    #expect(page.output.contains("come back by `samband metrics NETWORK --metrics FILE`, as columns"))
    let year = MemorySession().run("guide", "year", "--format", "markdown").output
    #expect(year.contains("the filled sheet in by `--in`."))
    let whole = MemorySession().run("guide", "--format", "markdown", "--language", "sv").output
    for topic in GuidePage.Topic.allCases {
      #expect(whole.contains("\n\n## \(Phrasebook(.swedish).guide(topic).title)\n"))
    }
  }

  @Test func theArticlesOfTheDocumentationAreThePages() throws {
    let catalogue = TestFiles.package.appending(path: "Sources/Samband/Samband.docc")
    var names: [String] = []
    for topic in GuidePage.Topic.allCases {
      names.append("Guide-\(topic.rawValue)")
      let article = try String(contentsOf: catalogue.appending(path: "\(names.last ?? "").md"), encoding: .utf8)
      let page = MemorySession().run("guide", topic.rawValue, "--format", "markdown", "--language", "en")
      #expect(article == page.output, ".ci/docs --write makes the articles anew")
    }
    let index = try String(contentsOf: catalogue.appending(path: "Samband.md"), encoding: .utf8)
    #expect(index.contains("### Guide\n\n" + names.map { "- <doc:\($0)>\n" }.joined()))
    let articles = try FileManager.default.contentsOfDirectory(atPath: catalogue.path)
    #expect(articles.filter { $0.hasPrefix("Guide-") }.sorted() == names.map { $0 + ".md" }.sorted())
  }

  @Test(arguments: [
    ("en", "samband guide: there is no \"mapp\"; did you mean \"map\"?"),
    ("sv", "samband guide: \"mapp\" finns inte; menade du \"map\"?"),
  ]) func aTopicThatIsNotThereIsToldHowToMend(_ language: String, _ message: String) {
    let result = MemorySession().run("guide", "mapp", "--language", language)
    #expect(result.code == .usage && result.messages == [message])
  }

  @Test func sambandAloneSaysWhatToDoFirst() {
    let english = MemorySession().run([])
    #expect(english.code == .done && english.output.contains("samband init region") && english.messages.isEmpty)
    let swedish = MemorySession(environment: ["LANG": "sv_SE.UTF-8"]).run([])
    #expect(swedish.output.contains("Börja så här:"))
  }
}
