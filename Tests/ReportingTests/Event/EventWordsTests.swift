// The words of an event's page: each key once, the same places for values in both languages, and each that the script asks for.

import Foundation
import NetworkModel
import Testing

@testable import Reporting

@Suite struct EventWordsTests {
  private static let keys = Set(EventWords.all.map(\.key))

  @Test func eachKeyStandsOnce() {
    #expect(Self.keys.count == EventWords.all.count)
    #expect(EventWords.all.allSatisfy { !$0.swedish.isEmpty && !$0.english.isEmpty })
  }

  @Test func bothLanguagesHaveRoomForTheSameValues() {
    for word in EventWords.all {
      func places(_ text: String) -> Set<String> { Set(text.matches(of: /\{\w+\}/).map { String($0.output) }) }
      #expect(places(word.swedish) == places(word.english), "\(word.key)")
    }
  }

  @Test func everyWordThatTheScriptSaysIsThere() {
    let said = EventParts.ownScript.matches(of: /(?:say|count|labeled|has)\("([\w.]+)"/).map { String($0.output.1) }
    #expect(said.count > 80)
    for key in said where key != "times" {
      #expect(Self.keys.contains(key) || Self.keys.contains(key + ".one") || key == "hiddenNames", "\(key)")
    }
  }

  @Test func everyWordIsSaid() {
    let script = EventParts.ownScript
    for key in Self.keys {
      let stem = key.split(separator: ".").dropLast().joined(separator: ".")
      // `part.${name}` and `people.one` are put together by the script.
      let isPutTogether = !stem.isEmpty && (script.contains("`\(stem).") || script.contains("\"\(stem)\""))
      #expect(script.contains("\"\(key)\"") || isPutTogether, "\(key)")
    }
  }
}
