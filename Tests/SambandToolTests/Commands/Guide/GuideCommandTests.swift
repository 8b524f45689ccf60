// The guide: every command in it works, in the folder that `init` makes, in both languages.

import Arguments
import NetworkModel
import Reporting
import Testing

@testable import SambandTool

@Suite struct GuideCommandTests {
  private static let pages = GuidePage.Topic.allCases.flatMap { topic in Language.allCases.map { (topic, $0) } }

  @Test(arguments: pages) func everyCommandOfAPageWorks(_ topic: GuidePage.Topic, _ language: Language) {
    let session = MemorySession(environment: ["LANG": language == .swedish ? "sv_SE.UTF-8" : "en_GB.UTF-8"])
    let commands = Phrasebook(language).guide(topic).commands
    #expect(commands.count > 2)
    if commands.first != "samband init region" { #expect(session.run("init", "region").code == .done) }
    for line in commands {
      let words = words(of: line)
      #expect(words.first == "samband")
      let result = session.run(Array(words.dropFirst()))
      #expect(result.code == .done, "\(line): \(result.messages)")
    }
  }

  /// The words of a line that a shell would make.
  private func words(of line: String) -> [String] {
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
